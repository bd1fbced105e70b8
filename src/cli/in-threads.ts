import { once } from 'node:events'
import { Worker, parentPort, workerData } from 'node:worker_threads'
import type { CheckFileOptions, CheckInput } from './check-file'
import type { CheckedFile } from './complaint'
import type { CollectedFile, CollectOptions } from './collect-file'

/** What threads can do with each of many inputs, by name: a thread is given data, and no functions. */
interface Tasks {
  readonly check: { readonly input: CheckInput; readonly options: CheckFileOptions; readonly result: CheckedFile }
  readonly collect: { readonly input: string; readonly options: CollectOptions; readonly result: CollectedFile }
}

type TaskName = keyof Tasks
type Work<Name extends TaskName> = (
  input: Tasks[Name]['input'],
  options: Tasks[Name]['options'],
) => Promise<Tasks[Name]['result']>

/** Each loads what it needs. */
const works: { readonly [Name in TaskName]: () => Promise<Work<Name>> } = {
  check: async () => (await import('./check-file')).checkInput,
  collect: async () => (await import('./collect-file')).collectFile,
}

/** So many results for each thread may wait for one that takes longer; further files are begun after that. */
const waitingAtMost = 8

/**
 * The room for young objects of a thread. None is set for old ones, of which there are few: whatever the limit, V8 then
 * begins with so little room that it looks through all of it for every fifth report.
 */
const limits = { maxYoungGenerationSizeMb: 24 }

/** What a thread answers. */
type Answer<Name extends TaskName> =
  { readonly index: number; readonly result: Tasks[Name]['result'] } | { readonly index: number; readonly bug: string }

/**
 * Does a task with many inputs, in so many threads, and gives the results in the order of the inputs, whichever is done
 * first. One thread is this one.
 * @throws where a thread meets a bug, as the program itself would
 */
export async function* inThreads<Name extends TaskName>(
  task: Name,
  inputs: readonly Tasks[Name]['input'][],
  options: Tasks[Name]['options'],
  jobs: number,
): AsyncGenerator<Tasks[Name]['result']> {
  // Threads for one input cost more than they gain.
  const threads = Math.min(jobs, inputs.length)
  if (threads <= 1) {
    const work = await works[task]()
    // Copied as from a thread: texts cut from a file would keep all of it in memory.
    for (const input of inputs) yield structuredClone(await work(input, options))
    return
  }
  const results = new Map<number, Answer<Name>>()
  let next = 0
  let printed = 0
  let wake = () => undefined as void
  const idle: Worker[] = []
  const give = () => {
    while (idle.length > 0 && next < inputs.length && next < printed + threads * waitingAtMost)
      idle.pop()!.postMessage({ index: next, input: inputs[next++] })
  }
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { task, options }, resourceLimits: limits })
    worker.on('message', (answer: Answer<Name>) => {
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

/** What a thread is begun with. */
interface ThreadBeginning<Name extends TaskName> {
  readonly task: Name
  readonly options: Tasks[Name]['options']
}

/** What a thread does: its task with each input that it is given, until it is ended. */
function serve<Name extends TaskName>({ task, options }: ThreadBeginning<Name>): void {
  const loading = works[task]()
  parentPort?.on('message', ({ index, input }: { index: number; input: Tasks[Name]['input'] }) => {
    const answer = (one: Answer<Name>) => parentPort!.postMessage(one)
    loading
      .then((work) => work(input, options))
      .then(
        (result) => answer({ index, result }),
        (error: unknown) => answer({ index, bug: error instanceof Error ? error.message : String(error) }),
      )
  })
}

// The file of the program that this module is built into is also what its threads run.
const given = workerData as Partial<ThreadBeginning<TaskName>> | null
if (given?.task && given.options) serve({ task: given.task, options: given.options })
