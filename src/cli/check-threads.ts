import { once } from 'node:events'
import { Worker, parentPort, workerData } from 'node:worker_threads'
import type { CheckFileOptions, CheckInput } from './check-file'
import type { CheckedFile } from './complaint'

/** So many results for each thread may wait for one that takes longer; further files are begun after that. */
const waitingAtMost = 8

/**
 * The room for young objects of a thread. None is set for old ones, of which there are few: whatever the limit, V8 then
 * begins with so little room that it looks through all of it for every fifth report.
 */
const limits = { maxYoungGenerationSizeMb: 24 }

/** What a thread answers. */
type Answer =
  { readonly index: number; readonly result: CheckedFile } | { readonly index: number; readonly bug: string }

/**
 * Checks files in several threads and gives the results in the order of the files, whichever is done first.
 * @throws where a thread meets a bug, as the program itself would
 */
export async function* checkInThreads(
  inputs: readonly CheckInput[],
  options: CheckFileOptions,
  threads: number,
): AsyncGenerator<CheckedFile> {
  const results = new Map<number, Answer>()
  let next = 0
  let printed = 0
  let wake = () => undefined as void
  const idle: Worker[] = []
  const give = () => {
    while (idle.length > 0 && next < inputs.length && next < printed + threads * waitingAtMost)
      idle.pop()!.postMessage({ index: next, input: inputs[next++] })
  }
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { checks: options }, resourceLimits: limits })
    worker.on('message', (answer: Answer) => {
      results.set(answer.index, answer)
      idle.push(worker)
      give()
      wake()
    })
    return worker
  })
  const trouble = Promise.race(
    workers.map((worker) =>
      once(worker, 'error').then(([error]) => {
        throw error
      }),
    ),
  )
  trouble.catch(() => undefined)
  try {
    idle.push(...workers)
    give()
    while (printed < inputs.length) {
      const answer = results.get(printed)
      if (!answer) {
        await Promise.race([new Promise<void>((resolve) => (wake = resolve)), trouble])
        continue
      }
      results.delete(printed)
      if ('bug' in answer) throw new Error(answer.bug)
      printed++
      give()
      yield answer.result
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** What a thread does: it checks the files that it is given, until it is ended. */
function serveChecks(options: CheckFileOptions): void {
  const loaded = import('./check-file')
  parentPort?.on('message', ({ index, input }: { index: number; input: CheckInput }) => {
    const answer = (one: Answer) => parentPort!.postMessage(one)
    const checked = loaded.then(({ checkInput }) => checkInput(input, options))
    checked.then(
      (result) => answer({ index, result }),
      (error: unknown) => answer({ index, bug: error instanceof Error ? error.message : String(error) }),
    )
  })
}

// The file of the program that this module is built into is also what its threads run.
const given = workerData as { readonly checks?: CheckFileOptions } | null
if (given?.checks) serveChecks(given.checks)
