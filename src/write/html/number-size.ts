import { textWidth } from '../layout/measures'
import { leastPoints } from '../layout/number-cell'
import type { ShapedCell, TableShape } from './table-shape'

/** The text area is 156 mm wide; borders and padding of a cell take 3.3 points. */
const tablePoints = 442.2
const cellPoints = 3.3

/**
 * The class of a number that would not fit its column at the table's own size: smaller, since a number broken in two is
 * misread, and where even that is too long free to break. Undefined where it fits; the other numbers keep their size.
 */
export function numberClass(one: ShapedCell, shape: TableShape, tableSize: number): string | undefined {
  const { cell, column, colspan } = one
  if (!shape.widths || cell.kind !== 'value' || cell.text === '') return undefined
  const percent = shape.widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0)
  const points = ((percent / 100) * tablePoints - cellPoints) / textWidth(cell.text)
  if (points >= tableSize) return undefined
  return points < leastPoints ? 'overlong' : sizeClass(Math.floor(points * 2) / 2)
}

function sizeClass(points: number): string {
  return `numbers-${points * 10}`
}

/** The rules of these classes. */
export function numberRules(tableSize: number): string {
  const rules = [`.overlong{font-size:${leastPoints}pt;white-space:pre-wrap;overflow-wrap:anywhere}`]
  for (let points = leastPoints; points < tableSize; points += 0.5)
    rules.push(`.${sizeClass(points)}{font-size:${points}pt}`)
  return rules.join('')
}
