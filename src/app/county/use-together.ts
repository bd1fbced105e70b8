import { onBeforeUnmount, shallowRef } from 'vue'
import type { TogetherResult } from '../../core/county/check-together'
import type { CountyEntry } from '../county-store/county-entry'
import { openLane, type ReadingLane } from '../import/worker/reading-lane'
import type { TogetherRequest } from '../import/worker/collected-report'
import { useCounty } from './use-county'

/** What is asked to compare the reports of the year with each other, and with those of years before. */
function togetherRequest(
  year: number,
  current: readonly CountyEntry[],
  all: readonly CountyEntry[],
  agencies: TogetherRequest['agencies'],
): TogetherRequest {
  return {
    year,
    files: current.map(({ file }) => file),
    before: all
      .filter(({ report, after }) => report && report.year < year && after === undefined)
      .map(({ file }) => file),
    agencies,
  }
}

/** Compares the reports of the year with each other, beside the page. */
export function useTogether() {
  const county = useCounty()
  const working = shallowRef(false)
  let lane: ReadingLane | undefined

  async function compare(): Promise<void> {
    const { year } = county
    if (year === undefined || working.value) return
    working.value = true
    lane = openLane()
    try {
      const together = togetherRequest(year, county.current, county.list, county.settings.agencies ?? [])
      county.together = (await lane.ask<TogetherResult>({ together })) ?? county.together
    } finally {
      lane.end()
      working.value = false
    }
  }
  onBeforeUnmount(() => lane?.end())

  return { working, compare, cancel: () => lane?.end() }
}
