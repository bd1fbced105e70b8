import type { AuditEntry } from '../../core/county/audit'
import type { Attendance } from '../../core/county/attendance'
import type { TogetherResult } from '../../core/county/check-together'
import { jsonLines } from '../../core/county/json-lines'
import { deskSheets } from '../../core/county/desk-sheets'
import { sumReports } from '../../core/county/desk-sum'
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
}

/** A workbook of all cells and findings, for Excel and WPS; no cell of it is a formula. */
export async function workbookOf({
  year,
  files,
  counted,
  attendance,
  together,
  audit,
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
    momentText: (at) => dayAndClock(new Date(at)),
  })
  return sheetsWorkbook(sheets, `${year}年度汇总与核查`)
}

/** So many reports are turned into lines at a time. */
const atOnce = 100

/** A line of JSON for each report, in the order of their files; not all reports at once are in memory. */
export async function jsonLinesOf({ files, attendance, together }: OutputSource): Promise<Blob> {
  const parts: string[] = []
  const sorted = [...files].sort()
  for (let at = 0; at < sorted.length; at += atOnce)
    parts.push(jsonLines(await readReports(sorted.slice(at, at + atOnce)), together, attendance))
  return new Blob(parts, { type: 'application/x-ndjson' })
}
