import type { Phrase } from './figure'
import type { Passage } from './passage'
import { isOfEarlierYear } from './phrase-time'
import { is, isUnknown, roleIn, type Token } from './token'
import { headOf, isIdle, type Zone } from './zones'

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

  protected collect(kind: 'share' | 'veto'): ReadonlySet<string> {
    const found = new Set<string>()
    const { left, right, at } = this.zone
    for (let i = left; i < right; i++) {
      const role = roleIn(this.tokens[i], kind)
      if (role !== undefined && (i < at || kind === 'share')) found.add(role)
      const plans = is(this.tokens[i], 'plan') && roleIn(this.tokens[i + 1], 'act') !== 'in-force'
      if (plans && kind === 'veto' && i < at) found.add('plan')
      if (is(this.tokens[i], 'otherwise') && kind === 'veto' && i < at) found.add('otherwise')
      if (is(this.tokens[i], 'late') && kind === 'share') found.add('late')
    }
    if (found.has('off')) {
      found.delete('channel')
      found.delete('off')
    }
    return found
  }

  protected vetoes(): ReadonlySet<string> {
    const found = this.collect('veto')
    const { tokens, zone, passage } = this
    if (!passage.kinds.has('result.closed') && !passage.kinds.has('month')) return found
    const more = isOfEarlierYear(tokens, zone, passage.clause.text, this.year) ? ['earlier'] : []
    for (let i = zone.left; i < zone.at; i++) if (roleIn(tokens[i], 'result') === 'closed') more.push('closed')
    return new Set([...found, ...more])
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
      if (is(token, 'noun') || is(token, 'total')) return false
      if (!is(token, 'sum') && !is(token, 'fill') && !token.number) return false
    }
    return true
  }
}
