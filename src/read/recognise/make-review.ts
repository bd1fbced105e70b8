import { memoize } from '../../core/memoize'
import type { Report, ProseBlock } from '../../core/report/report'
import { sectionBlocks } from '../../core/report/section-text'
import {
  cellId,
  cellsOf,
  leaves,
  type CellId,
  type Section,
  type SectionId,
  type Table,
  type Template,
} from '../../core/template/template'
import type { Ask, Review, ReviewedPart, ReviewedSection, ReviewedTable } from '../review'

/** What the reading of a document found besides the report itself. */
export interface Account {
  readonly titles: ReadonlyMap<SectionId, string>
  readonly asks: readonly Ask[]
  readonly unused: readonly ReviewedPart[]
  readonly leftOut: readonly ReviewedPart[]
  readonly unplaced: readonly ReviewedPart[]
  readonly repaired: readonly ReviewedPart[]
  readonly loses?: string
  readonly sheets?: true
  readonly own?: true
}

/** The account of a data file of our own, in which nothing had to be recognised. */
export const ownFile: Account = {
  titles: new Map(),
  asks: [],
  unused: [],
  leftOut: [],
  unplaced: [],
  repaired: [],
  own: true,
}

/** The account of a report that was read, for the review screen. */
export function makeReview(format: string, report: Report, template: Template, account: Account): Review {
  const { titles, ...parts } = account
  const sections: ReviewedSection[] = [
    { section: 'opening', found: report.opening !== undefined, ...counts(report.opening ?? []) },
    ...template.sections.map((section) => {
      const title = titles.get(section.id)
      const prose = sectionBlocks(report, section.id)
      const found = title !== undefined || prose.length > 0 || hasCells(section, report, template)
      return { section: section.id, found, ...(title ? { title } : {}), ...counts(prose) }
    }),
  ]
  const own = account.own === true
  return { format, sections, tables: tables(report, template, own), facts: facts(report, account.asks), ...parts }
}

/** Whether anything stands in the tables of a section, in the cells of its format or beside them. */
function hasCells({ tables: own = [] }: Section, { cells }: Report, template: Template): boolean {
  return own.some(
    ({ id }) =>
      cellsByTable(template)
        .get(id)
        ?.some((cell) => cells[cell] !== undefined) || Object.keys(cells).some((cell) => cell.startsWith(`${id}/`)),
  )
}

function counts(blocks: readonly ProseBlock[]) {
  const of = { heading: 0, paragraph: 0, picture: 0, chart: 0, table: 0 }
  let characters = 0
  for (const block of blocks) {
    of[block.type]++
    if (block.type === 'heading' || block.type === 'paragraph')
      for (const { text } of block.runs) characters += text.replace(/\s+/g, '').length
  }
  return {
    headings: of.heading,
    paragraphs: of.paragraph,
    pictures: of.picture,
    charts: of.chart,
    tables: of.table,
    characters,
  }
}

/** `own`: every cell of the format is in the file, written or not. */
function tables(report: Report, template: Template, own: boolean): ReviewedTable[] {
  return template.sections.flatMap((section) =>
    (section.tables ?? []).map((table) => {
      const cells = cellsByTable(template).get(table.id) ?? []
      const absent: CellId[] = []
      let filled = 0
      for (const cell of cells) {
        const text = report.cells[cell]
        if (text === undefined) absent.push(cell)
        else if (text.trim() !== '') filled++
      }
      const grouped = own || absent.length === 0 ? undefined : groupedCells(table, report)
      return {
        section: section.id,
        table: table.id,
        cells: cells.length,
        found: own ? cells.length : cells.length - absent.length,
        filled,
        missing: grouped ? absent.filter((cell) => !grouped.has(cell)) : [],
      }
    }),
  )
}

/** The cells of groups that were written as one row, which stands for its rows. */
function groupedCells(table: Table, report: Report): ReadonlySet<CellId> {
  return new Set(
    table.rows
      .flatMap((row) => row.children ?? [])
      .flatMap((group) =>
        leaves(table.columns)
          .filter((column) => group.children && report.cells[cellId(table.id, group.id, column.id)] !== undefined)
          .flatMap((column) => leaves([group]).map((row) => cellId(table.id, row.id, column.id))),
      ),
  )
}

/** The cells of a format by the id of their table. */
const cellsByTable = memoize((template: Template): ReadonlyMap<string, readonly CellId[]> => {
  const all = [...cellsOf(template).values()]
  const tables = new Set(all.map(({ table }) => table))
  return new Map([...tables].map((table) => [table.id, all.flatMap((one) => (one.table === table ? [one.cell] : []))]))
})

const fieldNames = {
  office: '联系的内设机构',
  address: '地址',
  postcode: '邮政编码',
  telephone: '联系电话',
  email: '电子邮箱',
  site: '网站',
  siteUrl: '网址',
} as const

function facts(report: Report, asks: readonly Ask[]): { field: string; text: string }[] {
  const { agency } = report
  const found: [string, string | undefined][] = [
    ['单位名称', agency.name],
    // A year that is asked for was not found.
    ['年份', asks.some(({ field }) => field === 'year') ? undefined : String(report.year)],
    ...Object.entries(fieldNames).map(([field, name]): [string, string | undefined] => [
      name,
      agency[field as keyof typeof fieldNames],
    ]),
    ['成文日期', report.signed],
  ]
  return found.flatMap(([field, text]) => (text ? [{ field, text }] : []))
}
