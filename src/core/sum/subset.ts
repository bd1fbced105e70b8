import type { Quantity } from '../report/quantity'

/** A part that is taken once too often (1) or not at all (-1). */
export interface Taken {
  readonly part: number
  readonly sign: 1 | -1
}

/** Triples are looked for among so many parts; pairs and single parts always. */
const mostForThree = 400
/** So many answers of one size are kept; where there are more, none of them says anything. */
export const mostAnswers = 3

/**
 * The smallest sets of up to three parts that, left out or taken twice, give a difference in every cell at once. `values` has
 * a row of the same cells for each part. Several sets of one size are given together; none where there are too many.
 */
export function findSubsets(
  difference: readonly Quantity[],
  values: readonly (readonly Quantity[])[],
): readonly (readonly Taken[])[] {
  const weights = difference.map((_, at) => weightOf(at))
  const hash = (row: readonly Quantity[]) => row.reduce((sum, value, at) => sum + value * weights[at]!, 0n)
  const wanted = hash(difference)
  const hashes = values.map(hash)
  const byHash = new Map<bigint, Taken[]>()
  hashes.forEach((one, part) => {
    if (one === 0n) return
    for (const sign of [1, -1] as const) {
      const key = one * BigInt(sign)
      byHash.set(key, [...(byHash.get(key) ?? []), { part, sign }])
    }
  })
  const all = [...byHash.values()].reduce<readonly Taken[]>((sum, some) => [...sum, ...some], [])
  const isExact = (taken: readonly Taken[]) => leftOver(difference, values, taken).every((value) => value === 0n)
  const single = kept((byHash.get(wanted) ?? []).map((one) => [one]).filter(isExact))
  if (single) return single
  const valueOf = ({ part, sign }: Taken) => hashes[part]! * BigInt(sign)
  const pairs = kept(pairsOf(wanted, all, byHash, valueOf).filter(isExact))
  if (pairs) return pairs
  if (values.length > mostForThree) return []
  return kept(triplesOf(wanted, all, byHash, valueOf).filter(isExact)) ?? []
}

/** Answers that are few enough to name; undefined where there is none and a larger set may be one. */
function kept(answers: readonly (readonly Taken[])[]): readonly (readonly Taken[])[] | undefined {
  if (answers.length === 0) return undefined
  return answers.length <= mostAnswers ? answers : []
}

function pairsOf(
  wanted: bigint,
  all: readonly Taken[],
  byHash: ReadonlyMap<bigint, readonly Taken[]>,
  valueOf: (one: Taken) => bigint,
): readonly (readonly Taken[])[] {
  const found: (readonly Taken[])[] = []
  for (const one of all) {
    for (const other of byHash.get(wanted - valueOf(one)) ?? []) if (other.part > one.part) found.push([one, other])
    if (found.length > mostAnswers) return found
  }
  return found
}

function triplesOf(
  wanted: bigint,
  all: readonly Taken[],
  byHash: ReadonlyMap<bigint, readonly Taken[]>,
  valueOf: (one: Taken) => bigint,
): readonly (readonly Taken[])[] {
  const found: (readonly Taken[])[] = []
  for (const one of all) {
    const behind = all.filter(({ part }) => part > one.part)
    for (const [second, third] of pairsOf(wanted - valueOf(one), behind, byHash, valueOf))
      found.push([one, second!, third!])
    if (found.length > mostAnswers) return found
  }
  return found
}

/** What is left of a difference once some parts are taken into account. */
export function leftOver(
  difference: readonly Quantity[],
  values: readonly (readonly Quantity[])[],
  taken: readonly Taken[],
): readonly Quantity[] {
  return difference.map((value, at) =>
    taken.reduce((rest, { part, sign }) => rest - values[part]![at]! * BigInt(sign), value),
  )
}

/** Weights that look random and are always the same (a multiplicative sequence modulo a prime). */
function weightOf(at: number): bigint {
  let weight = 48271n
  for (let round = 0; round < 3; round++)
    weight = (weight * 6364136223846793005n + BigInt(at) * 1442695040888963407n + 1n) % 2305843009213693951n
  return weight
}
