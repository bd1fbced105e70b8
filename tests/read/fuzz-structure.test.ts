import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { compose } from '../../src/core/document/compose'
import { ReadError } from '../../src/core/read-error'
import { restore, writeSavedReport } from '../../src/core/report/saved-report'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { samples } from '../../src/templates/samples'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { htmlWriter } from '../../src/write/html/html-writer'
import { odsOf } from '../support/ods'
import { odtOf } from '../support/odt-of'
import { numbersOf, rounds, seeds } from '../support/rounds'
import { xlsxBytes } from '../support/workbook'
import { difficultSheets } from './sheets/difficult-sheets'
import { madePdf, type MadePage } from './support/made-pdf'
import {
  changedHtml,
  changedJson,
  changedLines,
  changedObjects,
  changedOdf,
  changedOperators,
  changedSheet,
  changedXml,
  pick,
  several,
  type Next,
} from './support/mutations'
import { article } from './support/pages'

/** Makes a file that is whole and says something else. */
type Mutate = (next: Next) => Uint8Array | Promise<Uint8Array>

/** What came of the files of one kind. */
interface Tally {
  files: number
  whole: number
  partly: number
  readonly refused: Map<string, number>
  slowest: { seconds: number; told: string }
  megabytes: number
}

/** Seconds of the processor that one file may take on any machine; the long run prints the slowest. */
const limit = 5

async function tryFile(name: string, bytes: Uint8Array, told: string, tally: Tally): Promise<void> {
  const begin = process.cpuUsage()
  const outcome = await readFile(name, bytes, templates).catch((error: unknown) => error)
  const { user, system } = process.cpuUsage(begin)
  const seconds = (user + system) / 1_000_000
  expect(seconds, told).toBeLessThan(limit)
  if (outcome instanceof Error && !(outcome instanceof ReadError)) throw new Error(told, { cause: outcome })
  tally.files++
  if (seconds > tally.slowest.seconds) tally.slowest = { seconds, told }
  tally.megabytes = Math.max(tally.megabytes, process.memoryUsage.rss() / 1_000_000)
  if (outcome instanceof ReadError) {
    expect(outcome.message, told).toMatch(/[\u4e00-\u9fff]/)
    tally.refused.set(outcome.code, (tally.refused.get(outcome.code) ?? 0) + 1)
    return
  }
  const { review, findings, dossier } = outcome as Awaited<ReturnType<typeof readFile>>
  expect(Number.isInteger(dossier.report.year), told).toBe(true)
  const isPartly = review.unused.length > 0 || findings.some(({ severity }) => severity === 'error')
  if (isPartly) tally.partly++
  else tally.whole++
}

/** Reads `usual` files of each seed, prints what came of them, and returns how many were read. */
async function tryMany(name: string, usual: number, mutate: Mutate): Promise<Tally> {
  const tally: Tally = {
    files: 0,
    whole: 0,
    partly: 0,
    refused: new Map(),
    slowest: { seconds: 0, told: '' },
    megabytes: 0,
  }
  for (const seed of seeds()) {
    const next = numbersOf(seed)
    for (let round = 0; round < rounds(usual); round++)
      await tryFile(name, await mutate(next), `${name}, seed ${seed}, round ${round}`, tally)
  }
  const { files, whole, partly, refused, slowest, megabytes } = tally
  const refusals = [...refused].map(([code, count]) => `${code} ${count}`).join(', ')
  console.info(
    `${name}: ${files} files, ${whole} read, ${partly} partly, refused: ${refusals || 'none'}; ` +
      `slowest ${slowest.seconds.toFixed(2)} s (${slowest.told}), at most ${megabytes.toFixed(0)} MB held`,
  )
  return tally
}

const document = compose(restore(samples[0]!.saved), templates)
const hour = 3_600_000

/**
 * Most files are read, whole or partly: refusals at once would mean that nothing was tried. Of few files chance may take
 * three standard deviations more.
 */
function expectMostRead({ files, whole, partly }: Tally, share = 0.5): void {
  expect(whole + partly).toBeGreaterThanOrEqual(files * share - 3 * Math.sqrt(files * share * (1 - share)))
}

it(
  'reads or refuses Word files whose elements were changed',
  async () => {
    const parts = unzipSync(await docxWriter.write(document, {}))
    const others = Object.keys(parts).filter((name) => /numbering|styles|rels|Content_Types/.test(name))
    const tally = await tryMany('a.docx', 30, (next) => {
      const part = next() < 0.8 ? 'word/document.xml' : pick(others, next)
      const changed = strToU8(several(strFromU8(parts[part]!), changedXml, next))
      return zipSync({ ...parts, [part]: changed }, { level: 0 })
    })
    expectMostRead(tally)
  },
  hour,
)

/** Changes one of some parts of a zip file, the first of them most often. */
function changedPart(file: Uint8Array, some: RegExp, change: typeof changedXml): Mutate {
  const parts = unzipSync(file)
  const names = Object.keys(parts).filter((name) => some.test(name))
  return (next) => {
    const part = next() < 0.8 ? names[0]! : pick(names, next)
    return zipSync({ ...parts, [part]: strToU8(several(strFromU8(parts[part]!), change, next)) }, { level: 0 })
  }
}

it(
  'reads or refuses OpenDocument texts whose elements were changed',
  async () => {
    const tally = await tryMany('a.odt', 30, changedPart(odtOf(document), /content|styles|manifest\.xml/, changedOdf))
    expectMostRead(tally)
  },
  hour,
)

it(
  'reads or refuses workbooks whose elements were changed',
  async () => {
    const books = difficultSheets.map(({ make }) => make(restore(samples[0]!.saved).report))
    const kinds = [
      { name: 'a.xlsx', bytes: xlsxBytes, some: /sheet\d|shared|styles|workbook\.xml/, change: changedSheet },
      { name: 'a.ods', bytes: odsOf, some: /content|manifest\.xml/, change: changedOdf },
    ]
    for (const { name, bytes, some, change } of kinds) {
      const changes = books.map((book) => changedPart(bytes(book), some, change))
      expectMostRead(await tryMany(name, 20, (next) => pick(changes, next)(next)))
    }
  },
  hour,
)

it(
  'reads or refuses PDFs whose operators were changed, and their objects',
  async () => {
    const rows = Array.from({ length: 12 }, (_, row) => 100 + row * 20)
    const texts = [
      '青禾县民政局2022年政府信息公开工作年度报告',
      '一、总体情况',
      '全年在门户网站公开信息128条。',
      '二、主动公开政府信息情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]
    const page: MadePage = {
      texts: [
        ...texts.map((text, index) => ({ text, x: 80, y: 400 + index * 30 })),
        ...rows.flatMap((y, row) => [
          { text: `行政许可 ${row}`, x: 90, y: y + 14 },
          { text: `${row}`, x: 250, y: y + 14 },
        ]),
      ],
      lines: [
        ...rows.map((y): [number, number, number, number] => [80, y, 380, y]),
        ...[80, 180, 380].map((x): [number, number, number, number] => [x, 100, x, 320]),
      ],
    }
    const bare: MadePage = { texts: page.texts }
    // Half a second each.
    const tally = await tryMany('a.pdf', 10, (next) => {
      const pages = pick([[page, page], [bare], [page, bare, page]], next)
      const encoding = pick(['Identity-H', 'UniGB-UCS2-H'] as const, next)
      const isObjects = next() < 0.2
      const pdf = madePdf(pages, encoding, (own) => (isObjects ? own : several(own, changedOperators, next)))
      if (!isObjects) return pdf
      const [head, ...objects] = strFromU8(pdf, true).split('obj\n<<')
      const at = Math.floor(next() * objects.length)
      objects[at] = several(objects[at]!, changedObjects, next)
      return strToU8([head, ...objects].join('obj\n<<'), true)
    })
    expectMostRead(tally, 0.4)
  },
  hour,
)

it(
  'reads or refuses pages whose elements were changed, in web archives too',
  async () => {
    const pages = [strFromU8(await htmlWriter.write(document, {})).slice(-90_000), article()]
    expectMostRead(await tryMany('a.html', 20, (next) => strToU8(several(pick(pages, next), changedHtml, next))))
    const archived = (page: string) =>
      `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="part"\n\n--part\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: 8bit\n\n${page}\n--part--\n`
    const tally = await tryMany('a.mht', 6, (next) => {
      const whole = archived(several(article(), changedHtml, next))
      return strToU8(next() < 0.5 ? whole : several(whole.slice(0, 400), changedLines, next) + whole.slice(400))
    })
    expectMostRead(tally, 0.3)
  },
  hour,
)

it(
  'reads or refuses texts and tables whose lines were changed',
  async () => {
    const lined = (cell: string, row: string) =>
      article()
        .replace(/<\/t[dh]>/g, cell)
        .replace(/<\/tr>/g, row)
        .replace(/<\/(p|table|h1)>/g, '\n')
        .replace(/<[^>]+>/g, '')
    const bars = lined('|', '\n').replace(/^(?=.*\|)/gm, '|')
    expectMostRead(
      await tryMany('a.txt', 9, (next) => strToU8(several(pick([lined('\t', '\n'), bars], next), changedLines, next))),
    )
    expectMostRead(await tryMany('a.csv', 5, (next) => strToU8(several(lined(',', '\n'), changedLines, next))))
  },
  hour,
)

it(
  'opens or refuses data files whose values were changed',
  async () => {
    const saved = writeSavedReport(restore(samples[0]!.saved))
    const tally = await tryMany('a.json', 5, (next) => strToU8(several(saved, changedJson, next)))
    expectMostRead(tally, 0.03)
  },
  hour,
)
