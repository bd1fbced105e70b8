import { agencyKind } from '../../core/report/agency-kind'
import type { Severity } from '../../core/check/engine/finding'
import type { ReportProgress } from '../../core/county/json-lines'
import type { CountyEntry, EntryState } from '../county-store/county-entry'

/** What a row says of its file. */
export const stateLabels: Readonly<Record<EntryState, string>> = {
  read: '已读取',
  partial: '部分读取',
  unread: '未能读取',
}

/** Where a report stands between the office and the agency. */
export type Standing = 'open' | 'sent-back' | 'returned' | 'replaced' | 'accepted' | 'changed'

export const standingLabels: Readonly<Record<Standing, string>> = {
  open: '待核查',
  'sent-back': '已退回修改',
  returned: '重新报送',
  replaced: '已有重新报送',
  accepted: '已采纳',
  changed: '采纳后有改动',
}

/** Where the report of a row stands; a report that was accepted and says something else now is never shown as accepted. */
export function standingOf({ accepted, after, sentBack, before, report }: CountyEntry): Standing {
  if (accepted) return accepted.hash === report?.hash ? 'accepted' : 'changed'
  if (after !== undefined) return 'replaced'
  if (sentBack !== undefined) return 'sent-back'
  return before === undefined ? 'open' : 'returned'
}

/** Where the reports of rows stand, by file, for the outputs. */
export function progressOf(entries: readonly CountyEntry[]): ReadonlyMap<string, ReportProgress> {
  return new Map(
    entries.map((entry) => {
      const standing = standingOf(entry)
      return [entry.file, { standing, label: standingLabels[standing], round: entry.round ?? 1 }]
    }),
  )
}

/** What the table shows; '' is everything. */
export interface EntryFilter {
  readonly search: string
  readonly state: EntryState | ''
  readonly standing: Standing | ''
  readonly kind: string
  readonly year: number | ''
  /** Only reports with findings of this severity, or of a more severe one; none: those without errors and warnings. */
  readonly findings: Severity | 'none' | ''
}

export const everything: EntryFilter = { search: '', state: '', standing: '', kind: '', year: '', findings: '' }

/** By what rows are sorted: a column of the table, or a key figure. */
export type SortKey = 'agency' | 'kind' | 'year' | 'format' | 'errors' | 'warnings' | 'state' | `figure:${string}`

export interface EntryOrder {
  readonly by: SortKey
  readonly down: boolean
}

/** The rows that a filter lets through. */
export function filterEntries(entries: readonly CountyEntry[], filter: EntryFilter): readonly CountyEntry[] {
  const words = filter.search.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter(
    (entry) =>
      matchesReport(entry, filter) &&
      (filter.state === '' || entry.state === filter.state) &&
      (filter.standing === '' || standingOf(entry) === filter.standing) &&
      words.every((word) => `${entry.report?.agency ?? ''} ${entry.file}`.toLowerCase().includes(word)),
  )
}

function matchesReport({ report }: CountyEntry, { kind, year, findings }: EntryFilter): boolean {
  if (kind === '' && year === '' && findings === '') return true
  // Of which year a file is that could not be read, nobody knows: it is among those of each.
  if (!report) return kind === '' && findings === ''
  return (
    (kind === '' || report.kind === kind) &&
    (year === '' || report.year === year) &&
    (findings === '' || hasFindings(report.counts, findings))
  )
}

function hasFindings({ error, warning, hint }: Readonly<Record<Severity, number>>, wanted: Severity | 'none'): boolean {
  if (wanted === 'none') return error + warning === 0
  return error + (wanted === 'error' ? 0 : warning) + (wanted === 'hint' ? hint : 0) > 0
}

const chinese = new Intl.Collator('zh-CN', { numeric: true })

/** The rows in an order; what has nothing to be sorted by comes last, equals stay in the order of their files. */
export function sortEntries(entries: readonly CountyEntry[], { by, down }: EntryOrder): readonly CountyEntry[] {
  const keyed = entries.map((entry) => ({ entry, key: sortValue(entry, by) }))
  const sign = down ? -1 : 1
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined)
      return a.key === b.key ? byFile(a.entry, b.entry) : a.key === undefined ? 1 : -1
    const order =
      typeof a.key === 'number' && typeof b.key === 'number'
        ? a.key - b.key
        : chinese.compare(String(a.key), String(b.key))
    return order === 0 ? byFile(a.entry, b.entry) : sign * order
  })
  return keyed.map(({ entry }) => entry)
}

function byFile(a: CountyEntry, b: CountyEntry): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0
}

const states: readonly EntryState[] = ['unread', 'partial', 'read']

function sortValue(entry: CountyEntry, by: SortKey): string | number | undefined {
  const { report } = entry
  if (by === 'state') return states.indexOf(entry.state)
  if (by === 'format') return entry.format
  if (!report) return undefined
  switch (by) {
    case 'agency':
      return report.agency
    case 'kind':
      return agencyKind(report.kind).label
    case 'year':
      return report.year
    case 'errors':
      return report.counts.error
    case 'warnings':
      return report.counts.warning
    default: {
      const figure = report.figures[by.slice('figure:'.length)]
      return figure === undefined || figure === '' ? undefined : Number(figure)
    }
  }
}

/** What the rows come to, for the line above the table. */
export interface EntryCounts {
  readonly states: Readonly<Record<EntryState, number>>
  readonly findings: Readonly<Record<Severity, number>>
  readonly years: readonly { readonly year: number; readonly count: number }[]
}

export function countEntries(entries: readonly CountyEntry[]): EntryCounts {
  const states = { read: 0, partial: 0, unread: 0 }
  const findings = { error: 0, warning: 0, hint: 0 }
  const years = new Map<number, number>()
  for (const { state, report, after } of entries) {
    states[state]++
    if (!report) continue
    // What was wrong with a report that came again is history.
    if (after === undefined)
      for (const severity of ['error', 'warning', 'hint'] as const) findings[severity] += report.counts[severity]
    years.set(report.year, (years.get(report.year) ?? 0) + 1)
  }
  return {
    states,
    findings,
    years: [...years].map(([year, count]) => ({ year, count })).sort((a, b) => b.year - a.year),
  }
}

/** The year that the desk is about: that of most reports, of two as many the later one. */
export function yearOfDesk(entries: readonly CountyEntry[]): number | undefined {
  const { years } = countEntries(entries)
  return years.reduce<(typeof years)[number] | undefined>(
    (best, one) => (best && best.count >= one.count ? best : one),
    undefined,
  )?.year
}
