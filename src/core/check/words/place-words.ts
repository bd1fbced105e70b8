import { findHeader, findTable, patternParts } from '../../template/pattern'
import { plainLabel } from '../../template/plain-label'
import {
  sectionHeading,
  type CellId,
  type Header,
  type Section,
  type Table,
  type Template,
} from '../../template/template'
import type { Place, Severity } from '../engine/finding'

/** What the severities are called, in the program, on the command line and in a 送审稿. */
export const severityWords: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', hint: '建议' }

/** Fields that a finding may name, as the form calls them. */
const fieldWords: Readonly<Record<string, string>> = {
  name: '单位全称',
  agency: '单位全称',
  kind: '单位类型',
  year: '报告年度',
  title: '标题',
  period: '统计期限',
  signed: '成文日期',
  office: '联系的内设机构',
  address: '地址',
  postcode: '邮政编码',
  telephone: '联系电话',
  email: '电子邮箱',
  site: '公布报告的网站',
  siteUrl: '网址',
}

/** The printed text of the block that a place stands in; undefined where there is none any more. */
export type TextOfPlace = (place: Extract<Place, { in: 'prose' }>) => string | undefined

/**
 * A place in the words of the page that it stands on: row and column of a cell, the words of a text, a field's name.
 *
 * @param textOf gives the text to quote from; without it a paragraph is told by its number
 */
export function placeWords(place: Place, template: Template, textOf?: TextOfPlace): string {
  switch (place.in) {
    case 'cell':
      return cellWords(place.cell, template)
    case 'last':
      return `上一年度报告：${cellWords(place.cell, template)}`
    case 'table': {
      const table = findTable(template, place.table)
      return table?.caption ?? titled(sectionOfTable(place.table, template))
    }
    case 'section':
      return sectionWords(place.section, template)
    case 'prose':
      return proseWords(place, textOf?.(place))
    case 'field':
      return fieldWords[place.field.replace(/^agency\./, '')] ?? '基本信息'
    case 'source':
      return `原文件第 ${place.block + 1} 段`
    case 'other':
      return `${place.agency}的报告：${placeWords(place.place, template)}`
  }
}

/**
 * A place for a reader who has the whole report before them, its section first: «三、收到和处理政府信息公开申请情况：
 * （五）不予处理 › 2.重复申请，自然人».
 */
export function placeInReport(place: Place, template: Template, textOf?: TextOfPlace): string {
  const words = placeWords(place, template, textOf)
  const section = titled(sectionOf(place, template))
  return section === '' || section === words ? words : `${section}：${words}`
}

/** So many characters of a text are quoted, and so many around a span of less than a few. */
const mostQuoted = 20
const around = 6
const few = 4

/** The words that are meant, in quotation marks; a mark or a short word with what stands beside it. */
function proseWords({ section, block, from, to }: Extract<Place, { in: 'prose' }>, text: string | undefined): string {
  const quoted = text === undefined ? '' : quotation(text, from, to)
  if (quoted !== '') return section === 'opening' ? `开头段落“${quoted}”` : `“${quoted}”`
  return section === 'opening' ? '开头段落' : `正文第 ${block + 1} 段`
}

function quotation(text: string, from: number, to: number): string {
  const wide = to - from < few ? around : 0
  const begin = Math.max(from - wide, text.lastIndexOf('\n', from - 1) + 1)
  const line = text.indexOf('\n', to)
  const end = Math.min(to + wide, line < 0 ? text.length : line)
  const words = text.slice(begin, end).replace(/\s+/g, ' ').replace(/[“”]/g, '').trim()
  const cut = words.length > mostQuoted ? `${words.slice(0, mostQuoted)}…` : words
  return words === '' || wide === 0
    ? cut
    : `${begin > 0 && begin === from - wide ? '…' : ''}${cut}${end < text.length && end === to + wide ? '…' : ''}`
}

/** 一、总体情况, or 开头段落. */
export function sectionWords(id: string, template: Template): string {
  return titled(template.sections.find((one) => one.id === id)) || '开头段落'
}

/** Row and column of a cell, their groups as far as the labels need them: «（五）不予处理 › 2.重复申请，自然人». */
export function cellWords(cell: CellId, template: Template): string {
  const { table, row, column } = patternParts(cell)
  const found = findTable(template, table)
  if (!found) return cell
  const across = pathTo(found.rows, row)
    .filter((header) => header.label !== '')
    .slice(-2)
  const down = pathTo(found.columns, column)
  const columnLabels = found.rows.some((header) => header.label !== '') ? down.slice(-1) : down
  const named = across.length === 2 && across[0] && !/^[（(]/.test(across[0].label) ? across.slice(-1) : across
  return [named.map(short).join(' › '), columnLabels.map(short).join(' › ')].filter(Boolean).join('，')
}

function sectionOf(place: Place, template: Template): Section | undefined {
  switch (place.in) {
    case 'cell':
    case 'last':
      return sectionOfTable(patternParts(place.cell).table, template)
    case 'table':
      return sectionOfTable(place.table, template)
    case 'section':
    case 'prose':
      return template.sections.find((one) => one.id === place.section)
    default:
      return undefined
  }
}

function sectionOfTable(table: string, template: Template): Section | undefined {
  return template.sections.find((one) => one.tables?.some((other) => other.id === table))
}

function titled(section: Section | undefined): string {
  return section ? sectionHeading(section) : ''
}

/** A label without its remark in brackets at the end. */
function short(header: Header): string {
  return header.label.replace(/(?!^)（[^（）]*）$/, '')
}

function pathTo(headers: readonly Header[], id: string): Header[] {
  for (const header of headers) {
    if (header.id === id) return [header]
    const inside = header.children && findHeader(header.children, id) ? pathTo(header.children, id) : []
    if (inside.length) return [header, ...inside]
  }
  return []
}

/**
 * The label of a row without its number, with its group where another row or column is called the same:
 * 重复申请, but 其他处理 › 其他 and （七）总计.
 */
export function rowWords(row: Header, table: Pick<Table, 'rows' | 'columns'>): string {
  const plain = plainLabel(row.label)
  const named = [...everyHeader(table.rows), ...everyHeader(table.columns)]
  if (named.filter(({ label }) => plainLabel(label) === plain).length < 2) return plain
  // A total is known by its number: （七）总计.
  if (row.total) return row.label
  const group = everyHeader(table.rows).find(({ children }) => children?.some(({ id }) => id === row.id))
  return group ? `${plainLabel(group.label)} › ${plain}` : row.label
}

function everyHeader(headers: readonly Header[]): Header[] {
  return headers.flatMap((header) => [header, ...everyHeader(header.children ?? [])])
}
