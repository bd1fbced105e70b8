import { cellTable } from '../report/cell-table'
import { formatQuantity, percentage, type Quantity } from '../report/quantity'
import type { CellPattern, Template } from '../template/template'
import type { Part } from './part'

/** How much one part brought to a cell of a sum. */
export interface Contribution {
  readonly file: string
  readonly agency: string
  readonly value: string
  /** Percent of the sum to one place; '' where the sum is 0. */
  readonly share: string
}

/** What a part has in a cell, a computed total or a group; a blank counts as 0, and what cannot be computed too. */
function valueIn(part: Part, cell: CellPattern, template: Template): Quantity {
  return cellTable(part, template).sum([cell]) ?? 0n
}

/** Who brought how much to a cell, a total or a group of a sum, the most first; those that brought nothing are left out. */
export function originOf(cell: CellPattern, parts: readonly Part[], template: Template): readonly Contribution[] {
  const values = parts.map((part) => ({ part, value: valueIn(part, cell, template) }))
  const sum = values.reduce((all, { value }) => all + value, 0n)
  return values
    .filter(({ value }) => value !== 0n)
    .sort((a, b) => (a.value > b.value ? -1 : a.value < b.value ? 1 : 0))
    .map(({ part, value }) => ({
      file: part.file,
      agency: part.agency,
      value: formatQuantity(value),
      share: percentage(value, sum, 1) ?? '',
    }))
}
