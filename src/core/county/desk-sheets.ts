import type { Finding, Severity } from '../check/engine/finding'
import { ruleBehind } from '../check/register'
import { placeInReport, severityWords } from '../check/words/place-words'
import { agencyKind } from '../report/agency-kind'
import { templateOfReport } from '../template/of-report'
import type { Template } from '../template/template'
import type { Attendance } from './attendance'
import { attendanceWords } from './attendance-words'
import { auditWords, type AuditEntry } from './audit'
import { findingsForList, type TogetherResult } from './check-together'
import type { DeskReport } from './desk-report'
import { dataSheet } from './data-sheet'
import { sumReports, type DeskSum } from './desk-sum'
import type { ReportProgress } from './json-lines'
import { sheetCell, words, type DataSheet } from './sheet-cell'
import { keyFigure, keyFigures } from './key-figures'

export interface DeskSheetsOptions {
  readonly templates: readonly Template[]
  readonly year: number
  readonly attendance?: Attendance
  /** What is added up under the reports; all of them, unless it is given. */
  readonly sum?: DeskSum
  readonly together?: Pick<TogetherResult, 'findings' | 'shared'>
  /** Where each file stands between the office and the agency. */
  readonly progress?: ReadonlyMap<string, ReportProgress>
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
    overview(reports, sum, options),
    ...formats.map((template) => dataSheet(reports, template, templates, formats.length, sum)),
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

/** A row for each report; what holding it against others found is counted with what it says itself. */
function overview(
  reports: readonly DeskReport[],
  { parts }: DeskSum,
  { templates, together, progress }: DeskSheetsOptions,
): DataSheet {
  const added = new Set(parts.map(({ file }) => file))
  const between = together && findingsForList(together)
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
    ...(progress ? ['进展', '次数'] : []),
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
        const { agency, year, signed = '', file } = one
        const others = between?.get(file) ?? []
        const counts = severities.map((severity) => one.counts[severity] + countOf(others, severity))
        const stands = progress?.get(file)
        return [
          ...words(agency.name, agencyKind(agency.kind).label),
          sheetCell(String(year)),
          ...words(template.authority, signed),
          ...counts.map((count) => sheetCell(String(count))),
          ...figures.map(({ id }) => sheetCell(keyFigure(one, id, template) ?? '')),
          ...words(added.has(file) ? '是' : '否'),
          ...(progress ? [...words(stands?.label ?? ''), sheetCell(String(stands?.round ?? 1))] : []),
          ...words(file),
        ]
      }),
    ],
  }
}

const severities: readonly Severity[] = ['error', 'warning', 'hint']
const countOf = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((one) => one.severity === severity).length

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
