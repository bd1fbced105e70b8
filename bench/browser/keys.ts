import type { Browser, Page } from 'playwright-core'

/**
 * Makes a page note, for each key (or paste), the time from the event's time stamp to a message posted in the next
 * animation frame: by then the frame has been laid out and painted.
 */
export async function noteKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: number[] = []
    Object.assign(window, { noted })
    let channel: MessageChannel | undefined
    const note = (event: Event): void => {
      if (event instanceof KeyboardEvent && ['Control', 'Shift'].includes(event.key)) return
      // Of a paste, its own event counts, and not the key that asks for it.
      if (event instanceof KeyboardEvent && event.ctrlKey) return
      const since = event.timeStamp
      requestAnimationFrame(() => {
        channel = new MessageChannel()
        channel.port1.onmessage = () => noted.push(performance.now() - since)
        channel.port2.postMessage(undefined)
      })
    }
    window.addEventListener('keydown', note, { capture: true })
    window.addEventListener('paste', note, { capture: true })
  })
}

/** Presses keys, one after another, each when the one before is painted and not sooner than so many milliseconds later. */
export async function press(page: Page, keys: readonly string[], pace: number): Promise<void> {
  for (const key of keys) {
    const due = performance.now() + pace
    const before = await page.evaluate(() => (window as unknown as { noted: number[] }).noted.length)
    await page.keyboard.press(key)
    await page.waitForFunction((count) => (window as unknown as { noted: number[] }).noted.length > count, before, {
      polling: 10,
    })
    const left = due - performance.now()
    if (left > 0) await page.waitForTimeout(left)
  }
}

/** Takes the noted times. */
export function takeNoted(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { noted: number[] }).noted.splice(0))
}

interface TraceEvent {
  readonly name: string
  readonly cat: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly name?: string; readonly data?: { readonly type?: string } }
}

/** Milliseconds of main threads in a trace: all tasks together (processor time), and by kind of work. */
export interface MainThread {
  readonly tasks: number
  readonly kinds: ReadonlyMap<string, number>
  /** What of the tasks comes before the frame with the key is painted, for each key, in the order of size. */
  readonly untilPaint: readonly number[]
}

const kinds: Readonly<Record<string, string>> = {
  UpdateLayoutTree: 'style',
  'Document::updateStyle': 'style',
  Layout: 'layout',
  PrePaint: 'pre-paint',
  Paint: 'paint',
  Layerize: 'layers',
  Commit: 'layers',
  FunctionCall: 'script',
  EventDispatch: 'events',
  RunMicrotasks: 'microtasks',
  TimerFire: 'timers',
  FireAnimationFrame: 'frames',
  MajorGC: 'memory',
  MinorGC: 'memory',
  ParseHTML: 'parsing',
}

/** Records what the main threads do while `act` runs; the trace can be kept in a file. */
export async function traced(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
  path?: string,
): Promise<MainThread> {
  const categories = [
    'toplevel',
    'devtools.timeline',
    'blink',
    'v8',
    'disabled-by-default-v8.cpu_profiler',
    '__metadata',
  ]
  await browser.startTracing(page, {
    categories: path ? categories : categories.filter((one) => !one.includes('cpu_profiler')),
    ...(path ? { path } : {}),
  })
  await act()
  const text = (await browser.stopTracing()).toString('utf8')
  const { traceEvents } = JSON.parse(text) as { traceEvents: TraceEvent[] }
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  )
  const onMain = traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && main.has(`${pid}/${tid}`))
  const all = new Map<string, number>()
  let tasks = 0
  for (const { name, cat, dur = 0, tdur } of onMain) {
    const time = (tdur ?? dur) / 1000
    if (cat.includes('toplevel') && (name === 'ThreadControllerImpl::RunTask' || name === 'RunTask')) tasks += time
    const kind = kinds[name]
    if (kind && cat.includes('devtools.timeline')) all.set(kind, (all.get(kind) ?? 0) + time)
  }
  return { tasks, kinds: all, untilPaint: untilPaint(onMain) }
}

/**
 * Processor time of the main thread from a key (or paste) until the frame with it is painted and its layers are made: what the key
 * costs on the way to the screen, whatever else the machine does. A key that came before the frame of the one before counts
 * with it.
 */
function untilPaint(events: readonly TraceEvent[]): number[] {
  const isKey = ({ name, args }: TraceEvent) =>
    name === 'EventDispatch' && /^(keydown|paste)$/.test(args.data?.type ?? '')
  const isTask = ({ name, cat }: TraceEvent) => cat.includes('toplevel') && /(^|::)RunTask$/.test(name)
  const of = (kind: (event: TraceEvent) => boolean) => events.filter((event) => kind(event)).sort((a, b) => a.ts - b.ts)
  const frames = of(({ name }) => name === 'Layerize')
  const tasks = of(isTask)
  const times: number[] = []
  let painted = -Infinity
  for (const key of of(isKey)) {
    const frame = frames.find((one) => one.pid === key.pid && one.tid === key.tid && one.ts > key.ts)
    if (!frame || key.ts < painted) continue
    painted = frame.ts + (frame.dur ?? 0)
    let time = 0
    // The task with the frame also begins what comes after it; of the first task nothing comes before the key but its hit test.
    for (const { ts, dur = 0, tdur = dur, pid, tid } of tasks)
      if (pid === key.pid && tid === key.tid && ts + dur > key.ts && ts < painted) time += tdur / 1000
    times.push(time)
  }
  return times.sort((a, b) => a - b)
}

/** The value below which so many of a hundred lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN
}
