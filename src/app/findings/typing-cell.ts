import { shallowRef } from 'vue'
import type { Finding } from '../../core/check/engine/finding'
import type { CellId } from '../../core/template/template'

/** The cell that the clerk is typing in right now: what is wrong with its form is said after leaving it. */
export const typingCell = shallowRef<CellId>()

/** The findings to show while `typing`: all but those about the form of a number that is not finished yet. */
export function settledFindings(findings: readonly Finding[], typing: CellId | undefined): readonly Finding[] {
  if (!typing) return findings
  return findings.filter(
    ({ rule, places }) =>
      !(rule.startsWith('cell.') && places.length === 1 && places[0]?.in === 'cell' && places[0].cell === typing),
  )
}
