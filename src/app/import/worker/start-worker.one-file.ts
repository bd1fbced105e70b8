import type { AnswerReading } from './messages'

/** Takes the place of `start-worker.ts` in the one file, which holds the worker as a text that the browser does not run. */
const source = () => document.getElementById('reading-worker')?.textContent ?? ''

export function startWorker(): Worker {
  const address = URL.createObjectURL(new Blob([source()], { type: 'text/javascript' }))
  try {
    return new Worker(address)
  } finally {
    // The worker has its text by now or gets it still; the address is of no more use to anybody.
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }
}

/** The same reader on the page's own thread: its text becomes a script, which the policy of the file knows by its hash. */
export const answerHere: AnswerReading = async (request, tell) => {
  const scope = globalThis as { nianbaoReading?: AnswerReading }
  if (!scope.nianbaoReading) {
    const script = document.createElement('script')
    script.textContent = source()
    document.head.append(script)
  }
  await scope.nianbaoReading!(request, tell)
}
