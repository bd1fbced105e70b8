import type { Grid } from '../../core/document/document'
import { layOutTable } from '../../core/document/table-slots'
import { withoutMarkers } from './residue'

/** A cell of a table with its place in the grid of merged cells. */
export interface PlacedCell {
  /** As read, markers of an extraction taken out. */
  readonly text: string
  readonly row: number
  readonly column: number
  readonly colspan: number
  readonly rowspan: number
}

/** A row of a table: the cells that begin in it. */
export interface PlacedRow {
  readonly cells: readonly PlacedCell[]
}

/** Widest grid that is laid out; a wider one is no table of a report. */
const widest = 200

/** Lays out merged cells: which cell stands in which row and column. */
export function layOut(grid: Grid): PlacedRow[] {
  return layOutTable(grid, widest).begins.map((slots) => ({
    cells: slots.map(({ cell, row, column, colspan, rowspan }) => ({
      text: withoutMarkers(cell.text),
      row,
      column,
      colspan,
      rowspan,
    })),
  }))
}

/** The cell that covers a column of a row. */
export function cellAt(row: PlacedRow, column: number): PlacedCell | undefined {
  return row.cells.find((cell) => cell.column <= column && column < cell.column + cell.colspan)
}
