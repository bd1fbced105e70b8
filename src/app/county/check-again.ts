import { keepChecked, readBody } from '../county-store/county-storage'
import type { CountyEntry } from '../county-store/county-entry'
import type { KeptDemands } from '../demands/remembered-demands'
import type { CheckedReport } from '../import/worker/collected-report'
import { inLanes, type LanesAtWork } from '../import/worker/in-lanes'
import type { ReadingLane } from '../import/worker/reading-lane'
import type { CountyEntries } from './county-entries'
import { demandsFor, demandsId } from './desk-demands'
import { entryReport } from './new-entry'
import { plainName } from './plain-name'

/** A report, and with what it is to be checked: the file of its report of the year before, and which local demands. */
interface Stale {
  readonly entry: CountyEntry
  readonly last: string | undefined
  readonly demands: string | undefined
}

/** The reports that were not checked yet beside their report of the year before, or by the demands of the desk. */
export function staleEntries(entries: readonly CountyEntry[], demands: KeptDemands | undefined): readonly Stale[] {
  const byName = new Map<string, CountyEntry[]>()
  for (const entry of entries) {
    if (!entry.report || entry.after !== undefined) continue
    const key = keyOf(entry.report.agency, entry.report.year)
    byName.set(key, [...(byName.get(key) ?? []), entry])
  }
  const id = demands && demandsId(demands)
  return entries.flatMap((entry) => {
    if (!entry.report) return []
    const before = byName.get(keyOf(entry.report.agency, entry.report.year - 1)) ?? []
    // Of two reports nobody knows which one was published.
    const last = before.length === 1 ? before[0]!.file : entry.last
    const own = demandsFor(entry.report.year, demands) && id
    return last === entry.last && own === entry.demands ? [] : [{ entry, last, demands: own }]
  })
}

const keyOf = (agency: string, year: number): string => `${year} ${plainName(agency)}`

/** Checks all reports anew that are stale, beside the page. */
export function checkAgain(
  entries: CountyEntries,
  demands: KeptDemands | undefined,
  onProgress: (done: number, all: number) => void,
): LanesAtWork {
  const stale = staleEntries([...entries.all()], demands)
  let done = 0
  async function checkOne({ entry, last, demands: id }: Stale, lane: ReadingLane): Promise<void> {
    const [own, before] = await Promise.all([readBody(entry.file), last === undefined ? undefined : readBody(last)])
    if (own) {
      const { saved, ofReading } = own
      const checked = await lane.ask<CheckedReport>({
        check: {
          path: entry.file,
          saved,
          ofReading,
          ...(before ? { last: before.saved } : {}),
          ...(demands ? { demands } : {}),
        },
      })
      if (!checked) return
      const { demands: _former, ...rest } = entries.get(entry.file) ?? entry
      const now: CountyEntry = {
        ...rest,
        report: entryReport(checked),
        ...(last === undefined ? {} : { last }),
        ...(id === undefined ? {} : { demands: id }),
      }
      await keepChecked(now, checked.report)
      entries.show(now)
    }
    onProgress(++done, stale.length)
  }
  if (stale.length > 0) onProgress(0, stale.length)
  return inLanes(stale, checkOne)
}
