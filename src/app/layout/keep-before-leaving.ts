import type { Ref } from 'vue'
import type { ReportStore } from '../session/loaded-store'

/** Saves when the page is hidden or closed; asks before leaving only where typed work could not be saved. */
export function keepBeforeLeaving(loaded: Readonly<Ref<ReportStore | undefined>>): void {
  const save = (): void => {
    void loaded.value?.saveNow(true)
  }
  window.addEventListener('pagehide', save)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save()
  })
  window.addEventListener('beforeunload', (event) => {
    save()
    const store = loaded.value
    if (store?.saving.state !== 'failed' || store.readOnly) return
    event.preventDefault()
    event.returnValue = ''
  })
}
