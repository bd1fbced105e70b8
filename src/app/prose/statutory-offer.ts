import { sectionGrid } from '../../core/document/grid'
import type { CellTable } from '../../core/report/cell-table'
import type { Edit } from '../../core/report/edit'
import type { Report } from '../../core/report/report'
import { cellsOf, type Section, type Template } from '../../core/template/template'
import { planPaste } from '../form/paste-plan'
import { parseHtmlTable } from '../form/pasted-table'
import { valueGrid } from '../form/value-grid'

/** A table pasted into the text that is one of the statutory tables. */
export interface StatutoryOffer {
  /** The question to the clerk. */
  readonly asks: string
  /** What the undo step is called. */
  readonly says: string
  readonly edits: readonly Edit[]
}

/** A table counts as statutory when it names at least this share of the numbers of a section. */
const enough = 0.5

/** Recognises a statutory table in pasted HTML; undefined for a table of the clerk's own. */
export function statutoryOffer(html: string, template: Template, report: Pick<Report, 'cells'>, cells: CellTable): StatutoryOffer | undefined {
  const pasted = parseHtmlTable(html)
  if (!pasted) return undefined
  for (const section of template.sections) {
    const fillable = numbersOf(section, template, cells)
    const [first] = fillable
    if (!first) continue
    const grid = valueGrid(sectionGrid(section, cells))
    const plan = planPaste(pasted, { section, grid, cells, texts: report.cells, at: first })
    if (plan.by !== 'label' || plan.count < fillable.length * enough) continue
    const name = `${section.number}、${section.title}`
    return {
      asks: `粘贴的内容里有“${name}”的表格，认出 ${plan.count} 个数字。要填入该表吗？填入后会从正文中移除。`,
      says: `填入“${section.title}”的表格`,
      edits: plan.edits,
    }
  }
  return undefined
}

/** The numbers of a section that a clerk fills in. */
function numbersOf(section: Section, template: Template, cells: CellTable) {
  return [...cellsOf(template).values()].filter((one) => one.section === section && !cells.filling(one.cell)).map(({ cell }) => cell)
}
