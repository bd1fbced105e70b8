import type { Plugin } from 'vite'

export function slimPdfjs(): Plugin
