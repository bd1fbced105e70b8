import type { Page } from 'playwright-core'
import type { Print } from './measure'
import { fullDossier, goTo, newPage, openDossier, startProgram, throttle, type Program } from './browser/program'
import { noteKeys, percentile, press, takeNoted, traced, type MainThread } from './browser/keys'
import { plainTable, plainText } from './browser/yardsticks'

/** Keys of one kind at each speed, in blocks by turns with the yardstick. */
const keysOfKind = Number(process.env['KEYS'] ?? 200)
const blockSize = 20
/** Milliseconds from key to key, where the machine is fast enough: a quick typist. */
const pace = 90

/** What is pressed, in the program and in the yardstick. */
interface Kind {
  readonly name: string
  readonly page: 'table' | 'text'
  /** Puts the caret where the block of this number begins. */
  begin(page: Page, block: number, plain: boolean): Promise<void>
  keys(count: number, plain: boolean): readonly string[]
  readonly count: number
  readonly block: number
}

const column = [
  'natural-persons',
  'enterprises',
  'research-bodies',
  'social-organisations',
  'legal-services',
  'other-organisations',
]

async function focusInput(page: Page, index: number): Promise<void> {
  await page.evaluate((at) => {
    const all = document.querySelectorAll<HTMLInputElement>('table.statutory input:not([readonly])')
    const input = all[at % all.length]!
    input.focus()
    input.select()
  }, index)
}

const kinds: readonly Kind[] = [
  {
    name: 'digits',
    page: 'table',
    begin: (page, block) => focusInput(page, block * 7),
    keys: (count) =>
      Array.from({ length: count }, (_, at) => String((at * 7 + 3) % 10)).map((key, at) =>
        at % 5 === 4 ? 'Backspace' : key,
      ),
    count: keysOfKind,
    block: blockSize,
  },
  {
    name: 'Enter',
    page: 'table',
    begin: (page, block) => focusInput(page, block % column.length),
    keys: (count, plain) => Array.from({ length: count }, () => (plain ? 'Tab' : 'Enter')),
    count: keysOfKind,
    block: blockSize,
  },
  {
    name: 'arrows',
    page: 'table',
    begin: (page) => focusInput(page, 0),
    keys: (count, plain) =>
      Array.from({ length: count }, (_, at) => (plain ? 'Tab' : at % 4 === 3 ? 'ArrowRight' : 'ArrowDown')),
    count: keysOfKind,
    block: blockSize,
  },
  {
    name: 'paste 25×7',
    page: 'table',
    begin: (page) => focusInput(page, 0),
    keys: (count) => Array.from({ length: count }, () => 'Control+V'),
    count: Math.ceil(keysOfKind / 5),
    block: 4,
  },
  {
    name: 'text',
    page: 'text',
    begin: (page) => caretInText(page),
    keys: (count) => Array.from({ length: count }, (_, at) => 'abcdefghij'[at % 10]!),
    count: keysOfKind,
    block: blockSize,
  },
]

/** In the middle of the tenth paragraph. */
async function caretInText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const editor = document.querySelector<HTMLElement>('main [contenteditable=true]')!
    editor.focus({ preventScroll: true })
    const paragraph = editor.querySelectorAll('p')[10]!
    paragraph.scrollIntoView({ block: 'center' })
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    const text = walker.nextNode()!
    getSelection()!.collapse(text, Math.floor((text.textContent ?? '').length / 2))
  })
  await page.waitForTimeout(50)
}

/** The numbers of the clipboard: other ones each time, so that every cell changes. */
async function copyNumbers(page: Page, round: number): Promise<void> {
  const text = Array.from({ length: 25 }, (_, row) =>
    Array.from({ length: 7 }, (_, at) => String((row * 7 + at + round * 13) % 97)).join('\t'),
  ).join('\n')
  await page.evaluate((numbers) => navigator.clipboard.writeText(numbers), text)
}

async function runBlock(kind: Kind, page: Page, block: number, plain: boolean): Promise<void> {
  await page.bringToFront()
  await kind.begin(page, block, plain)
  await page.waitForTimeout(400)
  await takeNoted(page)
  for (const [at, key] of kind.keys(kind.block, plain).entries()) {
    if (kind.name.startsWith('paste')) {
      await copyNumbers(page, block * kind.block + at)
      if (!plain) await focusInput(page, 0)
    }
    await press(page, [key], pace)
  }
}

interface Figures {
  readonly p50: number
  readonly p95: number
}
const figures = (times: readonly number[]): Figures => ({ p50: percentile(times, 50), p95: percentile(times, 95) })

/** From key to paint in the built program and in the yardstick, by turns, at this machine's speed and four times slower. */
export async function run(print: Print): Promise<void> {
  const program = await startProgram()
  const wanted = process.env['KINDS']?.split(',')
  const speeds = (process.env['SPEEDS'] ?? '1,4').split(',').map(Number)
  try {
    const own = await newPage(program)
    await openDossier(own, program.url, fullDossier(20_000))
    await noteKeys(own)
    const plain = { table: await plainPage(program, own, 'table'), text: await plainPage(program, own, 'text') }
    for (const rate of speeds) {
      for (const page of [own, plain.table, plain.text]) await throttle(page, rate)
      for (const kind of kinds) {
        if (wanted && !wanted.some((name) => kind.name.startsWith(name))) continue
        await goTo(own, pages[kind.page])
        await own.waitForTimeout(1500)
        const times: { own: number[]; plain: number[] } = { own: [], plain: [] }
        const blocks = Math.ceil(kind.count / kind.block)
        for (let block = 0; block < blocks; block++) {
          await runBlock(kind, own, block, false)
          times.own.push(...(await takeNoted(own)))
          await runBlock(kind, plain[kind.page], block, true)
          times.plain.push(...(await takeNoted(plain[kind.page])))
        }
        const file = (whose: string): string | undefined =>
          process.env['TRACE'] &&
          `${process.env['TRACE']}-${whose}-${kind.page}-${kind.name.split(' ')[0]}-${rate}.json`
        const ownTrace = await traced(program.browser, own, () => runBlock(kind, own, blocks, false), file('own'))
        const plainTrace = await traced(
          program.browser,
          plain[kind.page],
          () => runBlock(kind, plain[kind.page], blocks, true),
          file('yardstick'),
        )
        await print(line(kind, rate, figures(times.own), figures(times.plain), times.own.length))
        await print(
          `    main thread until the key is painted, ms: ${spread(ownTrace.untilPaint)}; yardstick ${spread(plainTrace.untilPaint)}`,
        )
        await print(
          `    main thread, ms for each key: ${threads(ownTrace, kind.block)}; yardstick ${threads(plainTrace, kind.block)}`,
        )
      }
    }
  } finally {
    await program.close()
  }
}

const pages = {
  table: { name: 'applications', ready: 'main table.statutory input' },
  text: { name: 'overview', ready: 'main [contenteditable=true]' },
} as const

async function plainPage(program: Program, own: Page, what: 'table' | 'text'): Promise<Page> {
  await goTo(own, pages[what])
  await own.waitForTimeout(500)
  const html = await own.evaluate(what === 'table' ? plainTable : plainText)
  const page = await newPage(program)
  await page.goto(`${program.url}robots-none`)
  await page.setContent(html)
  await noteKeys(page)
  return page
}

function line(kind: Kind, rate: number, own: Figures, plain: Figures, count: number): string {
  const limit = Math.max(2 * plain.p95, plain.p95 + 8)
  const ms = (value: number) => `${value.toFixed(1).padStart(7)} ms`
  return (
    `${`${kind.name}, ${rate === 1 ? 'normal speed' : `${rate} times slower`} (${count})`.padEnd(34)}` +
    ` p50 ${ms(own.p50)}  p95 ${ms(own.p95)}   yardstick p50 ${ms(plain.p50)}  p95 ${ms(plain.p95)}` +
    `   at most ${ms(limit)}: ${own.p95 <= limit ? 'held' : 'MISSED'}`
  )
}

function spread(times: readonly number[]): string {
  return `p50 ${percentile(times, 50).toFixed(1)}, p95 ${percentile(times, 95).toFixed(1)} (${times.length})`
}

function threads({ tasks, kinds: all }: MainThread, count: number): string {
  const parts = [...all].sort((a, b) => b[1] - a[1]).slice(0, 7)
  return `${(tasks / count).toFixed(1)} (${parts.map(([name, ms]) => `${name} ${(ms / count).toFixed(1)}`).join(', ')})`
}
