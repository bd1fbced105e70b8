import type { Noun } from './figure'
import { Kind } from './lexicon'
import { narrower } from './narrower'
import { is, isUnknown, roleIn, type Token } from './token'
import { isIdle, type Zone } from './zones'

/** What the head of a number and the words around it give. */
export interface Head {
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

const bare = 'bare-application'
const nounOf = (role: string): Noun => (role === bare ? 'application' : (role as Noun))

/** Reads what the words of one number name: a noun, an outcome, an applicant, with what is joined to it on its left. */
export class NounReader {
  constructor(
    protected readonly tokens: readonly Token[],
    protected readonly zone: Zone,
  ) {}

  /** What a token names, with what is joined to it on its left. */
  protected named(at: number): Head | undefined {
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
  protected nounAt(at: number): Head | undefined {
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
  protected outcomeAt(at: number): Head | undefined {
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

  /** The nearest noun left of a token in the zone. */
  protected nounLeftOf(at: number): Head {
    const to = this.zone.at + 1
    for (let i = at - 1; i >= this.zone.left; i--) {
      const token = this.tokens[i]!
      if (is(token, Kind.disclosure) || is(token, Kind.person) || is(token, Kind.act)) continue
      const found = this.nounAt(i) ?? (this.outcomeAt(i) ? { nouns: [], from: i, to } : undefined)
      if (found) return { ...found, outcomes: undefined }
    }
    return { nouns: [], from: at, to }
  }
}

/** Whether a token is 申请 without 政府信息公开. */
export const isBare = (token: Token) => roleIn(token, Kind.noun) === bare
const disputes: ReadonlySet<string> = new Set(['reconsideration', 'litigation', 'direct', 'subsequent'])
