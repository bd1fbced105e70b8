import { formatQuantity } from '../../../report/quantity'
import type { Rule } from '../../engine/rule'
import { brokenInstances, total } from './evaluate'
import { instanceName, instancePlaces, totalCell } from './words'

/** lastyear.carry-over: 二 上年结转 = last year's 四 结转下年度, each column and 总计. */
export const carryOver: Rule = {
  id: 'lastyear.carry-over',
  description: '表三第二项“上年结转”等于上一年度报告第四项“结转下年度继续办理”，每一列都是如此。',
  source: '国办公开办函〔2021〕30号附件表三各项的含义',
  severities: ['error'],
  dismissible: true,
  *check(context) {
    for (const instance of brokenInstances('lastyear.carry-over', context)) {
      const cell = totalCell(instance)!
      const expected = formatQuantity(total(instance.sum))
      const actual = context.cells.printed(cell)
      const typed = context.cells.filling(cell) === undefined
      yield {
        message: `${instanceName(instance, context.template)}：上一年度报告“结转下年度继续办理”为 ${expected}，本年“上年结转”${actual === '' ? '空白' : `写为 ${actual}`}，两者应当相等。`,
        places: instancePlaces(instance),
        expected,
        actual,
        ...(typed
          ? { fix: { label: `按上一年度报告填 ${expected}`, edits: [{ set: 'cell', cell, text: expected } as const] } }
          : {}),
      }
    }
  },
}
