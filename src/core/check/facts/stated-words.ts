import { blockSpan } from '../../prose/clause'
import { formatQuantity } from '../../report/quantity'
import type { PrintedBlock } from '../../report/printed'
import { cellsOfRoles, headersOfRole } from '../../template/find-by-role'
import { role } from '../../template/roles'
import { findHeader, patternParts } from '../../template/pattern'
import { cellsOf, leaves, type CellId, type Header, type Template } from '../../template/template'
import type { Fix, Place } from '../engine/finding'
import { plainLabel } from '../../template/plain-label'
import { rowWords } from '../words/place-words'
import { spanPlace } from './printed-text'
import type { Stated } from './stated'
import type { Sum } from './stated-sums'

/** The text first, then the cells that it disagrees with. */
export function placesOf({ block, statement }: Stated, cells: readonly CellId[]): Place[] {
  return [spanPlace(block, statement), ...cells.map((cell) => ({ in: 'cell', cell }) as const)]
}

/** A span of a block as the clerk reads it in a message, without broken lines. */
export function quote(block: PrintedBlock, { from, to }: { readonly from: number; readonly to: number }): string {
  return `“${block.text.slice(from, to).replace(/\s+/g, '').replace(/[“”]/g, '')}”`
}

/** 表三“本年新收政府信息公开申请数量”总计: a cell as a sentence about the text names it, with its table. */
function quotedCell(cell: CellId, template: Template): string {
  const found = cellsOf(template).get(cell)
  if (!found) return tableWords(cell, template)
  const { section, row, column } = found
  const rowLabel = rowWords(row, found.table)
  const hasColumns = found.table.columns.length > 1 || leaves(found.table.columns).length > 1
  if (!rowLabel) return `表${section.number}${groupAround(found.table.columns, column.id)}${column.label}`
  return `表${section.number}“${rowLabel}”${hasColumns && !(row.label === rowLabel && column.total) ? plainLabel(column.label) : ''}`
}

/** 表三: the table of a cell that is none of the format, as a group that was written as one row. */
function tableWords(cell: CellId, template: Template): string {
  const { table } = patternParts(cell)
  const section = template.sections.find((one) => one.tables?.some(({ id }) => id === table))
  return section ? `表${section.number}` : cell
}

/** The innermost group around a column: 行政复议, 未经复议直接起诉. */
function groupAround(columns: readonly Header[], id: string): string {
  const group = columns.find((one) => one.children && findHeader(one.children, id))
  return group ? groupAround(group.children ?? [], id) || group.label : ''
}

/** 表三“…”总计为3: what the cells say. */
export function sumWords({ cells, value }: Sum, template: Template, unit = '件'): string {
  const names = sumNames(cells, template)
  return cells.length === 1
    ? `${names[0]}为${formatQuantity(value)}${unit}`
    : `${names.slice(0, 2).join('、')}${names.length > 2 ? '等' : ''}合计为${formatQuantity(value)}${unit}`
}

/** The names of cells that are added up; a whole group of rows (表三“不予公开”各项) and both kinds of 诉讼 by one name. */
function sumNames(cells: readonly CellId[], template: Template): string[] {
  const first = cells.length > 1 ? cellsOf(template).get(cells[0]!) : undefined
  if (first) {
    const rows = new Set(cells.map((cell) => patternParts(cell).row))
    const columns = new Set(cells.map((cell) => patternParts(cell).column))
    const ofRows = columns.size === 1 && groupOf(first.table.rows, rows)
    if (ofRows) return [`表${first.section.number}“${plainLabel(ofRows.label)}”各项`]
    const ofColumns = rows.size === 1 && groupOf(first.table.columns, columns)
    if (ofColumns) return [`表${first.section.number}“${plainLabel(first.row.label)}”${ofColumns.label}各列`]
  }
  // Both ways of 行政诉讼 have one name.
  const [way] = headersOfRole(template, role.litigation)
  const totals = cellsOfRoles(template, role.litigation, role.total)
  const both = way && totals.length > 1 && totals.every((cell) => cells.includes(cell))
  if (!both) return cells.map((cell) => quotedCell(cell, template))
  return cells.flatMap((cell) => {
    if (!totals.includes(cell)) return [quotedCell(cell, template)]
    return cell === totals[0] ? [`${tableWords(cell, template)}${way.header.label}两项总计`] : []
  })
}

/** The row or column of a table that is divided into just these. */
function groupOf(rows: readonly Header[], ids: ReadonlySet<string>): Header | undefined {
  for (const row of rows) {
    if (!row.children) continue
    const inside = leaves([row])
    if (inside.length === ids.size && inside.every(({ id }) => ids.has(id))) return row
    const deeper = groupOf(row.children, ids)
    if (deeper) return deeper
  }
  return undefined
}

/** The repair of a part of a statement's number, in the text. */
export function repairNumber({ block, statement }: Stated, part: 'number' | 'unit', text: string): Fix | undefined {
  const { measured, clause } = statement
  if (!measured) return undefined
  const { unitFrom } = measured
  const { from, to } =
    part === 'unit' ? blockSpan(clause, unitFrom, measured.to) : blockSpan(clause, measured.from, unitFrom)
  return {
    label: `改为“${text}”`,
    edits: [{ set: 'text', section: block.section, block: block.block, from, to, text }],
  }
}
