import { memoize } from '../../memoize'
import type { MaskedSentence } from './masked-text'

/** A sentence that stands in another text too, almost word for word: which of either text it is. */
export interface SharedSentence {
  readonly own: number
  readonly other: number
  /** Characters of the masked sentence. */
  readonly length: number
}

/** Sentences less alike than this are two sentences. */
const alike = 0.8

/**
 * The sentences of a text that stand in another one: the same masked words, or words of which at least four fifths are the
 * same. `near` gives the sentences of the other that are worth a comparison, for one that does not stand there word for word.
 */
export function sharedSentences(
  own: readonly MaskedSentence[],
  others: readonly MaskedSentence[],
  near: (at: number) => readonly MaskedSentence[] = () => others,
): readonly SharedSentence[] {
  const exact = new Map<string, MaskedSentence>()
  for (const other of others) if (!exact.has(other.plain)) exact.set(other.plain, other)
  return own.flatMap((one, at) => {
    const other = exact.get(one.plain) ?? mostAlike(one, near(at))
    return other ? [{ own: one.of, other: other.of, length: one.plain.length }] : []
  })
}

function mostAlike(one: MaskedSentence, others: readonly MaskedSentence[]): MaskedSentence | undefined {
  let best: MaskedSentence | undefined
  let most = alike
  for (const other of others) {
    const [short, long] = [one, other].map(({ plain }) => plain.length).sort((a, b) => a - b) as [number, number]
    // Of two lengths the likeness is no more than this.
    if ((2 * short) / (short + long) < most) continue
    const likeness = dice(pairsOf(one), pairsOf(other))
    if (likeness >= most) [best, most] = [other, likeness]
  }
  return best
}

/** The pairs of neighbouring characters of a sentence, in order. */
const pairsOf = memoize(({ plain }: MaskedSentence): Uint32Array => {
  const pairs = new Uint32Array(Math.max(0, plain.length - 1))
  for (let at = 0; at < pairs.length; at++) pairs[at] = plain.charCodeAt(at) * 0x10000 + plain.charCodeAt(at + 1)
  return pairs.sort()
})

function dice(a: Uint32Array, b: Uint32Array): number {
  let both = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = a[i]! - b[j]!
    if (difference === 0) both++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return (2 * both) / (a.length + b.length)
}
