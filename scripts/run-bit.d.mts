import type { Plugin } from 'vite'

export function runBit(file: string): Plugin
