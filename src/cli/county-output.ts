import type { Attendance } from '../core/county/attendance'
import { attendanceWords } from '../core/county/attendance-words'
import { findingsForList, type TogetherResult } from '../core/county/check-together'
import type { DeskReport } from '../core/county/desk-report'
import type { DeskSum } from '../core/county/desk-sum'
import { jsonLine, listPlaces } from '../core/county/json-lines'
import type { Finding } from '../core/check/engine/finding'
import { placeInReport, severityWords } from '../core/check/words/place-words'
import type { Report } from '../core/report/report'
import { templateOfReport } from '../core/template/of-report'
import { templates } from '../templates/index'
import type { Unreadable } from './collect-file'

/** What holding the reports of an office against each other gave. */
export interface CountyResult {
  readonly year: number
  readonly reports: readonly DeskReport[]
  readonly unreadable: readonly Unreadable[]
  readonly together: TogetherResult
  readonly present?: Attendance
  readonly sum: DeskSum
  readonly totals: readonly CheckedTotal[]
}

/** A given total, and in what it is not the sum. */
export interface CheckedTotal {
  readonly file: string
  readonly report: Report
  readonly findings: readonly Finding[]
}

/** Whether nothing is to be said. */
export function isInOrder({ year, reports, together, present, totals }: CountyResult): boolean {
  return (
    !reports.some(({ counts }) => counts.error > 0) &&
    together.findings.size === 0 &&
    !totals.some(({ findings }) => findings.length > 0) &&
    (!present || attendanceWords(present, year).length === 0)
  )
}

/** A line of JSON for each file in the order of their names, then one for the list, the sum and each total. */
export function* jsonOf({ year, reports, unreadable, together, present, sum, totals }: CountyResult): Iterable<string> {
  const places = listPlaces(present)
  const counted = new Set(sum.parts.map(({ file }) => file))
  const line = (data: object) => `${JSON.stringify(data)}\n`
  const lines = [
    ...reports.map((one) => ({
      file: one.file,
      text: () =>
        jsonLine(one, {
          together: together.findings.get(one.file),
          place: places.get(one.file),
          counted: counted.has(one.file),
        }),
    })),
    ...unreadable.map(({ file, error: { code, message } }) => ({
      file,
      text: () => line({ file, error: { code, message } }),
    })),
  ]
  lines.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
  for (const { text } of lines) yield text()
  if (present) yield line({ year, attendance: present.rows, unlisted: present.unlisted, levels: present.levels })
  yield line({ year, leftOut: sum.leftOut })
  for (const { file, report, findings } of totals) yield line({ total: file, agency: report.agency.name, findings })
}

/** For a person. */
export function* textOf({ year, reports, unreadable, together, present, sum, totals }: CountyResult): Iterable<string> {
  const ofYear = reports.filter((one) => one.year === year).length
  yield `读取${reports.length + unreadable.length}个文件：${year}年报告${ofYear}份，其他年度${reports.length - ofYear}份，不能读取${unreadable.length}个\n`
  yield* group(
    '不能读取',
    unreadable.map(({ file, error }) => `${file}：${error.message}`),
  )
  if (present) yield* group('缺报与重复', attendanceWords(present, year))
  yield* group(
    '没有计入汇总',
    sum.leftOut.map(({ file, message }) => `${file}：${message}`),
  )
  const listed = findingsForList(together)
  const between = reports.flatMap((report) =>
    (listed.get(report.file) ?? []).map((finding) => `${report.file}：${findingText(report, finding)}`),
  )
  yield* group('单位之间', between)
  const wrong = totals.flatMap(({ file, report, findings }) =>
    findings.map((one) => `${file}：${findingText(report, one)}`),
  )
  yield* group('汇总核对', wrong)
}

function* group(title: string, lines: readonly string[]): Iterable<string> {
  if (lines.length === 0) return
  yield `${title}（${lines.length}）\n`
  for (const line of lines) yield `  ${line}\n`
}

function findingText(
  report: Pick<Report, 'template' | 'year'>,
  { severity, places: [place], message, rule }: Finding,
): string {
  const where = place ? placeInReport(place, templateOfReport(report, templates)) : ''
  return `${severityWords[severity]}  ${where ? `［${where}］` : ''}${message}（${rule}）`
}
