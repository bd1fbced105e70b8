import type { Noun } from './figure'
import { Kind } from './lexicon'
import { narrower, withoutOwnGroups } from './narrower'
import { is, isUnknown, roleIn, type Token } from './token'
import { isIdle, type Zone } from './zones'

/** What the head of a number and the words around it give. All have all fields, and whoever made one may change it. */
export interface Head {
  nouns: readonly Noun[]
  /** Index of the first token that takes part; what nobody knows between it and the number is a gap. */
  from: number
  /** Index behind the last token that takes part. */
  to: number
  decided: boolean
  outcomes: readonly string[] | undefined
  applicants: readonly string[] | undefined
  results: readonly string[] | undefined
  rest: boolean
  gap: boolean
}

/** A head that names nouns only. */
export const naming = (nouns: readonly Noun[], from: number, to: number): Head => ({
  nouns,
  from,
  to,
  decided: false,
  outcomes: undefined,
  applicants: undefined,
  results: undefined,
  rest: false,
  gap: false,
})

/** Of a kind of case: an outcome, an applicant, a result. */
type Told = 'outcomes' | 'applicants' | 'results'

/** A head that tells of the cases what they are, not what is counted. */
export function telling(kind: Told, roles: readonly string[], from: number, to: number): Head {
  const head = naming(none, from, to)
  head[kind] = roles
  return head
}

export const none: readonly never[] = []
export const other: readonly Noun[] = ['other']
/** A head that names something that no table holds. */
export const namingOther = (from: number, to: number): Head => naming(other, from, to)

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
    if (outcome) return this.withNounLeft(outcome)
    const applicant = roleIn(token, Kind.applicant)
    if (applicant !== undefined) return this.withNounLeft(telling('applicants', [applicant], at, to))
    const result = roleIn(token, Kind.result)
    if (result !== undefined) return this.withNounLeft(telling('results', [result], at, to))
    return this.nounAt(at)
  }

  /** The noun that a token is, or undefined where it is none. */
  protected nounAt(at: number): Head | undefined {
    const token = this.tokens[at]!
    const to = this.zone.at + 1
    const noun = roleIn(token, Kind.noun)
    if (noun !== undefined) {
      if (noun === bare && this.isOfOthers(at)) return namingOther(at, to)
      const before = this.outcomeBefore(at)
      if (nounOf(noun) === 'application') {
        const told = before ?? this.applicantBefore(at)
        if (told) return countingApplications(told, to)
      }
      return naming([...this.joinedTo(at), nounOf(noun)], at, to)
    }
    const decided = roleIn(token, Kind.decided)
    if (decided !== undefined) {
      const head = naming([decided as Noun], at, to)
      head.decided = true
      return head
    }
    const join = roleIn(token, Kind.join)
    if (join !== undefined) return this.joinAt(at, join)
    if (is(token, Kind.disclosure)) {
      const before = this.nounLeftOf(at) // 未经复议直接起诉的政府信息公开案件
      if (before.nouns.some((one) => disputes.has(one))) return naming(before.nouns, before.from, to)
    }
    const bareDecision = roleIn(token, Kind.perhaps)?.startsWith('decision.') // 许可38项 on a list of rights
    return bareDecision ||
      is(token, Kind.other) ||
      is(token, Kind.foreign) ||
      is(token, Kind.person) ||
      is(token, Kind.disclosure)
      ? namingOther(at, to)
      : undefined
  }

  /** 信息, 件, 事项: part of the noun before it, or a noun of its own. */
  private joinAt(at: number, join: string): Head {
    const to = this.zone.at + 1
    const before = this.outcomeBefore(at)
    if (before) {
      before.to = to
      return before
    }
    const left = this.skip(at - 1)
    const noun = roleIn(this.tokens[left], Kind.noun)
    if (left >= this.zone.left && noun !== undefined) {
      const of = nounOf(noun)
      if (of === 'application' || (join !== 'information' && !this.isOther(left))) return naming([of], left, to)
    }
    if (left >= this.zone.left && roleIn(this.tokens[left], Kind.applicant) !== undefined && join === 'item')
      return telling('applicants', [roleIn(this.tokens[left], Kind.applicant)!], left, to)
    const plain = join === 'item' && (left < this.zone.left || is(this.tokens[left], Kind.act)) // 转入件, 新收件
    return plain ? naming(none, at, to) : namingOther(at, to)
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
    if (at > this.zone.left && kindsOf.has(this.tokens[at - 1]?.word?.text ?? '')) return true
    return before !== undefined && this.skip(at - 1) >= this.zone.left && makesOther(before)
  }

  protected outcomeBefore(at: number): Head | undefined {
    const left = this.skip(at - 1)
    return left >= this.zone.left ? this.outcomeAt(left) : undefined
  }

  private applicantBefore(at: number): Head | undefined {
    let left = this.skip(at - 1)
    if (is(this.tokens[left], Kind.light)) left = this.skip(left - 1) // 自然人提出申请14件
    const applicant = left >= this.zone.left ? roleIn(this.tokens[left], Kind.applicant) : undefined
    return applicant === undefined || this.tokens[left - 1]?.joins
      ? undefined
      : telling('applicants', [applicant], left, this.zone.at + 1)
  }

  /** An outcome at a token, with those that are joined to it or that narrow it. */
  protected outcomeAt(at: number): Head | undefined {
    const { left } = this.zone
    const to = this.zone.at + 1
    const skipped = is(this.tokens[at], Kind.unhandled) ? this.skipJoins(at - 1) : at
    const outcome = skipped >= left ? roleIn(this.tokens[skipped], Kind.outcome) : undefined
    if (outcome === undefined)
      return is(this.tokens[at], Kind.withdrawn) ? telling('outcomes', ['withdrawn'], at, to) : undefined
    const outcomes = [outcome]
    let from = skipped
    for (let i = skipped - 1; i >= left; i--) {
      const other = roleIn(this.tokens[i], Kind.outcome)
      if (other === undefined) {
        if (this.tokens[i]!.joins || is(this.tokens[i], Kind.fill) || isUnknown(this.tokens[i]!)) continue
        break
      }
      const joined = this.tokens[i + 1]?.joins !== undefined
      if (!joined) return telling('outcomes', narrower(other, outcomes), i, to)
      if (!outcomes.includes(other)) outcomes.unshift(other)
      from = i
    }
    return telling('outcomes', withoutOwnGroups(outcomes), from, to)
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
      const found = this.nounAt(i) ?? this.outcomeAt(i)
      if (!found) continue
      found.outcomes = undefined
      return found
    }
    return naming(none, at, to)
  }

  /** A head with the nearest noun left of it. */
  private withNounLeft(head: Head): Head {
    head.nouns = this.nounLeftOf(head.from).nouns
    return head
  }
}

/** What was told of applications, up to the number. */
function countingApplications(head: Head, to: number): Head {
  head.nouns = applications
  head.to = to
  return head
}
const applications: readonly Noun[] = ['application']

/** Whether 申请 behind a word is one for something else. */
const makesOther = (before: Token): boolean =>
  isUnknown(before) ||
  is(before, Kind.other) ||
  is(before, Kind.foreign) ||
  roleIn(before, Kind.join) === 'matter' ||
  roleIn(before, Kind.noun) === 'information-fee'

/** 各类申请事项: of all kinds, not of 信息公开 alone. */
const kindsOf: ReadonlySet<string> = new Set(['各类', '各种', '各项'])

/** Whether a token is 申请 without 政府信息公开. */
export const isBare = (token: Token) => roleIn(token, Kind.noun) === bare
const disputes: ReadonlySet<string> = new Set(['reconsideration', 'litigation', 'direct', 'subsequent'])
