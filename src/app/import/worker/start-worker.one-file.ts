import type { StartWorker } from './messages'

/**
 * Takes the place of `start-worker.ts` in the one file, where browsers start no worker from a file: its program is a text.
 *
 * Puts the worker's text together of the texts that the page holds (`scripts/one-file.mjs`): the loader of parts, the parts
 * that reading may need, and the word to begin.
 */
export const startWorker: StartWorker = () => {
  const texts = Array.from(
    document.querySelectorAll('#part-loader, script[data-worker]'),
    (one) => one.textContent ?? '',
  )
  const address = URL.createObjectURL(
    new Blob([[...texts, 'nianbaoRequire("./reading-worker")'].join('\n')], { type: 'text/javascript' }),
  )
  try {
    return new Worker(address)
  } finally {
    // The worker has its text by now or gets it still; the address is of no more use to anybody.
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }
}
