import { role } from '../template/roles'
import type { Noun } from './figure'
import { Kind, kindMask } from './lexicon'
import { narrower, withoutOwnGroups } from './narrower'
import { isBare, naming, namingOther, none, NounReader, other, telling, type Head } from './noun-reader'
import { is, isAny, isUnknown, roleIn } from './token'
import { headOf, isFigure, isNamed } from './zones'

/** Reads what one number counts from the words on both its sides. */
export class HeadReader extends NounReader {
  /** What the words of the number name; those before it decide, where they do not leave it to those behind it. */
  read(): Head {
    const { left, at } = this.zone
    const found = headOf(this.tokens, left, at)
    if (found < 0) return this.behind(at) ?? naming(none, at, at + 1)
    const token = this.tokens[found]!
    if (isUnknown(token)) {
      const behind = this.behind(at)
      return behind && (behind.outcomes || behind.nouns.some(isStatutory) || this.carries(at + 1))
        ? behind
        : namingOther(found, at + 1)
    }
    if (is(token, Kind.rest)) return this.rest(found)
    const within = this.tokens[at - 1]?.word?.text
    if (within === '中' || within === '有') {
      const behind = this.outcomeBehind(at)
      if (behind) {
        behind.nouns = this.nounAt(found)?.nouns ?? behind.nouns
        return behind
      }
    }
    return this.named(found) ?? this.actAtHead(found) ?? naming(none, found, at + 1)
  }

  /** 其他15件: what is left, told by what stands behind the number. */
  private rest(from: number): Head {
    const { at } = this.zone
    const head = this.behind(at) ?? naming(none, from, at + 1)
    head.from = from
    head.to = at + 1
    head.rest = true
    return head
  }

  private carries(from: number): boolean {
    for (let i = from; i < this.zone.right; i++) if (roleIn(this.tokens[i], Kind.act) === 'carried') return true
    return false
  }

  /** An act before the number: its noun stands behind the number, or before the act. */
  private actAtHead(at: number): Head | undefined {
    const to = this.zone.at + 1
    const token = this.tokens[at]!
    if (!isAny(token, leading)) return undefined
    const behind = this.nounBehind(this.zone.at)
    if (behind) {
      behind.from = Math.min(at, behind.from)
      return behind
    }
    const told = roleIn(token, Kind.act)
    const outcome = told === 'answered' || told === 'decided' ? this.outcomeBefore(at) : undefined
    if (outcome && !this.tokens[at - 1]?.joins) return outcome // 无法提供类答复7件
    const before = this.nounLeftOf(at)
    if (before.nouns.length === 0) before.from = at
    before.to = to
    return before
  }

  /** What stands behind a number that has nothing before it: an outcome or act decides at once, else the noun. */
  private behind(at: number): Head | undefined {
    const outcome = this.outcomeBehind(at)
    if (outcome) return outcome
    let unknown = false
    for (let i = at + 1; i < this.zone.right; i++) {
      const token = this.tokens[i]!
      if (is(token, Kind.withdrawn)) return telling('outcomes', ['withdrawn'], at, i + 1)
      const result = roleIn(token, Kind.result)
      if (result !== undefined) return telling('results', [result], at, i + 1)
      const act = roleIn(token, Kind.act)
      if (act !== undefined && act !== 'received') {
        const next = this.tokens[i + 1]
        if (next && (is(next, Kind.other) || is(next, Kind.foreign))) return namingOther(at, i + 2)
        return naming(none, at, i + 1)
      }
      if (is(token, Kind.ratio) || is(token, Kind.change)) return undefined
      if (isUnknown(token)) unknown = true
      if (is(token, Kind.applicant)) return telling('applicants', [roleIn(token, Kind.applicant)!], at, i + 1)
      if ((isNamed(token) || is(token, Kind.disclosure)) && !unknown) return this.withResult(this.nounBehind(at))
    }
    return unknown ? namingOther(at, at + 1) : undefined
  }

  /** 1件行政复议案件被纠正: how what is named behind the number ended. */
  private withResult(head: Head | undefined): Head | undefined {
    if (!head || !head.nouns.some((noun) => disputed.has(noun))) return head
    for (let i = head.to; i < this.zone.right; i++) {
      const result = roleIn(this.tokens[i], Kind.result)
      if (result === undefined) continue
      head.results = [result]
      head.to = i + 1
      break
    }
    return head
  }

  /** 4件申请因…不予公开: the first outcome behind the number, before anything is done. */
  private outcomeBehind(at: number): Head | undefined {
    for (let i = at + 1; i < this.zone.right; i++) {
      const token = this.tokens[i]!
      const outcome = roleIn(token, Kind.outcome)
      if (outcome === undefined) {
        if (roleIn(token, Kind.act) === 'decided') continue // 对8件申请作出“不予处理”告知
        if (is(token, Kind.act) || is(token, Kind.ratio) || is(token, Kind.change)) return undefined
        continue
      }
      const noun = this.nounBehind(at)
      const head = this.outcomesBehind(i, outcome)
      if (noun?.nouns.includes('application')) head.nouns = noun.nouns
      return head
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
    return telling('outcomes', withoutOwnGroups(outcomes), this.zone.at, to)
  }

  /** 18件政府信息公开申请实行台账管理: cases, whatever is done with them. */
  private isCase({ nouns, to }: Head): boolean {
    const { number } = this.tokens[this.zone.at]!
    const named = this.tokens[to - 1]!
    return nouns[0] === 'application' && !isBare(named) && number?.unit === '件'
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
        found = noun
        found.to = i + 1
        found.from = at
        found.gap = stray && noun.nouns.includes('application') && isBare(token)
        stray = false
      } else if (isUnknown(token)) stray = true
    }
    if (!found) return stray ? namingOther(at, at + 1) : undefined
    if (stray && this.zone.right > found.to && isUnknown(this.tokens[found.to]!) && !this.isCase(found))
      found.nouns = other
    return found
  }
}

const disputed: ReadonlySet<Noun> = new Set<Noun>(['reconsideration', 'litigation', 'direct', 'subsequent'])
const isStatutory = (noun: Noun) =>
  noun === 'application' || noun === role.normativeDocuments || noun === role.administrativeRules

/** What may stand right before a number instead of its noun. */
const leading = kindMask(Kind.act, Kind.cause, Kind.veto, Kind.share, Kind.change, Kind.compare)
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
