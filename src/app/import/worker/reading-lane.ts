import { ReadError } from '../../../core/read-error'
import type { Progress } from '../../../read/reader'
import { notLoaded } from '../not-loaded'
import type { AnswerReading, ReadingMessage, ReadingOutcome, ReadingRequest, StartWorker } from './messages'
import { startWorker } from './start-worker'

/** Answers one request after the other beside the page, in a worker that stays; it starts with the first request. */
export interface ReadingLane {
  /**
   * One request at a time. `onProgress` is told how far it is.
   * @throws {ReadError} as the reader of what is asked; undefined where the lane was ended
   */
  ask<Outcome extends ReadingOutcome>(request: ReadingRequest, onProgress?: Progress): Promise<Outcome | undefined>
  /** Ends what is being read at once, whatever it is doing. The lane answers nothing more. */
  readonly end: () => void
}

export interface LaneOptions {
  readonly start?: StartWorker
  /** Reading that takes longer, in milliseconds, is ended and refused; without it, it takes the time it takes. */
  readonly limit?: number
}

/** A worker that says nothing for so long after its start was asked for does not start in this browser. */
const patience = 8000

/** Opens a lane. Where no worker starts, the page itself reads: then nothing can end a reading that takes too long. */
export function openLane({ start = startWorker, limit }: LaneOptions = {}): ReadingLane {
  let worker: Worker | undefined
  let started = false
  let ended = false
  let hear: ((message: ReadingMessage) => void) | undefined
  let failed: ((event: ErrorEvent) => void) | undefined
  let giveUp: (() => void) | undefined

  function letGo(): void {
    worker?.terminate()
    worker = undefined
    started = false
  }

  function ready(): Worker | undefined {
    if (worker) return worker
    try {
      const begun = start()
      begun.addEventListener('message', ({ data }: MessageEvent<ReadingMessage>) => {
        if (begun === worker) hear?.(data)
      })
      begun.addEventListener('error', (event) => {
        event.preventDefault()
        if (begun === worker) failed?.(event)
      })
      worker = begun
      return begun
    } catch {
      return undefined
    }
  }

  function ask<Outcome extends ReadingOutcome>(
    request: ReadingRequest,
    onProgress?: Progress,
  ): Promise<Outcome | undefined> {
    if (ended) return Promise.resolve(undefined)
    const timers: ReturnType<typeof setTimeout>[] = []
    return new Promise<Outcome | undefined>((resolve, reject) => {
      let over = false
      const end = (settle: () => void) => {
        if (over) return
        over = true
        timers.forEach(clearTimeout)
        settle()
      }
      const answered = (message: ReadingMessage) => {
        if (over) return
        if ('started' in message) started = true
        else if ('progress' in message) onProgress?.(message.progress)
        else if ('ok' in message) end(() => resolve(message.ok as Outcome))
        else if ('code' in message) end(() => reject(new ReadError(message.code, message.message, message.advice)))
        else if ('fault' in message) end(() => reject(new Error(message.fault)))
      }
      const readHere = () => {
        letGo()
        timers.forEach(clearTimeout)
        answerHere(request, answered).catch(() => end(() => reject(notLoaded())))
      }
      const refuse = (error: ReadError) => {
        letGo()
        end(() => reject(error))
      }
      hear = answered
      failed = () => (started ? refuse(outOfReach()) : readHere())
      giveUp = () => end(() => resolve(undefined))
      const reader = ready()
      if (!reader) return readHere()
      reader.postMessage(request)
      if (!started) timers.push(setTimeout(() => !started && readHere(), patience))
      if (limit !== undefined) timers.push(setTimeout(() => refuse(tookTooLong(limit)), limit))
    })
  }

  return {
    ask,
    end() {
      ended = true
      letGo()
      giveUp?.()
    },
  }
}

/** The worker's reader on the page's own thread, for a browser in which no worker starts. */
const answerHere: AnswerReading = async (request, tell) => {
  const { answerReading } = await import('./answer-reading')
  await answerReading(request, tell)
}

/** The worker itself broke down, as it does where the memory of a small machine is used up. */
function outOfReach(): ReadError {
  return new ReadError('damaged', '这个文件的结构不正常，或者这台电脑的内存不够，没有读入任何内容。')
}

function tookTooLong(limit: number): ReadError {
  return new ReadError('too-large', `读了 ${Math.round(limit / 1000)} 秒还没有读完，已经停下；请单独打开这个文件查看。`)
}
