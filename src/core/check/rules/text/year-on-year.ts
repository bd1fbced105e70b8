import type { Comparison, Difference } from '../../../prose/comparison'
import { contradictsShare } from '../../../prose/rough'
import type { Statement } from '../../../prose/statement'
import { formatQuantity, percentage, type Quantity } from '../../../report/quantity'
import type { PrintedBlock } from '../../../report/printed'
import type { Found, Rule } from '../../engine/rule'
import type { CheckContext } from '../../engine/context'
import { readings } from '../../facts/stated'
import { possibleSums, type Sum } from '../../facts/stated-sums'
import { spanPlace } from '../../facts/printed-text'
import { quote } from '../../facts/stated-words'

/**
 * 同比, 较上年, 比20XX年, 增加N件, 倍, 持平 worked out again: from last year's report, and from the numbers that the
 * sentence itself names (由24件增至36件，增幅50%).
 * Fires: 收到申请25件，同比增长20% with 20 last year (25 %); 较上年减少5件 where it rose; 较2022年的54件增长26.9%.
 * Silent: another year than the one before; 约; one off in the last printed digit.
 */
export const yearOnYear: Rule = {
  id: 'text.year-on-year',
  description: '正文中与上年相比的增减，应当与上一年度报告的数量相符；同一句中的增减数量、幅度和基数应当相符。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；上一年度报告',
  severities: ['warning'],
  *check(context) {
    for (const { block, reading } of readings(context)) {
      if (reading.comparisons.length === 0) continue
      const byFigure = new Map(reading.statements.map((statement) => [statement.figure, statement]))
      for (const comparison of reading.comparisons) {
        const statement = byFigure.get(comparison.target)
        const found = againstLast(context, block, comparison, statement) ?? withinText(context, block, comparison)
        if (found) yield found
      }
    }
  },
}

/** Last year's report says another number. */
function againstLast(
  context: CheckContext,
  block: PrintedBlock,
  { target, differences, with: year }: Comparison,
  statement: Statement | undefined,
): Found | undefined {
  const { last, report } = context
  if (!last || last.report.year !== report.year - 1 || !statement || !isHeldAgainst(statement, context))
    return undefined
  if (year !== undefined && year !== report.year - 1) return undefined
  const now = target.number.value
  const sums = possibleSums(last, statement.topics)
  const [first] = sums
  if (!first || now === undefined) return undefined
  if (sums.some(({ value }) => differences.every((one) => holds(one, now, value)))) return undefined
  const wrong = differences.find((one) => !holds(one, now, first.value)) ?? differences[0]!
  const unit = target.number.kind === 'money' ? '万元' : '件'
  const expected = expectedWords(now, first, wrong, unit)
  return {
    message: `正文写${quote(block, statement)}${quote(block, wrong)}，但上一年度报告为${formatQuantity(first.value)}${unit}，应为${expected}，请核对。`,
    places: [spanPlace(block, wrong), ...first.cells.map((cell) => ({ in: 'last', cell }) as const)],
    expected,
    actual: block.text.slice(wrong.from, wrong.to),
  }
}

/** Where this year's number is itself in doubt, its own rule speaks. */
function isHeldAgainst({ scope, year, topics, value, measured }: Statement, context: CheckContext): boolean {
  if (scope !== 'own' || (year ?? context.report.year) !== context.report.year) return false
  if (/^(brought|carried)/.test(topics[0] ?? '') || measured?.approximate) return false
  return possibleSums(context, topics).some((sum) => sum.value === value)
}

/** The numbers of the sentence do not agree with each other. */
function withinText(
  context: CheckContext,
  block: PrintedBlock,
  { target, differences }: Comparison,
): Found | undefined {
  const now = target.number.value
  if (now === undefined || (target.passage.year ?? context.report.year) !== context.report.year) return undefined
  const base = baseOf(differences, now)
  if (!base) return undefined
  const wrong = differences.find((one) => one !== base.from && !holds(one, now, base.value))
  if (!wrong) return undefined
  const expected = expectedWords(now, { value: base.value, cells: [] }, wrong, target.number.unit)
  return {
    message: `正文写${quote(block, wrong)}，但按文中${formatQuantity(now)}${target.number.unit}和上年${formatQuantity(base.value)}${target.number.unit}计算应为${expected}，请核对。`,
    places: [spanPlace(block, wrong), spanPlace(block, base.from)],
    expected,
    actual: block.text.slice(wrong.from, wrong.to),
  }
}

/** Last year's number as the sentence names it, or as 增加N件 leaves it. */
function baseOf(differences: readonly Difference[], now: Quantity): { value: Quantity; from: Difference } | undefined {
  const base = differences.find(({ kind }) => kind === 'base')
  const stated = base?.figure?.number.value
  if (base && stated !== undefined) return { value: stated, from: base }
  const change = differences.find(({ kind }) => kind === 'count')
  const size = change?.figure?.number.value
  if (!change || size === undefined) return undefined
  return { value: change.direction === 1 ? now - size : now + size, from: change }
}

function holds({ kind, direction, figure, times }: Difference, now: Quantity, before: Quantity): boolean {
  const change = now - before
  if (times) return before === 0n || isBetween(now * 100n, before, times)
  if (kind === 'same') return change === 0n
  const number = figure?.number
  if (number?.value === undefined) return true
  if (kind === 'base') return number.value === before
  if (kind === 'times' && !direction)
    return isNear(number.value * 100n, percentageOf(now, before, number.decimals + 2), number.decimals, 100n)
  if (direction === 1 ? change < 0n : change > 0n) return false
  const size = change < 0n ? -change : change
  if (kind === 'count') return size === number.value
  if (kind === 'times')
    return isNear(number.value * 100n, percentageOf(size, before, number.decimals + 2), number.decimals, 100n)
  if (number.about !== undefined && number.about !== 'both') {
    const exact = percentageOf(size, before, 2)
    return exact === undefined || !contradictsShare(number, exact)
  }
  return isNear(
    number.value,
    percentageOf(size, before, number.decimals),
    number.decimals,
    1n,
    number.room ?? (number.approximate ? 10 : 1),
  )
}

const isBetween = (now: Quantity, before: Quantity, { least, most }: { least: number; most: number }): boolean =>
  now >= before * BigInt(Math.round(least * 100)) && now <= before * BigInt(Math.round(most * 100))

/** In percent, scaled; undefined where there was nothing to compare with. */
function percentageOf(part: Quantity, whole: Quantity, decimals: number): Quantity | undefined {
  const printed = percentage(part, whole, decimals)
  if (printed === undefined) return undefined
  const [head = '0', tail = ''] = printed.split('.')
  return BigInt(head) * 10n ** 12n + BigInt(tail.padEnd(12, '0'))
}

function isNear(stated: Quantity, expected: Quantity | undefined, decimals: number, factor: bigint, room = 1): boolean {
  if (expected === undefined) return true
  const apart = expected > stated ? expected - stated : stated - expected
  const unit = factor * 10n ** BigInt(12 - decimals)
  return factor === 1n ? apart <= unit * BigInt(room) : apart * 2n <= unit
}

function expectedWords(now: Quantity, { value }: Sum, { kind, figure }: Difference, unit: string): string {
  if (kind === 'base') return `${formatQuantity(value)}${unit}`
  const change = now - value
  if (change === 0n) return '持平'
  const size = change < 0n ? -change : change
  const words = change > 0n ? '增加' : '减少'
  const percent = kind === 'percent' ? percentage(size, value, figure!.number.decimals) : undefined
  return percent === undefined ? `${words}${formatQuantity(size)}${unit}` : `${words}${percent}%`
}
