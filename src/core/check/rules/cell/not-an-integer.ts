import { isWhole } from '../../../report/quantity'
import { cellWords } from '../../words/place-words'
import type { Rule } from '../../engine/rule'
import { unusualCells } from '../../facts/stated-cells'

/**
 * cell.not-an-integer: documents, decisions, applications and cases are counted in whole numbers.
 * When: a column that allows no decimals holds a fraction. Source: the form (件). Fires: 2.5. Silent: 44.862 in 收费金额; 3.0.
 */
export const notAnInteger: Rule = {
  id: 'cell.not-an-integer',
  description: '件数是整数。',
  source: '国办公开办函〔2021〕30号附件（以件计数）',
  severities: ['error'],
  *check(context) {
    for (const { cell, column, reading } of unusualCells(context)) {
      if (column.decimals !== undefined || reading.kind !== 'number' || isWhole(reading.value)) continue
      yield {
        message: `${cellWords(cell, context.template)}：填的是${reading.plain}，件数应是整数。`,
        places: [{ in: 'cell', cell }],
        actual: reading.plain,
      }
    }
  },
}
