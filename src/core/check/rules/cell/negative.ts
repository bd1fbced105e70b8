import { cellWords } from '../../words/place-words'
import type { Rule } from '../../engine/rule'
import { unusualCells } from '../../facts/stated-cells'

/**
 * cell.negative: nothing is counted below 0.
 * When: a number below 0 stands in a column that is no change. Source: the form. Fires: -1. Silent: -1 or 减4 in 本年增/减
 * (2019 format); a stroke “-”.
 */
export const negative: Rule = {
  id: 'cell.negative',
  description: '件数和金额不能小于0。',
  source: '国办公开办函〔2021〕30号附件',
  severities: ['error'],
  *check(context) {
    for (const { cell, column, reading } of unusualCells(context)) {
      if (column.signed || reading.kind !== 'number' || reading.value >= 0n) continue
      yield {
        message: `${cellWords(cell, context.template)}：填的是${reading.plain}，不能小于0。`,
        places: [{ in: 'cell', cell }],
        actual: reading.plain,
      }
    }
  },
}
