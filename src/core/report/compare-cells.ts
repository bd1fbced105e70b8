import { cellsOf, type CellId } from '../template/template'
import type { CellTable } from './cell-table'
import { formatQuantity } from './quantity'

/** A number of this year beside the same number of last year. Texts as printed; "" for a blank. */
export interface CellComparison {
  readonly now: string
  /** Undefined where last year's format has no such cell. */
  readonly last: string | undefined
  /** This year minus last year with its sign, last year's blank counting as 0; undefined where this year's is not filled in yet or either is no number. */
  readonly difference: string | undefined
}

/** Compares every cell of this year's format with last year's report, in printed order. */
export function compareCells(now: CellTable, last: CellTable): ReadonlyMap<CellId, CellComparison> {
  const before = cellsOf(last.template)
  const compared = new Map<CellId, CellComparison>()
  for (const cell of cellsOf(now.template).keys()) {
    const exists = before.has(cell)
    compared.set(cell, {
      now: now.printed(cell),
      last: exists ? last.printed(cell) : undefined,
      difference: exists ? difference(now, last, cell) : undefined,
    })
  }
  return compared
}

function difference(now: CellTable, last: CellTable, cell: CellId): string | undefined {
  const [a, b] = [now.reading(cell), last.reading(cell)]
  if (a.kind === 'unknown' || b.kind === 'unknown' || a.kind === 'blank') return undefined
  const value = a.value - b.value
  return value > 0n ? `+${formatQuantity(value)}` : formatQuantity(value)
}
