import type { Grid, GridCell } from '../../core/document/document'
import { layOutTable } from '../../core/document/table-slots'

/** A cell with its place in the grid and what its tag says about it. */
export interface ShapedCell {
  readonly cell: GridCell
  readonly tag: 'th' | 'td'
  readonly scope?: 'col' | 'row' | 'rowgroup'
  /** Ids of headers that exist in this table. */
  readonly headers: readonly string[]
  readonly column: number
  readonly colspan: number
  readonly rowspan: number
}

/** A grid as an HTML table has it. */
export interface TableShape {
  readonly columns: number
  /** Percent of the table's width for each column; absent where the browser decides. */
  readonly widths?: readonly number[]
  readonly head: readonly (readonly ShapedCell[])[]
  /** One group of rows for each band (第二十条第（一）项), which heads them; else one. */
  readonly bodies: readonly (readonly (readonly ShapedCell[])[])[]
  /** Rows are headed by more than one level of labels: a list of labels, not a word each. */
  readonly nested: boolean
}

/** Places the cells of a grid and finds out which of them head rows and which columns. */
export function tableShape(grid: Grid): TableShape {
  const ids = new Set<string>()
  for (const row of grid.rows) for (const cell of row) if (cell.id !== undefined && isHeader(cell)) ids.add(cell.id)
  const rows = placed(grid, ids)
  const headRows = headOf(grid)
  const columns = Math.max(1, ...rows.flat().map((one) => one.column + one.colspan))
  const total = grid.widths?.reduce((sum, width) => sum + width, 0) ?? 0
  const widths =
    grid.widths?.length === columns && total > 0 ? grid.widths.map((width) => (width / total) * 100) : undefined
  const firstValue = rows.flat().find((one) => one.cell.kind === 'value')
  return {
    columns,
    ...(widths ? { widths } : {}),
    head: rows.slice(0, headRows),
    bodies: bodiesOf(rows.slice(headRows)),
    nested: (firstValue?.column ?? 0) > 1,
  }
}

/** A header without words heads nothing. */
function isHeader(cell: GridCell): boolean {
  return cell.header && cell.text.trim() !== ''
}

function placed(grid: Grid, ids: ReadonlySet<string>): ShapedCell[][] {
  return layOutTable(grid).begins.map((row) => {
    const allHeaders = row.every(({ cell }) => cell.header)
    return row.map(({ cell, column, colspan, rowspan }): ShapedCell => {
      const header = isHeader(cell)
      return {
        cell,
        tag: header ? 'th' : 'td',
        ...(header ? { scope: scopeOf(cell, allHeaders) } : {}),
        headers: (cell.headers ?? []).filter((id) => ids.has(id)),
        column,
        colspan,
        rowspan,
      }
    })
  })
}

function scopeOf(cell: GridCell, allHeaders: boolean): 'col' | 'row' | 'rowgroup' {
  if (cell.kind === 'band') return 'rowgroup'
  if (cell.kind) return cell.kind === 'row' ? 'row' : 'col'
  return allHeaders ? 'col' : 'row'
}

/** The rows of the head: as the grid says, else the first rows that hold headers only; none where a span leaves them. */
function headOf(grid: Grid): number {
  const firstOther = grid.rows.findIndex((row) => row.length === 0 || row.some((cell) => !isHeader(cell)))
  const count = Math.min(grid.headRows ?? (firstOther < 0 ? 0 : firstOther), grid.rows.length)
  const leaves = grid.rows.slice(0, count).some((row, index) => row.some((cell) => index + cell.rowspan > count))
  return leaves ? 0 : count
}

/** Begins a new group of rows at each band, unless a span would cross its border. */
function bodiesOf(rows: readonly (readonly ShapedCell[])[]): ShapedCell[][][] {
  const bodies: ShapedCell[][][] = []
  let coveredTo = 0
  rows.forEach((row, index) => {
    if (bodies.length === 0 || (row[0]?.cell.kind === 'band' && coveredTo <= index)) bodies.push([])
    bodies[bodies.length - 1]?.push([...row])
    coveredTo = Math.max(coveredTo, ...row.map((one) => index + one.rowspan))
  })
  return bodies
}
