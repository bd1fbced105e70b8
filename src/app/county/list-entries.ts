import type { Attendance } from '../../core/county/attendance'
import { filesForComparison } from '../../core/county/for-comparison'
import { acceptedTwice, tellApart, type Listed } from '../../core/county/tell-apart'
import type { CountyEntry } from '../county-store/county-entry'
import { attending } from './attending'
import { plainName } from './plain-name'

/** Rows with a report, as reports are listed. */
const listed = (entries: readonly CountyEntry[]): readonly Listed[] =>
  entries.flatMap(({ file, report }) => (report ? [{ file, agency: report.agency, year: report.year }] : []))

/** Gives the file of a row whose agency stands among the rows more than once; '' for the others. */
export function fileToTell(entries: readonly CountyEntry[]): (entry: CountyEntry) => string {
  const file = tellApart(listed(entries))
  return (entry) => (entry.report ? file({ file: entry.file, agency: entry.report.agency }) : entry.file)
}

/** What is asked before more than one report of an agency and year is accepted; undefined where nothing is to be asked. */
export function questionBeforeAccepting(
  chosen: readonly CountyEntry[],
  all: readonly CountyEntry[],
): string | undefined {
  const standing = all.filter(({ accepted, after }) => accepted !== undefined && after === undefined)
  const twice = acceptedTwice(listed(chosen.filter(({ after }) => after === undefined)), listed(standing))
  if (twice.length === 0) return undefined
  const lines = twice.map((group) => `${group[0]!.agency}：${group.map(({ file }) => file).join('、')}`)
  return `采纳后，同一单位会有不止一份已采纳的报告：\n${lines.join('\n')}\n仍要采纳吗？`
}

/** What tells which reports came in the place of those that were asked for. */
export interface AskedFor {
  readonly year: number | undefined
  /** The government itself, whose reports of other years nobody hands in. */
  readonly office?: string | undefined
  readonly attendance?: Attendance | undefined
}

/**
 * 年度不符: the reports of another year from agencies of which none of the year came. Where one did, the others are those of
 * years before, which lie beside it to be compared; so are those that were read for that (`filesForComparison`).
 */
export function ofWrongYear(
  entries: readonly CountyEntry[],
  { year, office = '', attendance }: AskedFor,
): readonly CountyEntry[] {
  const compared = year === undefined ? undefined : filesForComparison(attending(entries), year)
  const handedIn = new Set([plainName(office)])
  for (const { report } of entries) if (report?.year === year) handedIn.add(plainName(report!.agency))
  // A name that a person confirmed may be another one than that of the year.
  const inOrder = new Set(
    attendance?.rows.flatMap(({ state, otherYears }) =>
      state === 'other-year' ? [] : otherYears.map(({ file }) => file),
    ),
  )
  return entries.filter(
    ({ file, report, after }) =>
      report !== undefined &&
      report.year !== year &&
      after === undefined &&
      !compared?.has(file) &&
      !handedIn.has(plainName(report.agency)) &&
      !inOrder.has(file),
  )
}
