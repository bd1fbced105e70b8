import type { Finding, Severity } from '../check/engine/finding'
import { tenfold } from '../check/rules/lastyear/tenfold'
import { outlier } from '../check/rules/others/index'

/**
 * The findings of a report and those of holding it beside others, as one list: a figure that is ten times last year's is
 * told once, by the graver of the two.
 */
export function joinedFindings(own: readonly Finding[], between: readonly Finding[] = []): readonly Finding[] {
  const far = new Set(between.flatMap((one) => (one.rule === outlier.id ? cellsIn(one) : [])))
  const isTold = (one: Finding) => one.rule === tenfold.id && cellsIn(one).some((cell) => far.has(cell))
  return [...own.filter((one) => !isTold(one)), ...between]
}

function cellsIn({ places }: Finding): readonly string[] {
  return places.flatMap((place) => (place.in === 'cell' ? [place.cell] : []))
}

/** How many findings of each severity both together have. */
export function joinedCounts(
  own: Readonly<Record<Severity, number>>,
  between: readonly Pick<Finding, 'severity'>[] = [],
): Readonly<Record<Severity, number>> {
  const counts = { ...own }
  for (const { severity } of between) counts[severity]++
  return counts
}
