import type { CellComparison } from '../../core/report/compare-cells'
import type { CellId } from '../../core/template/template'

/** A number that is not last year's. */
export interface NumberChange extends CellComparison {
  readonly cell: CellId
  readonly difference: string
}

/** The numbers of some cells that changed, in printed order. */
export function numberChanges(
  compared: ReadonlyMap<CellId, CellComparison>,
  cells: readonly CellId[],
): readonly NumberChange[] {
  return cells.flatMap((cell) => {
    const one = compared.get(cell)
    return one?.difference !== undefined && one.difference !== '0' ? [{ cell, ...one, difference: one.difference }] : []
  })
}

/** The change in percent of last year's number, for reading only: «+25%»; undefined after a blank or 0. */
export function changeRate({ now, last }: Pick<CellComparison, 'now' | 'last'>): string | undefined {
  const [a, b] = [Number(now || 0), Number(last || 0)]
  if (!Number.isFinite(a) || !Number.isFinite(b) || b <= 0) return undefined
  const percent = Math.round(((a - b) / b) * 1000) / 10
  return `${percent > 0 ? '+' : ''}${percent}%`
}
