import { has, Holds } from './holds'
import { Kind, kindMask, moreMask } from './lexicon'
import type { Noun } from './figure'
import type { Passage } from './passage'
import { is, isAny, isUnknown, roleIn, type Token } from './token'

/** Whether a clause speaks of 信息公开. */
export const speaksOfDisclosure = ({ kinds }: Passage) =>
  has(kinds, Holds.disclosure | Holds['noun.application'] | Holds['noun.bare-application'])

/** Whether a clause may say something without a number. */
export const claims = ({ kinds }: Passage) =>
  has(kinds, Holds.none | Holds.all | Holds.result) || (has(kinds, Holds.outcome) && !has(kinds, Holds.count))

/** The way of disputes that a token names. */
const disputeNoun = (token: Token): Noun | undefined => {
  const noun = roleIn(token, Kind.noun)
  return noun === 'reconsideration' || noun === 'litigation' || noun === 'direct' || noun === 'subsequent'
    ? noun
    : undefined
}

/** The ways of dispute that a clause names. */
export function disputesIn(tokens: readonly Token[]): readonly Noun[] {
  let found: Noun[] | undefined
  for (const token of tokens) {
    const noun = disputeNoun(token)
    if (noun) (found ??= []).push(noun)
  }
  return found ?? noNouns
}
const noNouns: readonly Noun[] = []

/** 从申请方式看, 申请渠道方面, 按申请人类别分. */
export function isLead({ tokens, more }: Passage): boolean {
  if ((more & leading) === 0) return false
  const last = tokens[tokens.length - 1]
  const first = tokens[0]
  const ends =
    is(last, Kind.lead) ||
    (first?.word?.text === '按' && last !== undefined && isUnknown(last) && last.to - last.from === 1)
  return ends && last !== first && tokens.some((token) => roleIn(token, Kind.lead) === 'way')
}

const leading = moreMask(Kind.lead)

/** 政务服务领域：, 在档案利用方面，: what follows is about something else than 信息公开. */
export function isForeignLead(tokens: readonly Token[]): boolean {
  const last = tokens[tokens.length - 1]
  if (!last || tokens.length < 2 || !(last.word?.text === '方面' || last.word?.text === '领域')) return false
  if (tokens.every((token) => isAspect(token) || token.joins || is(token, Kind.fill) || is(token, Kind.lead)))
    return false
  return tokens.some((token) => isUnknown(token) || is(token, Kind.other)) && !tokens.some(speaksOfApplications)
}

/** 来源方面, 去向方面: of the numbers of the report itself. */
const isAspect = (token: Token) => roleIn(token, Kind.lead) === 'aspect'

const ownWords = kindMask(Kind.noun, Kind.decided, Kind.act, Kind.outcome, Kind.applicant, Kind.result)
const speaksOfApplications = (token: Token) =>
  isAny(token, ownWords) || is(token, Kind.disclosure) || roleIn(token, Kind.lead) === 'way'

const naming = kindMask(Kind.noun, Kind.decided, Kind.foreign, Kind.other)

/** The nouns that a clause without number leaves as the subject; undefined where it names none. */
export function leadNouns({ tokens, bits }: Passage): readonly Noun[] | undefined {
  if ((bits & naming) === 0) return undefined
  let quoted = false
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (token.word?.text === '”') quoted = true
    if (token.word?.text === '“') quoted = false
    const noun = roleIn(token, Kind.noun) ?? roleIn(token, Kind.decided)
    if (noun === 'bare-application') {
      const before = tokens[i - 1]
      return before && (isUnknown(before) || is(before, Kind.foreign)) && before.to - before.from < 8 && i > 1
        ? undefined
        : ['application']
    }
    if (noun !== undefined) return [noun as Noun]
    if (quoted) continue // 实现“零积压、零投诉”: no new subject
    if (is(token, Kind.foreign) || is(token, Kind.other)) return ['other']
  }
  return undefined
}
