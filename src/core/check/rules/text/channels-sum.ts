import { spanOf } from '../../../prose/figure'
import type { PartList } from '../../../prose/list'
import { formatQuantity } from '../../../report/quantity'
import type { Rule } from '../../engine/rule'
import { mentionsOf } from '../../facts/stated'
import { spanPlace } from '../../facts/printed-text'
import { quote } from '../../facts/stated-words'

/**
 * A list of channels that names all of them against its total.
 * Fires: 收到申请62件。从申请渠道看，网络41件、信函15件、当面4件 (60).
 *   主动公开信息1536条，网站904条，公众号587条，公开栏145条, which one digit would set right.
 * Silent: one item published in several channels; 其中网站54条, which names one channel.
 */
export const channelsSum: Rule = {
  id: 'text.channels-sum',
  description: '按渠道列全的，各渠道之和应当与总数相符；同一信息在多个渠道发布的除外。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确',
  severities: ['hint'],
  *check(context) {
    for (const { block, one: list } of mentionsOf(context, 'lists')) {
      const off = list.marker === 'lead' ? shortOf(list) : list.marker === 'unmarked' ? sumOf(list) : undefined
      if (off === undefined) continue
      const whole = list.wholes[list.wholes.length - 1]!
      yield {
        message: `${list.marker === 'lead' ? '各渠道' : '各部分'}合计为${formatQuantity(off)}${whole.number.unit}，与总数${quote(block, spanOf(whole))}不等，请核对。`,
        places: [whole, ...list.parts].map((one) => spanPlace(block, spanOf(one))),
        expected: formatQuantity(whole.number.value ?? 0n),
        actual: formatQuantity(off),
      }
    }
  },
}

const sumOf = ({ parts }: PartList): bigint => parts.reduce((total, { number }) => total + (number.value ?? 0n), 0n)

/** The sum of the channels where it is below the whole that stands next. */
function shortOf({ parts, wholes }: PartList): bigint | undefined {
  if (parts.length < 2 || !parts.every(({ shares }) => shares.has('channel'))) return undefined
  const sum = sumOf({ parts } as PartList)
  const values = wholes.map(({ number }) => number.value ?? 0n)
  if (values.includes(sum) || values.reduce((a, b) => a + b, 0n) === sum) return undefined
  return sum < values[values.length - 1]! ? sum : undefined
}
