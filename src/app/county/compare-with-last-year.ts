import { keepChecked, readBody } from '../county-store/county-storage'
import type { CountyEntry } from '../county-store/county-entry'
import type { CheckedReport } from '../import/worker/collected-report'
import { inLanes, type LanesAtWork } from '../import/worker/in-lanes'
import type { ReadingLane } from '../import/worker/reading-lane'
import type { CountyEntries } from './county-entries'
import { entryReport } from './new-entry'
import { plainName } from './plain-name'

/** A report and the one of the year before that it is to be checked beside. */
interface Pair {
  readonly entry: CountyEntry
  readonly last: string
}

/** The reports whose report of the year before has come and that were not checked beside it yet. */
function newPairs(entries: readonly CountyEntry[]): readonly Pair[] {
  const byName = new Map<string, CountyEntry[]>()
  for (const entry of entries) {
    if (!entry.report || entry.after !== undefined) continue
    const key = keyOf(entry.report.agency, entry.report.year)
    byName.set(key, [...(byName.get(key) ?? []), entry])
  }
  return entries.flatMap((entry) => {
    if (!entry.report) return []
    const before = byName.get(keyOf(entry.report.agency, entry.report.year - 1)) ?? []
    // Of two reports nobody knows which one was published.
    const [last] = before
    return before.length === 1 && last && last.file !== entry.last ? [{ entry, last: last.file }] : []
  })
}

const keyOf = (agency: string, year: number): string => `${year} ${plainName(agency)}`

/** Checks all reports anew whose report of the year before has come, beside the page. */
export function compareWithLastYear(
  entries: CountyEntries,
  onProgress: (done: number, all: number) => void,
): LanesAtWork {
  const pairs = newPairs([...entries.all()])
  let done = 0
  async function checkOne({ entry, last }: Pair, lane: ReadingLane): Promise<void> {
    const [own, before] = await Promise.all([readBody(entry.file), readBody(last)])
    if (own && before) {
      const checked = await lane.ask<CheckedReport>({
        check: { path: entry.file, saved: own.saved, ofReading: own.ofReading, last: before.saved },
      })
      if (!checked) return
      const now: CountyEntry = { ...(entries.get(entry.file) ?? entry), report: entryReport(checked), last }
      await keepChecked(now, checked.report)
      entries.show(now)
    }
    onProgress(++done, pairs.length)
  }
  if (pairs.length > 0) onProgress(0, pairs.length)
  return inLanes(pairs, checkOne)
}
