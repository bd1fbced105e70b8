import { contradictsRoughly } from '../../../prose/rough'
import { formatQuantity, type Quantity } from '../../../report/quantity'
import type { Rule } from '../../engine/rule'
import { statementsIn } from '../../facts/stated'
import { possibleSums } from '../../facts/stated-sums'
import { repairs } from '../../facts/against-sums'
import { placesOf, quote, sumWords } from '../../facts/stated-words'

const disputed = /^(reconsideration|litigation)|^result\..*\.closed$/

/**
 * 复议 and 诉讼 in the text are the totals of table 四; 诉讼 both totals together.
 * Fires: 引发行政复议3件 with 2 in the table; only as a hint where the clause says 备案, 审结, 新增, 历年,
 * or the sentence does not say that the cases are about 信息公开.
 * Silent: 办理行政复议案件120件 of an agency that decides them; 结果维持2件.
 */
export const disputes: Rule = {
  id: 'text.disputes',
  description: '正文中行政复议、行政诉讼的件数应当与表四的总计一致。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；表四',
  severities: ['warning', 'hint'],
  *check(context) {
    for (const stated of statementsIn(context)) {
      const { statement, block } = stated
      const { value, scope, topics, measured } = statement
      if (!topics.every((topic) => disputed.test(topic)) || statement.ofDisclosure === false) continue
      if (value === undefined || value === 0n || (measured?.approximate && !measured.about)) continue
      if (scope !== 'own' && scope !== 'counted-otherwise') continue
      const sums = possibleSums(context, topics)
      const [first] = sums
      const agrees = (sum: Quantity) => (measured?.approximate ? !contradictsRoughly(measured, sum) : sum === value)
      if (!first || sums.some((sum) => agrees(sum.value))) continue
      yield {
        severity: scope === 'own' && statement.ofDisclosure && !topics[0]!.endsWith('.closed') ? 'warning' : 'hint',
        message: `正文写${quote(block, statement)}，但${sumWords(first, context.template)}，请核对。`,
        places: placesOf(stated, first.cells),
        expected: formatQuantity(first.value),
        actual: formatQuantity(value),
        alternatives: repairs(context, stated, sums, value),
      }
    }
  },
}
