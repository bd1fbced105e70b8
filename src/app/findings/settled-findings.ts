import type { Finding } from '../../core/check/engine/finding'
import type { CellId } from '../../core/template/template'
import { checks } from '../session/checks'

/** The findings to show while the clerk is typing in a cell: all but those about the form of a number that is not finished yet. */
export function settledFindings(findings: readonly Finding[], typing: CellId | undefined): readonly Finding[] {
  if (!typing) return findings
  return findings.filter(
    ({ rule, places }) =>
      !(checks.value?.isCellRule(rule) && places.length === 1 && places[0]?.in === 'cell' && places[0].cell === typing),
  )
}
