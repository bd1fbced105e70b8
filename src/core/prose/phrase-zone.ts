import type { Phrase } from './figure'
import type { Passage } from './passage'
import { isOfEarlierYear } from './phrase-time'
import { is, isUnknown, roleIn, type Token } from './token'
import { headOf, isIdle, type Zone } from './zones'

const nothing: ReadonlySet<string> = new Set()
const vetoing = ['veto', 'plan', 'otherwise', 'result.closed', 'month'] as const

/** The words of one number, and what can be told of them without knowing what is counted. */
export class PhraseZone {
  constructor(
    protected readonly tokens: readonly Token[],
    protected readonly zone: Zone,
    protected readonly passage: Passage,
    protected readonly year: number,
  ) {}

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
      if (is(token, 'rest') || is(token, 'except')) return true
      if (!isIdle(token) && !token.joins) return false
    }
    return false
  }

  /** What stands before the head: 变更行政许可 is no number of decisions. */
  protected leader(head: number): Phrase['leader'] {
    const before = headOf(this.tokens, this.zone.left, Math.min(head, this.zone.at))
    const token = this.tokens[before]
    if (before < 0 || !token || token.joins) return 'none'
    return is(token, 'act') ? 'act' : isUnknown(token) ? 'unknown' : 'other'
  }

  protected some(kind: Parameters<typeof is>[1], from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (is(this.tokens[i], kind)) return true
    return false
  }

  protected last(kind: Parameters<typeof is>[1], from: number, to: number): string | undefined {
    for (let i = to - 1; i >= from; i--) if (is(this.tokens[i], kind)) return roleIn(this.tokens[i], kind)
    return undefined
  }

  /** The ways in which the number is a share: words of the whole zone. */
  protected shares(): ReadonlySet<string> {
    const { kinds } = this.passage
    if (!kinds.has('share') && !kinds.has('late')) return nothing
    const found = new Set<string>()
    const { left, right } = this.zone
    for (let i = left; i < right; i++) {
      const role = roleIn(this.tokens[i], 'share')
      if (role !== undefined) found.add(role)
      if (is(this.tokens[i], 'late')) found.add('late')
    }
    if (found.delete('off')) found.delete('channel')
    return found
  }

  /** Why the number may not be the agency's own: words before it. */
  protected vetoes(): ReadonlySet<string> {
    const { tokens, zone, passage } = this
    if (!vetoing.some((kind) => passage.kinds.has(kind))) return nothing
    const found = new Set<string>()
    for (let i = zone.left; i < zone.at; i++) {
      const token = tokens[i]!
      const role = roleIn(token, 'veto')
      if (role !== undefined) found.add(role)
      if (is(token, 'plan') && roleIn(tokens[i + 1], 'act') !== 'in-force') found.add('plan')
      if (is(token, 'otherwise')) found.add('otherwise')
      if (roleIn(token, 'result') === 'closed') found.add('closed')
    }
    if (isOfEarlierYear(tokens, zone, passage.clause.text, this.year)) found.add('earlier')
    return found
  }

  protected hasGap(from: number, to: number): boolean {
    for (let i = Math.max(from, this.zone.left); i < to; i++) if (isUnknown(this.tokens[i]!)) return true
    return false
  }

  /** Only 共, 合计 and the like between the words before and the number. */
  protected isSum(): boolean {
    const { left, at } = this.zone
    if (!is(this.tokens[at - 1], 'sum') && !(is(this.tokens[at - 2], 'sum') && is(this.tokens[at - 1], 'fill')))
      return false
    for (let i = left; i < at; i++) {
      const token = this.tokens[i]!
      if (is(token, 'noun') || is(token, 'total') || roleIn(token, 'lead') === 'way') return false
      if (!is(token, 'sum') && !is(token, 'fill') && !token.number) return false
    }
    return true
  }
}
