import type { FeeAmount } from '../../../prose/fee'
import { formatQuantity } from '../../../report/quantity'
import type { PrintedBlock } from '../../../report/printed'
import type { CheckContext } from '../../engine/context'
import type { Found, Rule } from '../../engine/rule'
import { readings } from '../../facts/stated'
import { sumOfRoles } from '../../facts/stated-sums'
import { role } from '../../../template/roles'
import { spanPlace } from '../../facts/printed-text'
import { quote, sumWords } from '../../facts/stated-words'

const tenYuan = 10n * 10n ** 12n

/**
 * What was collected as 信息处理费: a multiple of 10 元 (every step of the tariff is one), not above
 * 行政事业性收费, of which it is a part, and the sum of the parts that are named.
 * Fires: 收取信息处理费105元; 300元 with 行政事业性收费 0.02万元; 300元，其中按件200元，按量50元 (hint).
 * Silent: 行政事业性收费44.862万元 without any 信息处理费; 未收取任何费用.
 */
export const feeAmount: Rule = {
  id: 'text.fee-amount',
  description: '信息处理费的金额应当是10元的整数倍，不超过行政事业性收费，各部分之和等于总额。',
  source: '国办函〔2020〕109号《政府信息公开信息处理费管理办法》第三至五条；表二第二十条第（八）项',
  severities: ['warning', 'hint'],
  *check(context) {
    for (const { block, reading } of readings(context)) {
      if (reading.fees.length === 0) continue
      const fees = reading.fees.filter((fee) => (fee.year ?? context.report.year) === context.report.year)
      for (const fee of fees) yield* single(context, block, fee)
      yield* inParts(block, fees)
      yield* aboveNotices(block, fees)
    }
  },
}

function* single(context: CheckContext, block: PrintedBlock, fee: FeeAmount): Iterable<Found> {
  const place = spanPlace(block, fee)
  const actual = formatQuantity(fee.yuan)
  if (fee.role !== 'noticed' && fee.yuan % tenYuan !== 0n) {
    yield {
      severity: 'warning',
      message: `信息处理费${quote(block, fee)}不是10元的整数倍，与收费标准不符，请核对。`,
      places: [place],
      actual,
    }
    return
  }
  const sum =
    fee.role === 'collected' ? sumOfRoles(context.cells, context.template, [role.fee, role.amount]) : undefined
  if (!sum || fee.yuan <= sum.value * 10000n) return
  yield {
    severity: 'warning',
    message: `正文写收取信息处理费${quote(block, fee)}，而${sumWords(sum, context.template, '万元')}，收费不应更多，请核对。`,
    places: [place, ...sum.cells.map((one) => ({ in: 'cell', cell: one }) as const)],
    expected: formatQuantity(sum.value * 10000n),
    actual,
  }
}

/** The parts of an amount: those behind it up to the next amount, else, for what notices asked for, those before it. */
function partsOf(whole: FeeAmount, fees: readonly FeeAmount[]): readonly FeeAmount[] {
  const ofSentence = fees.filter(({ sentence }) => sentence === whole.sentence)
  const at = ofSentence.indexOf(whole)
  const behind = ofSentence.slice(at + 1)
  const next = behind.findIndex(({ role: kind }) => kind !== 'part')
  const parts = next < 0 ? behind : behind.slice(0, next)
  if (parts.length > 0 || whole.role !== 'noticed') return parts
  const before = ofSentence.slice(0, at)
  return before.every(({ role: kind }) => kind === 'part') && before.length > 1 ? before : []
}

/** More was collected than the notices of the same sentence asked for. */
function* aboveNotices(block: PrintedBlock, fees: readonly FeeAmount[]): Iterable<Found> {
  for (const taken of fees) {
    if (taken.role !== 'collected') continue
    const asked = fees.filter((fee) => fee.role === 'noticed' && fee.sentence === taken.sentence)
    const [first] = asked
    const sum = asked.reduce((total, fee) => total + fee.yuan, 0n)
    if (!first || taken.yuan <= sum) continue
    yield {
      severity: 'warning',
      message: `正文写收取信息处理费${quote(block, taken)}，超过了收费通知的金额${formatQuantity(sum)}元，请核对。`,
      places: [taken, ...asked].map((fee) => spanPlace(block, fee)),
      expected: formatQuantity(sum),
      actual: formatQuantity(taken.yuan),
    }
  }
}

function* inParts(block: PrintedBlock, fees: readonly FeeAmount[]): Iterable<Found> {
  for (const whole of fees) {
    if (whole.role === 'part') continue
    const parts = partsOf(whole, fees)
    const sum = parts.reduce((total, part) => total + part.yuan, 0n)
    if (sum === whole.yuan || (parts.length < 2 && sum <= whole.yuan)) continue
    yield {
      severity: sum > whole.yuan ? 'warning' : 'hint',
      message: `正文写信息处理费${quote(block, whole)}，各部分合计为${formatQuantity(sum)}元，请核对。`,
      places: [whole, ...parts].map((fee) => spanPlace(block, fee)),
      expected: formatQuantity(whole.yuan),
      actual: formatQuantity(sum),
    }
  }
}
