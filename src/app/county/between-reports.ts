import { shallowRef } from 'vue'
import type { Finding } from '../../core/check/engine/finding'
import type { TogetherResult } from '../../core/county/check-together'
import { joinedCounts } from '../../core/county/joined-findings'
import type { CountyEntry } from '../county-store/county-entry'
import type { TogetherRequest } from '../import/worker/collected-report'
import { openLane, type ReadingLane } from '../import/worker/reading-lane'

/** So many reports are compared with each other without being asked; of more it takes a person's word. */
export const mostComparedUnasked = 400

/** Compares the reports of the year with each other, beside the page; `request` says which, undefined where there are none. */
export function createBetween(request: () => TogetherRequest | undefined) {
  /** What comparing gave; gone when one of the reports is another. */
  const together = shallowRef<TogetherResult>()
  const working = shallowRef(false)
  let lane: ReadingLane | undefined
  let running: Promise<void> | undefined

  async function run(asked: TogetherRequest): Promise<void> {
    working.value = true
    const own = openLane()
    lane = own
    try {
      const found = await own.ask<TogetherResult>({ together: asked })
      if (found && lane === own) together.value = found
    } finally {
      own.end()
      if (lane === own) {
        working.value = false
        running = undefined
      }
    }
  }

  /** Compares; where that is under way already, waits for it. */
  async function compare(): Promise<void> {
    const asked = request()
    if (!asked) return
    running ??= run(asked)
    await running
  }

  /** Ends what is under way; it gives nothing. */
  function cancel(): void {
    lane?.end()
    lane = undefined
    running = undefined
    working.value = false
  }

  return { together, working, compare, cancel }
}

/**
 * The rows as a list counts them: with the findings between reports among those of each. Only to be shown: what is kept are
 * the rows themselves.
 */
export function withBetween(
  entries: readonly CountyEntry[],
  between: ReadonlyMap<string, readonly Finding[]> | undefined,
): readonly CountyEntry[] {
  if (!between || between.size === 0) return entries
  return entries.map((entry) => {
    const found = between.get(entry.file)
    const { report } = entry
    return found && report ? { ...entry, report: { ...report, counts: joinedCounts(report.counts, found) } } : entry
  })
}
