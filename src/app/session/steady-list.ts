import { memoize } from '../../core/memoize'

const written = memoize((one: object): string => JSON.stringify(one))

/**
 * A list of plain values that is worked out again and again, with what says the same as before as the object that it was;
 * the very list of before where all of it is the same, so that nothing that is drawn from it is drawn anew.
 */
export function steadyList<One extends object>(
  now: readonly One[],
  before: readonly One[] | undefined,
): readonly One[] {
  if (!before) return now
  const known = new Map(before.map((one) => [written(one), one]))
  const kept = now.map((one) => known.get(written(one)) ?? one)
  return kept.length === before.length && kept.every((one, at) => one === before[at]) ? before : kept
}
