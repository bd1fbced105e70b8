import type { CellId } from '../../core/template/template'
import { sectionHeading, type Template } from '../../core/template/template'
import type { Review } from '../../read'

/** What a published copy lacks as a whole: sections and tables that nobody has to be told of cell by cell. */
export interface NotFound {
  /** In words, in the order of the report. */
  readonly words: readonly string[]
  hasCell(cell: CellId): boolean
}

/** Sections and statutory tables that were not found in a file. */
export function notFound(review: Review, template: Template): NotFound {
  const absent = new Set(review.tables.filter(({ found }) => found === 0).map(({ table }) => table))
  const words = template.sections.flatMap((section) => {
    const heading = sectionHeading(section)
    if (!review.sections.some((one) => one.section === section.id && one.found)) return [`没有“${heading}”。`]
    const tables = (section.tables ?? []).filter(({ id }) => absent.has(id))
    if (tables.length === 0) return []
    const all = tables.length === section.tables?.length
    return all ? [`“${heading}”没有表格。`] : tables.map(({ caption }) => `“${heading}”缺少“${caption ?? ''}”的表格。`)
  })
  return { words, hasCell: (cell) => absent.has(cell.split('/')[0]!) }
}
