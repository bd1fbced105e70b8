import { blockSpan } from '../../prose/clause'
import { formatQuantity } from '../../report/quantity'
import type { PrintedBlock } from '../../report/printed'
import { patternParts } from '../../template/pattern'
import { cellsOf, leaves, type CellId, type Header, type Template } from '../../template/template'
import type { Fix, Place } from '../engine/finding'
import { plainLabel } from './place-words'
import type { Stated } from '../facts/stated'
import type { Sum } from '../facts/stated-sums'

/** The place of a span of a block. */
export function spanPlace(block: PrintedBlock, { from, to }: { readonly from: number; readonly to: number }): Place {
  return { in: 'prose', section: block.section, block: block.block, from, to }
}

/** The text first, then the cells that it disagrees with. */
export function placesOf({ block, statement }: Stated, cells: readonly CellId[]): Place[] {
  return [spanPlace(block, statement), ...cells.map((cell) => ({ in: 'cell', cell }) as const)]
}

/** A span of a block as the clerk reads it in a message, without broken lines. */
export function quote(block: PrintedBlock, { from, to }: { readonly from: number; readonly to: number }): string {
  return `“${block.text.slice(from, to).replace(/\s+/g, '').replace(/[“”]/g, '')}”`
}

/** 表三“本年新收政府信息公开申请数量”总计: a cell in words, from the template. */
function cellWords(cell: CellId, template: Template): string {
  const found = cellsOf(template).get(cell)
  if (!found) return cell.startsWith('applications/') ? '表三' : cell
  const { section, row, column } = found
  const rowLabel = plainLabel(row.label) === '总计' ? row.label : plainLabel(row.label)
  const hasColumns = found.table.columns.length > 1 || section.id === 'applications'
  if (!rowLabel) return `表${section.number}${caseOf(column.id)}${column.label}`
  return `表${section.number}“${rowLabel}”${hasColumns && !(row.label === rowLabel && column.total) ? plainLabel(column.label) : ''}`
}

function caseOf(column: string): string {
  return column.startsWith('reconsideration')
    ? '行政复议'
    : column.startsWith('direct')
      ? '未经复议直接起诉'
      : '复议后起诉'
}

/** 表三“…”总计为3: what the cells say. */
export function sumWords({ cells, value }: Sum, template: Template, unit = '件'): string {
  const names = sumNames(cells, template)
  return cells.length === 1
    ? `${names[0]}为${formatQuantity(value)}${unit}`
    : `${names.slice(0, 2).join('、')}${names.length > 2 ? '等' : ''}合计为${formatQuantity(value)}${unit}`
}

const directTotal = 'disputes/cases/direct-total'
const subsequentTotal = 'disputes/cases/subsequent-total'

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
  const both = cells.includes(directTotal) && cells.includes(subsequentTotal)
  const named = both ? cells.filter((cell) => cell !== subsequentTotal) : cells
  return named.map((cell) => (both && cell === directTotal ? '表四行政诉讼两项总计' : cellWords(cell, template)))
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
