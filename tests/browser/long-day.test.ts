import type { CDPSession, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { numbersOf, rounds, seeds } from '../support/rounds'
import { open, running } from './browser'
import { go, openSample, proseSections, saved, tableSections } from './clerk'

const its = running()

/** After so many steps everything has been loaded once. */
const warm = 100
/** With fifty times the rounds: 10,000 steps, about an hour of a quick clerk. */
const steps = rounds(200)
/** How much more memory a long day may take than its beginning (issue 12). */
const most = 1.2

interface Memory {
  /** What the program keeps: objects, texts, nodes of the page. */
  readonly megabytes: number
  /** What the engine made of its code, which grows until all that is often run is compiled. */
  readonly code: number
  readonly nodes: number
  readonly listeners: number
}

/** What the page holds when everything that can go has gone. */
async function memoryOf(page: Page, session: CDPSession): Promise<Memory> {
  await saved(page)
  for (let time = 0; time < 3; time++) {
    await page.waitForTimeout(300)
    await session.send('HeapProfiler.collectGarbage')
  }
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  return { ...(await heapOf(session)), nodes, listeners: jsEventListeners }
}

/** The parts of a heap snapshot that are asked for here; every node is a row of numbers. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] }
  }
  readonly nodes: readonly number[]
}

/** Megabytes by what a heap snapshot tells of each thing in it. */
async function heapOf(session: CDPSession): Promise<{ megabytes: number; code: number }> {
  const chunks: string[] = []
  const take = ({ chunk }: { chunk: string }) => void chunks.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', take)
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', take)
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot
  const { node_fields: fields, node_types: types } = snapshot.meta
  const type = fields.indexOf('type')
  const size = fields.indexOf('self_size')
  const sums = { kept: 0, code: 0 }
  for (let at = 0; at < nodes.length; at += fields.length) {
    sums[types[0][nodes[at + type]!] === 'code' ? 'code' : 'kept'] += nodes[at + size]!
  }
  return { megabytes: sums.kept / 2 ** 20, code: sums.code / 2 ** 20 }
}

type Random = () => number

/** What a clerk does; each begins on the page on which the one before ended. */
const actions: readonly ((page: Page, random: Random) => Promise<void>)[] = [
  typeNumber,
  typeNumber,
  typeNumber,
  typeText,
  typeText,
  paste,
  undo,
  undo,
  redo,
]

async function typeNumber(page: Page, random: Random): Promise<void> {
  if (!(await focusOneOf(page, 'main table input:not([readonly])', random))) return
  await page.keyboard.type(String(Math.floor(random() * 40)))
  await page.keyboard.press('Enter')
}

async function typeText(page: Page, random: Random): Promise<void> {
  if (!(await focusOneOf(page, 'main [contenteditable=true]', random))) return
  const sentence = ['全年收到申请3件。', '办结2件，', '主动公开信息40条。'][Math.floor(random() * 3)]!
  await page.keyboard.insertText(sentence)
  // The text stays as long as it is.
  for (let key = 0; key < sentence.length; key++) await page.keyboard.press('Backspace')
}

async function paste(page: Page, random: Random): Promise<void> {
  if (!(await focusOneOf(page, 'main table input:not([readonly])', random))) return
  await page.evaluate(
    (number) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', `${number}\t0\n0\t${number}`)
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    Math.floor(random() * 40),
  )
}

async function undo(page: Page): Promise<void> {
  await page.keyboard.press('Control+Z')
}

async function redo(page: Page): Promise<void> {
  await page.keyboard.press('Control+Y')
}

/** Puts the focus on one of them; false where the page has none. */
function focusOneOf(page: Page, selector: string, random: Random): Promise<boolean> {
  return page.evaluate(
    ([which, at]) => {
      const all = document.querySelectorAll<HTMLElement>(which)
      all[Math.floor(at * all.length)]?.focus({ preventScroll: true })
      return all.length > 0
    },
    [selector, random()] as const,
  )
}

describe('a long day', () => {
  it(
    `of ${steps} steps takes no more memory than its beginning`,
    async () => {
      const { page, context, errors } = await open(its.browser, its.url, 1600, 900)
      await page.goto(its.url)
      await openSample(page)
      const session = await context.newCDPSession(page)
      const random = numbersOf(seeds()[1]!)
      const pages = [...tableSections, ...proseSections, 'check', 'basics', 'export'] as const
      const visits = Array.from({ length: Math.ceil(steps / 10) }, (_, at) =>
        at < pages.length ? pages[at]! : pages[Math.floor(random() * pages.length)]!,
      )
      let before: Memory | undefined
      for (const [at, name] of visits.entries()) {
        if (at * 10 === warm) {
          await go(page, 'overview')
          before = await memoryOf(page, session)
        }
        await go(page, name)
        for (let step = 0; step < 9; step++) await actions[Math.floor(random() * actions.length)]!(page, random)
      }
      // As where the beginning was measured.
      await go(page, 'overview')
      const after = await memoryOf(page, session)
      const words = (memory: Memory) =>
        `${memory.megabytes.toFixed(1)} MB and ${memory.code.toFixed(1)} of code, ${memory.nodes} nodes, ${memory.listeners} listeners`
      console.log(`after ${warm} steps ${words(before!)}; after ${steps} steps ${words(after)}`)
      expect(after.megabytes).toBeLessThanOrEqual(most * before!.megabytes)
      expect(after.nodes).toBeLessThanOrEqual(1.5 * before!.nodes)
      expect(errors).toEqual([])
      await context.close()
    },
    60_000 + steps * 400,
  )
})
