import type { Edit } from '../../report/edit'
import { formatQuantity, type Quantity } from '../../report/quantity'
import type { CellId } from '../../template/template'
import type { CheckContext } from '../engine/context'
import type { Fix } from '../engine/finding'

/** The span of a number in a block, without its unit. */
export interface NumberSpan {
  readonly section: Extract<Edit, { set: 'text' }>['section']
  readonly block: number
  readonly from: number
  readonly to: number
}

/**
 * The two repairs where a number of the text and one cell differ, for `alternatives` of a finding: 按表改正文 puts a live
 * figure in the place of the number, 按文改表 sets the cell.
 *
 * @param stated what the text says
 * @returns no repair of the text where the cell holds no number; none of the table where the number is the sum of several
 *   cells that are not 0, since nobody can tell which of them is wrong
 */
export function twoRepairs({ cells }: CheckContext, span: NumberSpan, cell: CellId, stated: Quantity): readonly Fix[] {
  const fixes: Fix[] = []
  const table = cells.reading(cell)
  if (table.kind === 'number') {
    const text = formatQuantity(table.value)
    fixes.push({ label: `按表改正文（${text}）`, edits: [{ set: 'text', ...span, text, figure: { sum: [cell] } }] })
  }
  const text = formatQuantity(stated)
  const edits = cellEdits(cells, cell, text)
  if (edits) fixes.push({ label: `按文改表（${text}）`, edits })
  return fixes
}

/** How one cell gets a value: itself, or where it is a sum, its only addend, with the sum computed again. */
function cellEdits(cells: CheckContext['cells'], cell: CellId, text: string): readonly Edit[] | undefined {
  const filling = cells.filling(cell)
  if (!filling) return [{ set: 'cell', cell, text }]
  const counting = filling.addends.filter((addend) => {
    const reading = cells.reading(addend)
    return reading.kind === 'unknown' || reading.value !== 0n
  })
  const [only, ...others] = counting
  if (only === undefined || others.length > 0 || cells.filling(only)) return undefined
  const total: Edit[] = cells.stated(cell) === undefined ? [] : [{ set: 'cell', cell, text }]
  return [{ set: 'cell', cell: only, text }, ...total]
}
