import type { Grid } from '../../core/document/document'
import { attributes } from '../markup/escape'
import { inlineHtml, linesHtml, type InlineOptions } from './inline'
import { tableShape, type ShapedCell, type TableShape } from './table-shape'

/** How a table looks: attributes for its tags. The page has classes here, the fragment styles and old attributes. */
export interface TableHtmlOptions extends InlineOptions {
  table(shape: TableShape, grid: Grid): string
  /** A column of so many percent. */
  column(percent: number): string
  body(shape: TableShape): string
  cell(one: ShapedCell, shape: TableShape): string
  /** The text of a cell, e.g. wrapped where it runs from top to bottom. */
  content(html: string, one: ShapedCell): string
  /** What stands first in the table: the caption, where it has one. */
  caption(grid: Grid): string
}

/** A grid as an HTML table with headers that say what they head, or '' for a grid without rows. */
export function tableHtml(grid: Grid, dress: TableHtmlOptions): string {
  if (grid.rows.length === 0) return ''
  const shape = tableShape(grid)
  const columns = shape.widths?.map((percent) => `<col${dress.column(percent)}>`).join('')
  const row = (cells: readonly ShapedCell[]) => `<tr>${cells.map((one) => cellHtml(one, shape, dress)).join('')}</tr>\n`
  const rows = (all: readonly (readonly ShapedCell[])[]) => all.map(row).join('')
  return [
    `<table${dress.table(shape, grid)}>`,
    dress.caption(grid),
    columns ? `<colgroup>${columns}</colgroup>\n` : '',
    shape.head.length > 0 ? `<thead>\n${rows(shape.head)}</thead>\n` : '',
    ...shape.bodies.map((body) => `<tbody${dress.body(shape)}>\n${rows(body)}</tbody>\n`),
    '</table>',
  ].join('')
}

function cellHtml(one: ShapedCell, shape: TableShape, dress: TableHtmlOptions): string {
  const { cell, tag } = one
  const own = attributes({
    id: tag === 'th' && cell.id,
    scope: one.scope,
    headers: one.headers.length > 0 && one.headers.join(' '),
    colspan: one.colspan > 1 && one.colspan,
    rowspan: one.rowspan > 1 && one.rowspan,
  })
  const text = cell.runs ? inlineHtml(cell.runs, dress) : linesHtml(cell.text)
  return `<${tag}${own}${dress.cell(one, shape)}>${dress.content(text, one)}</${tag}>`
}
