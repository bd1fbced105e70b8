import type { Comparison } from '../../../prose/comparison'
import { formatQuantity, percentage, type Quantity } from '../../../report/quantity'
import type { Rule } from '../../engine/rule'
import type { CheckContext } from '../../engine/context'
import { mentionsOf } from '../../facts/stated'
import { possibleSums, type Sum } from '../../facts/stated-sums'
import { quote, spanPlace } from '../../facts/stated-words'

/**
 * 同比, 较上年, 比20XX年 worked out again where last year's number is known.
 * Fires: 收到申请25件，同比增长20% with 20 last year (25 %); 较上年减少5件 where it rose.
 * Silent: no last report; another year than the one before; 约; one off in the last printed digit.
 */
export const yearOnYear: Rule = {
  id: 'text.year-on-year',
  description: '正文中与上年相比的增减，应当与上一年度报告的数量相符。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；上一年度报告',
  severities: ['warning'],
  *check(context) {
    const { last, report } = context
    if (!last || last.report.year !== report.year - 1) return
    for (const { block, one: comparison } of mentionsOf(context, 'comparisons')) {
      if (comparison.with !== undefined && comparison.with !== report.year - 1) continue
      const { statement } = comparison
      if (statement.scope !== 'own' || (statement.year ?? report.year) !== report.year) continue
      if (/^(brought|carried)/.test(statement.topics[0] ?? '') || !speaksOfTable(statement, context)) continue
      const before = possibleSums(last.cells, statement.topics)
      const now = statement.value
      const [first] = before
      if (!first || now === undefined || before.some((sum) => holds(comparison, now, sum.value))) continue
      const unit = statement.measured?.kind === 'money' ? '万元' : '件'
      const expected = changeWords(now, first, comparison, unit)
      yield {
        message: `正文写${quote(block, statement)}${quote(block, comparison)}，但上一年度报告为${formatQuantity(first.value)}${unit}，应为${expected}，请核对。`,
        places: [spanPlace(block, comparison), ...first.cells.map((cell) => ({ in: 'last', cell }) as const)],
        expected,
        actual: block.text.slice(comparison.from, comparison.to),
      }
    }
  },
}

/** Where this year's number is itself in doubt, its own rule speaks. */
function speaksOfTable({ topics, value, measured }: Comparison['statement'], context: CheckContext): boolean {
  return !measured?.approximate && possibleSums(context.cells, topics).some((sum) => sum.value === value)
}

function holds({ direction, by }: Comparison, now: Quantity, before: Quantity): boolean {
  const change = now - before
  if (direction === 0) return change === 0n
  if (by?.value === undefined || (direction === 1 ? change < 0n : change > 0n)) return false
  const size = change < 0n ? -change : change
  if (by.kind === 'count') return size === by.value
  const printed = percentage(size, before, by.decimals)
  if (printed === undefined) return true // nothing to compare with: last year there was none
  const [head = '0', tail = ''] = printed.split('.')
  const scaled = BigInt(head) * 10n ** 12n + BigInt(tail.padEnd(12, '0'))
  const apart = scaled > by.value ? scaled - by.value : by.value - scaled
  return apart <= 10n ** BigInt(12 - by.decimals)
}

function changeWords(now: Quantity, { value }: Sum, { by }: Comparison, unit: string): string {
  const change = now - value
  if (change === 0n) return '持平'
  const size = change < 0n ? -change : change
  const words = change > 0n ? '增加' : '减少'
  const percent = by?.kind === 'percent' ? percentage(size, value, by.decimals) : undefined
  return percent === undefined ? `${words}${formatQuantity(size)}${unit}` : `${words}${percent}%`
}
