import type { AnswerReading } from './messages'

/** The worker of the served program. The one file has a way of its own (`start-worker.one-file.ts`). */
export function startWorker(): Worker {
  return new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' })
}

/** The same reader on the page's own thread, for a browser in which no worker starts. */
export const answerHere: AnswerReading = async (request, tell) => {
  const { answerReading } = await import('./answer-reading')
  await answerReading(request, tell)
}
