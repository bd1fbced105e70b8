import type { Finding } from '../check/engine/finding'
import type { Attendance, AttendanceRow } from './attendance'
import type { DeskReport } from './desk-report'
import type { TogetherResult } from './check-together'

/** Where an agency stands in a list: its level, and the names of those above it, from the top. */
export interface ListPlace {
  readonly level: number
  readonly above: readonly string[]
}

/**
 * A report as a line of JSON, for any question across reports: always the same fields in the same order.
 */
export function jsonLine(report: DeskReport, together: readonly Finding[] = [], place?: ListPlace): string {
  const { file, agency, year, template, signed, hash, cells } = report
  return `${JSON.stringify({
    file,
    agency: agency.name,
    kind: agency.kind,
    level: place?.level ?? null,
    above: place?.above ?? [],
    year,
    template,
    signed: signed ?? null,
    package: report.package ?? null,
    hash,
    cells,
    findings: [...report.findings, ...together],
  })}\n`
}

/** Where the agency of each file stands in a list. */
export function listPlaces(attendance: Attendance | undefined): ReadonlyMap<string, ListPlace> {
  const places = new Map<string, ListPlace>()
  for (const row of attendance?.rows ?? [])
    for (const file of [...row.files, ...row.otherYears.map(({ file }) => file)])
      places.set(file, { level: row.agency.level, above: namesAbove(row, attendance!.rows) })
  return places
}

function namesAbove({ above }: AttendanceRow, rows: readonly AttendanceRow[]): readonly string[] {
  const row = above === undefined ? undefined : rows[above]
  return row ? [...namesAbove(row, rows), row.agency.name] : []
}

/** All reports, in the order of the code units of their file's name, whatever order they came in. */
export function jsonLines(
  reports: readonly DeskReport[],
  together?: Pick<TogetherResult, 'findings'>,
  attendance?: Attendance,
): string {
  const places = listPlaces(attendance)
  return [...reports]
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
    .map((report) => jsonLine(report, together?.findings.get(report.file), places.get(report.file)))
    .join('')
}
