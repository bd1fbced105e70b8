import { bySeverityOrder, type Finding, type Severity } from '../../core/check/engine/finding'
import type { CellId } from '../../core/template/template'

/** Findings about so many cells at once (all blanks of a section) are said once, not at every cell. */
const mostCells = 15

/** What is said of each cell, the most severe first. */
export function findingsByCell(findings: readonly Finding[]): ReadonlyMap<CellId, readonly Finding[]> {
  const found = new Map<CellId, Finding[]>()
  for (const finding of findings) {
    const cells = new Set(finding.places.flatMap((place) => (place.in === 'cell' ? [place.cell] : [])))
    if (cells.size > mostCells) continue
    for (const cell of cells) found.set(cell, [...(found.get(cell) ?? []), finding])
  }
  for (const list of found.values()) list.sort(bySeverityOrder)
  return found
}

/** Whether a finding is about this cell itself, and not only mentions it (an addend of a wrong total). */
export function isSubject(finding: Finding, cell: CellId): boolean {
  const [first, ...others] = finding.places
  if (first?.in !== 'cell') return false
  // Two places are two cells that contradict each other; of more, the first is the total and the others its addends.
  return first.cell === cell || (others.length === 1 && others[0]?.in === 'cell' && others[0].cell === cell)
}

/** What the severities ask for; their names are in core/check/place-words. */
export const severityAsks: Readonly<Record<Severity, string>> = {
  error: '公布前应当改正',
  warning: '请核实',
  hint: '供参考',
}
