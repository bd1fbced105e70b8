import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkTogether } from '../src/core/county/check-together'
import { deskReport, type DeskReport } from '../src/core/county/desk-report'
import { sumReports } from '../src/core/county/desk-sum'
import { jsonLines } from '../src/core/county/json-lines'
import { sharedTexts } from '../src/core/county/shared/shared-text'
import { sumDifferences } from '../src/core/sum/explain'
import { sumParts } from '../src/core/sum/sum-parts'
import { emptyReport } from '../src/core/report/report'
import { templates } from '../src/templates/index'
import { startOnDisk } from './browser/program'
import { copiedEvery, madeReports, template, wordFiles, year } from './county-reports'
import type { Print } from './measure'
import { runMammoth, runNode, runProgram, sharedMemoryOf, type Outcome } from './processes'

const cores = 2
const main = join(process.cwd(), 'dist/cli/main.js')
/** Of more files mammoth reads so many, and its time is taken as in proportion. */
const mostForMammoth = 1000
/** What issue 17 allows, in megabytes and seconds. */
const allowed = { commandLine: 400, browser: 600, nearDuplicates: 15 }

const numbers = (name: string, usual: string): number[] =>
  (process.env[name] ?? usual).split(',').filter(Boolean).map(Number)

/** Seconds of processor time, which other work on the machine changes little. */
const seconds = (what: () => unknown): number => {
  const begin = process.cpuUsage()
  what()
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1e6
}

/**
 * What the desk of an office that collects reports costs. `FILES=`: so many Word files by the command line, beside `cat` and
 * mammoth; `BROWSER=`: memory of the browser with so many of them; `COUNTS=`: what is computed between so many reports.
 * Each may be empty.
 */
export async function run(print: Print): Promise<void> {
  await commandLine(numbers('FILES', '1000,5000'), print)
  await inBrowser(numbers('BROWSER', '200,800,1600'), print)
  for (const count of numbers('COUNTS', '500,1000,5000')) await between(count, print)
}

const costs = ({ seconds: wall, processor, megabytes }: Outcome): string =>
  `${wall.toFixed(1).padStart(7)} s   processor ${processor.toFixed(1).padStart(7)} s   ${megabytes.toFixed(0).padStart(5)} MB`

/** Word files read, checked, held against each other and summed by the built program, beside `cat` of them and mammoth. */
async function commandLine(counts: readonly number[], print: Print): Promise<void> {
  if (counts.length > 0 && !existsSync(main)) throw new Error('dist/cli is missing: run npm run build first')
  let first: { readonly count: number; readonly own: Outcome } | undefined
  for (const count of counts) {
    const folder = wordFiles(count)
    const cat = await runProgram('sh', ['-c', 'exec cat "$0"/*', folder])
    const own = await runNode([main, 'county', folder, '--jobs', String(cores)])
    const part = Math.min(count, mostForMammoth)
    const read = await runMammoth(folder, part)
    const times = count / part
    const other = { ...read, seconds: read.seconds * times, processor: read.processor * times }
    await print(`${count} Word files`)
    await print(`  cat                                 ${costs(cat)}`)
    await print(
      `  nianbao county, ${cores} threads           ${costs(own)}   (asked: at most ${allowed.commandLine} MB)`,
    )
    await print(
      `  mammoth, one thread                 ${costs(other)}${times > 1 ? `   (${part} files, in proportion)` : ''}`,
    )
    await print(
      `  of mammoth's time 1/${(other.seconds / own.seconds).toFixed(1)}, of its processor time 1/${(other.processor / own.processor).toFixed(1)} (asked: 1/8)`,
    )
    if (first)
      await print(
        `  for ${(count / first.count).toFixed(1)} times the files: ${(own.seconds / first.own.seconds).toFixed(1)} times the time, ` +
          `${(own.processor / first.own.processor).toFixed(1)} times the processor time`,
      )
    first ??= { count, own }
  }
}

/** Memory of all processes of the browser while the desk takes a folder of Word files, and afterwards. */
async function inBrowser(counts: readonly number[], print: Print): Promise<void> {
  const chromium = /chrom/
  let before: { readonly count: number; readonly peak: number } | undefined
  for (const count of counts) {
    const folder = wordFiles(count)
    const program = await startOnDisk(1366, 900)
    const { page } = program
    try {
      await page.goto(`${program.url}#/county/`)
      await page.getByRole('heading', { name: '还没有读入报告' }).waitFor()
      const empty = sharedMemoryOf(chromium)
      let peak = empty
      const look = setInterval(() => (peak = Math.max(peak, sharedMemoryOf(chromium))), 500)
      const begin = performance.now()
      await page.getByLabel('选择放着报告的文件夹').setInputFiles(folder)
      await page.getByText(`读入 ${count} 份。`).waitFor({ timeout: 3_600_000 })
      const took = (performance.now() - begin) / 1000
      await page.getByRole('link', { name: '报告之间' }).click()
      await page.getByRole('heading', { name: /^数字明显偏离/ }).waitFor({ timeout: 3_600_000 })
      clearInterval(look)
      await page.waitForTimeout(5000)
      const after = sharedMemoryOf(chromium)
      const slope = before && ((peak - before.peak) / (count - before.count)) * 100
      await print(
        `${count} Word files in the browser: ${took.toFixed(0)} s; memory of all its processes (PSS): empty ${empty.toFixed(0)} MB, ` +
          `most ${peak.toFixed(0)} MB, afterwards ${after.toFixed(0)} MB (asked: at most ${allowed.browser} MB)` +
          (slope === undefined ? '' : `; ${slope.toFixed(1)} MB more for each further 100 reports`),
      )
      before = { count, peak }
    } finally {
      await program.close()
    }
  }
}

/** Near-duplicates, all that is compared between reports, and sums; processor time. */
async function between(count: number, print: Print): Promise<void> {
  let reports: DeskReport[] = []
  const made = seconds(() => {
    reports = Array.from(madeReports(count), (report, at) => deskReport(`${at}.json`, { report }, [], template))
  })
  const characters = reports[0]!.texts.reduce((sum, { text }) => sum + text.length, 0)
  let found = 0
  const shared = seconds(() => (found = sharedTexts(reports).length))
  const together = seconds(() => checkTogether(reports, { templates, year }))
  const sum = seconds(() => sumReports(reports, { year, templates }))
  const parts = reports.map(({ part }) => part)
  const total = {
    ...emptyReport(template.id, year, { name: '青禾县人民政府', kind: 'government-county' as const }),
    cells: sumParts(parts.slice(1), template),
  }
  let named = ''
  const explain = seconds(() => (named = sumDifferences(total, parts, template)[0]?.answers[0]?.[0]?.agency ?? ''))
  const lines = seconds(() => jsonLines(reports, { counted: new Set() }))
  const megabytes = Math.round(process.memoryUsage().rss / 1024 / 1024)
  await print(
    `${count} reports of ${characters} characters, processor time (made in ${made.toFixed(1)} s; ${megabytes} MB)`,
  )
  await print(
    `  near-duplicates        ${shared.toFixed(2)} s   ${found} found of ${2 * Math.floor(count / copiedEvery)} planted` +
      (count >= 5000 ? ` (asked: at most ${allowed.nearDuplicates} s)` : ''),
  )
  await print(`  all between reports    ${together.toFixed(2)} s`)
  await print(`  sum                    ${sum.toFixed(2)} s`)
  await print(`  the forgotten agency   ${explain.toFixed(2)} s   ${named}`)
  await print(`  lines of JSON          ${lines.toFixed(2)} s`)
}
