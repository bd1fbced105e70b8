import type { Grid } from '../../core/document/document'
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

/** A row of a table: the cells that begin in it, and all that stand in it, those that reach down from above too. */
export interface PlacedRow {
  readonly cells: readonly PlacedCell[]
  readonly standing: readonly PlacedCell[]
}

/** Widest grid that is laid out; a wider one is no table of a report. */
const widest = 200

/** Lays out merged cells: which cell stands in which row and column. */
export function layOut(grid: Grid): PlacedRow[] {
  const taken: (PlacedCell | undefined)[][] = []
  const rows: PlacedCell[][] = []
  grid.rows.forEach((row, index) => {
    const line = (taken[index] ??= [])
    let column = 0
    const cells: PlacedCell[] = []
    for (const cell of row) {
      while (line[column]) column++
      if (column >= widest) break
      const colspan = Math.max(1, Math.min(cell.colspan, widest - column))
      const rowspan = Math.max(1, Math.min(cell.rowspan, grid.rows.length - index))
      const placed: PlacedCell = { text: withoutMarkers(cell.text), row: index, column, colspan, rowspan }
      cells.push(placed)
      for (let down = 0; down < rowspan; down++) {
        const below = (taken[index + down] ??= [])
        for (let across = 0; across < colspan; across++) below[column + across] ??= placed
      }
      column += colspan
    }
    rows.push(cells)
  })
  return rows.map((cells, index) => ({
    cells,
    standing: [...new Set(taken[index] ?? [])].filter((cell): cell is PlacedCell => cell !== undefined),
  }))
}

/** The cell that covers a column of a row. */
export function cellAt(row: PlacedRow, column: number): PlacedCell | undefined {
  return row.cells.find((cell) => cell.column <= column && column < cell.column + cell.colspan)
}
