import type { CountyEntry } from '../county-store/county-entry'
import type { Attendance } from '../../core/county/attendance'
import { sortEntries } from './entry-table'
import { countedEntries, type CountingSettings } from './counted'

/** The settings after a person put a report among the counted ones, or took it out. */
export function withChoice(
  file: string,
  entries: readonly CountyEntry[],
  settings: CountingSettings,
): Required<Pick<CountingSettings, 'leftOut' | 'alsoCounted'>> {
  const { leftOut = [], alsoCounted = [] } = settings
  const isCounted = (one: CountingSettings) => countedEntries(entries, one).some((entry) => entry.file === file)
  const others = alsoCounted.filter((one) => one !== file)
  if (isCounted(settings)) return { leftOut: [...leftOut.filter((one) => one !== file), file], alsoCounted: others }
  const without = leftOut.filter((one) => one !== file)
  // Beside another report of its agency it counts only where that is said.
  const alone = isCounted({ ...settings, leftOut: without, alsoCounted: others })
  return { leftOut: without, alsoCounted: alone ? others : [...others, file] }
}

/** Rows in the order of the list of agencies, whatever came when; those that are on no list come last, by their names. */
export function inListOrder(
  entries: readonly CountyEntry[],
  attendance: Pick<Attendance, 'rows'> | undefined,
): readonly CountyEntry[] {
  const places = new Map<string, number>()
  for (const { index, files, otherYears } of attendance?.rows ?? [])
    for (const file of [...files, ...otherYears.map((one) => one.file)]) places.set(file, index)
  const byName = sortEntries(entries, { by: 'agency', down: false })
  const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)
  const placeOf = ({ file }: CountyEntry) => places.get(file) ?? Infinity
  return byName
    .map((entry, at) => ({ entry, at }))
    .sort((a, b) => compare(placeOf(a.entry), placeOf(b.entry)) || a.at - b.at)
    .map(({ entry }) => entry)
}
