import type { Finding } from '../../core/check/engine/finding'
import type { CellTable } from '../../core/report/cell-table'
import { patternParts } from '../../core/template/pattern'
import { cellsOf, type CellDescription, type CellId } from '../../core/template/template'
import { checks } from './checks'

/**
 * The findings to show while a table is being filled in: a column that cannot balance yet, because cells of it are blank,
 * is not held against the clerk. The blanks themselves are, and the check page lists everything.
 */
export function withoutIncompleteColumns(findings: readonly Finding[], cells: CellTable): readonly Finding[] {
  const unfinished = (cell: CellId) => {
    const { table, column } = patternParts(cell)
    const isTotal = cellsOf(cells.template).get(cell)?.column.total
    return hasBlank(cells, (one) => one.table.id === table && (isTotal || one.column.id === column))
  }
  return findings.filter(
    (finding) =>
      !checks.value?.ruleById(finding.rule)?.needsFilledColumns ||
      !finding.places.some((place) => place.in === 'cell' && unfinished(place.cell)),
  )
}

function hasBlank(cells: CellTable, among: (one: CellDescription) => boolean | undefined): boolean {
  return [...cellsOf(cells.template).values()].some(
    (one) => among(one) && !cells.filling(one.cell) && cells.reading(one.cell).kind === 'blank',
  )
}
