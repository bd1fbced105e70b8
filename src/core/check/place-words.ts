import { findHeader, findTable, patternParts } from '../template/pattern'
import type { CellId, Template } from '../template/template'
import type { Place, Severity } from './finding'

/** What the severities are called. */
export const severityWords: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' }

/** Fields that a finding may name, as the form calls them. */
const fieldWords: Readonly<Record<string, string>> = {
  agency: '单位名称',
  year: '年份',
  title: '标题',
  period: '统计期限',
  signed: '成文日期',
  kind: '单位类型',
}

/** Where a place is, in the words of the form: “三、收到和处理…：（一）予以公开，自然人”. */
export function placeWords(place: Place, template: Template): string {
  switch (place.in) {
    case 'cell':
      return cellWords(place.cell, template)
    case 'last':
      return `上年报告 ${cellWords(place.cell, template)}`
    case 'table': {
      const section = template.sections.find((one) => one.tables?.some((table) => table.id === place.table))
      return section ? `${section.number}、${section.title}` : ''
    }
    case 'section':
      return sectionWords(place.section, template)
    case 'prose':
      return `${sectionWords(place.section, template)}第 ${place.block + 1} 段`
    case 'field':
      return fieldWords[place.field.replace(/^agency\./, '')] ?? '基本信息'
    case 'source':
      return `原文件第 ${place.block + 1} 段`
  }
}

/** 一、总体情况, or 开头说明. */
export function sectionWords(id: string, template: Template): string {
  const section = template.sections.find((one) => one.id === id)
  return section ? `${section.number}、${section.title}` : '开头说明'
}

/** A cell by the labels of its row and column, groups included where a label alone does not tell. */
export function cellWords(cell: CellId, template: Template): string {
  const { table: tableId, row, column } = patternParts(cell)
  const table = findTable(template, tableId)
  const section = template.sections.find((one) => one.tables?.some((other) => other.id === tableId))
  if (!table || !section) return cell
  const labels = [findHeader(table.rows, row)?.label, findHeader(table.columns, column)?.label]
  const group = table.columns.find((header) => header.children && findHeader(header.children, column))
  if (!labels[0] && group) labels.unshift(group.children?.find((one) => one.children && findHeader(one.children, column))?.label ?? group.label)
  return `${section.number}、${labels.filter(Boolean).join('，')}`
}
