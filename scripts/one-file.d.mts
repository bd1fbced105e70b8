import type { Plugin } from 'vite'

export function oneFile(page: string, worker: string, fileName: string): Plugin
