import type { Grid, GridCell } from '../../core/document/document'
import { layOutTable } from '../../core/document/table-slots'
import type { SectionId, Template } from '../../core/template/template'
import { readTables } from '../recognise/read-tables'

/** Tables with more cells than this are not turned. */
const most = 3000

/** A statutory table whose rows and columns somebody exchanged, turned back; any other as it is. */
export function uprightGrid(grid: Grid, section: SectionId, templates: readonly Template[]): Grid {
  const found = (one: Grid) => readTables([one], [0], section, templates).cells.size
  if (grid.rows.length * (grid.rows[0]?.length ?? 0) > most) return grid
  const turned = turnedGrid(grid)
  return found(turned) > 2 * found(grid) ? turned : grid
}

/** Rows as columns and columns as rows. */
function turnedGrid(grid: Grid): Grid {
  const { covers } = layOutTable(grid)
  const width = Math.max(0, ...covers.map((line) => line.length))
  const rows = Array.from({ length: width }, (_, column): GridCell[] =>
    covers.flatMap((line, row) => {
      const slot = line[column]
      if (!slot || slot.column !== column || slot.row !== row) return []
      return [{ ...slot.cell, colspan: slot.rowspan, rowspan: slot.colspan }]
    }),
  )
  return { type: 'grid', rows }
}
