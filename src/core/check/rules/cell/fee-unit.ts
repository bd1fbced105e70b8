import { decimalsOf } from '../../../report/quantity'
import { cellsOfRoles } from '../../../template/find-by-role'
import { role } from '../../../template/roles'
import { cellsOf, type CellId, type Template } from '../../../template/template'
import { cellWords } from '../../words/place-words'
import type { Rule } from '../../engine/rule'

const unit = '万元'

/**
 * cell.fee-unit: 行政事业性收费 is stated in 万元, not in 元.
 * When: more than 6 decimals (hint); more than 1000 times or less than a thousandth of last year's (warning).
 * Source: the column's label 本年收费金额（单位：万元）. Fires: 448620 after 44.9. Silent: 44.862; 316441 without last year's report (size
 * alone says nothing); last year's report in the 2019 format, which counts items.
 */
export const feeUnit: Rule = {
  id: 'cell.fee-unit',
  description: '行政事业性收费的单位是万元。',
  source: '国办公开办函〔2021〕30号附件（本年收费金额，单位：万元）',
  severities: ['hint', 'warning'],
  *check({ cells, last, template }) {
    const cell = feeCell(template)
    if (cell === undefined) return
    const { column } = cellsOf(template).get(cell)!
    const reading = cells.reading(cell)
    if (reading.kind !== 'number' || (reading.unit !== undefined && reading.unit !== unit)) return
    const now = reading.value
    const lastCell = last && feeCell(last.template)
    const before = lastCell === undefined ? undefined : last?.cells.reading(lastCell)
    if (lastCell !== undefined && before?.kind === 'number' && now > 0n && before.value > 0n) {
      const larger = now > before.value * 1000n
      if (larger || now * 1000n < before.value) {
        yield {
          severity: 'warning',
          message: `${cellWords(cell, template)}：今年${cells.printed(cell)}万元，上年${last?.cells.printed(lastCell)}万元，相差一千倍以上，请核对是否把元当成了万元。`,
          places: [
            { in: 'cell', cell },
            { in: 'last', cell: lastCell },
          ],
          actual: cells.printed(cell),
        }
        return
      }
    }
    if (decimalsOf(now) > (column.decimals ?? 6))
      yield {
        severity: 'hint',
        message: `${cellWords(cell, template)}：${cells.printed(cell)}的小数超过${column.decimals ?? 6}位，请核对单位是否是万元。`,
        places: [{ in: 'cell', cell }],
        actual: cells.printed(cell),
      }
  },
}

/** The cell of 行政事业性收费, where its format counts it in 万元. */
function feeCell(template: Template): CellId | undefined {
  return cellsOfRoles(template, role.fee, role.amount).find((cell) => cellsOf(template).get(cell)?.column.unit === unit)
}
