import { trimCell } from '../../core/report/cell-reading'
import type { CellTable } from '../../core/report/cell-table'
import { cellsOf, type CellId } from '../../core/template/template'

/**
 * The plain numeral for what is stated in a cell (２件 → 2, 1,234 → 1234); undefined where it is plain already, is no
 * number, or names another unit than the column's, which only the clerk can convert.
 */
export function plainNumber(cell: CellId, cells: CellTable): string | undefined {
  const stated = cells.stated(cell)
  const column = cellsOf(cells.template).get(cell)?.column
  if (stated === undefined || !column) return undefined
  const reading = cells.reading(cell)
  if (reading.kind !== 'number' || (reading.unit !== undefined && reading.unit !== column.unit)) return undefined
  // A sign is part of the number where the column counts what changed.
  return reading.plain === trimCell(stated) ? undefined : reading.plain
}
