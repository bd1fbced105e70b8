import type { Grid, GridCell } from './document'

/** One place of a table's grid: the cell that covers it, and whether the cell begins in this row or above. */
export interface Slot {
  readonly cell: GridCell
  readonly colspan: number
  readonly rowspan: number
  /** Index of the cell's first column and row. */
  readonly column: number
  readonly row: number
}

const blank: GridCell = { text: '', colspan: 1, rowspan: 1, header: false }

/**
 * The full rectangle of a table, row by row, a slot for every column: cells that stick out are cut, places that no cell
 * covers get an empty one. Word and a spreadsheet want every row complete, and a clerk's table need not be.
 */
export function tableSlots(grid: Grid): readonly (readonly Slot[])[] {
  const rows = grid.rows.length
  const slots: Slot[][] = Array.from({ length: rows }, () => [])
  grid.rows.forEach((cells, row) => {
    const line = slots[row] ?? []
    let column = 0
    for (const cell of cells) {
      while (line[column]) column++
      let colspan = 1
      while (colspan < cell.colspan && !line[column + colspan]) colspan++
      const rowspan = Math.max(1, Math.min(cell.rowspan, rows - row))
      const slot: Slot = { cell, colspan, rowspan, column, row }
      for (let below = row; below < row + rowspan; below++)
        for (let beside = column; beside < column + colspan; beside++) (slots[below] ?? [])[beside] = slot
      column += colspan
    }
  })
  const width = Math.max(1, ...slots.map((line) => line.length))
  return slots.map((line, row) =>
    Array.from({ length: width }, (_, column) => line[column] ?? { cell: blank, colspan: 1, rowspan: 1, column, row }),
  )
}

/** The texts of the full rectangle, row by row: each cell where it begins, "" in the other places that it covers. */
export function slotTexts(grid: Grid): readonly (readonly string[])[] {
  return tableSlots(grid).map((line, row) => line.map((slot, column) => (slot.row === row && slot.column === column ? slot.cell.text : '')))
}
