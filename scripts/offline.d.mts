import type { Plugin } from 'vite'

/** `entry` is the service worker, `target` the oldest browser. */
export function offline(entry: string, target: string): Plugin

/** Writes `service-worker.js` of a built folder: the list of its files makes a release of them. */
export function writeServiceWorker(folder: string, entry: string, target: string): Promise<void>
