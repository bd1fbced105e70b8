import type { DeskSentence } from '../desk-text'
import type { MaskedSentence } from './masked-text'

/** A sentence that stands in another text too, almost word for word. */
export interface SharedSentence {
  readonly own: DeskSentence
  readonly other: DeskSentence
  /** Characters of the masked sentence. */
  readonly length: number
}

/** Sentences less alike than this are two sentences. */
const alike = 0.8

/** The sentences of a text that stand in another one: the same masked words, or words of which at least four fifths are the same. */
export function sharedSentences(
  own: readonly MaskedSentence[],
  others: readonly MaskedSentence[],
): readonly SharedSentence[] {
  const exact = new Map<string, MaskedSentence>()
  for (const other of others) if (!exact.has(other.plain)) exact.set(other.plain, other)
  const pairs = new Map<MaskedSentence, ReadonlyMap<number, number>>()
  const pairsOf = (one: MaskedSentence) => {
    const known = pairs.get(one) ?? countPairs(one.plain)
    pairs.set(one, known)
    return known
  }
  return own.flatMap((one) => {
    const other = exact.get(one.plain) ?? mostAlike(one, others, pairsOf)
    return other ? [{ own: one.of, other: other.of, length: one.plain.length }] : []
  })
}

function mostAlike(
  one: MaskedSentence,
  others: readonly MaskedSentence[],
  pairsOf: (one: MaskedSentence) => ReadonlyMap<number, number>,
): MaskedSentence | undefined {
  let best: MaskedSentence | undefined
  let most = alike
  for (const other of others) {
    const [short, long] = [one, other].map(({ plain }) => plain.length).sort((a, b) => a - b) as [number, number]
    // Of two lengths the likeness is no more than this.
    if ((2 * short) / (short + long) < most) continue
    const likeness = dice(pairsOf(one), pairsOf(other), short + long - 2)
    if (likeness >= most) [best, most] = [other, likeness]
  }
  return best
}

/** The pairs of neighbouring characters of a text, with how often each stands in it. */
function countPairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function dice(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>, all: number): number {
  let both = 0
  for (const [pair, count] of a) both += Math.min(count, b.get(pair) ?? 0)
  return (2 * both) / all
}
