import { parseQuantity } from '../../core/report/quantity'
import { trimCell } from '../../core/report/cell-reading'
import { hasChinese } from './normalise'
import { cellAt, type PlacedCell, type PlacedRow } from './layout'

/** Whether the text of a cell is a value: blank, a number with or without a unit, a placeholder. */
export function isValue(text: string): boolean {
  const trimmed = trimCell(text).replace(/\s+/g, '')
  if (!hasChinese(trimmed)) return true
  return (
    /^(无|不适用|暂无|空)$/.test(trimmed) ||
    /^([+-]|增加?|减少?)?[\d.,０-９．，]+(亿元|万元|元|件次|人次|件|条|项|份|次|个|宗|例|人)?$/.test(trimmed)
  )
}

/** The grid columns in which the values of a table stand, learned from headers or from rows that were complete. */
export type ColumnPlaces = readonly (number | undefined)[]

/**
 * The values of a row, one for each of `count` columns: by the order of the real cells where there are as many as
 * columns (colspans differ from row to row in real files), else by the columns of the grid in which the headers stand,
 * else behind cells that a merged label left empty. Undefined where none of these holds.
 */
export function valuesOf(
  row: PlacedRow,
  after: PlacedCell | undefined,
  count: number,
  places: ColumnPlaces | undefined,
): PlacedCell[] | undefined {
  const behind = after ? row.cells.filter((cell) => cell.column > after.column) : [...row.cells]
  if (behind.length === count) return behind
  if (places && places.length === count && places.every((column) => column !== undefined)) {
    const found = places.map((column) => cellAt(row, column))
    const all = found.filter((cell): cell is PlacedCell => cell !== undefined && behind.includes(cell))
    const rest = behind.filter((cell) => !all.includes(cell))
    if (all.length === count && new Set(all).size === count && rest.every((cell) => trimCell(cell.text) === ''))
      return all
  }
  if (behind.length > count) {
    const lead = behind.slice(0, behind.length - count)
    if (lead.every((cell) => trimCell(cell.text) === '')) return behind.slice(-count)
    const trail = behind.slice(count)
    if (trail.every((cell) => trimCell(cell.text) === '')) return behind.slice(0, count)
  }
  return undefined
}

/**
 * Undoes a split number: of `count` + 1 cells, the one pair of neighbouring cells with digits whose joining makes
 * the row add up (20 as 2 | 0 in a PDF). Undefined where no pair or more than one does.
 */
export function joinSplit(
  texts: readonly string[],
  count: number,
  addsUp: (texts: readonly string[]) => boolean,
): string[] | undefined {
  if (texts.length !== count + 1) return undefined
  const repaired: string[][] = []
  for (let at = 0; at + 1 < texts.length; at++) {
    const first = trimCell(texts[at]!)
    const second = trimCell(texts[at + 1]!)
    if (!/^[1-9]\d*$/.test(first) || !/^\d$/.test(second)) continue
    const joined = [...texts.slice(0, at), first + second, ...texts.slice(at + 2)]
    if (addsUp(joined) && !repaired.some((other) => other.join() === joined.join())) repaired.push(joined)
  }
  return repaired.length === 1 ? repaired[0] : undefined
}

/** Whether in a row the last text is the sum of those before it. */
export function lastIsSum(texts: readonly string[]): boolean {
  let sum = 0n
  for (const text of texts.slice(0, -1)) {
    const value = parseQuantity(trimCell(text) || '0')
    if (value === undefined) return false
    sum += value
  }
  return parseQuantity(trimCell(texts[texts.length - 1] ?? '') || '0') === sum
}
