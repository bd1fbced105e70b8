import type { CellTable } from '../../core/report/cell-table'
import type { RegisterOrigin } from '../../core/report/report'
import type { CellId } from '../../core/template/template'

/** Where a number comes from. */
export type CellOrigin = 'blank' | 'typed' | 'computed' | 'last-year' | 'imported' | 'register'

/** What the origins are called, with a sign that does not need colour. */
export const originWords: Readonly<
  Record<Exclude<CellOrigin, 'blank'>, { readonly sign: string; readonly label: string }>
> = {
  typed: { sign: '✎', label: '本年填写' },
  computed: { sign: 'Σ', label: '自动计算' },
  'last-year': { sign: '↩', label: '与上年结转一致' },
  imported: { sign: '⇩', label: '由文件读入' },
  register: { sign: '▤', label: '来自台账' },
}

/**
 * Where a number comes from: computed where nothing is stated; from last year where it says what last year's report
 * carried forward; from the register or imported where it is still what that said; typed otherwise.
 */
export function cellOrigin(
  cell: CellId,
  cells: CellTable,
  known: {
    readonly carried: ReadonlyMap<CellId, string>
    readonly imported?: Readonly<Record<CellId, string>> | undefined
    readonly register?: RegisterOrigin | undefined
  },
): CellOrigin {
  const stated = cells.stated(cell)
  if (stated === undefined) return cells.filling(cell) && cells.printed(cell) !== '' ? 'computed' : 'blank'
  if (String(known.register?.cells[cell]?.count) === stated.trim()) return 'register'
  // A total is never typed: a stated one came with a file.
  if (known.imported?.[cell] === stated || cells.filling(cell)) return 'imported'
  if (stated.trim() === '') return 'blank'
  return known.carried.get(cell) === stated.trim() ? 'last-year' : 'typed'
}
