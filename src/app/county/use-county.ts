import { defineStore } from 'pinia'
import { computed, reactive, ref, watch } from 'vue'
import type { AuditEntry } from '../../core/county/audit'
import { removeEntries } from '../county-store/county-storage'
import type { KeptDemands } from '../demands/remembered-demands'
import { loadedStore } from '../session/loaded-store'
import type { CountyEntry } from '../county-store/county-entry'
import type { TogetherRequest } from '../import/worker/collected-report'
import { createBetween, mostComparedUnasked, withBetween } from './between-reports'
import { takeCorrections } from './corrections'
import { createCountyEntries } from './county-entries'
import { createCountyReading } from './county-reading'
import { createCountySettings, type CountySettings } from './county-settings'
import { withoutLinks } from './decisions'
import { everything, yearOfDesk, type EntryFilter, type EntryOrder } from './entry-table'

/**
 * 汇总与核查 of this window: its rows, what is being read, and how the table is looked at. Reading goes on while a report is
 * open, and the table is found as it was left.
 */
export const useCounty = defineStore('county', () => {
  const entries = createCountyEntries()
  const { settings, ...kept } = createCountySettings()
  const demands = () => settings.value.demands
  /** The year that is worked on. */
  const year = computed(() => settings.value.year ?? yearOfDesk(entries.list.value))
  /** The reports of the year that is worked on; of those that were handed in again only the last. */
  const current = computed(() =>
    entries.list.value.filter(({ report, after }) => report?.year === year.value && after === undefined),
  )
  const between = createBetween(() => requestOf(year.value, current.value, entries.list.value, settings.value))
  const reading = createCountyReading(entries, demands, { compare: compareUnasked, cancel: between.cancel })

  /** Findings between reports are counted with the others wherever numbers are listed. */
  async function compareUnasked(): Promise<void> {
    const count = current.value.length
    if (!between.together.value && count > 1 && count <= mostComparedUnasked) await between.compare()
  }

  let begun = false
  /** Comes to the desk: what was corrected in a report meanwhile stands in its row. */
  async function begin(): Promise<void> {
    await loadedStore.value?.close()
    await Promise.all([entries.load(), kept.load()])
    if (entries.state.value !== 'ready') return
    await takeCorrections(entries, demands())
    // What was cut short when the window was closed goes on; what was stopped here does not.
    if (!begun) void reading.recheck()
    begun = true
  }

  const contents = computed(() =>
    [year.value, ...entries.list.value.map(({ report, after }) => `${report?.hash} ${after ?? ''}`)].join(),
  )
  watch(contents, () => {
    between.cancel()
    between.together.value = undefined
    // What is being read is compared when all is there.
    if (begun && !reading.run.value) void compareUnasked()
  })

  /** Checks all reports of the year by other local demands, or by none. */
  async function setDemands(demands: KeptDemands | undefined): Promise<void> {
    await kept.change({ demands })
    await reading.recheck()
  }

  /** Takes files out of the desk, with all that was kept for them. */
  async function remove(files: readonly string[]): Promise<void> {
    const gone = new Set(files)
    const linked = entries.list.value.flatMap((entry) => withoutLinks(entry, gone))
    const at = new Date().toISOString()
    const audit = files.flatMap((file): AuditEntry[] => {
      const { agency, year } = entries.get(file)?.report ?? {}
      return [{ at, act: 'removed', file, ...(agency ? { agency } : {}), ...(year ? { year } : {}) }]
    })
    await removeEntries(files, { others: linked, audit })
    entries.show(...linked)
    entries.hide(files)
  }

  return {
    begin,
    setDemands,
    remove,
    together: between.together,
    comparing: between.working,
    compare: between.compare,
    cancelComparing: between.cancel,
    entries: () => entries,
    list: entries.list,
    state: entries.state,
    settings,
    change: kept.change,
    year,
    /** The rows with the findings between reports counted in; only to be shown. */
    rows: computed(() => withBetween(entries.list.value, between.together.value?.findings)),
    current,
    run: reading.run,
    result: reading.result,
    take: reading.take,
    cancel: reading.cancel,
    goOn: reading.goOn,
    forgetResult: reading.forgetResult,
    filter: reactive<{ -readonly [Key in keyof EntryFilter]: EntryFilter[Key] }>({ ...everything }),
    order: ref<EntryOrder>({ by: 'agency', down: false }),
    page: ref(0),
    /** Where the table was scrolled to when a report was opened from it, and which. */
    left: ref<{ readonly file: string; readonly scroll: number }>(),
  }
})

/** What is asked to compare the reports of the year with each other, and with those of years before. */
function requestOf(
  year: number | undefined,
  current: readonly CountyEntry[],
  all: readonly CountyEntry[],
  { agencies = [] }: CountySettings,
): TogetherRequest | undefined {
  if (year === undefined) return undefined
  const before = all.filter(({ report, after }) => report && report.year < year && after === undefined)
  return { year, files: current.map(({ file }) => file), before: before.map(({ file }) => file), agencies }
}
