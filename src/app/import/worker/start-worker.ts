import type { StartWorker } from './messages'

/** The worker of the served program. The one file has a way of its own (`start-worker.one-file.ts`). */
export const startWorker: StartWorker = () =>
  new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' })
