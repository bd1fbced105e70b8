import { formatQuantity } from '../../../report/quantity'
import { cellsOfRoles } from '../../../template/find-by-role'
import { role } from '../../../template/roles'
import { cellsOf } from '../../../template/template'
import type { Rule } from '../../engine/rule'

/**
 * cell.stock-negative: 现行有效 − 制发 + 废止 is last year's stock and cannot be below 0.
 * When: all three of a row are numbers and give less than 0; a blank 现行有效 has its own finding.
 * Source: 现行有效件数 is the stock at the end of the year (domain.md 4). Fires: 制发 3, 废止 0, 现行有效 1. Silent: 1, 1, 2 (seed 001);
 * the 2019 format, which has other columns.
 */
export const stockNegative: Rule = {
  id: 'cell.stock-negative',
  description: '现行有效件数减去本年制发、加上本年废止，是上年末的件数，不能小于0。',
  source: '国办公开办函〔2021〕30号附件（现行有效件数是年末数）',
  severities: ['warning'],
  *check({ cells, template }) {
    for (const row of [role.administrativeRules, role.normativeDocuments]) {
      const ids = [role.inForce, role.issued, role.repealed].flatMap((column) => cellsOfRoles(template, row, column))
      if (ids.length !== 3) continue
      const [inForce, issued, repealed] = ids.map((id) => cells.reading(id))
      if (
        inForce?.kind !== 'number' ||
        !issued ||
        issued.kind === 'unknown' ||
        !repealed ||
        repealed.kind === 'unknown'
      )
        continue
      const before = inForce.value - issued.value + repealed.value
      if (before >= 0n) continue
      const [stock, made, gone] = [inForce, issued, repealed].map(({ value }) => formatQuantity(value))
      yield {
        message: `${cellsOf(template).get(ids[0]!)?.row.label ?? ''}：现行有效${stock}件，本年制发${made}件、废止${gone}件，推算上年末有${formatQuantity(before)}件，数字有误。`,
        places: ids.map((cell) => ({ in: 'cell', cell })),
        expected: `现行有效不少于${formatQuantity(issued.value - repealed.value)}件`,
        actual: `${stock}件`,
      }
    }
  },
}
