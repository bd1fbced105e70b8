import { has, Holds } from './holds'
import { Kind } from './lexicon'
import { isCount, type Figure, type FigureList, type Phrase } from './figure'
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

export const isUnrelated = (token: Token) => roleIn(token, Kind.veto) === 'unrelated'

export const listMarkers: ReadonlySet<string> = new Set(['among', 'comprise', 'each', 'hold'])

/** Speaks of the number of applications and of how it changed, without a number. */
export const leadsToTotal = ({ tokens, kinds, clause }: Passage): boolean =>
  !/为主|居多|居首|最多|多数/.test(clause.text) &&
  has(kinds, Holds['noun.application'] | Holds['noun.bare-application']) &&
  !has(kinds, Holds.outcome | Holds.share | Holds.none | Holds.veto) &&
  tokens.some((token) => is(token, Kind.change) || is(token, Kind.all) || roleIn(token, Kind.act) === 'received') &&
  !tokens.some(
    (token) => (is(token, Kind.applicant) && !tokens.some(isAll)) || statusActs.has(roleIn(token, Kind.act) ?? ''),
  )
const isAll = (token: Token) => is(token, Kind.all)
const statusActs: ReadonlySet<string> = new Set(['answered', 'carried', 'open'])

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
