import type { Finding } from '../check/engine/finding'
import type { Attendance, AttendanceRow } from './attendance'
import type { DeskReport } from './desk-report'
import type { TogetherResult } from './check-together'

/** Where an agency stands in a list: its level, and the names of those above it, from the top. */
export interface ListPlace {
  readonly level: number
  readonly above: readonly string[]
}

/** Where a report stands between the office and the agency. */
export interface ReportProgress {
  /** open, sent-back, returned, accepted or changed. */
  readonly standing: string
  /** The same in the words of the office: 已采纳. */
  readonly label: string
  /** Which time it was handed in, from 1. */
  readonly round?: number
}

/** What is known of a report beside what it says itself. */
export interface LineFacts {
  /** Findings from holding it against others. */
  readonly together?: readonly Finding[] | undefined
  readonly place?: ListPlace | undefined
  /** Whether its numbers are in the sum. */
  readonly counted: boolean
  /** Absent where nobody keeps it, as on the command line. */
  readonly progress?: ReportProgress | undefined
}

/**
 * A report as a line of JSON, for any question across reports: always the same fields in the same order. Adding up the lines
 * that are `counted` gives the sum.
 */
export function jsonLine(report: DeskReport, { together = [], place, counted, progress }: LineFacts): string {
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
    counted,
    standing: progress?.standing ?? null,
    round: progress?.round ?? null,
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

/** What is known of all reports beside what they say themselves. */
export interface LinesFacts {
  readonly together?: Pick<TogetherResult, 'findings'> | undefined
  readonly attendance?: Attendance | undefined
  /** The files whose numbers are in the sum. */
  readonly counted: ReadonlySet<string>
  readonly progress?: ReadonlyMap<string, ReportProgress> | undefined
}

/** All reports, in the order of the code units of their file's name, whatever order they came in. */
export function jsonLines(
  reports: readonly DeskReport[],
  { together, attendance, counted, progress }: LinesFacts,
): string {
  const places = listPlaces(attendance)
  return [...reports]
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
    .map((report) =>
      jsonLine(report, {
        together: together?.findings.get(report.file),
        place: places.get(report.file),
        counted: counted.has(report.file),
        progress: progress?.get(report.file),
      }),
    )
    .join('')
}
