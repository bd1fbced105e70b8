import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compose } from '../src/core/document/compose'
import { emptyReport, type Report } from '../src/core/report/report'
import { templateOfYear } from '../src/core/template/template'
import { templates } from '../src/templates/index'
import { writeDocx } from '../src/write/docx/write-docx'
import { consistentCells } from '../tests/generators/county/numbers'
import { Random } from '../tests/generators/county/random'
import { paragraphs } from '../tests/generators/county/texts'

export const year = 2024
export const template = templateOfYear(templates, year)
/** As long as the text of a real report: some 3,000 characters in 一 and 五. */
const paragraphsOfOverview = 30
const paragraphsOfProblems = 10
/** One in so many has the text of the one before it. */
export const copiedEvery = 20

/** So many reports with texts of their own, every twentieth with the text of the one before it, and ten sentences that every third of them has. */
export function* madeReports(count: number): Generator<Report> {
  const random = new Random(20211231)
  const shared = paragraphs(random, 5)
  let before: Report | undefined
  const block = (text: string) => ({ type: 'paragraph', runs: [{ type: 'text', text }] }) as const
  for (let at = 0; at < count; at++) {
    const copied = at % copiedEvery === copiedEvery - 1 ? before?.prose : undefined
    const report: Report = {
      ...emptyReport(template.id, year, { name: `青禾县第${at}局`, kind: 'department' }),
      signed: `${year + 1}-01-15`,
      prose: copied ?? {
        overview: [...paragraphs(random, paragraphsOfOverview), ...(at % 3 === 0 ? shared : [])].map(block),
        problems: paragraphs(random, paragraphsOfProblems).map(block),
        'other-matters': ['本年度没有收取信息处理费。无其他需要报告的事项。'].map(block),
      },
      cells: consistentCells(random, template),
    }
    yield report
    before = report
  }
}

const folder = join(process.cwd(), 'node_modules/.cache/bench/county-reports')

/** A folder with so many reports as Word files; made once. The first thousand of five thousand are those of one thousand. */
export function wordFiles(count: number): string {
  const to = join(folder, String(count))
  if (existsSync(to) && readdirSync(to).length === count) return to
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  let at = 0
  for (const report of madeReports(count)) {
    const document = compose({ report, pictures: new Map() }, templates)
    writeFileSync(join(to, `${String(at++).padStart(5, '0')}.docx`), writeDocx(document, {}))
  }
  return to
}
