import type { Grid, GridCell } from '../../core/document/document'
import { patternParts } from '../../core/template/pattern'

/** A drawn row with the level of its headers, which says where it sticks. */
export interface DrawnRow {
  readonly cells: readonly GridCell[]
  /** Index among the header rows at the top; undefined for other rows. */
  readonly head?: number
}

/** The rows of one statutory table within the drawing of a section. */
export interface TableBody {
  readonly table: string
  readonly rows: readonly DrawnRow[]
}

/** The drawing of a section cut into the head that stays in view and a body for each of its tables. */
export interface TableParts {
  readonly head: readonly DrawnRow[]
  readonly bodies: readonly TableBody[]
}

/** Cuts a drawing into head and bodies; header rows that stand between tables go to the table that they head. */
export function tableParts(grid: Grid): TableParts {
  const headRows = grid.headRows ?? 0
  const head = grid.rows.slice(0, headRows).map((cells, at) => ({ cells, head: at }))
  const bodies: { table: string; rows: DrawnRow[] }[] = []
  let waiting: DrawnRow[] = []
  for (const cells of grid.rows.slice(headRows)) {
    const first = cells.find((one) => one.cell !== undefined)?.cell
    if (!first) {
      waiting.push({ cells })
      continue
    }
    const { table } = patternParts(first)
    const last = bodies[bodies.length - 1]
    if (last?.table === table && !waiting.length) last.rows.push({ cells })
    else bodies.push({ table, rows: [...waiting, { cells }] })
    waiting = []
  }
  return { head, bodies }
}

/** What a header heads, for readers of the page; undefined for what is no header. */
export function scopeOf(one: GridCell): 'colgroup' | 'col' | 'rowgroup' | 'row' | undefined {
  if (!one.header) return undefined
  if (one.kind === 'row') return one.rowspan > 1 ? 'rowgroup' : 'row'
  return one.colspan > 1 ? 'colgroup' : 'col'
}
