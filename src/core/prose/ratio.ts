import { isCount, measureOf, spanOf, type Figure } from './figure'
import { Kind } from './lexicon'
import { explainedBy, rateAt } from './rate'
import { isSharedOut } from './list-edges'
import { bracketBehind, countsBefore, isSeries, partsOf, suffixes, wholesOf, wordsOf, type Ratio } from './ratio-parts'
import { is, isUnknown, roleIn, type Token } from './token'
import { isIdle } from './zones'

/** The percentages of a text that say which share a number has. */
export function ratiosOf(all: readonly Figure[]): readonly Ratio[] {
  const found: Ratio[] = []
  for (let at = 0; at < all.length; at++) {
    const percent = all[at]!
    if (percent.number.kind !== 'percent' || percent.change || percent.number.value === undefined) continue
    const one = ratioAt(all, at)
    if (one) found.push(one)
  }
  return found
}

function ratioAt(all: readonly Figure[], at: number): Ratio | undefined {
  const percent = all[at]!
  const words = wordsOf(percent)
  const rate = words.find((token) => is(token, Kind.rate))
  if (rate) return rateAt(all, at, rate)
  const plain = saidAgain(all, at) ?? ofNamedWhole(all, at) ?? (isVague(percent) ? undefined : explainedBy(all, at))
  if (plain) return plain
  return byWords(all, at, words)
}

/** By 占 before the percentage, by the row that stands in its place, or by the place alone. */
function byWords(all: readonly Figure[], at: number, words: readonly Token[]): Ratio | undefined {
  const percent = all[at]!
  const ratio = words.findIndex((token) => is(token, Kind.ratio))
  const row = ratio < 0 && !percent.number.about && namesRow(percent, words)
  if (ratio < 0 && !row && !standsBare(all, at, words)) return undefined
  if (words.slice(ratio + 1).some(namesAnother) || isVague(percent)) return undefined
  const named = row ? rowOf(percent) : namedIn(percent, words, ratio)
  const parts = named ? [] : partsOf(all, at, words, ratio)
  if (!named && parts.length === 0) return undefined
  return {
    percent,
    parts,
    named,
    wholes: wholesOf(all, at, parts[0]?.[0], parts.flat()),
    ofApplications: named !== undefined || parts.some(countApplications),
    about: percent.number.approximate || (ratio >= 0 && words[ratio]!.word!.text.startsWith('约')),
    ...spanOf(percent),
  }
}

function saidAgain(all: readonly Figure[], at: number): Ratio | undefined {
  const before = all[at - 1]
  const percent = all[at]!
  if (before?.number.kind !== 'percent' || !saysAgain(before, percent)) return undefined
  const same = ratioAt(all, at - 1)
  return same && { ...same, percent, about: false, ...spanOf(percent) }
}

/** 四分之三，即75%; 八成以上（83.8%）: the same share once more. */
function saysAgain(before: Figure, percent: Figure): boolean {
  const words = wordsOf(percent)
  if (before.passage === percent.passage) return before.at === percent.at - 1
  const { clause } = percent.passage
  if (clause.sentence !== before.passage.clause.sentence || clause.begin - spanOf(before).to > 2) return false
  return clause.aside ? words.length === 0 : words.length === 1 && words[0]!.word?.text === '即'
}

/** 占全年办结量75件的20%: the number behind 占 is the whole; the part stands before it, alone or as several. */
function ofNamedWhole(all: readonly Figure[], at: number): Ratio | undefined {
  const percent = all[at]!
  const whole = all[at - 1]
  if (!whole || whole.passage !== percent.passage || !isCount(whole) || !isSharedOut(whole)) return undefined
  if (wordsOf(percent).some((token) => token.word?.text !== '的') || isVague(percent)) return undefined
  const before = countsBefore(all, at).filter((one) => one !== whole && measureOf(one) === measureOf(whole))
  const [nearest] = before
  if (!nearest || whole.number.approximate) return undefined
  const listed = before[1] !== undefined && before[1].passage === nearest.passage
  const parts = [...(listed ? before : [nearest]).map((one) => [one]), ...(listed ? suffixes(before) : [])]
  const about = percent.number.approximate || /约/.test(percent.passage.clause.text)
  return { percent, parts, named: undefined, wholes: [whole], ofApplications: false, about, ...spanOf(percent) }
}

/** 予以公开38.5%: the row or column stands where 占 would. */
const namesRow = ({ outcomes, applicants }: Figure, words: readonly Token[]): boolean =>
  words.length > 0 && (outcomes.length === 1 || applicants.length === 1)

/** Nothing says 占, but the place does: （55%）, or one more of 66.1%、27.4%. */
function standsBare(all: readonly Figure[], at: number, words: readonly Token[]): boolean {
  return (
    isSeries(all, at) ||
    (all[at]!.passage.clause.aside && words.length === 0) ||
    (bracketBehind(all, at) !== undefined && words.every(isIdle))
  )
}

/** Approximate, and nothing says which way. */
const isVague = ({ number, passage }: Figure): boolean =>
  number.approximate && number.about === undefined && !/约/.test(passage.clause.text)

const countApplications = (part: readonly Figure[]): boolean => part.every((one) => one.counts[0] === 'application')

const namesAnother = (token: Token) =>
  isUnknown(token) ||
  is(token, Kind.other) ||
  is(token, Kind.foreign) ||
  is(token, Kind.rate) ||
  roleIn(token, Kind.noun) === 'fee'

/** 予以公开38.5%、部分公开7.7%. */
function rowOf({ counts, outcomes, applicants, gap, shares }: Figure): Ratio['named'] {
  return counts[0] === 'application' && !gap && shares.size === 0 ? { outcomes, applicants } : undefined
}

/** The row or column that a percentage describes without a number of its own: 自然人申请占92.3%. */
function namedIn(percent: Figure, words: readonly Token[], ratio: number): Ratio['named'] {
  const { passage, at } = percent
  if (ratio < 1) return undefined
  for (let i = at - 1; i >= 0; i--) if (passage.tokens[i]!.number?.kind === 'count') return undefined
  const own = words.slice(0, ratio)
  const outcomes = own.flatMap((token) => roleIn(token, Kind.outcome) ?? [])
  const applicants = own.flatMap((token) => roleIn(token, Kind.applicant) ?? [])
  const together = outcomes.length > 1 && own.some((token) => is(token, Kind.sum)) // 予以公开与部分公开合计占比80%
  if (outcomes.length + applicants.length !== 1 && !together) return undefined
  const ofApplications =
    percent.counts[0] === 'application' ||
    together ||
    own.some((token) => roleIn(token, Kind.noun)?.endsWith('application') || token.word?.text === '申请人')
  if (!ofApplications) return undefined
  return { outcomes, applicants }
}
