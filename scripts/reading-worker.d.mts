import type { Plugin } from 'vite'

export function readingWorker(entry: string, target: string): Plugin
