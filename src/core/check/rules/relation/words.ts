import { findHeader, findTable, patternParts } from '../../../template/pattern'
import type { CellId, Template } from '../../../template/template'
import { formatQuantity } from '../../../report/quantity'
import type { Place } from '../../engine/finding'
import { plainLabel } from '../../../template/plain-label'
import { total, type Instance, type Term } from './evaluate'

/** Where an instance speaks: “自然人”列 or “（一）予以公开”行; the groups that tell two columns of one name apart. */
export function instanceName({ relation, star }: Instance, template: Template): string {
  const pattern = relation.equals[0] ?? ''
  const { table: tableId, row, column } = patternParts(pattern)
  const table = findTable(template, tableId)
  if (!table) return ''
  if (row === '*') {
    const label = findHeader(table.rows, star ?? '')?.label
    if (label) return `“${label}”行`
  }
  if (column === '*') return `“${findHeader(table.columns, star ?? '')?.label ?? ''}”列`
  const group = table.columns.find((header) => header.children && findHeader(header.children, column))
  const inner = group?.children?.find((header) => header.children && findHeader(header.children, column))
  return `“${(inner ?? group)?.label ?? ''}”`
}

/**
 * One side of an instance in words: each term by its label where there are few, else the number of terms. `numbered` keeps
 * the official numbers (一、… , 三（七）总计), by which the form itself states the relation.
 */
export function sideWords(terms: readonly Term[], instance: Instance, template: Template, numbered = false): string {
  const value = formatQuantity(total(terms))
  if (terms.length > 3) return `各项之和为 ${value}`
  const label = (term: Term) => (numbered ? numberedLabel(term, template) : termLabel(term, instance, template))
  const words = terms.map((term) => `${label(term)} ${formatQuantity(term.value)}`)
  return terms.length === 1 ? words[0]! : `${words.join(' + ')} = ${value}`
}

function termLabel(term: Term, instance: Instance, template: Template): string {
  const { table: tableId, row, column } = patternParts(term.cell)
  const table = findTable(template, tableId)
  // A sum along a row, or in a row without a name, tells its cells by their columns.
  const ofRow = instance.star === row ? '' : findHeader(table?.rows ?? [], row)?.label
  const label = ofRow || findHeader(table?.columns ?? [], column)?.label
  return `${term.last ? '上年' : ''}${plainLabel(label ?? '')}`
}

/** The label of a term's row as the form prints it, after the number of its group: （七）总计 → 三（七）总计. */
export function numberedLabel(term: Term, template: Template): string {
  const { table: tableId, row } = patternParts(term.cell)
  const rows = findTable(template, tableId)?.rows ?? []
  const label = findHeader(rows, row)?.label ?? ''
  const group = rows.find((header) => header.children && findHeader(header.children, row))
  return `${/^([一二三四五六七八九十]+)、/.exec(group?.label ?? '')?.[1] ?? ''}${label}`
}

/** The places of an instance: the total first, or in a balance the cell of 一. */
export function instancePlaces(instance: Instance): Place[] {
  const places = (terms: readonly Term[]) =>
    terms.map((term): Place => ({ in: term.last ? 'last' : 'cell', cell: term.cell }))
  const own = [...places(instance.sum), ...places(instance.equals)]
  if (instance.equals.length === 1) return [...places(instance.equals), ...places(instance.sum)]
  const first = own.findIndex((place) => place.in === 'cell')
  return [own[first]!, ...own.filter((_, index) => index !== first)]
}

/** The last cell of an instance's right side: where its number stands. */
export function totalCell(instance: Instance): CellId | undefined {
  return instance.equals.length === 1 ? instance.equals[0]!.cell : undefined
}
