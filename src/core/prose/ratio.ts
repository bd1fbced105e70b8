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
  const shared = ofNamedWhole(all, at)
  if (shared) return shared
  const ratio = words.findIndex((token) => is(token, Kind.ratio))
  const explained = ratio >= 0 && !isVague(percent) ? explainedBy(all, at) : undefined
  if (explained) return explained
  const row = ratio < 0 && namesRow(percent, words)
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

/** 占全年办结量75件的20%: the number behind 占 is the whole; the part stands before it, alone or as several. */
function ofNamedWhole(all: readonly Figure[], at: number): Ratio | undefined {
  const percent = all[at]!
  const whole = all[at - 1]
  if (!whole || whole.passage !== percent.passage || !isCount(whole) || !isSharedOut(whole)) return undefined
  if (wordsOf(percent).some((token) => token.word?.text !== '的') || isVague(percent)) return undefined
  const before = countsBefore(all, at).filter((one) => one !== whole && measureOf(one) === measureOf(whole))
  const [nearest] = before
  if (!nearest || whole.number.approximate) return undefined
  const parts = [...before.map((one) => [one]), ...suffixes(before)]
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

/** Approximate, and not with 约, which leaves known room. */
const isVague = ({ number, passage }: Figure): boolean => number.approximate && !/约/.test(passage.clause.text)

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
  if (outcomes.length + applicants.length !== 1) return undefined
  const ofApplications =
    percent.counts[0] === 'application' ||
    own.some((token) => roleIn(token, Kind.noun)?.endsWith('application') || token.word?.text === '申请人')
  if (!ofApplications) return undefined
  return { outcomes, applicants }
}
