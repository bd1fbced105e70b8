import type { useReportStore } from '../session/report-store'

/** Saves when the page is hidden or closed; asks before leaving only where typed work could not be saved. */
export function keepBeforeLeaving(store: ReturnType<typeof useReportStore>): void {
  const save = (): void => {
    void store.saveNow(true)
  }
  window.addEventListener('pagehide', save)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save()
  })
  window.addEventListener('beforeunload', (event) => {
    save()
    if (store.saving.state !== 'failed' || store.readOnly) return
    event.preventDefault()
    event.returnValue = ''
  })
}
