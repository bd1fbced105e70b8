import { shallowRef } from 'vue'
import type { useReportStore } from './report-store'

/** The store of the open report. */
export type ReportStore = ReturnType<typeof useReportStore>

/**
 * The store of the open report, once it is there: it comes with everything that a report needs, several times as much as
 * the first page. Where it is undefined no report was opened in this window yet.
 */
export const loadedStore = shallowRef<ReportStore>()

/** Loads the store of the open report. */
export async function loadReportStore(): Promise<ReportStore> {
  const { useReportStore } = await import('./report-store')
  loadedStore.value = useReportStore()
  return loadedStore.value
}
