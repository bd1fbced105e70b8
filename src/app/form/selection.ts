import type { CellTable } from '../../core/report/cell-table'
import type { Edit } from '../../core/report/edit'
import { formatQuantity } from '../../core/report/quantity'
import type { CellId } from '../../core/template/template'
import type { ValueGrid } from './value-grid'

/** How many cells are selected, how many of them hold a number, and what these add up to. */
export function selectionWords(selected: ReadonlySet<CellId>, cells: CellTable): string {
  const numbers = [...selected].filter((cell) => cells.reading(cell).kind === 'number')
  const sum = cells.sum(numbers)
  const filled = numbers.length === selected.size ? '' : `，${numbers.length} 格有数`
  return `已选 ${selected.size} 格${filled}${numbers.length && sum !== undefined ? `，求和 ${formatQuantity(sum)}` : ''}`
}

/**
 * What filling down changes: the upper row of the selection goes into the rows below it, as in Excel; where one row is
 * selected, what stands above it comes into it. Computed totals stay what they are.
 */
export function downEdits(rows: readonly (readonly CellId[])[], grid: ValueGrid, cells: CellTable): Edit[] {
  const [first = [], ...below] = rows
  const above = first.map((cell) => {
    const at = grid.find(cell)
    return at && grid.rows[at.row - 1]?.[at.column]
  })
  const pairs = below.length
    ? below.flatMap((row) => row.map((to, column) => [first[column], to] as const))
    : first.map((to, column) => [above[column], to] as const)
  return pairs.flatMap(([from, to]): Edit[] => {
    const text = from && cells.printed(from)
    if (!text || cells.filling(to) || cells.stated(to) === text) return []
    return [{ set: 'cell', cell: to, text }]
  })
}
