import { reactive, watch } from 'vue'

/** How the clerk has arranged the desk; kept in this browser. */
export interface Desk {
  /** The list of findings is unfolded. */
  findings: boolean
  preview: boolean
  largeText: boolean
}

const key = 'nianbao:desk'

/** From this width on, form, findings and preview have room side by side. */
const wideDesk = '(min-width: 1680px)'
export const roomForPanel = '(min-width: 1180px)'

const matches = (query: string): boolean => typeof matchMedia === 'function' && matchMedia(query).matches

function arranged(): Desk {
  const desk: Desk = { findings: matches(roomForPanel), preview: matches(wideDesk), largeText: false }
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Record<keyof Desk, unknown>> | null
    for (const name of ['findings', 'preview', 'largeText'] as const)
      if (typeof kept?.[name] === 'boolean') desk[name] = kept[name]
  } catch {
    // Nothing kept, or storage refused: the first arrangement it is.
  }
  if (desk.preview && desk.findings && !matches(wideDesk)) desk.preview = false
  if (!matches(roomForPanel)) desk.findings = desk.preview = false
  return desk
}

/** The arrangement of the desk: one for the window, because it is the clerk's and not that of a report. */
export const desk = reactive(arranged())

/** A panel gave its place to the other one; of the window, as `desk` is. */
let displaced = false

/** Unfolds or folds a panel; where there is no room for both, one takes the other's place and gives it back. */
export function togglePanel(panel: 'findings' | 'preview'): void {
  const other = panel === 'findings' ? 'preview' : 'findings'
  desk[panel] = !desk[panel]
  if (matches(wideDesk)) return
  if (desk[panel]) {
    displaced = desk[other]
    desk[other] = false
  } else if (displaced) {
    displaced = false
    desk[other] = panel === 'preview'
  }
}

watch(desk, (now) => {
  document.documentElement.classList.toggle('large-text', now.largeText)
  try {
    localStorage.setItem(key, JSON.stringify(now))
  } catch {
    // Refused: the arrangement lasts as long as the page.
  }
})
document.documentElement.classList.toggle('large-text', desk.largeText)
