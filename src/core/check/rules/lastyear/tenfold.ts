import { approximately } from '../../../report/quantity'
import { cellsOfRoles } from '../../../template/find-by-role'
import { role, type Role } from '../../../template/roles'
import { cellWords } from '../../words/place-words'
import type { Rule } from '../../engine/rule'

/** Rows whose numbers go on from year to year, and how large the larger number must be to tell anything. */
const compared: readonly (readonly [row: Role, column: Role, least: number])[] = [
  [role.licences, role.decisions, 50],
  [role.penalties, role.decisions, 50],
  [role.compulsion, role.decisions, 50],
  [role.fee, role.amount, 0],
]

/**
 * lastyear.tenfold: 许可, 处罚, 强制 and 收费 about ten times or a tenth of last year's: a digit too many or too few.
 * When: the ratio is between 9 and 11, either way, and the larger number is 50 or more (fees: any).
 * Source: 30号 (内容不准确). Fires: 1203 licenses after 120. Silent: 1 after 0, 20 after 2, 300 after 120; other formats' columns.
 */
export const tenfold: Rule = {
  id: 'lastyear.tenfold',
  description: '行政许可、处罚、强制、收费的数字若约为上年的十倍或十分之一，请核对是否多写、少写了一位。',
  source: '国办公开办函〔2021〕30号（发布内容不准确）',
  severities: ['hint'],
  *check({ cells, last, template }) {
    if (!last) return
    for (const [row, column] of compared) {
      const [cell] = cellsOfRoles(template, row, column)
      const [lastCell] = cellsOfRoles(last.template, row, column)
      if (cell === undefined || lastCell === undefined) continue
      const now = cells.reading(cell)
      const before = last.cells.reading(lastCell)
      if (now.kind !== 'number' || before.kind !== 'number') continue
      const [a, b] = [approximately(now.value), approximately(before.value)]
      if (!isTenfold(row, a, b)) continue
      const times = a > b ? '十倍' : '十分之一'
      yield {
        message: `${cellWords(cell, template)}：今年${cells.printed(cell)}，上年${last.cells.printed(lastCell)}，约为上年的${times}，请核对。`,
        places: [
          { in: 'cell', cell },
          { in: 'last', cell: lastCell },
        ],
        actual: cells.printed(cell),
      }
    }
  },
}

/** Whether two years' numbers of a row look like a digit too many or too few. */
export function isTenfold(row: Role, now: number, before: number): boolean {
  const least = compared.find(([one]) => one === row)?.[2]
  const factor = Math.max(now, before) / Math.min(now, before)
  return least !== undefined && factor >= 9 && factor <= 11 && Math.max(now, before) >= least
}
