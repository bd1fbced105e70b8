import type { Place } from '../../core/check/finding'
import { findHeader, findTable, patternParts } from '../../core/template/pattern'
import type { CellId, Header, Template } from '../../core/template/template'
import { pageOfPlace } from '../focus-place'
import type { PageId } from '../page-id'

const pageNames: Partial<Record<PageId, string>> = { basics: '基本信息', check: '检查', export: '预览与导出' }

/** The name of a page as the task list has it. */
export function pageWords(page: PageId, template: Template): string {
  const section = template.sections.find(({ id }) => id === page)
  return section ? `${section.number}、${section.title}` : (pageNames[page] ?? '其他')
}

/** A place in words: row and column of a cell, the paragraph of a text, the page of all else. */
export function placeWords(place: Place, template: Template): string {
  switch (place.in) {
    case 'cell':
      return cellWords(place.cell, template)
    case 'last':
      return `上年报告：${cellWords(place.cell, template)}`
    case 'prose':
      return place.section === 'opening' ? '开头段落' : `正文第 ${place.block + 1} 段`
    case 'table':
      return findTable(template, place.table)?.caption ?? pageWords(pageOfPlace(place, template) ?? 'basics', template)
    case 'source':
      return '原文件'
    default: {
      const page = pageOfPlace(place, template)
      return page ? pageWords(page, template) : '报告'
    }
  }
}

/** Row and column of a cell, their groups as far as the labels need them: «（五）不予处理 › 2.重复申请，自然人». */
export function cellWords(cell: CellId, template: Template): string {
  const { table, row, column } = patternParts(cell)
  const found = findTable(template, table)
  if (!found) return cell
  const across = pathTo(found.rows, row).filter((header) => header.label !== '').slice(-2)
  const down = pathTo(found.columns, column)
  const columnLabels = found.rows.some((header) => header.label !== '') ? down.slice(-1) : down
  const named = across.length === 2 && across[0] && !/^[（(]/.test(across[0].label) ? across.slice(-1) : across
  return [named.map(short).join(' › '), columnLabels.map(short).join(' › ')].filter(Boolean).join('，')
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
