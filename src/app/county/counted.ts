import type { Attendance } from '../../core/county/attendance'
import type { LeftOut } from '../../core/county/desk-sum'
import type { CountyEntry } from '../county-store/county-entry'
import type { CountySettings } from './county-settings'
import { standingOf } from './entry-table'
import { plainName } from './plain-name'

/** What decides on which reports are counted. */
export type CountingSettings = Pick<CountySettings, 'office' | 'leftOut' | 'alsoCounted'>

/** A report that is not counted though it is one of an agency's last, and why. */
export interface NotCounted {
  readonly entry: CountyEntry
  readonly reason: 'left-out' | 'other-counted' | 'office'
  /** For `other-counted`: the report of the agency that counts. */
  readonly counted?: CountyEntry
}

/**
 * The reports that the office counts, of all years: of those that were handed in again only the last, of several of an agency
 * and year the accepted one, else the newest, unless a person chose otherwise; without what a person left out, and without
 * the report of the government itself, which is what the others add up to. Sum, statistics and workbook all ask here, so that
 * they give the same numbers.
 */
export function countedEntries(entries: readonly CountyEntry[], settings: CountingSettings): readonly CountyEntry[] {
  const not = new Set(notCounted(entries, settings).map(({ entry }) => entry))
  return entries.filter((entry) => entry.report && entry.after === undefined && !not.has(entry))
}

/** The last reports of agencies that are not counted, in their order. */
export function notCounted(
  entries: readonly CountyEntry[],
  { office = '', leftOut, alsoCounted }: CountingSettings,
): readonly NotCounted[] {
  const out = new Set(leftOut)
  const also = new Set(alsoCounted)
  const government = plainName(office)
  const last = entries.filter(({ report, after }) => report && after === undefined)
  const groups = byReportKey(last.filter(({ file }) => !out.has(file)))
  return last.flatMap((entry): readonly NotCounted[] => {
    if (plainName(entry.report!.agency) === government) return [{ entry, reason: 'office' }]
    if (out.has(entry.file)) return [{ entry, reason: 'left-out' }]
    const counted = newestOf(groups.get(reportKey(entry))!)
    return counted === entry || also.has(entry.file) ? [] : [{ entry, reason: 'other-counted', counted }]
  })
}

/** Agency and year of a report that was read. */
export const reportKey = ({ report }: CountyEntry): string => `${report?.year} ${plainName(report?.agency ?? '')}`

function byReportKey(entries: readonly CountyEntry[]): ReadonlyMap<string, readonly CountyEntry[]> {
  const groups = new Map<string, CountyEntry[]>()
  for (const entry of entries) {
    const key = reportKey(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return groups
}

/** Of several reports of an agency and year the one that is accepted, else the one that came last. */
function newestOf(group: readonly CountyEntry[]): CountyEntry {
  return [...group].sort(
    (a, b) =>
      (b.accepted?.at ?? '').localeCompare(a.accepted?.at ?? '') ||
      (b.taken ?? b.at) - (a.taken ?? a.at) ||
      (b.report?.signed ?? '').localeCompare(a.report?.signed ?? '') ||
      b.modified - a.modified ||
      (a.file < b.file ? 1 : -1),
  )[0]!
}

/** Why a report is not counted, as one Chinese sentence. */
export function notCountedWords({ entry, reason, counted }: NotCounted): string {
  const agency = entry.report?.agency ?? ''
  switch (reason) {
    case 'office':
      return `${agency}：是本级政府自己的报告，不加进各单位之和。`
    case 'left-out':
      return `${agency}：在“选择计入哪些报告”里去掉了，没有计入汇总。`
    case 'other-counted': {
      const same = isSameContent(entry, counted!)
      const which = same ? '内容相同的' : counted!.accepted ? '已采纳的' : '更新的'
      return `${agency}：同一单位计入的是${which}“${counted!.file}”，这一份没有计入汇总。`
    }
  }
}

function isSameContent({ report: one }: CountyEntry, { report: other }: CountyEntry): boolean {
  return one?.hash === other?.hash || (one?.entered !== undefined && one.entered === other?.entered)
}

/** What is not counted, as a sum lists what it leaves out. */
export function asLeftOut(one: NotCounted): Pick<LeftOut, 'file' | 'agency' | 'message'> {
  return { file: one.entry.file, agency: one.entry.report?.agency ?? '', message: notCountedWords(one) }
}

/** Which agencies have more than one report of a year among these, each once. */
export function agenciesTwice(entries: readonly CountyEntry[]): readonly string[] {
  const groups = byReportKey(entries.filter(({ report, after }) => report && after === undefined))
  return [...groups.values()].flatMap((group) => (group.length > 1 ? [group[0]!.report!.agency] : []))
}

/** Counted reports that a reader would not expect in a sum, as one Chinese sentence; '' where there are none. */
export function unexpectedWords(counted: readonly CountyEntry[], attendance: Attendance | undefined): string {
  const unlisted = new Set(attendance?.unlisted.map(({ file }) => file))
  const count = (is: (entry: CountyEntry) => boolean) => counted.filter(is).length
  const sentBack = count((entry) => standingOf(entry) === 'sent-back')
  const twice = agenciesTwice(counted)
  const kinds: readonly (readonly [number, string])[] = [
    [count((entry) => standingOf(entry) !== 'accepted') - sentBack, '还没有采纳'],
    [sentBack, '已退回修改'],
    [count(({ file }) => unlisted.has(file)), '不在名册上'],
  ]
  const said = kinds.filter(([number]) => number > 0).map(([number, words]) => `${number} 份${words}`)
  const doubled = twice.length === 0 ? '' : `${namesWords(twice)}计入了不止一份报告，请核对。`
  return `${said.length === 0 ? '' : `计入的报告中：${said.join('，')}。`}${doubled}`
}

/** So many names are told. */
const mostNames = 5

/** 甲、乙等 7 家. */
export function namesWords(names: readonly string[]): string {
  const told = names.slice(0, mostNames).join('、')
  return names.length > mostNames ? `${told}等 ${names.length} 家` : told
}

/** Which agencies have several reports of which one counts, as one Chinese sentence; '' where none has. */
export function oneOfSeveralWords(left: readonly NotCounted[]): string {
  const names = new Set(left.flatMap(({ reason, entry }) => (reason === 'other-counted' ? [entry.report!.agency] : [])))
  if (names.size === 0) return ''
  return `${namesWords([...names])}报来不止一份，每家只计入已采纳的一份，没有采纳的计入最新的一份。`
}

/** Which agencies of the list are not in a sum, as one Chinese sentence; '' where all are, or where there is no list. */
export function notThereWords(attendance: Attendance | undefined): string {
  const names = (wanted: string) =>
    attendance?.rows.flatMap(({ state, agency }) => (state === wanted ? [agency.name] : [])) ?? []
  const kinds: readonly (readonly [readonly string[], string])[] = [
    [names('missing'), '缺报'],
    [names('unread'), '文件未能读取'],
    [names('other-year'), '年度不符'],
  ]
  const some = kinds.filter(([who]) => who.length > 0)
  const all = some.reduce((sum, [who]) => sum + who.length, 0)
  if (all === 0) return ''
  return `名册上还有 ${all} 家没有计入：${some.map(([who, why]) => `${why}的有${namesWords(who)}`).join('；')}。`
}

/** 17 份报告（16 家单位）: how many files, and of how many agencies. */
export function countedWords(counted: readonly { readonly agency: string }[]): string {
  const agencies = new Set(counted.map(({ agency }) => plainName(agency))).size
  return `${counted.length} 份报告（${agencies} 家单位）`
}
