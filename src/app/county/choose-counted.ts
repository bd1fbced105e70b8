import type { CountyEntry } from '../county-store/county-entry'
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
