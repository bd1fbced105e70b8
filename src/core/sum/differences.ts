import { cellTable, type CellTable } from '../report/cell-table'
import type { Quantity } from '../report/quantity'
import type { Report } from '../report/report'
import { patternCells } from '../template/pattern'
import { cellsOf, type CellId, type Template } from '../template/template'
import { isGroup, type Part } from './part'
import { sumParts } from './sum-parts'

/** A cell in which a given total is not the sum of its parts. */
export interface CellDifference {
  readonly cell: CellId
  readonly stated: Quantity
  readonly sum: Quantity
}

/**
 * The cells of a given total that are compared with the sum of its parts: those that are counted and not computed. A group
 * that one of them has as one row is one cell. A total counts where all that it is the sum of is blank, because then
 * nothing else was stated.
 */
export function comparedCells(total: CellTable, sum: CellTable): readonly CellId[] {
  const { template } = total
  const known = [...cellsOf(template).keys()]
  const groups = groupsIn([total, sum], template)
  const inGroups = new Set(groups.flatMap((group) => patternCells(group, undefined, template, undefined) ?? []))
  const isBlank = (cell: CellId) => total.reading(cell).kind === 'blank'
  const isCompared = (cell: CellId) => {
    const filling = total.filling(cell)
    return filling ? total.stated(cell) !== undefined && filling.addends.every(isBlank) : !inGroups.has(cell)
  }
  const cells = known.filter(isCompared)
  // What a total that stands alone is the sum of has nothing to compare.
  const alone = new Set(cells.flatMap((cell) => total.filling(cell)?.addends ?? []))
  return [...cells.filter((cell) => !alone.has(cell)), ...groups]
}

/** The groups that were written as one row, in any of some tables. */
function groupsIn(tables: readonly CellTable[], template: Template): readonly CellId[] {
  const groups = Array.from(groupCells(template))
  return groups.filter((cell) => tables.some((table) => table.stated(cell) !== undefined))
}

function groupCells(template: Template): ReadonlySet<CellId> {
  const found = new Set<CellId>()
  for (const { table, column } of cellsOf(template).values())
    for (const row of table.rows.flatMap(function inside(header): readonly string[] {
      return header.children ? [header.id, ...header.children.flatMap(inside)] : []
    })) {
      const cell: CellId = `${table.id}/${row}/${column.id}`
      if (isGroup(cell, template)) found.add(cell)
    }
  return found
}

/** The cells in which a given total differs from the sum of the parts, in the order of the form. What is no number is no difference. */
export function cellDifferences(total: Report, parts: readonly Part[], template: Template): readonly CellDifference[] {
  const table = cellTable(total, template)
  const sums = cellTable({ cells: sumParts(parts, template) }, template)
  return comparedCells(table, sums).flatMap((cell) => {
    const stated = table.sum([cell])
    const sum = sums.sum([cell])
    return stated === undefined || sum === undefined || stated === sum ? [] : [{ cell, stated, sum }]
  })
}
