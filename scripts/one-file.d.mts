import type { Plugin } from 'vite'

export function oneFile(from: string, to: string): Plugin
