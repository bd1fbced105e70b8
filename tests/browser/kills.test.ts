import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { longestWait } from '../../src/app/drafts/autosave'
import { save } from '../../src/core/report/saved-report'
import { emptyReport } from '../../src/core/report/report'
import { numbersOf, rounds, seeds } from '../support/rounds'
import { at, serve, type Served } from './browser'
import { cell, go, newReport, prose, saved, typeCell } from './clerk'
import { makeProfile } from './killable'
import { lookedAt, sameCells, writeScreenLog, type ScreenLog } from './screen-log'

/**
 * The browser is killed, with all its processes, at any moment of the clerk's work. What was on the screen for longer
 * than the longest wait and one writing has to be there again, and nothing that never was on the screen.
 */
const agency = '临澜市青屿区民政局'
const random = numbersOf(seeds()[1]!)
const below = (end: number) => Math.floor(random() * end)
const pick = <One>(of: readonly One[]): One => of[below(of.length)]!
const words = ['全年', '主动公开', '政府信息', '受理申请', '办结', '件', '均', '按时', '答复', '，', '。', '2024年']
const sentence = (length: number) => Array.from({ length }, () => pick(words)).join('')
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

type Seen = ScreenLog['seen'][number]

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
const works: readonly {
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
      await page.getByLabel('给现在的内容留一个版本').fill(sentence(2))
      await page.getByRole('button', { name: '留版本' }).click()
      await pause(below(150))
      await go(page, lookedAt.section)
    },
  },
]

/** Opens the draft as a clerk does the day after, and reads from the screen what is there. */
async function look(page: Page, address: string): Promise<Seen> {
  await page.goto(address)
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
function missingSince({ seen }: ScreenLog, killed: number, found: Seen): number {
  const isFound = (one: Seen) => one.text === found.text && sameCells(one.cells, found.cells)
  let last = seen.length - 1
  while (last >= 0 && !isFound(seen[last]!)) last--
  if (last < 0) return 0
  return Math.min(killed, seen[last + 1]?.at ?? killed)
}

/** How long the slowest writing took that went on after a moment; one that was on its way is counted to the kill. */
const slowest = ({ writings }: ScreenLog, since: number, killed: number) =>
  writings.reduce((most, { began, ended = killed }) => (ended >= since ? Math.max(most, ended - began) : most), 0)

/** For how long the page did not get to work after a moment: a machine that stands still saves nothing. */
const stood = ({ stalls }: ScreenLog, since: number) =>
  stalls.reduce((all, { ended, time }) => all + Math.min(time, Math.max(0, ended - since)), 0)

interface Killed {
  readonly work: string
  readonly missing: number
  readonly allowed: number
  readonly save: number
}

function tell(name: string, kills: readonly Killed[]): void {
  const of = (what: 'missing' | 'save', part: number) =>
    kills.map((one) => one[what]).sort((a, b) => a - b)[Math.min(kills.length - 1, Math.floor(kills.length * part))]
  const counts = works.map((one) => `${one.name} ${kills.filter(({ work }) => work === one.name).length}`)
  console.info(
    `${name}: ${kills.length} kills (${counts.join(', ')}); missing: median ${of('missing', 0.5)} ms, most ${of('missing', 1)} ms; ` +
      `save at the kill: median ${of('save', 0.5)} ms, most ${of('save', 1)} ms`,
  )
}

const folders: Served[] = []
const profiles: ReturnType<typeof makeProfile>[] = []
afterAll(() => {
  folders.forEach((one) => one.stop())
  profiles.forEach((one) => one.remove())
})
async function app(): Promise<Served> {
  const served = await serve()
  folders.push(served)
  return served
}

const office = '--host-resolver-rules=MAP office.test 127.0.0.1'
const targets: readonly {
  readonly name: string
  readonly switches: readonly string[]
  /** Where it is; `worker` waits until the service worker has everything, and takes the server away. */
  readonly place: () => Promise<{ readonly url: string; readonly worker?: (page: Page) => Promise<void> }>
}[] = [
  {
    name: 'the served program at a plain http address',
    switches: [office],
    place: async () => ({ url: (await app()).url.replace('127.0.0.1', 'office.test') }),
  },
  {
    name: 'the one file',
    switches: [],
    place: () => Promise.resolve({ url: pathToFileURL(at('dist/nianbao.html')).href }),
  },
  {
    name: 'the served program with its service worker',
    switches: [],
    async place() {
      const served = await app()
      return {
        url: served.url,
        async worker(page) {
          await page.getByText('断网也能打开').waitFor({ timeout: 60_000 })
          served.stop()
        },
      }
    },
  },
]

describe('the browser is killed at any moment', () => {
  const all = rounds(4)
  it.each(targets.map((target, index) => ({ ...target, kills: Math.ceil((all - index) / targets.length) })))(
    '$name: nothing is missing that is older than the longest wait and one save',
    async ({ name, switches, place, kills }) => {
      const { url, worker } = await place()
      const profile = makeProfile()
      profiles.push(profile)
      const empty: Seen = { at: 0, text: '', cells: {} }
      const done: Killed[] = []
      let address: string | undefined
      let before: { readonly work: string; readonly log: ScreenLog; readonly killed: number } | undefined
      let found = empty
      const wrong: unknown[] = []

      try {
        for (let round = 0; round <= kills; round++) {
          const browser = await profile.start(...switches)
          const page = browser.context.pages()[0] ?? (await browser.context.newPage())
          const log = await writeScreenLog(page, found)
          if (!address) {
            await page.goto(url)
            await worker?.(page)
            await newReport(page, agency, '2024')
            await saved(page)
            address = page.url().replace(/[^/]*$/, lookedAt.section)
          } else {
            found = await look(page, address)
            const { killed, work } = before!
            const since = missingSince(before!.log, killed, found)
            const missing = killed - since
            const save = slowest(before!.log, since, killed)
            const allowed = Math.max(longestWait, save) + save + stood(before!.log, since) + 60
            done.push({ work, missing, allowed, save })
            if (missing > allowed)
              wrong.push({
                work,
                missing,
                allowed,
                killed,
                found,
                log: before!.log.seen.slice(-4),
                writings: before!.log.writings.slice(-3),
              })
            log.seen.splice(0, log.seen.length, found)
          }
          if (round === kills) {
            browser.kill()
            break
          }
          const { name: work, on, work: doIt } = works[(round + below(2)) % works.length]!
          await go(page, on)
          let killed: number | undefined
          const now = () => log.seen[log.seen.length - 1]!
          const kill = pause(150 + below(2500)).then(() => {
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
          before = { work, log, killed: killed! }
        }
      } finally {
        if (done.length > 0) tell(name, done)
      }
      expect(wrong).toEqual([])
    },
    120_000 + all * 30_000,
  )
})
