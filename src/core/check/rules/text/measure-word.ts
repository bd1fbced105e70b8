import type { Measured } from '../../../prose/measured'
import { isOfApplications } from '../../../prose/topic'
import type { Rule } from '../../engine/rule'
import { mentionsOf } from '../../facts/stated'
import { spanPlace } from '../../facts/printed-text'
import { quote, repairNumber } from '../../facts/stated-words'

const others = new Set(['条', '项', '份', '例', '件次'])

/**
 * Applications are counted in 件.
 * Fires: 申请3项; 接到申请0条 (fix: 件).
 * Silent: 信息313条; 依申请公开信息5条; 留言5条.
 */
export const measureWord: Rule = {
  id: 'text.measure-word',
  description: '政府信息公开申请以“件”计数，不用“条”“项”“份”“例”“件次”。',
  source: '国办公开办函〔2021〕30号表三：申请数量单位为件',
  severities: ['hint'],
  *check(context) {
    const seen = new Set<Measured>()
    for (const { block, one: statement } of mentionsOf(context, 'statements')) {
      const { measured, topics, scope } = statement
      if (!measured || seen.has(measured) || !others.has(measured.unit) || !topics.every(isOfApplications)) continue
      if (scope === 'elsewhere' || scope === 'earlier') continue
      seen.add(measured)
      const fix = repairNumber({ block, statement }, 'unit', '件')
      yield {
        message: `${quote(block, statement)}：政府信息公开申请以“件”计数，建议把“${measured.unit}”改为“件”。`,
        places: [spanPlace(block, statement)],
        expected: '件',
        actual: measured.unit,
        ...(fix ? { fix } : {}),
      }
    }
  },
}
