import { spanOf } from '../../../prose/figure'
import type { Reading } from '../../../prose/reading'
import { formatQuantity, type Quantity } from '../../../report/quantity'
import type { Rule } from '../../engine/rule'
import { readings } from '../../facts/stated'
import { spanPlace } from '../../facts/printed-text'

interface Group {
  readonly percents: readonly { readonly value: Quantity; readonly decimals: number }[]
  readonly from: number
  readonly to: number
}

/**
 * The percentages of an exhaustive list make 100 within rounding.
 * Fires: 自然人占60%，其余占30%; 分别占50.5%、40.5%.
 * Silent: 占33.3%、33.3%、其余占33.3%; a list that does not name all parts.
 */
export const percentagesSum: Rule = {
  id: 'text.percentages-sum',
  description: '列全各部分时，百分比之和应当为100%（允许四舍五入的误差）。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确',
  severities: ['hint'],
  *check(context) {
    for (const { block, reading } of readings(context)) {
      if (reading.ratios.length === 0 && reading.percentLists.length === 0) continue
      for (const group of groupsOf(reading)) {
        const sum = group.percents.reduce((total, { value }) => total + value, 0n)
        const hundred = 100n * 10n ** 12n
        const apart = sum > hundred ? sum - hundred : hundred - sum
        const room = group.percents.reduce((total, { decimals }) => total + 10n ** BigInt(12 - decimals) / 2n, 0n)
        if (apart <= room) continue
        yield {
          message: `正文中各部分的百分比之和为${formatQuantity(sum)}%，不是100%，请核对。`,
          places: [spanPlace(block, group)],
          expected: '100%',
          actual: `${formatQuantity(sum)}%`,
        }
      }
    }
  },
}

function* groupsOf(reading: Reading): Iterable<Group> {
  const taken = new Set<number>()
  const byPart = new Map(reading.ratios.map((ratio) => [ratio.parts[0]?.[0], ratio]))
  for (const list of reading.lists) {
    const ratios = list.parts.flatMap((part) => byPart.get(part) ?? [])
    const whole = list.wholes[list.wholes.length - 1]?.number.value
    const sum = list.parts.reduce((total, { number }) => total + (number.value ?? 0n), 0n)
    if (ratios.some(({ percent: { number } }) => number.about !== undefined || number.room !== undefined)) continue
    if (ratios.length < 2 || ratios.length < list.parts.length || !(list.exhaustive || sum === whole)) continue
    const first = list.parts[0]!
    taken.add(first.passage.clause.sentence)
    yield {
      percents: ratios.map(({ percent: { number } }) => ({ value: number.value ?? 0n, decimals: number.decimals })),
      from: spanOf(first).from,
      to: ratios[ratios.length - 1]!.to,
    }
  }
  for (const list of reading.percentLists) {
    const sentence = list.percents[0]?.passage.clause.sentence
    if (sentence === undefined || taken.has(sentence)) continue
    yield {
      percents: list.percents.map(({ number }) => ({ value: number.value ?? 0n, decimals: number.decimals })),
      from: list.from,
      to: list.to,
    }
  }
}
