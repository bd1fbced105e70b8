import { ReadError } from '../../../core/read-error'
import type { ReadReport } from '../../../read'
import type { Progress } from '../../../read/reader'
import type { AnswerReading, ReadCells, ReadingMessage, ReadingRequest, ReportRequest } from './messages'
import { startWorker } from './start-worker'

/** Reading that goes on beside the page. */
export interface Reading<Outcome = ReadReport> {
  /** @throws {ReadError} as `readFile` or `readWorkbook`; undefined where it was cancelled */
  readonly outcome: Promise<Outcome | undefined>
  /** Ends the reading at once, whatever it is doing. */
  readonly cancel: () => void
}

/** A worker that says nothing for so long after its start was asked for does not start in this browser. */
const patience = 8000

/**
 * Reads a report in a worker, so that the page answers meanwhile; on the page itself where no worker starts. `onProgress`
 * is told how far it is.
 */
export function readApart(request: ReportRequest, onProgress: Progress): Reading {
  return apart<ReadReport>(request, onProgress)
}

/** As `readApart`, for a file of cells. */
export function readCellsApart(file: File, onProgress: Progress): Reading<ReadCells> {
  return apart<ReadCells>({ cells: file }, onProgress)
}

/** The outcome is of the kind that the request asks for. */
function apart<Outcome extends ReadReport | ReadCells>(
  request: ReadingRequest,
  onProgress: Progress,
): Reading<Outcome> {
  let cancel = () => undefined as void
  const outcome = new Promise<Outcome | undefined>((resolve, reject) => {
    let worker: Worker | undefined
    let started = false
    let over = false
    const end = (settle: () => void) => {
      if (over) return
      over = true
      worker?.terminate()
      settle()
    }
    const hear = (message: ReadingMessage) => {
      if (over) return
      if ('started' in message) started = true
      else if ('progress' in message) onProgress(message.progress)
      else if ('ok' in message) end(() => resolve(message.ok as Outcome))
      else if ('code' in message) end(() => reject(new ReadError(message.code, message.message, message.advice)))
      else if ('fault' in message) end(() => reject(new Error(message.fault)))
    }
    const readHere = () => {
      worker?.terminate()
      worker = undefined
      answerHere(request, hear).catch(() => end(() => reject(notLoaded())))
    }
    const onError = (event: ErrorEvent) => {
      event.preventDefault()
      if (over || !worker) return
      if (!started) readHere()
      else end(() => reject(outOfReach()))
    }
    cancel = () => end(() => resolve(undefined))
    try {
      worker = startWorker()
    } catch {
      readHere()
      return
    }
    worker.addEventListener('message', ({ data }: MessageEvent<ReadingMessage>) => hear(data))
    worker.addEventListener('error', onError)
    worker.postMessage(request)
    setTimeout(() => {
      if (!started && !over && worker) readHere()
    }, patience)
  })
  return { outcome, cancel: () => cancel() }
}

/** The worker's reader on the page's own thread, for a browser in which no worker starts. */
const answerHere: AnswerReading = async (request, tell) => {
  const { answerReading } = await import('./answer-reading')
  await answerReading(request, tell)
}

function notLoaded(): ReadError {
  return new ReadError(
    'unknown-format',
    '读取文件要用的程序没有载入，可能是网络断开了。请刷新页面后再试，已填写的内容不受影响。',
  )
}

/** The worker itself broke down, as it does where the memory of a small machine is used up. */
function outOfReach(): ReadError {
  return new ReadError('damaged', '这个文件的结构不正常，或者这台电脑的内存不够，没有读入任何内容。')
}
