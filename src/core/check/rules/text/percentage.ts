import { memoize, memoizePair } from '../../../memoize'
import { spanOf, type Figure } from '../../../prose/figure'
import { comparable, type Measured } from '../../../prose/measured'
import { contradictsShare } from '../../../prose/rough'
import type { Ratio } from '../../../prose/ratio-parts'
import type { Topic } from '../../../prose/topic'
import {
  absolute,
  formatQuantity,
  parseQuantity,
  percentage as percentOf,
  quantity,
  type Quantity,
} from '../../../report/quantity'
import { role } from '../../../template/roles'
import type { CheckContext } from '../../engine/context'
import type { Rule } from '../../engine/rule'
import { mentionsOf } from '../../facts/stated'
import { possibleSums, sumOfRoles } from '../../facts/stated-sums'
import { spanPlace } from '../../facts/printed-text'
import { quote } from '../../facts/stated-words'

/**
 * A percentage is part ÷ whole to the printed decimals.
 * Fires: 42条，其中业务工作34条，占80.96% (80.95: one off in the last digit, hint); 占85% (warning).
 * Silent: 满意率, 好评率; 占 of another whole; 近.
 */
export const percentage: Rule = {
  id: 'text.percentage',
  description: '正文中的百分比应当等于部分除以总数，按所写小数位数四舍五入。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确',
  severities: ['hint', 'warning'],
  *check(context) {
    for (const { block, one: ratio } of mentionsOf(context, 'ratios')) {
      const off = deviation(ratio, context)
      if (!off) continue
      const printed = block.text.slice(ratio.from, ratio.to)
      const part = ratio.parts[0]?.map((one) => spanPlace(block, spanOf(one))) ?? []
      yield {
        severity: off.units === 1n ? 'hint' : 'warning',
        message:
          `正文写${quote(block, ratio)}，按${formatQuantity(off.part)}÷${formatQuantity(off.whole)}计算` +
          `应为${off.expected}%，请核对。`,
        places: [spanPlace(block, ratio), ...part],
        expected: `${off.expected}%`,
        actual: printed,
      }
    }
  },
}

interface Deviation {
  readonly units: bigint
  readonly part: Quantity
  readonly whole: Quantity
  readonly expected: string
}

/** Whether the numbers of the text itself make up a percentage; found once as long as its paragraph stands. */
const fitsItself = memoize(
  (ratio: Ratio): boolean => !ratio.named && deviationAmong(ratio, partsIn(ratio), wholesIn(ratio)) === 'fits',
)

/** How far the percentage is off, for the part and whole that fit best; undefined where some fit. */
function deviation(ratio: Ratio, context: CheckContext): Deviation | undefined {
  if (fitsItself(ratio)) return undefined
  const found = deviationAmong(ratio, partsOf(ratio, context), wholesOf(ratio, context))
  return found === 'fits' ? undefined : found
}

function deviationAmong(
  ratio: Ratio,
  parts: readonly Quantity[],
  wholes: readonly Quantity[],
): Deviation | 'fits' | undefined {
  const { number } = ratio.percent
  const printed = number.value
  if (printed === undefined) return undefined
  const room = BigInt(number.room ?? (ratio.about ? 1 : 0))
  const isRough = isRoundNumber(number)
  let best: Deviation | undefined
  let nearest: Deviation | undefined
  for (const part of parts)
    for (const whole of wholes) {
      if (whole < part) continue
      const expected = percentOf(part, whole, number.decimals)
      if (expected === undefined) continue
      const units = unitsApart(expected, printed, number.decimals)
      if (isRough ? !contradictsShare(number, parseQuantity(expected)!) : units <= room) return 'fits'
      const one = { units, part, whole, expected }
      nearest ??= one
      if (!best || units < best.units) best = one
    }
  return best && best.units > 1n ? nearest : best // where none fits, the one that the sentence itself names
}

/** 近三成, 超过一半, 约20%; 约18.3% is exact but for its last digit. */
const isRoundNumber = ({ about, room, value, decimals }: Measured): boolean =>
  about !== undefined &&
  (about !== 'both' || room !== undefined || (decimals === 0 && (value ?? 1n) % quantity(5) === 0n))

function unitsApart(expected: string, printed: Quantity, decimals: number): bigint {
  return absolute(parseQuantity(expected)! - printed) / 10n ** BigInt(12 - decimals)
}

function partsOf(ratio: Ratio, context: CheckContext): readonly Quantity[] {
  const { named } = ratio
  if (!named) return partsIn(ratio)
  const topics = [
    ...named.outcomes.map((one): Topic => `outcome.${one}`),
    ...named.applicants.map((one): Topic => `applicant.${one}`),
  ]
  return possibleSums(context, topics).map(({ value }) => value)
}

function partsIn(ratio: Ratio): readonly Quantity[] {
  const amount = amountIn(ratio)
  return ratio.parts.map((part) => part.reduce((sum, one) => sum + (amount(one) ?? 0n), 0n))
}

/** Amounts of money in different units are compared in 元. */
function amountIn({ parts, wholes }: Ratio): (one: Figure) => Quantity | undefined {
  const units = new Set([...parts.flat(), ...wholes].map(({ number }) => number.kind === 'money' && number.unit))
  return units.size > 1 ? ({ number }) => comparable(number) : ({ number }) => number.value
}

/** The numbers of the text, the nearest first, then those of the tables. */
function wholesOf(ratio: Ratio, { cells, template }: CheckContext): readonly Quantity[] {
  const told = wholesIn(ratio)
  return ratio.ofApplications ? [...told, ...wholesOfTables(cells, template)] : told
}

function wholesIn(ratio: Ratio): readonly Quantity[] {
  const amount = amountIn(ratio)
  return ratio.wholes.flatMap((one) => amount(one) ?? []).reverse()
}

/** The same for all percentages of a report. */
const wholesOfTables = memoizePair((cells: CheckContext['cells'], template: CheckContext['template']) =>
  tableWholes.flatMap((roles) => sumOfRoles(cells, template, ...roles)?.value ?? []),
)

const tableWholes = [
  [[role.outcomesTotal, role.total]],
  [
    [role.received, role.total],
    [role.broughtForward, role.total],
  ],
  [[role.received, role.total]],
] as const
