import { blockSpan } from '../prose/clause'
import { formatQuantity } from '../report/quantity'
import type { PrintedBlock } from '../report/printed'
import { cellsOf, type CellId, type Template } from '../template/template'
import type { Fix, Place } from './finding'
import type { Stated } from './stated'
import type { Sum } from './stated-sums'

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
export function cellWords(cell: CellId, template: Template): string {
  const found = cellsOf(template).get(cell)
  if (!found) return cell.startsWith('applications/') ? '表三' : cell
  const { section, row, column } = found
  const label = (text: string) => text.replace(/^([一二三四]、|（[一二三四五六七]）|\d\.)/, '').replace(/（.*）$/, '')
  const rowLabel = label(row.label)
  if (!rowLabel) return `表${section.number}${groupOf(column.id)}${column.label}`
  return `表${section.number}“${rowLabel}”${found.table.columns.length > 1 || section.id === 'applications' ? label(column.label) : ''}`
}

function groupOf(column: string): string {
  return column.startsWith('reconsideration') ? '行政复议' : column.startsWith('direct') ? '未经复议直接起诉' : '复议后起诉'
}

/** 表三“…”总计为3: what the cells say. */
export function sumWords({ cells, value }: Sum, template: Template, unit = '件'): string {
  const names = cells.slice(0, 2).map((cell) => cellWords(cell, template))
  return cells.length === 1
    ? `${names[0]}为${formatQuantity(value)}${unit}`
    : `${names.join('、')}${cells.length > 2 ? '等' : ''}合计为${formatQuantity(value)}${unit}`
}

/** The repair of a part of a statement's number, in the text. */
export function repairNumber({ block, statement }: Stated, part: 'number' | 'unit', text: string): Fix | undefined {
  const { measured, clause } = statement
  if (!measured) return undefined
  const { unitFrom } = measured
  const { from, to } = part === 'unit' ? blockSpan(clause, unitFrom, measured.to) : blockSpan(clause, measured.from, unitFrom)
  return { says: `改为“${text}”`, edits: [{ set: 'text', section: block.section, block: block.block, from, to, text }] }
}
