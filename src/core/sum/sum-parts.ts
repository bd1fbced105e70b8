import { cellTable } from '../report/cell-table'
import { formatQuantity, type Quantity } from '../report/quantity'
import { patternCells } from '../template/pattern'
import { cellsOf, type CellId, type Template } from '../template/template'
import { isGroup, type Part } from './part'

/**
 * The cells of parts added up, exactly and in the order of the form; the order of the parts changes nothing. A blank counts
 * as 0, a cell that is blank in all parts stays blank, and totals are left to the relations of the format. Where one part
 * has a group as one row, the sum has it as one row too, since nobody can part it.
 */
export function sumParts(parts: readonly Part[], template: Template): Record<CellId, string> {
  const stated = new Set<CellId>()
  for (const { cells } of parts) for (const cell of Object.keys(cells) as CellId[]) stated.add(cell)
  const groups = [...stated].filter((cell) => isGroup(cell, template))
  const inGroups = new Set(groups.flatMap((cell) => patternCells(cell, undefined, template, undefined) ?? []))
  const sums = new Map<CellId, Quantity>()
  const order = [...[...cellsOf(template).keys()].filter((cell) => !inGroups.has(cell)), ...groups.sort()]
  for (const { cells } of parts) {
    const table = cellTable({ cells }, template)
    for (const cell of order) {
      if (cells[cell] === undefined && !groups.includes(cell)) continue
      const members = table.cells(cell) ?? []
      if (members.every((one) => cells[one] === undefined)) continue
      sums.set(cell, (sums.get(cell) ?? 0n) + (table.sum([cell]) ?? 0n))
    }
  }
  const total: Record<CellId, string> = {}
  for (const cell of order) {
    const sum = sums.get(cell)
    if (sum !== undefined) total[cell] = formatQuantity(sum)
  }
  return total
}
