import { ref, shallowRef, type VNode } from 'vue'
import { desk, roomForPanel, type Desk } from './desk'

/** Whether a panel has room beside the form; where it has none, it opens over it. One for the window, as `desk` is. */
export const hasRoomForPanels = ref(typeof matchMedia !== 'function' || matchMedia(roomForPanel).matches)

/** The guide of a text stands among the panels where its page has no room for it: what draws it there. */
export const guideBeside = shallowRef<() => VNode>()

/** A window that grows narrow (zoom) folds its panels, and unfolds them again: none of them opens over the form unasked. */
let foldedByWindow: Pick<Desk, 'findings' | 'preview'> | undefined
if (typeof matchMedia === 'function')
  matchMedia(roomForPanel).addEventListener?.('change', ({ matches: hasRoom }) => {
    hasRoomForPanels.value = hasRoom
    if (!hasRoom) {
      foldedByWindow = { findings: desk.findings, preview: desk.preview }
      foldDrawer()
    } else if (foldedByWindow) {
      Object.assign(desk, foldedByWindow)
      foldedByWindow = undefined
    }
  })

/** Folds the panel that lies over the form; where panels stand beside it, nothing happens. */
export function foldDrawer(): void {
  if (!hasRoomForPanels.value) desk.findings = desk.preview = false
}

/** The button of a panel in the bar on top, which takes the focus when the panel is folded away. */
export const panelButtonId = (panel: 'findings' | 'preview'): string => `show_${panel}`
