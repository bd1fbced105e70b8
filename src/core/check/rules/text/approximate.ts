import type { Measured } from '../../../prose/measured'
import { formatQuantity } from '../../../report/quantity'
import { isOwnArea } from '../../facts/own-area'
import type { Rule } from '../../engine/rule'
import { mentionsOf } from '../../facts/stated'
import { spanPlace } from '../../facts/printed-text'
import { quote, repairNumber } from '../../facts/stated-words'

/**
 * Quantities that the statutory tables hold are written exactly and in digits.
 * Fires: 收到申请20余件; 近百件; 收到申请三件 (fix: 3).
 * Silent: 八个大项, 四大栏目, 三个单位: no table holds them.
 */
export const approximate: Rule = {
  id: 'text.approximate',
  description: '表格中有准确数量的事项，正文应当写准确的阿拉伯数字，不写“余”“近”“约”或者汉字数字。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；GB/T 15835—2011 统计数据用阿拉伯数字',
  severities: ['hint'],
  *check(context) {
    const seen = new Set<Measured>()
    for (const { block, one: statement } of mentionsOf(context, 'statements')) {
      const { measured, value, scope } = statement
      if (!measured || seen.has(measured) || (scope !== 'own' && scope !== 'part')) continue
      if (!isOwnArea(statement.area, context.report.agency.name)) continue
      if (!measured.approximate && (!measured.inWords || measured.unit === '案')) continue // 两案胜诉: a way of speaking
      seen.add(measured)
      const exact = measured.approximate || value === undefined ? undefined : formatQuantity(value)
      const fix = exact === undefined ? undefined : repairNumber({ block, statement }, 'number', exact)
      yield {
        message:
          exact === undefined
            ? `${quote(block, statement)}不是准确数量，表格中有准确数，建议照表格填写。`
            : `${quote(block, statement)}：统计数量建议用阿拉伯数字，写“${exact}${measured.unit}”。`,
        places: [spanPlace(block, statement)],
        ...(exact === undefined ? {} : { expected: `${exact}${measured.unit}` }),
        actual: statement.clause.text.slice(measured.from, measured.to),
        ...(fix ? { fix } : {}),
      }
    }
  },
}
