import { Kind, kindMask } from './lexicon'
import type { Figure, Noun, Phrase } from './figure'
import type { Passage } from './passage'
import { PhraseZone } from './phrase-zone'
import { actsOf } from './phrase-acts'
import { changeIn, directionIn } from './phrase-time'
import { narrower } from './narrower'
import { is, isAny, isUnknown, roleIn, type Token } from './token'
import { headOf, isFigure, isIdle, isNamed, zonesOf, type Zone } from './zones'

/** What the head of a number and the words around it give. */
interface Head {
  readonly nouns: readonly Noun[]
  /** Index of the first token that takes part; what nobody knows between it and the number is a gap. */
  readonly from: number
  /** Index behind the last token that takes part. */
  readonly to: number
  readonly decided?: boolean
  readonly outcomes?: readonly string[] | undefined
  readonly applicants?: readonly string[]
  readonly results?: readonly string[]
  readonly rest?: boolean
  readonly gap?: boolean
}

/** The phrases of the numbers of a clause, each by itself. */
export function phrasesOf(passage: Passage, year: number): readonly Phrase[] {
  const { tokens } = passage
  let before: Phrase | undefined
  return zonesOf(tokens).map((zone) => {
    const phrase = new PhraseReader(tokens, zone, passage, year).read()
    return (before = goingOn(phrase, before, tokens, zone))
  })
}

/** What a number takes from the one right before it in its clause: 公开行政处罚88件、行政许可6件; 予以公开34.0%（18件）. */
function goingOn(phrase: Phrase, before: Phrase | undefined, tokens: readonly Token[], { left, at }: Zone): Phrase {
  if (!before) return phrase
  if (before.change === 'change' && tokens[left - 1]?.joins && isRespective(phrase))
    return left === at || is(tokens[left], Kind.change) ? { ...phrase, change: 'change' } : phrase
  if (left === at && before.number.kind === 'percent' && before.at === at - 1) {
    const { nouns, outcomes, applicants } = before
    return { ...phrase, nouns, outcomes, applicants }
  }
  if (!tokens[left - 1]?.joins || phrase.acts.length > 0 || phrase.vetoes.size > 0) return phrase
  return { ...phrase, vetoes: before.vetoes, decided: phrase.decided || before.decided }
}

/** 分别比上年多7件、多5件: each change has its own number before it. */
export const isRespective = ({ passage }: Pick<Phrase, 'passage'>): boolean => /分别|依次/.test(passage.clause.text)

/** What only the whole text tells of a figure is filled in when it is put in its place. */
const none: readonly never[] = []

const bare = 'bare-application'
const nounOf = (role: string): Noun => (role === bare ? 'application' : (role as Noun))

/** Reads the words of one number. */
class PhraseReader extends PhraseZone {
  read(): Figure {
    const { tokens, zone, passage } = this
    const { at, left } = zone
    const number = tokens[at]!.number!
    const head = this.head()
    const acts = actsOf(tokens, zone, head.to)
    const first = acts.left >= 0 ? Math.min(acts.left, head.from) : head.from
    const gap = Boolean(head.gap) || this.hasGap(first, at)
    const marker = this.last(Kind.list, left, at)
    return {
      number,
      passage,
      at,
      from: tokens[Math.min(this.beginOfWords(first), at)]!.from,
      to: tokens[Math.max(head.to, acts.to, at + 1) - 1]!.to,
      nouns: head.nouns,
      decided: Boolean(head.decided),
      acts: acts.roles,
      direction:
        acts.roles.includes('carried') || acts.late
          ? directionIn(tokens, zone, passage.clause.text, this.year)
          : undefined,
      outcomes: head.outcomes ?? none,
      applicants: head.applicants ?? none,
      results: head.results ?? none,
      rest: Boolean(head.rest) || this.beginsWithRest(),
      shares: this.shares(),
      vetoes: this.vetoes(),
      gap,
      change: changeIn(tokens, zone),
      marker,
      sum: this.isSum(),
      total: this.some(Kind.total, left, at),
      leader: this.leader(head.from),
      index: -1,
      counts: none,
      own: false,
      far: false,
      whole: undefined,
      after: undefined,
      ofDisclosure: false,
    }
  }

  private head(): Head {
    const { left, at } = this.zone
    const found = headOf(this.tokens, left, at)
    if (found < 0) return this.behind(at) ?? { nouns: [], from: at, to: at + 1 }
    const token = this.tokens[found]!
    if (isUnknown(token)) {
      const behind = this.behind(at)
      const yields = behind && (behind.outcomes || behind.nouns.includes('application') || this.carries(at + 1))
      return yields ? behind : { nouns: ['other'], from: found, to: at + 1 }
    }
    if (is(token, Kind.rest)) return { nouns: [], ...this.behind(at), from: found, rest: true, to: at + 1 }
    const within = this.tokens[at - 1]?.word?.text
    if (within === '中' || within === '有') {
      const behind = this.outcomeBehind(at)
      if (behind) return { ...behind, nouns: this.nounAt(found)?.nouns ?? behind.nouns }
    }
    return this.named(found) ?? this.actAtHead(found) ?? { nouns: [], from: found, to: at + 1 }
  }

  private carries(from: number): boolean {
    for (let i = from; i < this.zone.right; i++) if (roleIn(this.tokens[i], Kind.act) === 'carried') return true
    return false
  }

  /** What a token names, with what is joined to it on its left. */
  private named(at: number): Head | undefined {
    const token = this.tokens[at]!
    const to = this.zone.at + 1
    const outcome = this.outcomeAt(at)
    if (outcome) return { ...outcome, nouns: this.nounLeftOf(outcome.from).nouns }
    const applicant = roleIn(token, Kind.applicant)
    if (applicant !== undefined) return { nouns: this.nounLeftOf(at).nouns, applicants: [applicant], from: at, to }
    const result = roleIn(token, Kind.result)
    if (result !== undefined) return { nouns: this.nounLeftOf(at).nouns, results: [result], from: at, to }
    return this.nounAt(at)
  }

  /** The noun that a token is, or undefined where it is none. */
  private nounAt(at: number): Head | undefined {
    const token = this.tokens[at]!
    const to = this.zone.at + 1
    const noun = roleIn(token, Kind.noun)
    if (noun !== undefined) {
      if (noun === bare && this.isOfOthers(at)) return { nouns: ['other'], from: at, to }
      const before = this.outcomeBefore(at)
      if (nounOf(noun) === 'application' && before) return { ...before, nouns: ['application'], to }
      const applicant = nounOf(noun) === 'application' ? this.applicantBefore(at) : undefined
      if (applicant) return { ...applicant, nouns: ['application'], to }
      return { nouns: [...this.joinedTo(at), nounOf(noun)], from: at, to }
    }
    const decided = roleIn(token, Kind.decided)
    if (decided !== undefined) return { nouns: [decided as Noun], decided: true, from: at, to }
    const join = roleIn(token, Kind.join)
    if (join !== undefined) return this.joinAt(at, join)
    return is(token, Kind.other) || is(token, Kind.foreign) || is(token, Kind.person) || is(token, Kind.disclosure)
      ? { nouns: ['other'], from: at, to }
      : undefined
  }

  /** 信息, 件, 事项: part of the noun before it, or a noun of its own. */
  private joinAt(at: number, join: string): Head {
    const to = this.zone.at + 1
    const before = this.outcomeBefore(at)
    if (before) return { ...before, to }
    const left = this.skip(at - 1)
    const noun = roleIn(this.tokens[left], Kind.noun)
    if (left >= this.zone.left && noun !== undefined) {
      const of = nounOf(noun)
      if (of === 'application' || (join !== 'information' && !this.isOther(left)))
        return { nouns: [of], from: left, to, decided: false }
    }
    if (left >= this.zone.left && roleIn(this.tokens[left], Kind.applicant) !== undefined && join === 'item')
      return { nouns: [], applicants: [roleIn(this.tokens[left], Kind.applicant)!], from: left, to }
    return { nouns: join === 'item' && left < this.zone.left ? [] : ['other'], from: at, to }
  }

  private isOther(at: number): boolean {
    return is(this.tokens[at], Kind.other) || is(this.tokens[at], Kind.foreign)
  }

  /** The next token to the left that is not idle; may be before the zone. */
  private skip(at: number): number {
    let i = at
    while (i >= this.zone.left && is(this.tokens[i], Kind.fill) && !is(this.tokens[i], Kind.noun)) i--
    return i
  }

  /** Whether 申请 stands behind a word that nobody knows: 审批申请, 登记查询申请. */
  private isOfOthers(at: number): boolean {
    const before = this.tokens[this.skip(at - 1)]
    const registered = before?.word?.text === '登记' ? this.tokens[this.skip(at - 1) - 1] : undefined
    if (registered && isUnknown(registered)) return true
    if (!before || at - 1 < this.zone.left || this.skip(at - 1) < this.zone.left) return false
    return (
      isUnknown(before) || is(before, Kind.other) || is(before, Kind.foreign) || roleIn(before, Kind.join) === 'matter'
    )
  }

  private outcomeBefore(at: number): Head | undefined {
    const left = this.skip(at - 1)
    return left >= this.zone.left ? this.outcomeAt(left) : undefined
  }

  private applicantBefore(at: number): Head | undefined {
    const left = this.skip(at - 1)
    const applicant = left >= this.zone.left ? roleIn(this.tokens[left], Kind.applicant) : undefined
    return applicant === undefined || this.tokens[left - 1]?.joins
      ? undefined
      : { nouns: [], applicants: [applicant], from: left, to: this.zone.at + 1 }
  }

  /** An outcome at a token, with those that are joined to it or that narrow it. */
  private outcomeAt(at: number): Head | undefined {
    const { left } = this.zone
    const to = this.zone.at + 1
    const skipped = is(this.tokens[at], Kind.unhandled) ? this.skipJoins(at - 1) : at
    const outcome = skipped >= left ? roleIn(this.tokens[skipped], Kind.outcome) : undefined
    if (outcome === undefined)
      return is(this.tokens[at], Kind.withdrawn) ? { nouns: [], outcomes: ['withdrawn'], from: at, to } : undefined
    const outcomes = [outcome]
    let from = skipped
    for (let i = skipped - 1; i >= left; i--) {
      const other = roleIn(this.tokens[i], Kind.outcome)
      if (other === undefined) {
        if (this.tokens[i]!.joins || is(this.tokens[i], Kind.fill) || isUnknown(this.tokens[i]!)) continue
        break
      }
      const joined = this.tokens[i + 1]?.joins !== undefined
      if (!joined) return { nouns: [], outcomes: narrower(other, outcomes), from: i, to }
      outcomes.unshift(other)
      from = i
    }
    return { nouns: [], outcomes, from, to }
  }

  private skipJoins(at: number): number {
    let i = at
    while (i >= this.zone.left && (this.tokens[i]!.joins || isIdle(this.tokens[i]!))) i--
    return i
  }

  /** Other nouns that are counted together with the one here: 行政复议、行政诉讼. */
  private joinedTo(at: number): Noun[] {
    const nouns: Noun[] = []
    for (let i = at - 1; i >= this.zone.left; i--) {
      const token = this.tokens[i]!
      if (token.joins || is(token, Kind.cause) || is(token, Kind.fill)) continue
      const noun = roleIn(token, Kind.noun)
      const joins = this.tokens[i + 1]
      if (noun === undefined || !disputes.has(noun) || !(joins?.joins || is(joins, Kind.cause))) break
      if (!this.joinsBetween(i, at)) break
      nouns.unshift(nounOf(noun))
    }
    return nouns
  }

  private joinsBetween(from: number, to: number): boolean {
    for (let i = from + 1; i < to; i++) if (this.tokens[i]!.joins) return true
    return false
  }

  /** An act before the number: its noun stands behind the number, or before the act. */
  private actAtHead(at: number): Head | undefined {
    const to = this.zone.at + 1
    const token = this.tokens[at]!
    if (!isAny(token, leading)) return undefined
    const behind = this.nounBehind(this.zone.at)
    if (behind) return { ...behind, from: Math.min(at, behind.from) }
    const before = this.nounLeftOf(at)
    return { ...before, from: before.nouns.length > 0 ? before.from : at, to }
  }

  /** The nearest noun left of a token in the zone. */
  private nounLeftOf(at: number): Head {
    const to = this.zone.at + 1
    for (let i = at - 1; i >= this.zone.left; i--) {
      const token = this.tokens[i]!
      if (is(token, Kind.disclosure) || is(token, Kind.person) || is(token, Kind.act)) continue
      const found = this.nounAt(i) ?? (this.outcomeAt(i) ? { nouns: [], from: i, to } : undefined)
      if (found) return { ...found, outcomes: undefined }
    }
    return { nouns: [], from: at, to }
  }

  /** What stands behind a number that has nothing before it: an outcome or act decides at once, else the noun. */
  private behind(at: number): Head | undefined {
    const outcome = this.outcomeBehind(at)
    if (outcome) return outcome
    let unknown = false
    for (let i = at + 1; i < this.zone.right; i++) {
      const token = this.tokens[i]!
      if (is(token, Kind.withdrawn)) return { nouns: [], outcomes: ['withdrawn'], from: at, to: i + 1 }
      const result = roleIn(token, Kind.result)
      if (result !== undefined) return { nouns: [], results: [result], from: at, to: i + 1 }
      const act = roleIn(token, Kind.act)
      if (act !== undefined && act !== 'received') {
        const next = this.tokens[i + 1]
        if (next && (is(next, Kind.other) || is(next, Kind.foreign))) return { nouns: ['other'], from: at, to: i + 2 }
        return { nouns: [], from: at, to: i + 1 }
      }
      if (is(token, Kind.ratio) || is(token, Kind.change)) return undefined
      if (isUnknown(token)) unknown = true
      if (is(token, Kind.applicant))
        return { nouns: [], applicants: [roleIn(token, Kind.applicant)!], from: at, to: i + 1 }
      if (isNamed(token) && !unknown) return this.nounBehind(at)
    }
    return unknown ? { nouns: ['other'], from: at, to: at + 1 } : undefined
  }

  /** 4件申请因…不予公开: the first outcome behind the number, before anything is done. */
  private outcomeBehind(at: number): Head | undefined {
    for (let i = at + 1; i < this.zone.right; i++) {
      const token = this.tokens[i]!
      const outcome = roleIn(token, Kind.outcome)
      if (outcome === undefined) {
        if (is(token, Kind.act) || is(token, Kind.ratio) || is(token, Kind.change)) return undefined
        continue
      }
      const noun = this.nounBehind(at)
      return { ...this.outcomesBehind(i, outcome), nouns: noun?.nouns.includes('application') ? noun.nouns : [] }
    }
    return undefined
  }

  private outcomesBehind(at: number, outcome: string): Head {
    const outcomes = [outcome]
    let to = at + 1
    for (let i = at + 1; i < this.zone.right; i++) {
      const other = roleIn(this.tokens[i], Kind.outcome)
      if (other === undefined) continue
      if (this.tokens[i - 1]?.joins) outcomes.push(other)
      else outcomes.splice(0, outcomes.length, ...narrower(other, outcomes))
      to = i + 1
    }
    return { nouns: [], outcomes, from: this.zone.at, to }
  }

  /** The noun phrase right behind the number: its last noun, before a verb. */
  private nounBehind(at: number): Head | undefined {
    let found: Head | undefined
    let stray = false
    for (let i = at + 1; i < this.zone.right; i++) {
      const token = this.tokens[i]!
      if (isFigure(token) || isAny(token, ends)) break
      if (roleIn(token, Kind.share) === 'matter' || (token.joins && found)) break
      const noun = is(token, Kind.applicant) || is(token, Kind.person) ? undefined : this.nounAt(i)
      if (noun) {
        found = { ...noun, to: i + 1, from: at, gap: stray && noun.nouns.includes('application') && isBare(token) }
        stray = false
      } else if (isUnknown(token)) stray = true
    }
    return stray && found && this.zone.right > found.to && isUnknown(this.tokens[found.to]!)
      ? { ...found, nouns: ['other'] }
      : (found ?? (stray ? { nouns: ['other'], from: at, to: at + 1 } : undefined))
  }
}

const isBare = (token: Token) => roleIn(token, Kind.noun) === bare
/** What may stand right before a number instead of its noun. */
const leading = kindMask(Kind.act, Kind.cause, Kind.veto, Kind.share, Kind.change, Kind.compare)
const disputes: ReadonlySet<string> = new Set(['reconsideration', 'litigation', 'direct', 'subsequent'])
const ends = kindMask(
  Kind.act,
  Kind.veto,
  Kind.ratio,
  Kind.change,
  Kind.compare,
  Kind.cause,
  Kind.all,
  Kind.list,
  Kind.outcome,
  Kind.result,
)
