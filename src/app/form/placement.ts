import type { CellId } from '../../core/template/template'

/** A pasted text and the cell that it belongs to. */
export interface PlacedText {
  readonly cell: CellId
  readonly text: string
}

/** Where the texts of a paste go, and what did not find a place. */
export interface Placement {
  readonly placed: readonly PlacedText[]
  readonly notes: readonly string[]
}
