import { has, Holds } from './holds'
import { Kind, kindMask, moreMask } from './lexicon'
import { isCount, type Figure, type FigureList, type GrowingFigure, type Noun, type Phrase } from './figure'
import type { Passage } from './passage'
import { is, roleIn, type Token } from './token'
import { isFigure, isIdle } from './zones'

/** 申请量逐年上升：2022年45件，2023年54件: the total of another year, in a clause of its own. */
export const isYearly = (before: Figure | undefined, { passage }: Phrase): boolean =>
  before?.total === true &&
  before.passage.year !== undefined &&
  passage.year !== undefined &&
  before.passage.year !== passage.year &&
  [before.passage, passage].every(({ tokens }) => tokens[0]?.number?.kind === 'year')

/** 上年未审结的行政诉讼1件: what came over from last year. */
export function isOfLastYear({ passage: { tokens }, at, change }: Phrase): boolean {
  if (change) return false // 较上年多2件
  for (let i = at - 1; i >= 0 && !isFigure(tokens[i]!); i--) if (roleIn(tokens[i], Kind.time) === 'last') return true
  return false
}

/**
 * …信息公开行政复议9件、行政诉讼6件。行政复议案件中，维持5件: whether a clause goes on with cases that the sentence before named as those
 * of 信息公开.
 *
 * @param before the figures of the sentence before
 */
export function goesOnWith(passage: Passage, nouns: readonly Noun[], before: readonly Figure[]): boolean {
  const { kinds, clause, counts } = passage
  if (has(kinds, Holds['own-trade'] | Holds.cause | Holds.veto) || counts.length > 0) return false
  if (!/(中|里|当中)$/.test(clause.text)) return false
  return before.some(
    (one) =>
      one.ofDisclosure &&
      one.passage.clause.sentence === clause.sentence - 1 &&
      one.nouns.some((noun) => nouns.includes(noun)),
  )
}

/** 上年未办结申请3件，已全部办结；…: told of those of last year alone, the only number of the sentence so far. */
export function answerOlder({ tokens, clause }: Passage, only: Figure) {
  if (clause.end !== '；' || only.direction !== 'in') return
  if (!tokens.some((token) => roleIn(token, Kind.act) === 'answered')) return
  const older = only as GrowingFigure
  older.acts = [...only.acts, 'answered']
}

/** （含在30件之内）, （已计入上述20件）, （另有3件不在此列）: brackets that say to what the number before belongs, no parts of it. */
export const namesWhole = ({ clause: { text } }: Passage): boolean =>
  /^(已|均|都|也|亦|未|不)*(包?含|包括|计算?|算|列|统计|归|纳)(在|入|于)|之内|以内|在内|此列|^另|不计/.test(text)

export const isUnrelated = (token: Token) => roleIn(token, Kind.veto) === 'unrelated'

/** 合并办理并分别答复: each by itself, no list. */
export const isAdverb = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.word!.text === '分别' && tokens[at + 1] !== undefined && !/^[为是]/.test(tokens[at + 1]!.word?.text ?? '')

export const listMarkers: ReadonlySet<string> = new Set(['among', 'comprise', 'each', 'hold'])

/** Speaks of the number of applications and of how it changed, without a number. */
export const leadsToTotal = ({ tokens, kinds, clause }: Passage): boolean =>
  has(kinds, Holds['noun.application'] | Holds['noun.bare-application']) &&
  !/为主|居多|居首|最多|多数/.test(clause.text) &&
  !has(kinds, Holds.outcome | Holds.share | Holds.none | Holds.veto) &&
  tokens.some((token) => is(token, Kind.change) || is(token, Kind.all) || roleIn(token, Kind.act) === 'received') &&
  !tokens.some(
    (token) => (is(token, Kind.applicant) && !tokens.some(isAll)) || statusActs.has(roleIn(token, Kind.act) ?? ''),
  )
const isAll = (token: Token) => is(token, Kind.all)
const statusActs: ReadonlySet<string> = new Set(['answered', 'carried', 'open'])

/** 部分信息在两个平台同步发布; 同步发布解读材料9份 says nothing of parts. */
export const saysOverlap = ({ tokens, more }: Passage): boolean =>
  (more & overlapping) !== 0 &&
  tokens.some(
    (token, at) =>
      is(token, Kind.overlap) &&
      !(/^同步/.test(token.word!.text) && tokens.slice(at).some(isFigure) && !tokens.slice(0, at).some(isChannel)),
  )
const overlapping = moreMask(Kind.overlap)
const isChannel = (token: Token) => roleIn(token, Kind.share) === 'channel'

/** 申请人以自然人为主, 自然人仍是申请主力军, 企业申请增多: who applied; the number behind may be theirs alone. */
export function speaksOfSome({ tokens, clause, kinds, bits }: Passage): boolean {
  if ((bits & applying) === 0 && !has(kinds, Holds.perhaps)) return false
  const at = tokens.findIndex(isApplicant)
  if (at < 0 || has(kinds, Holds.none)) return false
  if (/为主|主力|主体|居多|最多|多数/.test(clause.text) && tokens.some((token) => is(token, Kind.applicant)))
    return true
  if (!tokens.slice(0, at).every(isIdle)) return false
  return !tokens.slice(at + 1).some((token) => isApplicant(token) || is(token, Kind.person))
}
const applying = kindMask(Kind.applicant)
const isApplicant = (token: Token) =>
  is(token, Kind.applicant) || (roleIn(token, Kind.perhaps)?.startsWith('applicant.') ?? false)

/** In progress, or left of others: not all that came in. */
export const isLeftOver = ({ acts, shares, passage: { tokens }, at }: Figure): boolean =>
  acts.includes('open') ||
  (shares.has('stage') && acts.includes('received')) ||
  (acts.length === 0 &&
    tokens.slice(0, at).some(({ word }) => word !== undefined && /^(尚|仍|还|另|余)/.test(word.text)))

/** 其中三分之二（24件）: what the percentage opens the number behind it begins. */
export const openingOf = ({ marker }: Phrase): FigureList['marker'] | undefined =>
  listMarkers.has(marker ?? '') && marker !== 'each' ? (marker as FigureList['marker']) : undefined

/** 办结的44件申请中，: parts follow. */
export function isAmong({ tokens, clause }: Passage, figures: readonly Phrase[]): boolean {
  const last = tokens[tokens.length - 1]
  const ends = last?.word !== undefined && /^(中|之中|里|当中)$/.test(last.word.text)
  return ends && clause.end === '，' && figures.length === 1 && isCount(figures[0]!)
}

/** 主动公开170份、依申请公开90份: what may be done with documents, no applications. */
export function isAttribute({ passage, at, acts }: Phrase): boolean {
  return acts.length === 0 && attributes.has(passage.tokens[at - 1]?.word?.text ?? '')
}
const attributes: ReadonlySet<string> = new Set(['依申请公开', '依申请公开类'])
export const isDisclosedOther = ({ counts, vetoes, acts }: Figure): boolean =>
  counts[0] === 'other' && vetoes.has('published') && acts.length === 0

export const holdsFigures = ({ measured, tokens }: Passage) => measured.length > 0 && tokens.some(isFigure)

/** Nothing but the number stands in its clause. */
export function saysNothing({ nouns, acts, outcomes, applicants, change, shares, passage, at }: Phrase): boolean {
  if (nouns.length + acts.length + outcomes.length + applicants.length + shares.size > 0 || change) return false
  return passage.tokens.every((token, i) => i === at || isIdle(token))
}
