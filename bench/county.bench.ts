import { checkTogether } from '../src/core/county/check-together'
import { deskReport, type DeskReport } from '../src/core/county/desk-report'
import { sumReports } from '../src/core/county/desk-sum'
import { jsonLines } from '../src/core/county/json-lines'
import { sharedTexts } from '../src/core/county/shared/shared-text'
import { sumDifferences } from '../src/core/sum/explain'
import { sumParts } from '../src/core/sum/sum-parts'
import { emptyReport, type Report } from '../src/core/report/report'
import { templateOfYear } from '../src/core/template/template'
import { templates } from '../src/templates/index'
import { consistentCells } from '../tests/generators/county/numbers'
import { Random } from '../tests/generators/county/random'
import { paragraphs } from '../tests/generators/county/texts'
import type { Print } from './measure'

const year = 2024
const template = templateOfYear(templates, year)
/** As long as the text of a real report: some 3,000 characters in 一 and 五. */
const paragraphsOfOverview = 30
const paragraphsOfProblems = 10

/**
 * So many reports with texts of their own, every twentieth with the text of the one before it, and ten sentences that
 * every third of them has.
 */
function makeReports(count: number): DeskReport[] {
  const random = new Random(20211231)
  const shared = paragraphs(random, 5)
  const reports: Report[] = []
  for (let at = 0; at < count; at++) {
    const block = (text: string) => ({ type: 'paragraph', runs: [{ type: 'text', text }] }) as const
    const copied = at % 20 === 19 ? reports[at - 1]!.prose : undefined
    reports.push({
      ...emptyReport(template.id, year, { name: `青禾县第${at}局`, kind: 'department' }),
      prose: copied ?? {
        overview: [...paragraphs(random, paragraphsOfOverview), ...(at % 3 === 0 ? shared : [])].map(block),
        problems: paragraphs(random, paragraphsOfProblems).map(block),
      },
      cells: consistentCells(random, template),
    })
  }
  return reports.map((report, at) => deskReport(`${at}.json`, { report }, [], template))
}

/** Seconds of processor time, which other work on the machine changes little. */
const seconds = (what: () => unknown): number => {
  const begin = process.cpuUsage()
  what()
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1e6
}

/** Near-duplicates, all that is compared between reports, and sums, among 500, 1,000 and 5,000 reports; processor time. */
export async function run(print: Print): Promise<void> {
  const counts = (process.env['COUNTS'] ?? '500,1000,5000').split(',').map(Number)
  for (const count of counts) {
    let reports: DeskReport[] = []
    const made = seconds(() => (reports = makeReports(count)))
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
    const lines = seconds(() => jsonLines(reports))
    const megabytes = Math.round(process.memoryUsage().rss / 1024 / 1024)
    await print(`${count} reports of ${characters} characters (made in ${made.toFixed(1)} s; ${megabytes} MB)`)
    await print(
      `  near-duplicates        ${shared.toFixed(2)} s   ${found} found of ${2 * Math.floor(count / 20)} planted`,
    )
    await print(`  all between reports    ${together.toFixed(2)} s`)
    await print(`  sum                    ${sum.toFixed(2)} s`)
    await print(`  the forgotten agency   ${explain.toFixed(2)} s   ${named}`)
    await print(`  lines of JSON          ${lines.toFixed(2)} s`)
  }
}
