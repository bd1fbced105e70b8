import { cellTable } from '../../../src/core/report/cell-table'
import { cellsOfRoles, patternsOfRoles } from '../../../src/core/template/find-by-role'
import { patternParts } from '../../../src/core/template/pattern'
import { role } from '../../../src/core/template/roles'
import { cellId, cellsOf, leaves, type CellId, type Template } from '../../../src/core/template/template'
import type { Random } from './random'

/** Numbers of a report for which every sum of the format holds: what came in is what was handled or carried on. */
export function consistentCells(random: Random, template: Template): Record<CellId, string> {
  const table = cellTable({ cells: {} }, template)
  const cells: Record<CellId, string> = {}
  const received = patternParts(patternsOfRoles(template, role.received, role.total)[0]!)
  const forward = patternParts(patternsOfRoles(template, role.carriedForward, role.total)[0]!)
  const before = patternParts(patternsOfRoles(template, role.broughtForward, role.total)[0]!)
  const outcomes = new Set(cellsOfRoles(template, role.outcomes))
  for (const { cell, table: one, column } of cellsOf(template).values()) {
    if (table.filling(cell)) continue
    if (one.id === received.table)
      cells[cell] = outcomes.has(cell) && random.next() < 0.2 ? String(random.whole(1, 30)) : '0'
    else cells[cell] = column.decimals ? (random.whole(1000, 9000) / 1000).toFixed(3) : String(random.whole(100, 400))
  }
  // Few reports have reconsiderations and lawsuits.
  for (const cell of [...cellsOfRoles(template, role.reconsideration), ...cellsOfRoles(template, role.litigation)])
    if (cells[cell] !== undefined) cells[cell] = random.next() < 0.2 ? String(random.whole(1, 3)) : '0'
  const kinds = leaves(
    [...cellsOf(template).values()].find(({ table: one }) => one.id === received.table)!.table.columns,
  )
  for (const { id, total } of kinds) {
    if (total) continue
    const handled = [...outcomes]
      .filter((cell) => cell.endsWith(`/${id}`))
      .reduce((sum, cell) => sum + Number(cells[cell] ?? 0), 0)
    const carried = random.whole(0, 3)
    const brought = random.whole(0, Math.min(3, handled + carried))
    cells[cellId(forward.table, forward.row, id)] = String(carried)
    cells[cellId(before.table, before.row, id)] = String(brought)
    cells[cellId(received.table, received.row, id)] = String(handled + carried - brought)
  }
  // 现行有效 is what was made and what was there.
  for (const documents of [role.administrativeRules, role.normativeDocuments]) {
    const [inForce] = cellsOfRoles(template, documents, role.inForce)
    if (!inForce) continue
    const isRule = documents === role.administrativeRules
    for (const act of [role.issued, role.repealed, role.inForce])
      for (const cell of cellsOfRoles(template, documents, act))
        cells[cell] = isRule ? '0' : String(act === role.inForce ? random.whole(60, 90) : random.whole(0, 9))
  }
  return cells
}
