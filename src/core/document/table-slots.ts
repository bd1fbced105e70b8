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

/** A table with its merged cells laid out. */
export interface TableLayout {
  /** For each row the cells that begin in it. */
  readonly begins: readonly (readonly Slot[])[]
  /** For each row and column the cell that covers the place; none where a row is short. */
  readonly covers: readonly (readonly (Slot | undefined)[])[]
}

/**
 * Lays out merged cells as a browser does: a cell stands in the first free place of its row. One that sticks out below, or
 * would cover another, or leaves the `widest` columns, is cut.
 */
export function layOutTable(grid: Grid, widest = Infinity): TableLayout {
  const rows = grid.rows.length
  const covers: (Slot | undefined)[][] = Array.from({ length: rows }, () => [])
  const begins = grid.rows.map((cells, row) => {
    const line = covers[row]!
    const slots: Slot[] = []
    let column = 0
    for (const cell of cells) {
      while (line[column]) column++
      if (column >= widest) break
      let colspan = 1
      while (colspan < cell.colspan && column + colspan < widest && !line[column + colspan]) colspan++
      const rowspan = Math.max(1, Math.min(Math.floor(cell.rowspan), rows - row))
      const slot: Slot = { cell, colspan, rowspan, column, row }
      for (let down = row; down < row + rowspan; down++) {
        const below = covers[down]!
        for (let beside = column; beside < column + colspan; beside++) below[beside] ??= slot
      }
      slots.push(slot)
      column += colspan
    }
    return slots
  })
  return { begins, covers }
}

const blank: GridCell = { text: '', colspan: 1, rowspan: 1, header: false }

/**
 * The full rectangle of a table, row by row, a slot for every column: places that no cell covers get an empty one. Word and
 * a spreadsheet want every row complete, and a clerk's table need not be.
 */
export function tableSlots(grid: Grid): readonly (readonly Slot[])[] {
  const { covers } = layOutTable(grid)
  const width = Math.max(1, ...covers.map((line) => line.length))
  return covers.map((line, row) =>
    Array.from({ length: width }, (_, column) => line[column] ?? { cell: blank, colspan: 1, rowspan: 1, column, row }),
  )
}

/** The texts of the full rectangle, row by row: each cell where it begins, "" in the other places that it covers. */
export function slotTexts(grid: Grid): readonly (readonly string[])[] {
  return tableSlots(grid).map((line, row) =>
    line.map((slot, column) => (slot.row === row && slot.column === column ? slot.cell.text : '')),
  )
}
