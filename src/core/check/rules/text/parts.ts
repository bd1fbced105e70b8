import { spanOf, type Figure } from '../../../prose/figure'
import type { PartList } from '../../../prose/list'
import { formatQuantity, type Quantity } from '../../../report/quantity'
import { role } from '../../../template/roles'
import type { CheckContext } from '../../engine/context'
import type { Found, Rule } from '../../engine/rule'
import { figuresInDoubt } from '../../facts/against-sums'
import { mentionsOf } from '../../facts/stated'
import { sumOfRoles } from '../../facts/stated-sums'
import { spanPlace } from '../../facts/printed-text'
import { quote } from '../../facts/stated-words'
import { comparable } from '../../../prose/measured'
import type { PrintedBlock } from '../../../report/printed'

/**
 * 共N条，其中a…b…: the parts may not be more than N; where the list is exhaustive they make up N; a、b，共N likewise.
 * Fires: 共100条，其中网站60条，微信50条 (error); 共100条，其中网站60条，其他30条 (warning); 建议9件、提案14件，共25件.
 * Silent: 共100条，其中网站60条 (a mere 其中 need not name all); 比上年增加20条; a list within a list.
 */
export const parts: Rule = {
  id: 'text.parts',
  description:
    '“共N条，其中……”的各部分不得超过总数；列全的（以“其他”结尾，或用“分别为”“包括”“由……组成”），各部分之和应当等于总数。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确',
  severities: ['error', 'warning'],
  *check(context) {
    const inDoubt = figuresInDoubt(context)
    for (const { block, one: list } of mentionsOf(context, 'lists')) {
      if (list.marker === 'unmarked') continue // text.channels-sum
      if (inDoubt.size > 0 && isExplained(list, inDoubt)) continue
      const found = doubtIn(list, context, block)
      if (found) yield found
    }
  },
}

function doubtIn(list: PartList, context: CheckContext, block: PrintedBlock): Found | undefined {
  const sum = total(list.parts.map(amountOf))
  const wholes = list.wholes.map(amountOf)
  const whole = list.wholes[list.wholes.length - 1]
  if (!whole || wholes.includes(sum) || isRounded(list, sum)) return undefined
  const told = list.marker === 'sum' || list.marker === 'net'
  if (!told && knownTotals(list, context).includes(sum)) return undefined
  if (!told && isMadeUpBefore(list.parts, wholes)) return undefined
  if (list.marker !== 'net' && list.wholes.every(isCarried)) return undefined
  const difference = differenceOf(list, sum, wholes)
  return difference && findingOf(list, block, whole, difference === 'over')
}

const amountOf = ({ number }: Figure): Quantity => comparable(number) ?? 0n

const unitsDiffer = ({ wholes, parts: items }: PartList): boolean =>
  new Set([...wholes, ...items].map(({ number }) => (number.kind === 'money' ? number.unit : ''))).size > 1

/** 1.36亿元，其中8640.5万元、4962万元: a whole in a larger unit is rounded to its printed digits. */
function isRounded(list: PartList, sum: Quantity): boolean {
  if (!unitsDiffer(list)) return false
  return list.wholes.some((whole) => {
    const { number } = whole
    const digit = comparable({ ...number, value: 10n ** BigInt(12 - number.decimals) }) ?? 0n
    const apart = amountOf(whole) - sum
    return (apart < 0n ? -apart : apart) * 2n <= digit
  })
}

/** How the parts differ from the number that they should make up: beyond any doubt over it, in doubt, or not at all. */
function differenceOf(list: PartList, sum: Quantity, wholes: readonly Quantity[]): 'over' | 'other' | undefined {
  const last = wholes[wholes.length - 1] ?? 0n
  const most = nearestOnly(list) ? last : wholes.reduce((a, b) => (b > a ? b : a))
  const all = areSiblings(list.wholes) ? total(wholes) : most
  if (sum === total(wholes) || sum === all) return undefined
  if (sum > most) {
    if (sum < all) return undefined
    return sum > all && isCertain(list) && wholes.length === 1 ? 'over' : 'other'
  }
  if (!list.exhaustive || (wholes.length > 1 && list.marker !== 'sum')) return undefined
  return 'other'
}

/** One number of the list is wrong by the tables: that is the mistake, and told there. */
function isExplained({ wholes, parts: items }: PartList, inDoubt: ReadonlySet<Figure>): boolean {
  return [...wholes, ...items].filter((one) => inDoubt.has(one)).length === 1
}

/** The text itself says that these are parts of that. */
const uncertain: ReadonlySet<PartList['marker']> = new Set(['sum', 'net', 'lead', 'contrary'])
const isCertain = ({ marker }: PartList) => !uncertain.has(marker)

/** 建议21件、提案33件，其中…; 收到9件，上年结转1件，其中…: the list divides all of them together. */
function areSiblings(wholes: readonly Figure[]): boolean {
  if (wholes.length < 2) return false
  const [first] = wholes
  return wholes.every(({ passage }) => passage === first!.passage) || wholes.some(isCarried)
}

/** Of things that no table holds 其中 divides the last number: 审核2680条，退回94条，其中…. */
function nearestOnly({ wholes, marker }: PartList): boolean {
  const whole = wholes[wholes.length - 1]!
  const status = whole.acts.some((act) => act === 'answered' || act === 'open')
  return marker === 'among' && !status && (whole.counts[0] ?? 'other') === 'other' && !areSiblings(wholes)
}

const isCarried = ({ direction }: Figure) => direction !== undefined

function findingOf(list: PartList, block: PrintedBlock, whole: Figure, error: boolean): Found {
  const mixed = unitsDiffer(list)
  const printed = (one: Figure) => (mixed ? amountOf(one) : (one.number.value ?? 0n))
  const value = printed(whole)
  const sum = total(list.parts.map(printed))
  const spans = [whole, ...list.parts].map(spanOf)
  const own = ({ number }: Figure) => formatQuantity(number.value ?? 0n) + (mixed ? number.unit : '')
  const counted = list.parts.map(own).join('＋')
  const unit = mixed ? '元' : whole.number.unit
  return {
    severity: error ? 'error' : 'warning',
    message:
      `正文写总数为${quote(block, spans[0]!)}，` +
      (list.parts.length > 1
        ? `各部分合计为${counted}＝${formatQuantity(sum)}${unit}，`
        : `其中的一部分就有${formatQuantity(sum)}${unit}，`) +
      (sum > value ? '超过总数，请核对。' : '与总数不等，请核对。'),
    places: spans.map((span) => spanPlace(block, span)),
    expected: formatQuantity(value),
    actual: formatQuantity(sum),
  }
}

const total = (values: readonly Quantity[]) => values.reduce((sum, value) => sum + value, 0n)

/** Whether the first parts make up a whole: what follows in clauses of its own is something else (…网站826条，微信500条，回应留言126条). */
function isMadeUpBefore(parts: readonly Figure[], wholes: readonly Quantity[]): boolean {
  let sum = 0n
  return parts.some((part, i) => {
    const { passage } = part
    sum += amountOf(part)
    return i > 0 && passage !== parts[i + 1]?.passage && wholes.includes(sum)
  })
}

/** Results of applications may count those of last year too: 新收10件，其中予以公开… of 12 finished ones. */
function knownTotals({ wholes }: PartList, { cells, template }: CheckContext): readonly Quantity[] {
  if (wholes[0]?.counts[0] !== 'application') return []
  return [receivedAndBefore, finished].flatMap((roles) => sumOfRoles(cells, template, ...roles)?.value ?? [])
}

const receivedAndBefore = [
  [role.received, role.total],
  [role.broughtForward, role.total],
] as const
const finished = [[role.outcomesTotal, role.total]] as const
