import type { RouteLocationRaw } from 'vue-router'
import type { SymbolName } from '../symbols/symbols'

/** A button or a link of the bar on top, which stands in its menu where the bar has no room for it. */
export interface BarTool {
  readonly label: string
  readonly symbol: SymbolName
  readonly id?: string
  readonly title?: string
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly framed?: boolean
  /** A link, … */
  readonly to?: RouteLocationRaw
  /** … or a button. */
  readonly act?: (event: Event) => void
  /** From this level of narrowness on it is drawn without its word, … */
  readonly wordlessFrom?: number
  /** … and from this one on in the menu. */
  readonly foldedFrom: number
}
