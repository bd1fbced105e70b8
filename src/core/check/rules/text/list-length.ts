import type { Rule } from '../../engine/rule'
import { mentionsOf } from '../../facts/stated'
import { spanPlace } from '../../facts/printed-text'
import { quote } from '../../facts/stated-words'

/**
 * An announced number of things against the list of them.
 * Fires: 5个事业单位：甲、乙、丙、丁。; 甲、乙、丙、丁5个部门.
 * Silent: lists with 等; 和 that may belong to a name; things listed in several clauses.
 */
export const listLength: Rule = {
  id: 'text.list-length',
  description: '正文写明的个数应当与列举的项数一致。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确',
  severities: ['hint'],
  *check(context) {
    for (const { block, one: list } of mentionsOf(context, 'announced')) {
      const { number, least, most } = list
      if (number >= BigInt(least) && number <= BigInt(most)) continue
      const found = least === most ? String(least) : `${least}至${most}`
      yield {
        message: `正文写${quote(block, list)}，${list.listed === 'before' ? '前面' : '后面'}列举了${found}项，请核对。`,
        places: [spanPlace(block, list)],
        expected: found,
        actual: String(number),
      }
    }
  },
}
