import type { CellTable } from './cell-table'
import { decimalsOf, formatQuantity, percentage, type Quantity } from './quantity'
import type { CellPattern } from '../template/template'
import type { Figure, FigureRun } from './report'

/** Digits after the point of a share, where the figure does not say. */
const shareDecimals = 1

/**
 * What a live figure prints: a sum of cells as a plain numeral, or a share in percent with its sign (66.7%).
 * Undefined where a cell is no number, does not exist, or the whole is 0.
 */
export function figureText(figure: Figure, cells: CellTable, last?: CellTable): string | undefined {
  const part = total(figure.sum, cells, last)
  const minus = total(figure.minus ?? [], cells, last)
  if (part === undefined || minus === undefined) return undefined
  const value = part - minus
  if (!figure.over) {
    const digits = figure.decimals
    if (digits === undefined || decimalsOf(value) >= digits) return formatQuantity(value)
    const [whole, fraction = ''] = formatQuantity(value).split('.')
    return digits === 0 ? whole : `${whole}.${fraction.padEnd(digits, '0')}`
  }
  const whole = total(figure.over, cells, last)
  const share = whole === undefined ? undefined : percentage(value, whole, figure.decimals ?? shareDecimals)
  return share === undefined ? undefined : `${share}%`
}

/** The text of a figure in the text: its text as last printed where it is frozen or cannot be worked out. */
export function printFigure(run: FigureRun, cells: CellTable, last?: CellTable): string {
  if (run.frozen) return run.text
  return figureText(run.of, cells, last) ?? run.text
}

function total(patterns: readonly CellPattern[], cells: CellTable, last: CellTable | undefined): Quantity | undefined {
  let sum = 0n
  for (const pattern of patterns) {
    const fromLast = pattern.startsWith('last:')
    const value = (fromLast ? last : cells)?.sum([fromLast ? pattern.slice(5) : pattern])
    if (value === undefined) return undefined
    sum += value
  }
  return sum
}
