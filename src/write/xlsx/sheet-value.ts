import type { GridCell } from '../../core/document/document'
import type { CellReading } from '../../core/report/cell-reading'
import type { CellTable } from '../../core/report/cell-table'
import { formatQuantity } from '../../core/report/quantity'
import type { CellId } from '../../core/template/template'
import { address, type CellPlace } from './sheet-plan'

/** What stands in a cell of the workbook. */
export type SheetValue =
  | { readonly type: 'blank' }
  | { readonly type: 'text'; readonly text: string }
  /** `format` is a number format of Excel, e.g. 0.000. */
  | { readonly type: 'number'; readonly numeral: string; readonly format: string }
  /** `cached` is what programs show that do not calculate; '' where the sum of blanks is blank. */
  | { readonly type: 'formula'; readonly formula: string; readonly cached: string }

/**
 * The value of a grid cell. Numbers become numbers, totals become live sums with their present value. A total that was
 * stated and differs from its sum stays the number that was stated: the workbook says what the report says.
 */
export function sheetValue(
  cell: GridCell,
  cells: CellTable | undefined,
  addresses: ReadonlyMap<CellId, CellPlace>,
): SheetValue {
  if (cell.cell === undefined || !cells) return plainValue(cell)
  const formula = sumFormula(cell.cell, cells, addresses)
  if (formula !== undefined) return { type: 'formula', formula, cached: cells.computed(cell.cell) ?? '' }
  const reading = cells.reading(cell.cell)
  if (reading.kind === 'blank') return { type: 'blank' }
  return fits(reading) && reading.kind === 'number'
    ? { type: 'number', numeral: formatQuantity(reading.value), format: numberFormat(reading) }
    : { type: 'text', text: cells.printed(cell.cell) }
}

/** Without the report's numbers, e.g. for a document that was read: what looks like a number is one. */
function plainValue(cell: GridCell): SheetValue {
  if (cell.text === '') return { type: 'blank' }
  const isNumber = cell.kind === 'value' && /^(0|-?[1-9]\d{0,8})(\.\d{1,6})?$/.test(cell.text)
  return isNumber ? { type: 'number', numeral: cell.text, format: 'General' } : { type: 'text', text: cell.text }
}

/** Excel holds fifteen digits; a longer number would come out changed, so it stays text. */
function fits(reading: CellReading): boolean {
  return reading.kind !== 'number' || formatQuantity(reading.value).replace(/^-?[0.]*|\.|-/g, '').length <= 15
}

/** Shows the number as it was typed: its digits after the point, its plus sign, its unit. */
function numberFormat(reading: CellReading & { kind: 'number' }): string {
  const decimals = /\.(\d+)/.exec(reading.plain)?.[1]?.length ?? 0
  const digits = decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0'
  const unit = reading.unit ? `"${reading.unit}"` : ''
  if (reading.plain.startsWith('+')) return `+${digits}${unit};-${digits}${unit};${digits}${unit}`
  return digits + unit
}

/** The sum that fills a cell as a formula; undefined where none does, or where it would not give what is printed. */
function sumFormula(cell: CellId, cells: CellTable, addresses: ReadonlyMap<CellId, CellPlace>): string | undefined {
  const filling = cells.filling(cell)
  const computed = cells.computed(cell)
  if (!filling || computed === undefined || filling.addends.length === 0) return undefined
  if (cells.stated(cell) !== undefined && !agrees(cell, cells, computed)) return undefined
  const places: CellPlace[] = []
  for (const addend of filling.addends) {
    const place = addresses.get(addend)
    if (!place || !fits(cells.reading(addend))) return undefined
    places.push(place)
  }
  const ranges = sumRanges(places)
  // A placeholder (/) counts as 0 and makes a sum 0; blanks alone leave it blank.
  const counted = filling.addends.some((addend) => cells.reading(addend).kind === 'placeholder')
  return counted ? `SUM(${ranges})` : `IF(COUNT(${ranges})=0,"",SUM(${ranges}))`
}

function agrees(cell: CellId, cells: CellTable, computed: string): boolean {
  const reading = cells.reading(cell)
  return reading.kind === 'number' && formatQuantity(reading.value) === computed
}

/** Cells as the arguments of SUM: neighbours in a row or a column as one range. */
export function sumRanges(places: readonly CellPlace[]): string {
  const ranges: { from: CellPlace; to: CellPlace }[] = []
  for (const place of places) {
    const last = ranges[ranges.length - 1]
    const { from, to } = last ?? { from: place, to: place }
    const along = from.row === to.row && place.row === to.row && place.column === to.column + 1
    const down = from.column === to.column && place.column === to.column && place.row === to.row + 1
    if (last && (along || down)) last.to = place
    else ranges.push({ from: place, to: place })
  }
  return ranges.map(({ from, to }) => (from === to ? address(from) : `${address(from)}:${address(to)}`)).join(',')
}
