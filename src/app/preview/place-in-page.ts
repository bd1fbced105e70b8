import type { Place } from '../../core/check/engine/finding'
import type { Document as ReportDocument, Grid } from '../../core/document/document'
import type { Section, Template } from '../../core/template/template'

/**
 * The place of the report that an element of the previewed page shows: the cell of a number, else the section under
 * whose heading it stands, else (before the first heading) 基本信息. The page carries no addresses of its own, so
 * that what is previewed is what is published.
 */
export function placeInPage(element: Element, page: Document, report: ReportDocument, template: Template): Place {
  const headings = Array.from(page.querySelectorAll('h2'))
  const before = headings.filter(
    (heading) => heading === element || heading.contains(element) || follows(element, heading),
  )
  const heading = before[before.length - 1]
  const section = heading && template.sections.find((one) => heads(heading, one))
  if (!section) return { in: 'field', field: 'name' }
  const value = element.closest('td')
  const table = value?.closest('table')
  const grid = report.blocks.find((block): block is Grid => block.type === 'grid' && block.section === section.id)
  if (value && table && grid) {
    const drawn = grid.rows.flat()
    const shown = Array.from(table.querySelectorAll('th, td'))
    const cell = shown.length === drawn.length ? drawn[shown.indexOf(value)]?.cell : undefined
    if (cell) return { in: 'cell', cell }
  }
  return { in: 'section', section: section.id }
}

/** Whether a heading of the previewed page is that of a section. */
export function heads(heading: Element, { number }: Section): boolean {
  return (heading.textContent ?? '').trim().startsWith(`${number}、`)
}

function follows(element: Element, heading: Element): boolean {
  return Boolean(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
}
