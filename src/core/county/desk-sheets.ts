import type { Finding } from '../check/engine/finding'
import { ruleBehind } from '../check/register'
import { cellWords, placeInReport, severityWords } from '../check/words/place-words'
import { agencyKind } from '../report/agency-kind'
import { cellTable } from '../report/cell-table'
import { templateOfReport } from '../template/of-report'
import { cellsOf, sectionHeading, type Template } from '../template/template'
import { plainAgencyName } from './agency-name'
import type { Attendance } from './attendance'
import { attendanceWords } from './attendance-words'
import { auditWords, type AuditEntry } from './audit'
import { findingsForList, type TogetherResult } from './check-together'
import type { DeskReport } from './desk-report'
import { sumReports, type DeskSum } from './desk-sum'
import { keyFigure, keyFigures } from './key-figures'

/** What stands in a cell of a sheet: a plain numeral, or a text, which is never a formula; undefined = blank. */
export type SheetCell = { readonly numeral: string } | { readonly text: string } | undefined

/** A sheet of plain data. */
export interface DataSheet {
  readonly name: string
  /** Widths of the first columns in characters; the others are of usual width. */
  readonly widths: readonly number[]
  /** Rows at the top that stay in view. */
  readonly headRows: number
  readonly rows: readonly (readonly SheetCell[])[]
}

export interface DeskSheetsOptions {
  readonly templates: readonly Template[]
  readonly year: number
  readonly attendance?: Attendance
  /** What is added up under the reports; all of them, unless it is given. */
  readonly sum?: DeskSum
  readonly together?: Pick<TogetherResult, 'findings' | 'shared'>
  readonly audit?: readonly AuditEntry[]
  /** Writes the time of an entry of `audit` (ISO) as the office's clock shows it; without it the time stands as it is kept. */
  readonly momentText?: (at: string) => string
}

/** A workbook of all that the desk holds: the reports, their cells and the sum, the findings, who is missing, what was done. */
export function deskSheets(reports: readonly DeskReport[], options: DeskSheetsOptions): readonly DataSheet[] {
  const { templates, year, attendance, together, audit, momentText = (at) => at } = options
  const formats = [...new Set(reports.map((one) => templateOfReport(one, templates)))]
  const sum = options.sum ?? sumReports(reports, { year, templates })
  return [
    overview(reports, templates, sum),
    ...formats.map((template) => allCells(reports, template, templates, formats.length, sum)),
    findings(reports, templates, together),
    ...(attendance
      ? [
          lines(
            '缺报与重复',
            attendanceWords(attendance, year).map((words) => [words]),
            ['情况'],
          ),
        ]
      : []),
    ...(audit
      ? [
          lines(
            '经办记录',
            audit.map((one) => [momentText(one.at), auditWords(one)]),
            ['时间', '事项'],
          ),
        ]
      : []),
  ]
}

/** Excel holds fifteen digits; a longer number would come out changed. */
const mostDigits = 15

/** A numeral as a number, anything else as text. */
export function sheetCell(text: string): SheetCell {
  if (text === '') return undefined
  const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= mostDigits
  return isNumber ? { numeral: text } : { text }
}

const words = (...texts: readonly string[]): readonly SheetCell[] =>
  texts.map((text) => (text === '' ? undefined : { text }))

function overview(reports: readonly DeskReport[], templates: readonly Template[], { parts }: DeskSum): DataSheet {
  const added = new Set(parts.map(({ file }) => file))
  const shown = new Map(
    reports.flatMap((one) => keyFigures(templateOfReport(one, templates)).map((figure) => [figure.id, figure])),
  )
  const figures = [...shown.values()]
  const head = [
    '单位',
    '类型',
    '年度',
    '格式',
    '成文日期',
    '错误',
    '提醒',
    '建议',
    ...figures.map(({ short, unit }) => `${short}（${unit}）`),
    '计入总计',
    '文件',
  ]
  return {
    name: '单位',
    widths: [28, 16, 8, 22, 12],
    headRows: 1,
    rows: [
      words(...head),
      ...reports.map((one) => {
        const template = templateOfReport(one, templates)
        const { agency, year, counts, signed = '', file } = one
        return [
          ...words(agency.name, agencyKind(agency.kind).label),
          sheetCell(String(year)),
          ...words(template.authority, signed),
          ...[counts.error, counts.warning, counts.hint].map((count) => sheetCell(String(count))),
          ...figures.map(({ id }) => sheetCell(keyFigure(one, id, template) ?? '')),
          ...words(added.has(file) ? '是' : '否', file),
        ]
      }),
    ],
  }
}

/** A row for each report and the sum under them; four rows of heads: section, cell, address, unit. */
function allCells(
  reports: readonly DeskReport[],
  template: Template,
  templates: readonly Template[],
  formats: number,
  sum: DeskSum,
): DataSheet {
  const all = [...cellsOf(template).values()]
  const own = reports.filter((one) => templateOfReport(one, templates) === template)
  const sums = sum.template === template.id ? cellTable({ cells: sum.cells }, template) : undefined
  return {
    name: formats > 1 ? `数据（${template.years.from}年起的格式）` : '数据',
    widths: [28, 8],
    headRows: 4,
    rows: [
      words('部分', '', ...all.map(({ section }) => sectionHeading(section))),
      words('项目', '', ...all.map(({ cell }) => cellWords(cell, template))),
      words('地址', '', ...all.map(({ cell }) => cell)),
      words('单位', '年度', ...all.map(({ column }) => column.unit ?? '')),
      ...own.map(({ agency, year, cells }) => [
        ...words(agency.name),
        sheetCell(String(year)),
        ...all.map(({ cell }) => sheetCell(cells[cell] ?? '')),
      ]),
      ...(sums
        ? [
            [
              ...words(`总计（${sum.parts.length}份报告，${agenciesOf(sum)}家单位）`),
              sheetCell(String(sum.year)),
              ...all.map(({ cell }) => sheetCell(sums.printed(cell))),
            ],
          ]
        : []),
    ],
  }
}

/** How many agencies brought the parts of a sum: one may stand in it twice. */
const agenciesOf = ({ parts }: DeskSum): number => new Set(parts.map(({ agency }) => plainAgencyName(agency))).size

function findings(
  reports: readonly DeskReport[],
  templates: readonly Template[],
  together: DeskSheetsOptions['together'],
): DataSheet {
  const between = together && findingsForList(together)
  const rows = reports.flatMap((one) => {
    const template = templateOfReport(one, templates)
    return [...one.findings, ...(between?.get(one.file) ?? [])].map((finding) => findingRow(one, finding, template))
  })
  return {
    name: '问题',
    widths: [28, 8, 8, 40, 80, 60],
    headRows: 1,
    rows: [words('单位', '年度', '程度', '位置', '问题', '核查要求', '文件'), ...rows],
  }
}

function findingRow({ agency, year, file }: DeskReport, finding: Finding, template: Template) {
  const {
    severity,
    places: [place],
    message,
    rule,
  } = finding
  const demand = ruleBehind(finding, template)?.description ?? rule
  const where = place ? placeInReport(place, template) : ''
  return [
    ...words(agency.name),
    sheetCell(String(year)),
    ...words(severityWords[severity], where, message, demand, file),
  ]
}

function lines(name: string, rows: readonly (readonly string[])[], head: readonly string[]): DataSheet {
  return {
    name,
    widths: head.length > 1 ? [22, 80] : [100],
    headRows: 1,
    rows: [words(...head), ...rows.map((row) => words(...row))],
  }
}
