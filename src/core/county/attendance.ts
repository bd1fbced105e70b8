import { deadline as legalDeadline, guessAgencyKind } from '../report/agency-kind'
import { agencyOfFileName } from './agency-of-file-name'
import { aboveOf, isAbove, type ListedAgency } from './agency-list'
import { nearness, nearnessWords, placesInName, plainAgencyName, type Nearness } from './agency-name'
import type { DeskReport } from './desk-report'
import { filesForComparison, type ArrivedReport } from './for-comparison'

/** What is looked at of a report. */
export type ReportHead = Pick<DeskReport, 'file' | 'agency' | 'year' | 'signed' | 'hash'> &
  Pick<ArrivedReport, 'taken'> & {
    /** By what two reports are the same, where it is not every byte of what they say (`enteredHash`). */
    readonly entered?: string
    /** Where it came again because it was sent back: when the first one was signed, and by when this one was asked for, ISO. */
    readonly again?: { readonly signed?: string; readonly due?: string }
  }

/**
 * present: a report of the year is here; missing: nothing of the year, also where reports of years before lie here to be
 * compared; unread: only a file that could not be read, whose name tells the agency; other-year: only ones of other years,
 * handed in as that of the year; whole: an agency with others below it, whose report may be the sum of theirs; group: a heading.
 */
export type AttendanceState = 'present' | 'missing' | 'unread' | 'other-year' | 'whole' | 'group'

/** A listed agency and what came of it. */
export interface AttendanceRow {
  readonly agency: ListedAgency
  /** Its place in the list, and that of the one above. */
  readonly index: number
  readonly above?: number
  readonly state: AttendanceState
  /** Files of the year. Several are `twice`: the same content in each, or different. */
  readonly files: readonly string[]
  readonly otherYears: readonly { readonly file: string; readonly year: number }[]
  /** Files that could not be read; only where nothing else came. */
  readonly unread?: readonly string[]
  readonly twice?: 'same' | 'different'
  readonly late?: Late
  /** Reports that nothing in the list fits and whose names are near: for a person to confirm. */
  readonly near: readonly NearMatch[]
}

/** A report that came behind its day; `date` is that of its signature unless the day it came in is known. */
export interface Late {
  readonly file: string
  readonly date: string
  readonly due: string
  readonly received?: true
}

/** A report whose agency is not in the list, and a listed agency without one, that may be the same. */
export interface NearMatch {
  readonly file: string
  readonly name: string
  /** Its place in the list. */
  readonly index: number
  readonly listed: string
  readonly why: Nearness
  readonly message: string
}

/** How many of those below an agency reported. */
export interface LevelCount {
  /** The place in the list of the agency above; -1 = the whole list. */
  readonly index: number
  readonly name: string
  readonly level: number
  readonly expected: number
  readonly present: number
  readonly missing: number
  /** Of which only a file came that could not be read. */
  readonly unread: number
  readonly otherYear: number
  readonly late: number
  readonly twice: number
}

/** A list of agencies against the reports that are here. */
export interface Attendance {
  readonly rows: readonly AttendanceRow[]
  readonly unlisted: readonly { readonly file: string; readonly name: string; readonly near: readonly NearMatch[] }[]
  readonly levels: readonly LevelCount[]
}

export interface AttendanceOptions {
  readonly year: number
  /** The day by which all are due, ISO; where a listed agency has its own, that holds. Absent: that of 条例 art. 49. */
  readonly deadline?: string
  /** What a person confirmed: a name as it stands in reports, to its place in the list. */
  readonly confirmed?: Readonly<Record<string, number>>
  /** Paths of files that could not be read. */
  readonly unread?: readonly string[]
  /** The day on which a file came in, ISO; without it the date of signature counts. */
  readonly received?: Readonly<Record<string, string>>
}

/** Holds a list of agencies against reports. A name counts as the same only where it is, white space aside. */
export function attendance(
  list: readonly ListedAgency[],
  reports: readonly ReportHead[],
  options: AttendanceOptions,
): Attendance {
  const { matched, others } = match(list, reports, options.confirmed ?? {})
  const open = list.map((_, index) => index).filter((index) => !list[index]!.group && !matched.has(index))
  const near = others.map((report) => nearOf(report, list, open))
  const all = near.reduce<readonly NearMatch[]>((sum, one) => [...sum, ...one], [])
  const unread = unreadOf(list, options)
  const compared = filesForComparison(reports, options.year)
  const rows = list.map((agency, index) =>
    withUnread(
      rowOf(
        agency,
        index,
        list,
        matched.get(index) ?? [],
        all.filter((one) => one.index === index),
        { ...options, compared },
      ),
      unread.get(index),
    ),
  )
  return {
    rows,
    unlisted: others.map(({ file, agency }, at) => ({ file, name: agency.name, near: near[at]! })),
    levels: levelsOf(list, rows),
  }
}

/** A row of an agency from which nothing came but files that could not be read. */
function withUnread(row: AttendanceRow, files: readonly string[] | undefined): AttendanceRow {
  return (row.state === 'missing' || row.state === 'other-year') && files
    ? { ...row, state: 'unread', unread: files }
    : row
}

function unreadOf(
  list: readonly ListedAgency[],
  { unread = [], year }: AttendanceOptions,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>()
  const names = unread.length === 0 ? [] : list.map(({ name, group }) => (group ? '' : name))
  for (const file of unread) {
    const index = agencyOfFileName(file, names, year)
    if (index !== undefined) found.set(index, [...(found.get(index) ?? []), file])
  }
  return found
}

function match(
  list: readonly ListedAgency[],
  reports: readonly ReportHead[],
  confirmed: Readonly<Record<string, number>>,
): { readonly matched: ReadonlyMap<number, readonly ReportHead[]>; readonly others: readonly ReportHead[] } {
  const byName = new Map<string, number[]>()
  list.forEach(({ name, group }, index) => {
    if (group) return
    const plain = plainAgencyName(name)
    byName.set(plain, [...(byName.get(plain) ?? []), index])
  })
  const known = new Map(Object.entries(confirmed).map(([name, index]) => [plainAgencyName(name), index]))
  const matched = new Map<number, ReportHead[]>()
  const others: ReportHead[] = []
  for (const report of reports) {
    const plain = plainAgencyName(report.agency.name)
    const same = byName.get(plain) ?? []
    // A name that stands twice in a list (民政局 of two counties) names none of them.
    const index = known.get(plain) ?? (same.length === 1 ? same[0] : undefined)
    if (index === undefined || !list[index]) others.push(report)
    else matched.set(index, [...(matched.get(index) ?? []), report])
  }
  return { matched, others }
}

function nearOf(report: ReportHead, list: readonly ListedAgency[], open: readonly number[]): readonly NearMatch[] {
  return open.flatMap((index) => {
    const why = nearnessInList(report.agency.name, list, index)
    if (!why) return []
    const { name } = list[index]!
    const message = `“${report.agency.name}”（${report.file}）与名单里的“${name}”${nearnessWords[why]}，请确认是否为同一单位。`
    return [{ file: report.file, name: report.agency.name, index, listed: name, why, message }]
  })
}

/** Also with the places above it in front of a listed name: 民政局 under 青禾县 is 青禾县民政局. */
function nearnessInList(name: string, list: readonly ListedAgency[], index: number): Nearness | undefined {
  const listed = list[index]!.name
  if (plainAgencyName(listed) === plainAgencyName(name)) return 'prefix'
  const above = aboveOf(list, index)
  const place = above === undefined ? '' : placeAbove(list, above)
  if (place !== '' && plainAgencyName(place + listed) === plainAgencyName(name)) return 'prefix'
  // 河口县民政局 is no 民政局 of 青禾县.
  const named = placesInName(name)
  const foreign = place !== '' && named !== '' && !named.endsWith(place.slice(-3))
  const why = nearness(name, listed)
  return why === 'prefix' && foreign ? undefined : why
}

/** 青禾县 of 青禾县人民政府: the place that the nearest government above stands for. */
function placeAbove(list: readonly ListedAgency[], index: number): string {
  const { name, group } = list[index]!
  const above = aboveOf(list, index)
  const place = group ? '' : plainAgencyName(name).replace(/(?:人民)?政府$/, '')
  if (/[省市县区旗州盟]$/.test(place)) return place
  return above === undefined ? '' : placeAbove(list, above)
}

function rowOf(
  agency: ListedAgency,
  index: number,
  list: readonly ListedAgency[],
  reports: readonly ReportHead[],
  near: readonly NearMatch[],
  options: AttendanceOptions & { readonly compared: ReadonlySet<string> },
): AttendanceRow {
  const ofYear = reports.filter(({ year }) => year === options.year)
  const otherYears = reports.filter(({ year }) => year !== options.year).map(({ file, year }) => ({ file, year }))
  const handedIn = otherYears.filter(({ file }) => !options.compared.has(file))
  const above = aboveOf(list, index)
  const late = lateOf(agency, ofYear, options)
  return {
    agency,
    index,
    ...(above === undefined ? {} : { above }),
    state: stateOf(agency, isAbove(list, index), ofYear.length, handedIn.length),
    files: ofYear.map(({ file }) => file),
    otherYears,
    ...(ofYear.length > 1
      ? { twice: new Set(ofYear.map(({ entered, hash }) => entered ?? hash)).size === 1 ? 'same' : 'different' }
      : {}),
    ...(late ? { late } : {}),
    near,
  }
}

function stateOf(agency: ListedAgency, isWhole: boolean, ofYear: number, others: number): AttendanceState {
  if (agency.group) return 'group'
  if (ofYear > 0) return 'present'
  if (isWhole) return 'whole'
  return others > 0 ? 'other-year' : 'missing'
}

/** Every report of the year came behind its day; a file without any date claims nothing. */
function lateOf(
  agency: ListedAgency,
  ofYear: readonly ReportHead[],
  { year, deadline, received = {} }: AttendanceOptions,
): Late | undefined {
  const due = agency.deadline ?? deadline ?? legalDeadline(agency.kind ?? guessAgencyKind(agency.name), year)
  const late = ofYear.flatMap((one) => lateness(one, due, received[one.file]) ?? [])
  if (late.length === 0 || late.length < ofYear.length) return undefined
  return [...late].sort((a, b) => (a.date < b.date ? -1 : 1))[0]
}

/** A report that came again is late where the first one was, or where it came behind the day by which it was asked for. */
function lateness({ file, signed = '', again }: ReportHead, due: string, received?: string): Late | undefined {
  if (received !== undefined) return received > due ? { file, date: received, due, received: true } : undefined
  const first = again ? (again.signed ?? '') : signed
  if (first > due) return { file, date: first, due }
  return again?.due !== undefined && signed > again.due ? { file, date: signed, due: again.due } : undefined
}

function levelsOf(list: readonly ListedAgency[], rows: readonly AttendanceRow[]): readonly LevelCount[] {
  const tops = list.map((_, index) => index).filter((index) => isAbove(list, index))
  const reporting = (some: readonly AttendanceRow[]) => some.filter(({ index }) => !isAbove(list, index))
  return [
    countOf(-1, '全部', -1, reporting(rows)),
    ...tops.map((index) => countOf(index, list[index]!.name, list[index]!.level, reporting(below(rows, index)))),
  ]
}

/** The rows below one of a list, however deep. */
export function below<Row extends { readonly agency: ListedAgency }>(
  rows: readonly Row[],
  index: number,
): readonly Row[] {
  const { level } = rows[index]!.agency
  const end = rows.findIndex(({ agency }, at) => at > index && agency.level <= level)
  return rows.slice(index + 1, end < 0 ? rows.length : end)
}

function countOf(index: number, name: string, level: number, rows: readonly AttendanceRow[]): LevelCount {
  const count = (is: (row: AttendanceRow) => boolean) => rows.filter(is).length
  return {
    index,
    name,
    level,
    expected: count(
      ({ state }) => state === 'present' || state === 'missing' || state === 'unread' || state === 'other-year',
    ),
    present: count(({ state }) => state === 'present'),
    unread: count(({ state }) => state === 'unread'),
    missing: count(({ state }) => state === 'missing'),
    otherYear: count(({ state }) => state === 'other-year'),
    late: count(({ late }) => late !== undefined),
    twice: count(({ twice }) => twice !== undefined),
  }
}
