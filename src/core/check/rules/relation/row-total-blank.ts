import { formatQuantity } from '../../../report/quantity'
import type { Rule } from '../../engine/rule'
import { brokenInstances, total } from './evaluate'
import { instanceName, instancePlaces, totalCell } from './words'

/**
 * table.row-total-blank: 总计 is blank while its row holds a number other than 0. In the sums down the 总计 column it
 * counts as the sum of its row, so that one omission is reported once.
 */
export const rowTotalBlank: Rule = {
  id: 'table.row-total-blank',
  description: '表三每一行有数字的，总计不能空白。',
  source: '国办公开办函〔2021〕30号、〔2019〕60号附件表格的勾稽关系',
  severities: ['error'],
  *check(context) {
    for (const instance of brokenInstances('table.row-total', context)) {
      const cell = totalCell(instance)
      if (cell === undefined || context.cells.reading(cell).kind !== 'blank') continue
      const expected = formatQuantity(total(instance.sum))
      yield {
        message: `${instanceName(instance, context.template)}有数字，但总计空白，应为 ${expected}。`,
        places: instancePlaces(instance),
        expected,
        actual: '',
        fix: { label: `总计填 ${expected}`, edits: [{ set: 'cell', cell }] },
      }
    }
  },
}
