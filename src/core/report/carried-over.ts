import { patternParts } from '../template/pattern'
import { cellId, cellsOf, type CellId } from '../template/template'
import type { CellTable } from './cell-table'
import type { Report } from './report'

/**
 * The cells that a relation of last year's report fixes one to one (上年结转 = last year's 结转下年度), with what they
 * should say.
 */
export function carriedOver(cells: CellTable, last: CellTable | undefined): ReadonlyMap<CellId, string> {
  const found = new Map<CellId, string>()
  if (!last) return found
  for (const relation of cells.template.relations) {
    const [from, to] = [relation.sum[0], relation.equals[0]]
    if (relation.sum.length !== 1 || relation.equals.length !== 1 || !from?.startsWith('last:') || !to) continue
    const target = patternParts(to)
    const source = patternParts(from)
    for (const one of cellsOf(cells.template).values()) {
      const { table, row, column } = patternParts(one.cell)
      if (table !== target.table || row !== target.row || cells.filling(one.cell)) continue
      const reading = last.reading(cellId(source.table, source.row, column))
      const known = cellsOf(last.template).has(cellId(source.table, source.row, column))
      if (known && reading.kind !== 'unknown' && reading.kind !== 'blank')
        found.set(one.cell, last.printed(cellId(source.table, source.row, column)))
    }
  }
  return found
}

/** The report with the carried-over numbers of last year's in the cells that nobody has filled in; the same where there are none. */
export function withCarriedOver(report: Report, cells: CellTable, last: CellTable): Report {
  const open = [...carriedOver(cells, last)].filter(([cell]) => cells.stated(cell) === undefined)
  return open.length === 0 ? report : { ...report, cells: { ...report.cells, ...Object.fromEntries(open) } }
}
