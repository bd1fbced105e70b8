import { formatQuantity, type Quantity } from '../../report/quantity'
import type { CheckContext } from '../engine/context'
import type { Fix } from '../engine/finding'
import type { Stated } from '../facts/stated'
import type { Sum } from '../facts/stated-sums'
import { repairNumber } from './stated-words'

/**
 * The two repairs of a number of the text that a table contradicts, where exactly one sum of cells is meant: the number
 * after the table, as a live figure, and the cell after the text. Nobody but the clerk knows which side is wrong. A
 * computed total is not offered to be set: its addends are what is typed.
 */
export function bothWays(context: CheckContext, stated: Stated, sums: readonly Sum[], value: Quantity): readonly Fix[] {
  const [sum, ...others] = sums
  if (!sum || others.length > 0 || value < 0n) return []
  const fixes: Fix[] = []
  const number = repairNumber(stated, 'number', formatQuantity(sum.value))
  const [edit] = number?.edits ?? []
  if (edit?.set === 'text') fixes.push({ label: '按表改正文', edits: [{ ...edit, figure: { sum: [...sum.cells] } }] })
  const [cell, ...more] = sum.cells
  if (cell && more.length === 0 && !context.cells.filling(cell))
    fixes.push({ label: '按文改表', edits: [{ set: 'cell', cell, text: formatQuantity(value) }] })
  return fixes
}
