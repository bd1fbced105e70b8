import type { CellId } from '../../core/template/template'
import type { ValueGrid } from './value-grid'

/** A rectangle of numbers, from where it was begun to where the focus is. */
export interface CellRange {
  readonly anchor: CellId
  readonly focus: CellId
}

/**
 * The numbers of a range, row by row; a number that takes several columns belongs to it when one of them does, and is
 * listed once. Empty where one of its ends is not drawn.
 */
export function rangeRows(grid: ValueGrid, range: CellRange): CellId[][] {
  const from = grid.find(range.anchor)
  const to = grid.find(range.focus)
  if (!from || !to) return []
  const left = Math.min(from.column, to.column)
  const right = Math.max(lastColumn(grid, range.anchor), lastColumn(grid, range.focus))
  return grid.rows
    .slice(Math.min(from.row, to.row), Math.max(from.row, to.row) + 1)
    .map((row) => [...new Set(row.slice(left, right + 1).filter((cell) => cell !== undefined))])
}

/** The numbers of a range as a set; a range of one number selects nothing but itself. */
export function rangeCells(grid: ValueGrid, range: CellRange): ReadonlySet<CellId> {
  return new Set(rangeRows(grid, range).flat())
}

/** The range over all numbers. */
export function wholeRange(grid: ValueGrid): CellRange | undefined {
  const anchor = grid.cells[0]
  const focus = grid.cells[grid.cells.length - 1]
  return anchor && focus ? { anchor, focus } : undefined
}

function lastColumn(grid: ValueGrid, cell: CellId): number {
  const row = grid.rows[grid.find(cell)?.row ?? -1] ?? []
  return row.lastIndexOf(cell)
}
