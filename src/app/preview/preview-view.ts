import { ref, watch } from 'vue'

/** What the preview shows: the sheet as it is published on a wide screen and printed, or the page on a telephone. */
export type PreviewView = 'sheet' | 'phone'

export const previewViews: readonly { readonly view: PreviewView; readonly label: string }[] = [
  { view: 'sheet', label: '版面' },
  { view: 'phone', label: '手机' },
]

const key = 'nianbao:preview-view'

/** In a window so narrow a whole sheet could not be read. */
const narrowWindow = '(max-width: 600px)'

function first(): PreviewView {
  try {
    const kept = sessionStorage.getItem(key)
    if (kept === 'phone' || kept === 'sheet') return kept
  } catch {
    // Refused: nothing was kept.
  }
  return typeof matchMedia === 'function' && matchMedia(narrowWindow).matches ? 'phone' : 'sheet'
}

/** Lasts as long as the tab, across all places that show a preview: a habit of the clerk, not of a report. */
export const previewView = ref<PreviewView>(first())

watch(previewView, (view) => {
  try {
    sessionStorage.setItem(key, view)
  } catch {
    // Refused: it lasts as long as the page.
  }
})

/** The page shows its sheet from 841 px on; with a scroll bar beside it there is a little grey on both sides. */
const sheetWidth = 860
const phoneWidth = 390

export interface FrameSize {
  readonly left: number
  readonly width: number
  readonly height: number
  readonly scale: number
}

/**
 * The frame in the room there is. The sheet is laid out at its own width and made smaller as a whole, never larger; its
 * height makes up for that, so that the frame fills the room and scrolls in itself.
 */
export function frameSize(view: PreviewView, width: number, height: number): FrameSize {
  if (view === 'phone') {
    const shown = Math.min(phoneWidth, width)
    return { left: Math.floor((width - shown) / 2), width: shown, height, scale: 1 }
  }
  if (width >= sheetWidth || width <= 0) return { left: 0, width: Math.max(width, sheetWidth), height, scale: 1 }
  const scale = width / sheetWidth
  return { left: 0, width: sheetWidth, height: Math.ceil(height / scale), scale }
}
