import { cellWords } from '../../core/check/words/place-words'
import type { CellTable } from '../../core/report/cell-table'
import type { LastYearNumber } from '../../core/report/last-year-numbers'
import type { Figure } from '../../core/report/report'
import type { CellId } from '../../core/template/template'

/** The cell that a figure quotes first, and what it is called; undefined for one of last year, which is on no page. */
export function sourceOf(
  of: Figure | undefined,
  cells: CellTable,
): { readonly cell: CellId; readonly words: string } | undefined {
  const pattern = of?.sum[0]
  const cell = pattern === undefined || pattern.startsWith('last:') ? undefined : cells.cells(pattern)?.[0]
  if (!of || cell === undefined) return undefined
  const words = cellWords(cell, cells.template)
  return { cell, words: of.sum.length > 1 || of.over || of.minus ? `${words}等` : words }
}

/** So many numbers are named. */
const mostNamed = 4

/** What of a block is still last year's, in words; undefined where nothing is. */
export function carriedWords(
  block: number | undefined,
  blocks: ReadonlySet<number> | undefined,
  numbers: readonly LastYearNumber[] = [],
): string | undefined {
  const own = numbers.filter((one) => one.block === block).map(({ text }) => text)
  const isAll = block !== undefined && blocks?.has(block) === true
  if (!isAll && own.length === 0) return undefined
  const same = own.length ? `${own.slice(0, mostNamed).join('、')}${own.length > mostNamed ? '等' : ''}与上年相同` : ''
  return [isAll ? '这一段仍是上年文字' : '', same].filter(Boolean).join('，')
}
