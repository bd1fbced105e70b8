import { absolute, formatQuantity } from '../../../report/quantity'
import { contradictsRoughly } from '../../../prose/rough'
import type { Measured } from '../../../prose/measured'
import type { Rule } from '../../engine/rule'
import { exactStatements, roughStatements } from '../../facts/stated'
import { possibleSums } from '../../facts/stated-sums'
import { repairs } from '../../facts/against-sums'
import { placesOf, quote, sumWords } from '../../facts/stated-words'

const fees = 'decision.fee'

/**
 * 行政许可, 行政处罚, 行政强制 decisions and 行政事业性收费 in the text against table 二. Only a hint: texts count
 * decisions in several honest ways.
 * Fires: 作出行政处罚决定6件 with 4 in the table; 行政事业性收费50万元 with 44.862.
 * Silent: 公开行政处罚信息30条; 行政许可事项34项; 收费44.86万元 with 44.862.
 */
export const decisions: Rule = {
  id: 'text.decisions',
  description: '正文中行政许可、行政处罚、行政强制的件数和行政事业性收费的金额应当与表二一致。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；表二第二十条第（五）（六）（八）项',
  severities: ['hint'],
  *check(context) {
    for (const stated of [...exactStatements(context), ...roughStatements(context)]) {
      const { statement, block, value } = stated
      if (!statement.topics.every((topic) => topic.startsWith('decision.'))) continue
      const ofMoney = statement.topics[0] === fees
      if (ofMoney !== (statement.measured?.kind === 'money') && statement.measured) continue
      const [sum] = possibleSums(context, statement.topics)
      if (!sum || agrees(value, sum.value, statement.measured, ofMoney)) continue
      yield {
        message: `正文写${quote(block, statement)}，但${sumWords(sum, context.template, ofMoney ? '万元' : '件')}，请核对。`,
        places: placesOf(stated, sum.cells),
        expected: formatQuantity(sum.value),
        actual: formatQuantity(value),
        ...(ofMoney ? {} : { alternatives: repairs(context, stated, [sum], value) }),
      }
    }
  },
}

/** Amounts agree when they are equal to the digits that the text prints. */
function agrees(value: bigint, cell: bigint, measured: Measured | undefined, ofMoney: boolean): boolean {
  if (measured?.approximate && !ofMoney) return !contradictsRoughly(measured, cell)
  if (!ofMoney || !measured) return absolute(value - cell) <= (measured?.half ?? 0n)
  const factor = measured.unit === '万元' ? 1n : 10000n
  const shown = measured.unit === '亿元' ? value * factor : value
  const printed = measured.unit === '元' ? cell * factor : cell
  const half = (10n ** BigInt(12 - measured.decimals) * (measured.unit === '亿元' ? factor : 1n)) / 2n
  return absolute(shown - printed) <= half
}
