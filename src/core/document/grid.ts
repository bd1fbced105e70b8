import type { CellTable } from '../report/cell-table'
import { cellId, leaves, type CellId, type Header, type Section, type Table } from '../template/template'
import type { Grid, GridCell } from './document'

/**
 * Draws the statutory tables of a section as one grid in the official form, merged headers and all; form, preview,
 * Word file, web page and workbook all draw this grid. Every row covers the full width (spans counted).
 */
export function sectionGrid(section: Section, cells: CellTable): Grid {
  const tables = section.tables ?? []
  const width = Math.max(...tables.map(naturalWidth))
  const drawn = tables.map((table) => drawTable(table, width, cells, section.id))
  const single = drawn.length === 1 ? drawn[0] : undefined
  return {
    type: 'grid',
    section: section.id,
    caption: section.title,
    ...(section.widths?.length === width ? { widths: section.widths } : {}),
    headRows: single?.headRows ?? 0,
    rows: drawn.flatMap((one) => one.rows),
  }
}

/** The columns of a table drawn by itself. */
function naturalWidth(table: Table): number {
  return labelColumns(table) + leaves(table.columns).length
}

/** Columns for row labels: as many as groups nest; none where the rows have no labels (table 四). */
function labelColumns(table: Table): number {
  return table.rows.some((row) => row.label !== '') ? depth(table.rows) : 0
}

function depth(headers: readonly Header[]): number {
  return Math.max(0, ...headers.map((header) => 1 + depth(header.children ?? [])))
}

/** A header that stands above or beside values, with the id that `headers` of those values name. */
interface Placed {
  readonly header: Header
  readonly id: string
}

/**
 * The rows as they have to be drawn: a group that is stated as one row while its leaves are absent ((六)其他处理 of 2019
 * in a report for 2021) is drawn as that one row, so that nothing that was read is left out.
 */
function rowsToDraw(table: Table, cells: CellTable): Header[] {
  const columns = leaves(table.columns)
  const stated = (row: Header) =>
    columns.some((column) => cells.stated(cellId(table.id, row.id, column.id)) !== undefined)
  const merge = (header: Header): Header => {
    if (!header.children) return header
    const { children, ...alone } = header
    if (stated(header) && !leaves(children).some(stated)) return alone
    return { ...header, children: children.map(merge) }
  }
  return table.rows.map(merge)
}

function drawTable(
  table: Table,
  width: number,
  cells: CellTable,
  prefix: string,
): { headRows: number; rows: GridCell[][] } {
  const labels = labelColumns(table)
  const headDepth = depth(table.columns)
  const name = (side: 'c' | 'r', header: Header) => `${prefix}_${table.id}_${side}_${header.id}`
  const rows: GridCell[][] = []
  const bandId = `${prefix}_${table.id}_band`
  if (table.caption)
    rows.push([{ text: table.caption, colspan: width, rowspan: 1, header: true, kind: 'band', id: bandId }])
  const bandHeaders = table.caption ? [bandId] : []

  // Headers of the columns. The last column takes the rest of the grid (tables of one section share its width).
  const columns = leaves(table.columns)
  const rest = width - labels - columns.length
  const spanOf = (header: Header): number =>
    leaves([header]).length + (leaves([header]).includes(columns[columns.length - 1]!) ? rest : 0)
  const head: GridCell[][] = Array.from({ length: headDepth }, () => [])
  if (labels > 0)
    head[0]!.push({
      text: table.corner ?? '',
      colspan: labels,
      rowspan: headDepth,
      header: !isNote(table),
      kind: isNote(table) ? 'note' : 'corner',
      ...(isNote(table) ? {} : { id: `${prefix}_${table.id}_corner` }),
    })
  const above = new Map<Header, readonly string[]>()
  const drawColumns = (headers: readonly Header[], level: number, outer: readonly string[]) => {
    for (const header of headers) {
      const id = name('c', header)
      head[level]!.push({
        text: header.label,
        colspan: spanOf(header),
        rowspan: header.children ? 1 : headDepth - level,
        header: true,
        kind: 'column',
        id,
      })
      above.set(header, [...outer, id])
      if (header.children) drawColumns(header.children, level + 1, [...outer, id])
    }
  }
  drawColumns(table.columns, 0, bandHeaders)
  rows.push(...head)

  // Rows of values: the groups that begin here, the label, the numbers.
  const drawRows = (headers: readonly Header[], level: number, outer: readonly Placed[], begun: GridCell[]) => {
    let opening = begun
    for (const header of headers) {
      const id = name('r', header)
      const placed = { header, id }
      if (header.children) {
        const group: GridCell = {
          text: header.label,
          colspan: 1,
          rowspan: leaves([header]).length,
          header: true,
          kind: 'row',
          id,
          ...(level === 0 ? { vertical: true as const } : {}),
        }
        drawRows(header.children, level + 1, [...outer, placed], [...opening, group])
      } else {
        const label: GridCell[] =
          labels > 0 ? [{ text: header.label, colspan: labels - level, rowspan: 1, header: true, kind: 'row', id }] : []
        rows.push([
          ...opening,
          ...label,
          ...columns.map((column) =>
            value(cellId(table.id, header.id, column.id), cells, spanOf(column), [
              ...(above.get(column) ?? []),
              ...outer.map((one) => one.id),
              ...(labels > 0 ? [id] : []),
            ]),
          ),
        ])
      }
      opening = []
    }
  }
  drawRows(rowsToDraw(table, cells), 0, [], [])
  return { headRows: headDepth + (table.caption ? 1 : 0), rows }
}

/** The corner of table 三 holds the 勾稽 note, which heads nothing. */
function isNote(table: Table): boolean {
  return /^[（(]/.test(table.corner ?? '')
}

function value(cell: CellId, cells: CellTable, colspan: number, headers: readonly string[]): GridCell {
  return { text: cells.printed(cell), colspan, rowspan: 1, header: false, kind: 'value', cell, headers }
}
