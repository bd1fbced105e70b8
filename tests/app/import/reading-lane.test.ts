// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { inLanes, laneCount } from '../../../src/app/import/worker/in-lanes'
import { openLane } from '../../../src/app/import/worker/reading-lane'
import type { ReadingMessage } from '../../../src/app/import/worker/messages'
import { ReadError } from '../../../src/core/read-error'

/** A worker that answers as it is told; `made` are all that were started. */
let made: FakeWorker[] = []
type Answer = (request: { readonly file: File }, worker: FakeWorker) => void

class FakeWorker {
  ended = false
  asked = 0
  private readonly heard: ((event: { data: ReadingMessage }) => void)[] = []
  private readonly failed: ((event: { preventDefault(): void }) => void)[] = []
  constructor(private readonly answer: Answer) {
    made.push(this)
    queueMicrotask(() => this.say({ started: true }))
  }
  addEventListener(kind: string, listener: never): void {
    if (kind === 'message') this.heard.push(listener)
    else this.failed.push(listener)
  }
  postMessage(request: { readonly file: File }): void {
    this.asked++
    queueMicrotask(() => this.answer(request, this))
  }
  terminate(): void {
    this.ended = true
  }
  say(data: ReadingMessage): void {
    if (!this.ended) this.heard.forEach((listener) => listener({ data }))
  }
  breakDown(): void {
    this.failed.forEach((listener) => listener({ preventDefault: () => undefined }))
  }
}
const start = (answer: Answer) => () => new FakeWorker(answer) as unknown as Worker
const file = (name: string) => ({ file: new File([], name) })
const named = (name: string) => ({ book: { name } }) as never

/** Reads every file at once, but for those whose names say otherwise. */
const answer: Answer = ({ file: { name } }, worker) => {
  if (name === 'endless') return
  if (name === 'breaks') worker.breakDown()
  else if (name === 'refused') worker.say({ code: 'damaged', message: '坏了。' })
  else worker.say({ ok: named(name) })
}

describe('a lane', () => {
  afterEach(() => {
    made = []
    vi.useRealTimers()
  })

  it('answers one file after the other with the same worker', async () => {
    const lane = openLane({ start: start(answer) })
    expect(await lane.ask(file('一'))).toEqual(named('一'))
    await expect(lane.ask(file('refused'))).rejects.toThrow('坏了。')
    expect(await lane.ask(file('二'))).toEqual(named('二'))
    expect(made).toHaveLength(1)
    expect(made[0]!.asked).toBe(3)
  })

  it('begins anew with another worker after one broke down', async () => {
    const lane = openLane({ start: start(answer) })
    await lane.ask(file('一'))
    await expect(lane.ask(file('breaks'))).rejects.toThrow(ReadError)
    expect(made[0]!.ended).toBe(true)
    expect(await lane.ask(file('二'))).toEqual(named('二'))
    expect(made).toHaveLength(2)
  })

  it('ends a file that is over its time, says so, and reads on', async () => {
    vi.useFakeTimers()
    const lane = openLane({ start: start(answer), limit: 60_000 })
    const endless = lane.ask(file('endless'))
    const refused = expect(endless).rejects.toThrow('读了 60 秒还没有读完')
    await vi.advanceTimersByTimeAsync(60_001)
    await refused
    expect(made[0]!.ended).toBe(true)
    expect(await lane.ask(file('二'))).toEqual(named('二'))
  })

  it('gives nothing once it was ended, at once', async () => {
    const lane = openLane({ start: start(answer) })
    const endless = lane.ask(file('endless'))
    await Promise.resolve()
    lane.end()
    expect(await endless).toBeUndefined()
    expect(await lane.ask(file('一'))).toBeUndefined()
    expect(made).toHaveLength(1)
    expect(made[0]!.ended).toBe(true)
  })
})

describe('work in lanes', () => {
  afterEach(() => (made = []))

  it('does all of it, in so many workers, and lets them go', async () => {
    const done: string[] = []
    const names = Array.from({ length: 20 }, (_, at) => `文件${at}`)
    const work = async (name: string, lane: ReturnType<typeof openLane>) => {
      await lane.ask(file(name))
      done.push(name)
    }
    await inLanes(names, work, { lanes: 3, start: start(answer) }).done
    expect([...done].sort()).toEqual([...names].sort())
    expect(made).toHaveLength(3)
    expect(made.every(({ ended }) => ended)).toBe(true)
  })

  it('begins nothing more after it was cancelled', async () => {
    const seen: string[] = []
    const names = ['一', '二', 'endless', '三', '四']
    const running = inLanes(
      names,
      async (name, lane) => {
        seen.push(name)
        await lane.ask(file(name))
      },
      { lanes: 1, start: start(answer) },
    )
    await vi.waitFor(() => expect(seen).toEqual(['一', '二', 'endless']))
    running.cancel()
    await running.done
    expect(seen).toEqual(['一', '二', 'endless'])
  })

  it('ends with what the work throws', async () => {
    const running = inLanes([1, 2], () => Promise.reject(new Error('full')), { lanes: 1, start: start(answer) })
    await expect(running.done).rejects.toThrow('full')
  })

  it('leaves a core to the page and starts four at most', () => {
    expect([1, 2, 4, 5, 16].map(laneCount)).toEqual([1, 1, 3, 4, 4])
  })
})
