import { placedSpan } from '../../../prose/list'
import type { Reading } from '../../../prose/reading'
import { formatQuantity, type Quantity } from '../../../report/quantity'
import type { Rule } from '../../engine/rule'
import { readings } from '../../facts/stated'
import { spanPlace } from '../../facts/stated-words'

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
      if (reading.shares.length === 0 && reading.shareLists.length === 0) continue
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
  for (const list of reading.lists) {
    const shares = list.parts.map((part) => reading.shares.find((share) => share.part.count === part.count))
    const whole = list.wholes[list.wholes.length - 1]?.count.value
    const sum = list.parts.reduce((total, part) => total + (part.count.value ?? 0n), 0n)
    if (shares.length < 2 || shares.some((share) => !share) || !(list.exhaustive || sum === whole)) continue
    const known = shares.flatMap((share) => share ?? [])
    const [first] = known
    const last = known[known.length - 1]
    if (!first || !last) continue
    taken.add(first.part.passage.clause.sentence)
    yield {
      percents: known.map(({ percent }) => ({ value: percent.value ?? 0n, decimals: percent.decimals })),
      from: placedSpan(first.part).from,
      to: last.to,
    }
  }
  for (const list of reading.shareLists) {
    const sentence = list.percents[0]?.passage.clause.sentence
    if (sentence === undefined || taken.has(sentence)) continue
    yield {
      percents: list.percents.map(({ percent }) => ({ value: percent.value ?? 0n, decimals: percent.decimals })),
      from: list.from,
      to: list.to,
    }
  }
}
