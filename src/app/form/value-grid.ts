import type { Grid } from '../../core/document/document'
import type { CellId } from '../../core/template/template'

/**
 * The numbers of a section as a rectangle, headers left out: what keys, ranges and pastes move over. A number that takes
 * several columns (表二) stands in each of them; where a row has no number there is undefined.
 */
export interface ValueGrid {
  readonly rows: readonly (readonly (CellId | undefined)[])[]
  readonly width: number
  /** Where a number stands first; undefined for a cell that is not drawn. */
  find(cell: CellId): Position | undefined
  /** All numbers in reading order. */
  readonly cells: readonly CellId[]
}

export interface Position {
  readonly row: number
  readonly column: number
}

/** The rectangle of the numbers in a drawn grid. */
export function valueGrid(grid: Grid): ValueGrid {
  const drawn = grid.rows.flatMap((row) => {
    const values = row.flatMap((one) => (one.cell ? [one] : []))
    return values.length ? [values.flatMap((one) => Array.from({ length: one.colspan }, () => one.cell!))] : []
  })
  const width = Math.max(0, ...drawn.map((row) => row.length))
  const rows = drawn.map((row) => [...Array.from({ length: width - row.length }, () => undefined), ...row])
  const places = new Map<CellId, Position>()
  rows.forEach((row, at) =>
    row.forEach((cell, column) => {
      if (cell && !places.has(cell)) places.set(cell, { row: at, column })
    }),
  )
  return { rows, width, find: (cell) => places.get(cell), cells: [...places.keys()] }
}
