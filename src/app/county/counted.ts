import type { Attendance } from '../../core/county/attendance'
import type { CountyEntry } from '../county-store/county-entry'
import type { CountySettings } from './county-settings'
import { standingOf } from './entry-table'
import { plainName } from './plain-name'

/**
 * The reports that the office counts, of all years: of those that were handed in again only the last, without what a person
 * left out, and without the report of the government itself, which is what the others add up to. Sum, statistics and
 * workbook all ask here, so that they give the same numbers.
 */
export function countedEntries(
  entries: readonly CountyEntry[],
  { office = '', leftOut }: Pick<CountySettings, 'office' | 'leftOut'>,
): readonly CountyEntry[] {
  const out = new Set(leftOut)
  const government = plainName(office)
  return entries.filter(
    ({ file, report, after }) =>
      report && after === undefined && !out.has(file) && plainName(report.agency) !== government,
  )
}

/** Counted reports that a reader would not expect in a sum, as one Chinese sentence; '' where there are none. */
export function unexpectedWords(counted: readonly CountyEntry[], attendance: Attendance | undefined): string {
  const unlisted = new Set(attendance?.unlisted.map(({ file }) => file))
  const count = (is: (entry: CountyEntry) => boolean) => counted.filter(is).length
  const sentBack = count((entry) => standingOf(entry) === 'sent-back')
  const kinds: readonly (readonly [number, string])[] = [
    [count((entry) => standingOf(entry) !== 'accepted') - sentBack, '还没有采纳'],
    [sentBack, '已退回修改'],
    [count(({ file }) => unlisted.has(file)), '不在名册上'],
  ]
  const said = kinds.filter(([number]) => number > 0).map(([number, words]) => `${number} 份${words}`)
  return said.length === 0 ? '' : `计入的报告中：${said.join('，')}。`
}

/** 17 份报告（16 家单位）: how many files, and of how many agencies. */
export function countedWords(counted: readonly { readonly agency: string }[]): string {
  const agencies = new Set(counted.map(({ agency }) => plainName(agency))).size
  return `${counted.length} 份报告（${agencies} 家单位）`
}
