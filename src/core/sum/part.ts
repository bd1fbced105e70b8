import { plainNumeral, type CellReading } from '../report/cell-reading'
import { cellTable, type CellTable } from '../report/cell-table'
import { foreignCells } from '../report/foreign-cells'
import { formatQuantity } from '../report/quantity'
import type { Report } from '../report/report'
import { findTable, patternCells, patternParts } from '../template/pattern'
import { cellsOf, type CellId, type Template } from '../template/template'

/** What one report brings to a sum: a line of the file that keeps where a sum comes from (contracts.md, `sum`). */
export interface Part {
  /** The file, as the arguments name it. */
  readonly file: string
  readonly agency: string
  /** The cells that are added, as plain numerals; blank ones are left out, and totals, which are computed from these. */
  readonly cells: Readonly<Record<CellId, string>>
}

/** Why a cell of a part is to be looked at before a sum is trusted. */
export type PartProblem =
  | { readonly kind: 'total'; readonly cell: CellId; readonly stated: string; readonly computed: string }
  | { readonly kind: 'no-number'; readonly cell: CellId; readonly stated: string }
  | { readonly kind: 'unknown-cell'; readonly cell: string; readonly stated: string }

/**
 * What a report brings to a sum. A total that disagrees with its own addends is named and the addends are taken; what is
 * no number, stands in another unit than its column, or belongs to no cell of the format is named and not added.
 */
export function partOf(
  file: string,
  report: Report,
  template: Template,
  table: CellTable = cellTable(report, template),
): { readonly part: Part; readonly problems: readonly PartProblem[] } {
  const problems: PartProblem[] = []
  const cells: Record<CellId, string> = {}
  for (const cell of statedCells(report, template)) {
    const stated = table.stated(cell) ?? ''
    if (!isOfFormat(cell, template)) problems.push({ kind: 'unknown-cell', cell, stated })
    else if (table.filling(cell)) {
      const problem = disagreement(cell, stated, table)
      if (problem) problems.push(problem)
    } else {
      const reading = table.reading(cell)
      if (reading.kind === 'unknown' || isInOtherUnit(cell, table)) problems.push({ kind: 'no-number', cell, stated })
      else if (reading.kind !== 'blank') cells[cell] = numeralOf(reading)
    }
  }
  return { part: { file, agency: report.agency.name, cells }, problems }
}

/** The cells for which something was written, in the order of the form; those that it does not know come last. */
function statedCells(report: Report, template: Template): readonly CellId[] {
  const known = [...cellsOf(template).keys()].filter((cell) => report.cells[cell] !== undefined)
  return [...known, ...[...foreignCells(report.cells, template)].sort()]
}

/** Whether an address is one of the format: a cell, or a group that was written as one row. */
function isOfFormat(cell: CellId, template: Template): boolean {
  return cellsOf(template).has(cell) || isGroup(cell, template)
}

/** Whether an address names a group of rows or columns and no single cell (（六）其他处理 written as one row). */
export function isGroup(cell: CellId, template: Template): boolean {
  const { table } = patternParts(cell)
  return (
    !cellsOf(template).has(cell) &&
    findTable(template, table) !== undefined &&
    (patternCells(cell, undefined, template, undefined)?.length ?? 0) > 0
  )
}

/** A stated total against the sum of its addends; blank totals and those that cannot be computed claim nothing. */
function disagreement(cell: CellId, stated: string, table: CellTable): PartProblem | undefined {
  const reading = table.reading(cell)
  if (reading.kind === 'blank') return undefined
  if (reading.kind === 'unknown') return { kind: 'no-number', cell, stated }
  const computed = table.computed(cell)
  if (computed === undefined || numeralOf(reading) === (computed || '0')) return undefined
  return { kind: 'total', cell, stated, computed: computed || '0' }
}

const numeralOf = (reading: Exclude<CellReading, { kind: 'unknown' }>): string =>
  reading.kind === 'number' ? plainNumeral(reading) : formatQuantity(reading.value)

/** 3元 in a column of 万元 is no 3. */
function isInOtherUnit(cell: CellId, table: CellTable): boolean {
  const reading = table.reading(cell)
  const column = cellsOf(table.template).get(cell)?.column
  if (reading.kind !== 'number' || !reading.unit || !column) return false
  return /元$/.test(reading.unit) && column.unit !== reading.unit
}
