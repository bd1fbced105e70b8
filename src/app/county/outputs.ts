import type { AuditEntry } from '../../core/county/audit'
import type { Attendance } from '../../core/county/attendance'
import type { TogetherResult } from '../../core/county/check-together'
import { jsonLines, type ReportProgress } from '../../core/county/json-lines'
import type { DeskReport } from '../../core/county/desk-report'
import { deskSheets } from '../../core/county/desk-sheets'
import { sumReports } from '../../core/county/desk-sum'
import { tellApart } from '../../core/county/tell-apart'
import { formats } from '../../templates/formats'
import { sheetsWorkbook } from '../../write/workbook/sheets-workbook'
import { dayAndClock } from '../ui/chinese-time'
import { readReports } from '../county-store/county-storage'

/** What outputs are made from beside the reports. */
export interface OutputSource {
  readonly year: number
  readonly files: readonly string[]
  /** Those of them that are added up. */
  readonly counted: readonly string[]
  readonly attendance?: Attendance
  readonly together?: TogetherResult
  readonly audit?: readonly AuditEntry[]
  /** Where each file stands between the office and the agency. */
  readonly progress: ReadonlyMap<string, ReportProgress>
}

/** A workbook of all cells and findings, for Excel and WPS; no cell of it is a formula. */
export async function workbookOf({
  year,
  files,
  counted,
  attendance,
  together,
  audit,
  progress,
}: OutputSource): Promise<Uint8Array> {
  const reports = await readReports(files)
  const added = new Set(counted)
  const sheets = deskSheets(reports, {
    templates: formats,
    year,
    sum: sumReports(
      reports.filter(({ file }) => added.has(file)),
      { year, templates: formats },
    ),
    ...(attendance ? { attendance } : {}),
    ...(together ? { together } : {}),
    ...(audit ? { audit } : {}),
    progress,
    momentText: (at) => dayAndClock(new Date(at)),
  })
  return sheetsWorkbook(sheets, `${year}年度汇总与核查`)
}

/** So many reports are turned into lines at a time. */
const atOnce = 100

/** A line of JSON for each report, in the order of their files; not all reports at once are in memory. */
export async function jsonLinesOf(source: OutputSource): Promise<Blob> {
  const { files, attendance, together, progress } = source
  const counted = await addedFiles(source)
  const parts: string[] = []
  for (const reports of inBatches([...files].sort()))
    parts.push(jsonLines(await readReports(reports), { together, attendance, counted, progress }))
  return new Blob(parts, { type: 'application/x-ndjson' })
}

/** The files whose numbers are in the sum, as `sumReports` has it; of each report only what that looks at is in memory. */
async function addedFiles({ counted, year }: OutputSource): Promise<ReadonlySet<string>> {
  const reports: DeskReport[] = []
  for (const files of inBatches(counted))
    for (const one of await readReports(files)) reports.push({ ...one, findings: [], texts: [] })
  // Of several reports of an agency the words tell whether they are one.
  const fileToTell = tellApart(reports.map(({ file, agency }) => ({ file, agency: agency.name })))
  for (const [at, { file, agency }] of reports.entries())
    if (fileToTell({ file, agency: agency.name }) !== '') reports[at] = (await readReports([file]))[0] ?? reports[at]!
  return new Set(sumReports(reports, { year, templates: formats }).parts.map(({ file }) => file))
}

function* inBatches(files: readonly string[]): Iterable<readonly string[]> {
  for (let at = 0; at < files.length; at += atOnce) yield files.slice(at, at + atOnce)
}
