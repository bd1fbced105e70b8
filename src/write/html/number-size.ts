import { textWidth } from '../layout/measures'
import type { TableShape } from './table-shape'

/** The text area is 156 mm wide; borders and padding of a cell take 3.3 points. */
const tablePoints = 442.2
const cellPoints = 3.3

/**
 * Points for the numbers of a table whose longest would not fit its column: a number broken in two is misread.
 * Undefined where all fit at the table's own size; never less than 6.
 */
export function numberSize(shape: TableShape, tableSize: number): number | undefined {
  let points = tableSize
  if (!shape.widths) return undefined
  for (const row of shape.bodies.flat())
    for (const { cell, column, colspan } of row) {
      if (cell.kind !== 'value' || cell.text === '') continue
      const percent = shape.widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0)
      points = Math.min(points, ((percent / 100) * tablePoints - cellPoints) / textWidth(cell.text))
    }
  return points < tableSize ? Math.max(6, Math.floor(points * 2) / 2) : undefined
}

/** The class of a table whose numbers have such a size, and its rule. */
export function numberClass(points: number): string {
  return `numbers-${points * 10}`
}

export function numberRules(tableSize: number): string {
  const rules: string[] = []
  for (let points = 6; points < tableSize; points += 0.5)
    rules.push(`.${numberClass(points)} .value{font-size:${points}pt}`)
  return rules.join('')
}
