import type { CellId } from '../../core/template/template'
import type { ValueGrid } from './value-grid'

export type Direction = 'up' | 'down' | 'left' | 'right'

const steps: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
}

/** The neighbour of a number in a direction; undefined at the edge. Numbers that take several columns count as one. */
export function neighbour(grid: ValueGrid, from: CellId, direction: Direction): CellId | undefined {
  const place = grid.find(from)
  if (!place) return undefined
  const [down, right] = steps[direction]
  for (let row = place.row + down, column = place.column + right; ; row += down, column += right) {
    if (row < 0 || column < 0 || row >= grid.rows.length || column >= grid.width) return undefined
    const cell = grid.rows[row]?.[column]
    if (cell && cell !== from) return cell
  }
}

/**
 * Ctrl+arrow as in Excel: to the end of the filled run that begins here, over a gap to the next filled number, or to the
 * edge of the table.
 */
export function edge(grid: ValueGrid, from: CellId, direction: Direction, filled: (cell: CellId) => boolean): CellId {
  const first = neighbour(grid, from, direction)
  if (!first) return from
  const inRun = filled(from) && filled(first)
  let at = first
  for (;;) {
    const next = neighbour(grid, at, direction)
    if (!next) return at
    if (inRun ? !filled(next) : filled(at)) return at
    at = next
  }
}

/** Home and End: the first or last number of the row; with `whole` of the table. */
export function rowEnd(grid: ValueGrid, from: CellId, end: 'first' | 'last', whole = false): CellId {
  const place = grid.find(from)
  const line = whole ? grid.cells : (grid.rows[place?.row ?? -1] ?? []).filter((cell) => cell !== undefined)
  return (end === 'first' ? line[0] : line[line.length - 1]) ?? from
}

/**
 * Enter and Shift+Enter as in Excel: down or up the column, and after Tabs on in the column where they began. Undefined
 * at the last row: a jump to another column would put the next number over one that stands there already.
 */
export function enter(grid: ValueGrid, from: CellId, { back = false, tabbedFrom = from } = {}): CellId | undefined {
  const place = grid.find(from)
  const begun = grid.find(tabbedFrom)
  if (!place || !begun) return undefined
  const step = back ? -1 : 1
  for (let row = place.row + step; row >= 0 && row < grid.rows.length; row += step) {
    const cell = grid.rows[row]?.[begun.column]
    if (cell && cell !== from) return cell
  }
  return undefined
}
