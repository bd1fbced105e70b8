import type { Ref } from 'vue'
import type { ReportStore } from '../session/loaded-store'

/**
 * Ctrl+Z, Ctrl+Y, Ctrl+Shift+Z and Ctrl+S for the whole report. Editors of text undo their own typing; input methods
 * come first.
 */
export function listenToKeys(loaded: Readonly<Ref<ReportStore | undefined>>): void {
  document.addEventListener('keydown', (event) => {
    const store = loaded.value
    if (
      event.defaultPrevented ||
      event.isComposing ||
      event.altKey ||
      !(event.ctrlKey || event.metaKey) ||
      !store?.session
    )
      return
    const key = event.key.toLowerCase()
    const target = event.target
    if (key === 's') {
      event.preventDefault()
      void store.saveNow()
    } else if (target instanceof HTMLElement && target.closest('[contenteditable="true"], dialog, [data-own-undo]')) {
      return
    } else if (key === 'z' && !event.shiftKey) {
      event.preventDefault()
      store.session.undo()
    } else if (key === 'y' || key === 'z') {
      event.preventDefault()
      store.session.redo()
    }
  })
}
