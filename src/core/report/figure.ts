import type { CellTable } from './cell-table'
import { decimalsOf, formatQuantity, percentage, type Quantity } from './quantity'
import type { CellPattern } from '../template/template'
import type { Figure, FigureRun } from './report'

/** Digits after the point of a share, where the figure does not say. */
const shareDecimals = 1

/** What stands in the text for a number that is not filled in yet: a line to write on, as on paper. */
export const missingNumber = '＿＿'

/** A text with some number where one is not filled in yet, for comparisons in which numbers do not count. */
export function withAnyNumbers(text: string): string {
  return text.includes(missingNumber) ? text.split(missingNumber).join('0') : text
}

/**
 * What a live figure prints: a sum of cells as a plain numeral, or a share in percent with its sign (66.7%). Where the
 * cells are all blank there is no number yet, and 0 would be a statement: a line stands there (`missingNumber`).
 * Undefined where a cell is no number, does not exist, or the whole is 0.
 */
export function figureText(figure: Figure, cells: CellTable, last?: CellTable): string | undefined {
  const part = total(figure.sum, cells, last)
  const minus = total(figure.minus ?? [], cells, last)
  if (part === undefined || minus === undefined) return undefined
  if (isMissing(figure, cells, last)) return figure.over ? `${missingNumber}%` : missingNumber
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

/** Whether a figure quotes only cells that are blank, in any of its parts. */
export function isMissing({ sum, minus, over }: Figure, cells: CellTable, last?: CellTable): boolean {
  return [sum, minus, over].some((patterns) => patterns?.length && patterns.every((one) => isBlank(one, cells, last)))
}

function isBlank(pattern: CellPattern, cells: CellTable, last: CellTable | undefined): boolean {
  const fromLast = pattern.startsWith('last:')
  const table = fromLast ? last : cells
  const found = table?.cells(fromLast ? pattern.slice(5) : pattern)
  return found !== undefined && found.length > 0 && found.every((cell) => table!.reading(cell).kind === 'blank')
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
