import { cellWords } from '../check/words/place-words'
import { cellTable } from '../report/cell-table'
import { formatQuantity, parseQuantity } from '../report/quantity'
import { templateOfReport } from '../template/of-report'
import { cellsOf, sectionHeading, type CellId, type Template } from '../template/template'
import { plainAgencyName } from './agency-name'
import type { DeskReport } from './desk-report'
import type { DeskSum } from './desk-sum'
import { sheetCell, words, type DataSheet, type SheetCell } from './sheet-cell'

/**
 * All cells of the reports in a format: those that are added up, under them their total, then the others. Where the total of
 * a column is not what the rows above it come to, a note under the table says which column, and who wrote what.
 */
export function dataSheet(
  reports: readonly DeskReport[],
  template: Template,
  templates: readonly Template[],
  formats: number,
  sum: DeskSum,
): DataSheet {
  const all = [...cellsOf(template).values()]
  const own = reports.filter((one) => templateOfReport(one, templates) === template)
  const isSummed = sum.template === template.id && sum.parts.length > 0
  const added = new Set(isSummed ? sum.parts.map(({ file }) => file) : [])
  const counted = own.filter(({ file }) => added.has(file))
  const others = own.filter(({ file }) => !added.has(file))
  const row = ({ agency, year, cells }: DeskReport): readonly SheetCell[] => [
    ...words(agency.name),
    sheetCell(String(year)),
    ...all.map(({ cell }) => sheetCell(cells[cell] ?? '')),
  ]
  return {
    name: formats > 1 ? `数据（${template.years.from}年起的格式）` : '数据',
    widths: [28, 8],
    headRows: 4,
    // The addresses: whoever reads the workbook by program finds a column by them.
    hiddenRows: [2],
    rows: [
      words('部分', '', ...all.map(({ section }) => sectionHeading(section))),
      words('项目', '', ...all.map(({ cell }) => cellWords(cell, template))),
      words('地址', '', ...all.map(({ cell }) => cell)),
      words('单位', '年度', ...all.map(({ column }) => column.unit ?? '')),
      ...counted.map(row),
      ...(isSummed ? totalRows(counted, sum, template) : []),
      ...(isSummed && others.length > 0 ? [[], words(`以下${others.length}份没有计入总计`)] : []),
      ...others.map(row),
    ],
  }
}

function totalRows(
  counted: readonly DeskReport[],
  sum: DeskSum,
  template: Template,
): readonly (readonly SheetCell[])[] {
  const printed = cellTable({ cells: sum.cells }, template)
  const cells = [...cellsOf(template).keys()]
  const notes = cells.flatMap((cell) => noteOn(cell, printed.printed(cell), counted, template))
  return [
    [
      ...words(`总计（${sum.parts.length}份报告，${agenciesOf(sum)}家单位）`),
      sheetCell(String(sum.year)),
      ...cells.map((cell) => sheetCell(printed.printed(cell))),
    ],
    ...notes.map((note) => words(note)),
  ]
}

/** A sentence on a column whose total is not what stands above it; nothing where it is. */
function noteOn(cell: CellId, total: string, counted: readonly DeskReport[], template: Template): readonly string[] {
  const above = counted.reduce((all, { cells }) => all + (parseQuantity(cells[cell] ?? '') ?? 0n), 0n)
  const odd = counted.flatMap(({ agency, problems }) =>
    problems.flatMap((problem) =>
      problem.cell !== cell
        ? []
        : [
            problem.kind === 'total'
              ? `${agency.name}写的是${problem.stated}，各项相加为${problem.computed}`
              : `${agency.name}写的是“${problem.stated}”，没有计入`,
          ],
    ),
  )
  if (above === (parseQuantity(total) ?? 0n) && odd.length === 0) return []
  const why = odd.length > 0 ? `：${odd.join('；')}` : ''
  return [
    `注：“${cellWords(cell, template)}”这一列的总计${total || '0'}按各项计算，以上各行相加为${formatQuantity(above)}${why}。`,
  ]
}

/** How many agencies brought the parts of a sum: one may stand in it twice. */
const agenciesOf = ({ parts }: DeskSum): number => new Set(parts.map(({ agency }) => plainAgencyName(agency))).size
