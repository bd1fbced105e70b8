import { role } from '../template/roles'
import { has, Holds } from './holds'
import { Kind, kindMask, type WordKind } from './lexicon'
import type { Phrase } from './figure'
import type { Passage } from './passage'
import type { Acts } from './phrase-acts'
import { isOfEarlierYear } from './phrase-time'
import { is, isAny, isUnknown, roleIn, type Token } from './token'
import { headOf, isIdle, type Zone } from './zones'

const ranges = new Set(['截至', '截止', '至', '到'])
const received_ = new Set(['received', 'new', 'handled'])
const nothing: ReadonlySet<string> = new Set()
const sharing = kindMask(Kind.share, Kind.late)
const summing = kindMask(Kind.sum)
const doubted = kindMask(Kind.veto, Kind.plan, Kind.otherwise, Kind.result)
const vetoing = Holds.veto | Holds.plan | Holds.otherwise | Holds['result.closed'] | Holds.month

/** The words of one number, and what can be told of them without knowing what is counted. */
export class PhraseZone {
  constructor(
    protected readonly tokens: readonly Token[],
    protected readonly zone: Zone,
    protected readonly passage: Passage,
    protected readonly year: number,
  ) {}

  /** Whether one of the words may be of a kind of a mask; words that were put together of several clauses may be of any. */
  protected mayHold(mask: number): boolean {
    return (this.passage.bits & mask) !== 0 || this.tokens !== this.passage.tokens
  }

  /** Words that are quoted in a finding begin with the noun or act, not with 我局共. */
  protected beginOfWords(first: number): number {
    let begin = Math.max(first, this.zone.left)
    while (begin < this.zone.at && isIdle(this.tokens[begin]!)) begin++
    return begin
  }

  /** 其他行政权力15项. */
  protected beginsWithRest(): boolean {
    for (let i = this.zone.left; i < this.zone.at; i++) {
      const token = this.tokens[i]!
      if (is(token, Kind.rest) || is(token, Kind.except)) return true
      if (!isIdle(token) && !token.joins) return false
    }
    return false
  }

  /** What stands before the head: 变更行政许可 is no number of decisions. */
  protected leader(head: number): Phrase['leader'] {
    const before = headOf(this.tokens, this.zone.left, Math.min(head, this.zone.at))
    const token = this.tokens[before]
    if (before < 0 || !token || token.joins) return 'none'
    return is(token, Kind.act) ? 'act' : isUnknown(token) ? 'unknown' : 'other'
  }

  protected some(kind: WordKind, from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (is(this.tokens[i], kind)) return true
    return false
  }

  protected last(kind: WordKind, from: number, to: number): string | undefined {
    let weak: string | undefined
    for (let i = to - 1; i >= from; i--) {
      const found = roleIn(this.tokens[i], kind)
      if (found !== undefined && found !== 'from') return found
      weak ??= found // 其中由本机关公开的7件
    }
    return weak
  }

  /** The ways in which the number is a share: words of the whole zone. */
  protected shares(): ReadonlySet<string> {
    const { kinds } = this.passage
    const ofMonth = has(kinds, Holds.month) && this.namesMonth()
    if (!ofMonth && !has(kinds, Holds.share | Holds.late)) return nothing
    let found: Set<string> | undefined
    if (ofMonth) found = new Set(['stage'])
    const { left, right } = this.zone
    for (let i = left; i < right; i++) {
      const token = this.tokens[i]
      if (!isAny(token, sharing)) continue
      found ??= new Set()
      const share = roleIn(token, Kind.share)
      if (share !== undefined) found.add(share)
      if (is(token, Kind.late)) found.add('late')
    }
    if (!found) return nothing
    if (found.delete('off')) found.delete('channel')
    return found
  }

  /** 败诉率为0: the number of a rate without its sign counts nothing. */
  protected isRate(): boolean {
    const { tokens, zone } = this
    const { unitFrom, to } = tokens[zone.at]!.number!
    if (unitFrom < to) return false
    let i = zone.at - 1
    while (i >= zone.left && is(tokens[i], Kind.fill)) i--
    return is(tokens[i], Kind.rate)
  }

  /** 有1件申请于12月寄出、1月签收: one of them, of which the rest of the clause tells a story. */
  protected isCaseTold(acts: Acts, behind: boolean): boolean {
    const { tokens, zone } = this
    if (!behind || !acts.roles.some((act) => received_.has(act)) || tokens[zone.at - 1]?.word?.text !== '有')
      return false
    for (let i = zone.left; i < zone.at; i++) if (!isIdle(tokens[i]!)) return false
    return true
  }

  /** 12月下旬收到的2件: what came in in one month. */
  private namesMonth(): boolean {
    const { tokens, zone } = this
    let months = 0
    let received = false
    for (let i = zone.left; i < zone.at; i++) {
      const { number, word } = tokens[i]!
      if (number?.unit === '月') months++
      else if (word && (ranges.has(word.text) || (number === undefined && is(tokens[i], Kind.plan)))) return false
      else if (months > 0 && received_.has(roleIn(tokens[i], Kind.act) ?? '')) received = true
    }
    return months === 1 && received
  }

  /** 188件政府信息公开申请主要集中在征地补偿领域: nothing stands before it, and 主要 behind it speaks of all of them. */
  protected speaksOfAll({ nouns, to }: { readonly nouns: readonly string[]; readonly to: number }): boolean {
    const { tokens, zone } = this
    if (nouns[0] !== 'application' || tokens[to]?.word?.text !== '主要') return false
    for (let i = zone.left; i < zone.at; i++) if (!is(tokens[i], Kind.fill)) return false
    return true
  }

  /** 政府信息公开申请量近百件: the noun itself means how many there were. */
  protected countsAll({ nouns, from }: { readonly nouns: readonly string[]; readonly from: number }): boolean {
    const text = this.tokens[from]?.word?.text ?? ''
    return nouns[0] === 'application' && from < this.zone.at && /[量数]$/.test(text)
  }

  /** Why the number may not be the agency's own: words before it. */
  protected vetoes(): ReadonlySet<string> {
    const { tokens, zone, passage } = this
    if (!has(passage.kinds, vetoing)) return nothing
    let found: Set<string> | undefined
    for (let i = zone.left; i < zone.at; i++) {
      const token = tokens[i]!
      if (!isAny(token, doubted)) continue
      found ??= new Set()
      const veto = roleIn(token, Kind.veto)
      if (veto !== undefined) found.add(veto)
      if (is(token, Kind.plan) && roleIn(tokens[i + 1], Kind.act) !== role.inForce) found.add('plan')
      if (is(token, Kind.otherwise)) found.add('otherwise')
      if (roleIn(token, Kind.result) === 'closed') found.add('closed')
    }
    if (isOfEarlierYear(tokens, zone, passage.clause.text, this.year)) (found ??= new Set()).add('earlier')
    return found ?? nothing
  }

  /** 本年新收申请和上年结转申请之和为70件: of both together, which are told apart by what was done with them. */
  protected sumsTwo(): boolean {
    const { tokens, zone } = this
    if (!this.mayHold(summing)) return false
    const acts = new Set<string>()
    let sums = false
    let joins = false
    for (let i = zone.left; i < zone.at; i++) {
      const act = roleIn(tokens[i], Kind.act)
      if (act !== undefined) acts.add(act)
      if (acts.size > 0 && tokens[i]!.joins === '和') joins = true
      if (joins && is(tokens[i], Kind.sum)) sums = true
    }
    return sums && acts.size > 1 && (acts.has('carried') || acts.has('new'))
  }

  protected hasGap(from: number, to: number): boolean {
    for (let i = Math.max(from, this.zone.left); i < to; i++) if (isUnknown(this.tokens[i]!)) return true
    return false
  }

  /** Only 共, 合计 and the like between the words before and the number. */
  protected isSum(): boolean {
    const { left, at } = this.zone
    if (
      !is(this.tokens[at - 1], Kind.sum) &&
      !(is(this.tokens[at - 2], Kind.sum) && is(this.tokens[at - 1], Kind.fill))
    )
      return false
    for (let i = left; i < at; i++) {
      const token = this.tokens[i]!
      if (is(token, Kind.noun) || roleIn(token, Kind.lead) === 'way') return false
      if (!is(token, Kind.sum) && !is(token, Kind.fill) && !token.number && !this.isTally(i)) return false
    }
    return true
  }

  /** 三镇合计, 两者合计, 系统内合计: short words that say over what is added up. */
  private isTally(at: number): boolean {
    const token = this.tokens[at]!
    return isUnknown(token) && token.to - token.from <= 3 && is(this.tokens[at + 1], Kind.sum)
  }
}
