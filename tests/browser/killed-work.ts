import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { emptyReport } from '../../src/core/report/report'
import { save } from '../../src/core/report/saved-report'
import { numbersOf, seeds } from '../support/rounds'
import { cell, go, prose, saved, typeCell } from './clerk'
import type { Killable } from './killable'
import { beat, lookedAt, sameCells, type ScreenLog } from './screen-log'

/** What a clerk is at when the browser is killed, and how long what is missing after it had been on the screen. */
export const agency = '临澜市青屿区民政局'
const random = numbersOf(seeds()[1]!)
const below = (end: number) => Math.floor(random() * end)
const pick = <One>(of: readonly One[]): One => of[below(of.length)]!
const words = ['全年', '主动公开', '政府信息', '受理申请', '办结', '件', '均', '按时', '答复', '，', '。', '2024年']
const sentence = (length: number) => Array.from({ length }, () => pick(words)).join('')
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

/** What was on the screen at a moment. */
export type Seen = ScreenLog['seen'][number]

async function paste(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

async function writeOn(page: Page): Promise<void> {
  await prose(page, lookedAt.section).click()
  await page.keyboard.press('Control+End')
  for (const letter of sentence(3 + below(12))) await page.keyboard.type(letter, { delay: below(40) })
}

/** A data file with other text and the same numbers, dropped on the page and taken over. */
async function readIn(page: Page, { cells }: Seen): Promise<void> {
  const report = {
    ...emptyReport('2021', 2024, { name: agency, kind: 'department' }),
    cells: Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== '')),
    prose: {
      [lookedAt.section]: [
        { type: 'paragraph' as const, runs: [{ type: 'text' as const, text: `读入：${sentence(20)}` }] },
      ],
    },
  }
  const file = JSON.stringify(save({ report, pictures: new Map(), dismissed: [], done: [] }))
  await page.locator('main').evaluate((main, text) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([text], '读入.json', { type: 'application/json' }))
    main.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, file)
  await page.getByRole('button', { name: '填入当前报告' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** What the clerk is at when it happens: on which page, and what is done again and again. */
export const works: readonly {
  readonly name: string
  readonly on: 'overview' | 'applications'
  readonly work: (page: Page, now: () => Seen) => Promise<void>
}[] = [
  { name: 'typing text', on: 'overview', work: writeOn },
  {
    name: 'typing numbers',
    on: 'applications',
    work: (page) => typeCell(page, pick(lookedAt.cells), String(below(10_000))),
  },
  {
    name: 'pasting text',
    on: 'overview',
    async work(page) {
      await prose(page, lookedAt.section).click()
      await paste(page, `[data-prose="${lookedAt.section}"] [role="textbox"]`, `${sentence(30)}\n${sentence(30)}`)
      await pause(below(400))
    },
  },
  {
    name: 'pasting numbers',
    on: 'applications',
    async work(page) {
      await cell(page, lookedAt.cells[0]!).click()
      const numbers = Array.from({ length: 6 }, () => below(10_000))
      await paste(page, `#${lookedAt.cells[0]!.replace(/\//g, '_')}`, numbers.join('\t'))
      await pause(below(400))
    },
  },
  {
    name: 'reading in',
    on: 'overview',
    async work(page, now) {
      await readIn(page, now())
      await pause(below(300))
    },
  },
  {
    name: 'undoing',
    on: 'applications',
    async work(page) {
      await typeCell(page, pick(lookedAt.cells), String(below(10_000)))
      await pause(below(700))
      await page.keyboard.press('Control+z')
      await pause(below(700))
      if (below(2)) await page.keyboard.press('Control+y')
    },
  },
  {
    name: 'making a version',
    on: 'overview',
    async work(page) {
      await writeOn(page)
      await page.getByRole('link', { name: '历史版本' }).click()
      await page.getByLabel('把现在的内容保存为版本').fill(sentence(2))
      await page.getByRole('button', { name: '保存版本' }).click()
      await pause(below(150))
      await go(page, lookedAt.section)
    },
  },
]

/** A kill: what was being done, what the page had written down of itself, and the moment. */
export interface Killing {
  readonly work: string
  readonly log: ScreenLog
  readonly killed: number
}

/** Does one of the works again and again until the browser is killed, which is at a moment that nobody knows. */
export async function workUntilKilled(
  browser: Killable,
  page: Page,
  log: ScreenLog,
  round: number,
  longest = 2500,
): Promise<Killing> {
  const { name: work, on, work: doIt } = works[(round + below(2)) % works.length]!
  await go(page, on)
  let killed: number | undefined
  const now = () => log.seen[log.seen.length - 1]!
  const kill = pause(150 + below(longest)).then(() => {
    killed = browser.kill()
  })
  try {
    while (killed === undefined) await doIt(page, now)
  } catch (error) {
    // What is done when it happens ends in the middle; before it, nothing may.
    if (killed === undefined && !/closed/i.test(String(error))) throw error
  }
  await kill
  // What the page had said before the kill may still be on its way here.
  await pause(50)
  return { work, log, killed: killed! }
}

/** Reads from the screen what is there of the report whose text was opened. */
export async function look(page: Page): Promise<Seen> {
  const broken = page.getByText(/打不开这份报告|这份草稿有损坏/)
  await prose(page, lookedAt.section).or(broken).first().waitFor({ timeout: 60_000 })
  expect(await broken.count()).toBe(0)
  const blocks = await prose(page, lookedAt.section).evaluate((text) =>
    Array.from(text.children, (block) => block.textContent),
  )
  await go(page, 'applications')
  const cells: Record<string, string> = {}
  for (const address of lookedAt.cells) cells[address] = await cell(page, address).inputValue()
  await saved(page)
  return { at: Date.now(), text: blocks.join('\n'), cells }
}

/** Since when something is missing, which is the moment of the kill where nothing is; 0 where what was found never was on the screen. */
export function missingSince({ seen }: ScreenLog, killed: number, found: Seen): number {
  const isFound = (one: Seen) => one.text === found.text && sameCells(one.cells, found.cells)
  let last = seen.length - 1
  while (last >= 0 && !isFound(seen[last]!)) last--
  if (last < 0) return 0
  return Math.min(killed, seen[last + 1]?.at ?? killed)
}

/** How long the slowest writing took that went on after a moment; one that was on its way is counted to the kill. */
export const slowest = (writings: ScreenLog['writings'], since: number, killed: number) =>
  writings.reduce((most, { began, ended = killed }) => (ended >= since ? Math.max(most, ended - began) : most), 0)

/**
 * For how long the page did not get to work after a moment until the kill: a machine that stands still saves nothing. The
 * last standstill is the one in the middle of which the page was killed.
 */
export function stood({ stalls, heard }: ScreenLog, since: number, killed: number): number {
  const last = { ended: killed, time: Math.max(0, killed - heard - 2 * beat) }
  return [...stalls, last].reduce((all, { ended, time }) => all + Math.min(time, Math.max(0, ended - since)), 0)
}

/** The value below which this part of the values lies: 0.5 the median, 1 the most. */
export function quantile(values: readonly number[], part: number): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]
}
