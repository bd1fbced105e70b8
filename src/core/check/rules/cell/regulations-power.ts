import { agencyKind } from '../../../report/agency-kind'
import type { Rule } from '../../engine/rule'
import { statedCells } from '../../facts/stated-cells'
import { role } from '../../../template/roles'

/**
 * cell.regulations-power: only some agencies can make 规章.
 * When: a number of the row 规章 is above 0 and the kind of agency is neither a department of the State Council nor a government
 * of a province, a city with districts or an autonomous prefecture.
 * Source: 立法法 art. 91, 93 (2023; 80, 82 of 2015). Fires: 规章 2 of a county's bureau. Silent: 0; 设区的市政府.
 */
export const regulationsPower: Rule = {
  id: 'cell.regulations-power',
  description: '规章只能由国务院部门和省、设区的市、自治州人民政府制定，其他单位填0。',
  source: '《中华人民共和国立法法》关于规章制定权限的规定',
  severities: ['warning'],
  *check(context) {
    const kind = agencyKind(context.report.agency.kind)
    if (kind.rules) return
    const above = statedCells(context).filter(
      ({ row, reading }) => row.role === role.administrativeRules && reading.kind === 'number' && reading.value > 0n,
    )
    if (above.length === 0) return
    yield {
      message: `“规章”一行填了${above.map(({ cell }) => context.cells.printed(cell)).join('、')}，${kind.label}没有规章制定权，一般应为0；规范性文件请填在下一行。`,
      places: above.map(({ cell }) => ({ in: 'cell', cell })),
      expected: '0',
      actual: above.map(({ cell }) => context.cells.printed(cell)).join('、'),
    }
  },
}
