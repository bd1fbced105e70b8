import { isCount, measureOf, spanOf, type Figure } from './figure'
import { bracketBehind, reach, wholesOf, type Ratio } from './ratio-parts'
import { Kind } from './lexicon'
import { roleIn, type Token } from './token'

const never = /满意|好评|知晓|覆盖|准确|应诉|网办|解读/
const hundred = 100n * 10n ** 12n

/** 办结率99.3%: what was 办结 against what was received before. */
export function rateAt(all: readonly Figure[], at: number, rate: Token): Ratio | undefined {
  const percent = all[at]!
  const stem = rate.word!.text.slice(0, -1).replace(/^(按期|按时|法定期限内|群众)/, '')
  if (
    never.test(stem) ||
    stem === '' ||
    percent.number.value === hundred ||
    percent.number.value === 0n ||
    percent.number.approximate
  )
    return undefined
  const { sentence } = percent.passage.clause
  const before = all
    .slice(Math.max(0, at - reach), at)
    .filter((one) => isCount(one) && one.passage.clause.sentence === sentence)
  const explained = explainedBy(all, at)
  if (explained) return explained
  const bracket = bracketBehind(all, at) ?? toldInBrackets(all, at, stem)
  const result = roleIn(rate, Kind.rate)
  const named = before
    .filter((count) => names(count, stem) || (answers.test(stem) && isAnswered(count)) || ended(count, result))
    .reverse()
  const worded = named.filter((count) => names(count, stem))
  const [one, other] = bracket ? [bracket] : worded.length > 0 ? worded : named
  if (!one) return undefined
  const alike = before.filter((count) => measureOf(count) === measureOf(one))
  // 予以公开21件、部分公开9件，公开率: one, or both together; where neither fits, the wording leaves open what was counted
  if ((other && alike.includes(other)) || fitsSome(percent, bracket ? [...alike, bracket] : alike)) return undefined
  const wholes = wholesOf(all, all.indexOf(one), one, [one]).filter((whole) => alike.includes(whole))
  if (wholes.length === 0) return undefined
  const ofApplications = one.counts[0] === 'application'
  return { percent, parts: [[one]], named: undefined, wholes, ofApplications, about: false, ...spanOf(percent) }
}

/**
 * 纠错率为20%，即5件复议案件中1件被纠正; 办结率为97.5%（新收80件，办结78件，结转2件）: the numbers behind 即, a colon or in brackets
 * explain the percentage. Where some two of them give it, it is right; else the share of the smallest in the largest is told.
 */
export function explainedBy(all: readonly Figure[], at: number): Ratio | undefined {
  const percent = all[at]!
  const next = all[at + 1]
  if (!next || !isExplanation(percent, next)) return undefined
  const before = all[at - 1]
  if (before?.passage === percent.passage && before.number.kind === 'percent') return undefined // which of both is open
  const counts: Figure[] = []
  for (let i = at + 1; i < all.length && i <= at + 4; i++) {
    const one = all[i]!
    if (one.passage.clause.sentence !== percent.passage.clause.sentence || !isCount(one) || one.number.approximate)
      break
    if (one.passage.clause.aside !== next.passage.clause.aside || measureOf(one) !== measureOf(next)) break
    counts.push(one)
  }
  if (counts.length < 2 || counts.some(({ number }) => number.value === undefined) || fitsSome(percent, counts))
    return undefined
  const [first, second] = counts
  const [part, whole] = first!.number.value! < second!.number.value! ? [first!, second!] : [second!, first!]
  return {
    percent,
    parts: [[part]],
    named: undefined,
    wholes: [whole],
    ofApplications: false,
    about: false,
    ...spanOf(percent),
  }
}

/** Whether a number begins what explains a percentage. */
function isExplanation(percent: Figure, next: Figure): boolean {
  const { clause } = percent.passage
  const other = next.passage.clause
  if (other === clause) return false
  if (other.text.startsWith('即')) return !other.aside
  const ends = percent.number.to === clause.text.length
  return ends && ((clause.end === '：' && !other.aside) || (other.aside && other.begin - spanOf(percent).to <= 1))
}

/** 复议纠错率16.7%（纠错2件）. */
function toldInBrackets(all: readonly Figure[], at: number, stem: string): Figure | undefined {
  const next = all[at + 1]
  if (!next || !isCount(next) || !next.passage.clause.aside || all[at + 2]?.passage === next.passage) return undefined
  const adjacent = next.passage.clause.begin - spanOf(all[at]!).to === 1
  return adjacent && stem.endsWith(next.passage.clause.text.slice(next.from, next.number.from)) ? next : undefined
}

/** 办结率 is of what was 办结, 答复 or 结案. */
const answers = /^(办结|答复|办复|回复|结案)$/
const isAnswered = ({ acts, results, counts, whole }: Figure): boolean =>
  (counts[0] === 'application' || counts[0] === undefined) &&
  !whole &&
  ((acts.length === 1 && acts[0] === 'answered') || results[0] === 'closed')

/** 318件，被纠正29件，纠错率9.1%: the result that the rate is of, in other words. */
const ended = ({ results, whole }: Figure, result: string | undefined): boolean =>
  result !== undefined && result !== '' && results[0] === result && !whole

/** Whether the words of a number hold a stem that nothing denies: 合格 in 合格2118批次, not in 不合格42批次. */
function names({ passage, from, to }: Figure, stem: string): boolean {
  const { text } = passage.clause
  const at = text.slice(from, to).indexOf(stem)
  return at >= 0 && !/[不未没非]$/.test(text.slice(0, from + at))
}

/** Whether a percentage is the share that some number has in another: 112人报名，109人通过审核，97人取得证书，通过率89%. */
function fitsSome({ number }: Figure, counts: readonly Figure[]): boolean {
  return counts.some(({ number: { value: part } }) =>
    counts.some(({ number: { value: whole } }) => {
      if (part === undefined || whole === undefined || whole === 0n || part >= whole) return false
      const apart = (part * hundred) / whole - number.value!
      return (apart < 0n ? -apart : apart) * 2n <= 10n ** BigInt(12 - number.decimals)
    }),
  )
}
