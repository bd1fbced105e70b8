/** Two paragraphs that stand for each other, or one that only one of the texts has. */
export interface AlignedPair {
  readonly last?: string
  readonly now?: string
}

/** Paragraphs less alike than this are two paragraphs, not one that was changed. */
const alike = 0.3
/** Texts with more pairs than this are aligned by their place: no report is that long. */
const mostPairs = 250_000

/** Aligns the paragraphs of two texts in order, so that as much as possible stands beside what it came from. */
export function alignParagraphs(last: readonly string[], now: readonly string[]): readonly AlignedPair[] {
  if (last.length * now.length > mostPairs) return byPlace(last, now)
  const before = last.map(pairsOf)
  const after = now.map(pairsOf)
  const likeness = before.map((one) => after.map((other) => dice(one, other)))
  // best[i][j]: the most likeness that the paragraphs from i and from j on can have.
  const best = Array.from({ length: last.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let i = last.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, paired(likeness[i]![j]!) + best[i + 1]![j + 1]!)

  const pairs: AlignedPair[] = []
  let i = 0
  let j = 0
  while (i < last.length || j < now.length) {
    const worth = i < last.length && j < now.length ? paired(likeness[i]![j]!) : 0
    if (worth > 0 && best[i]![j] === worth + best[i + 1]![j + 1]!) pairs.push({ last: last[i++]!, now: now[j++]! })
    else if (j >= now.length || (i < last.length && best[i + 1]![j]! >= best[i]![j + 1]!))
      pairs.push({ last: last[i++]! })
    else pairs.push({ now: now[j++]! })
  }
  return pairs
}

function paired(likeness: number): number {
  return likeness >= alike ? likeness : 0
}

function byPlace(last: readonly string[], now: readonly string[]): AlignedPair[] {
  return Array.from({ length: Math.max(last.length, now.length) }, (_, at) => ({
    ...(last[at] === undefined ? {} : { last: last[at] }),
    ...(now[at] === undefined ? {} : { now: now[at] }),
  }))
}

/** The pairs of neighbouring characters of a text, years and numbers aside, with how often each stands in it. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const plain = text.replace(/\d+/g, '#').replace(/\s+/g, '')
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < plain.length; at++) {
    const pair = plain.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  if (plain.length === 1) pairs.set(plain, 1)
  return pairs
}

function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let both = 0
  let all = 0
  for (const [pair, count] of a) {
    all += count
    both += Math.min(count, b.get(pair) ?? 0)
  }
  for (const count of b.values()) all += count
  return all === 0 ? 1 : (2 * both) / all
}
