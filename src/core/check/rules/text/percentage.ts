import type { Share } from '../../../prose/share'
import { formatQuantity, percentage as percentOf, type Quantity } from '../../../report/quantity'
import type { CheckContext } from '../../engine/context'
import type { Rule } from '../../engine/rule'
import { mentionsOf } from '../../facts/stated'
import { sumOf } from '../../facts/stated-sums'
import { quote, spanPlace } from '../../facts/stated-words'
import { placedSpan } from '../../../prose/list'

/**
 * A percentage is part ÷ whole to the printed decimals.
 * Fires: 42条，其中业务工作34条，占80.96% (80.95: one off in the last digit, hint); 占85% (warning).
 * Silent: 满意率, 好评率, 主动公开率; 占 of another whole; 约, 近.
 */
export const percentage: Rule = {
  id: 'text.percentage',
  description: '正文中的百分比应当等于部分除以总数，按所写小数位数四舍五入。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确',
  severities: ['hint', 'warning'],
  *check(context) {
    for (const { block, one: share } of mentionsOf(context, 'shares')) {
      const off = deviation(share, context)
      if (!off || off.units === 0n) continue
      const printed = `${formatQuantity(share.percent.value ?? 0n)}%`
      yield {
        severity: off.units === 1n ? 'hint' : 'warning',
        message:
          `正文写${quote(block, share)}，按${formatQuantity(share.part.count.value ?? 0n)}÷${formatQuantity(off.whole)}计算` +
          `应为${off.expected}%，请核对。`,
        places: [spanPlace(block, share), spanPlace(block, placedSpan(share.part))],
        expected: `${off.expected}%`,
        actual: printed,
      }
    }
  },
}

interface Deviation {
  readonly units: bigint
  readonly whole: Quantity
  readonly expected: string
}

/** How far the percentage is off, in units of its last digit, for the whole that fits best. */
function deviation(share: Share, context: CheckContext): Deviation | undefined {
  const { percent, part } = share
  const value = part.count.value
  if (value === undefined || part.count.approximate || percent.value === undefined) return undefined
  const wholes = share.wholes.flatMap((whole) => whole.count.value ?? [])
  if (part.passage.subject === 'applications') wholes.unshift(...tableWholes(context))
  let best: Deviation | undefined
  let nearest: Deviation | undefined
  for (const whole of wholes.reverse()) {
    const expected = percentOf(value, whole, percent.decimals)
    if (expected === undefined) continue
    const unit = 10n ** BigInt(12 - percent.decimals)
    const [head = '0', tail = ''] = expected.split('.')
    const scaled = BigInt(head) * 10n ** 12n + BigInt(tail.padEnd(12, '0'))
    const apart = scaled > percent.value ? scaled - percent.value : percent.value - scaled
    const units = apart / unit
    nearest ??= { units, whole, expected }
    if (!best || units < best.units) best = { units, whole, expected }
  }
  return best && best.units > 1n ? nearest : best // where none fits, the one that the sentence itself names
}

function tableWholes(context: CheckContext): Quantity[] {
  const received = 'applications/received/total'
  return [[received], [received, 'applications/brought-forward/total'], ['applications/outcomes-total/total']].flatMap(
    (patterns) => sumOf(context.cells, patterns)?.value ?? [],
  )
}
