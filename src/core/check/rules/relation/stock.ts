import { formatQuantity } from '../../../report/quantity'
import type { Rule } from '../../engine/rule'
import { brokenInstances } from './evaluate'
import { instanceName, instancePlaces, sideWords } from './words'

/**
 * lastyear.stock: 现行有效 = last year's + 制发 − 废止. Silent against a report in the 2019 format, whose
 * 对外公开总数量 is another quantity (its template has no such cell, so there is no instance).
 */
export const stock: Rule = {
  id: 'lastyear.stock',
  description: '现行有效件数等于上年现行有效件数加本年制发件数减本年废止件数。',
  source: '现行有效件数为年末存量，按上年存量与本年增减推算',
  severities: ['warning'],
  *check(context) {
    for (const instance of brokenInstances('lastyear.stock', context)) {
      const cell = instance.equals[instance.equals.length - 1]!
      const expected = formatQuantity(cell.value + instance.difference)
      const actual = formatQuantity(cell.value)
      yield {
        message: `${instanceName(instance, context.template)}：${sideWords(instance.sum, instance, context.template)}，减去废止后现行有效应为 ${expected} 件，表中为 ${actual} 件，请核对。`,
        places: [
          { in: 'cell', cell: cell.cell },
          ...instancePlaces(instance).filter(
            (place) => place.in === 'last' || (place.in === 'cell' && place.cell !== cell.cell),
          ),
        ],
        expected,
        actual,
      }
    }
  },
}
