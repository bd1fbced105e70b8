import { compose } from '../../src/core/document/compose'
import type { Document } from '../../src/core/document/document'
import { cellTable, type CellTable } from '../../src/core/report/cell-table'
import { emptyReport, type Dossier } from '../../src/core/report/report'
import { restore } from '../../src/core/report/saved-report'
import type { Template } from '../../src/core/template/template'
import { templates } from '../../src/templates/index'
import { samples } from '../../src/templates/samples'

/** A composed document with what it was made of. */
export interface Composed {
  readonly name: string
  readonly document: Document
  readonly template: Template
  readonly cells: CellTable
}

/** A report of nothing but a name. */
function empty(template: Template): Dossier {
  const report = emptyReport(template.id, template.years.from, { name: '临澜市青屿区档案馆', kind: 'department' })
  return { report, pictures: new Map(), dismissed: [], done: [] }
}

export function composed(name: string, dossier: Dossier, template: Template): Composed {
  return { name, document: compose(dossier, templates), template, cells: cellTable(dossier.report, template) }
}

/** Both samples, and an empty report of each format. */
export const composedDocuments: readonly Composed[] = templates.flatMap((template) => {
  const sample = samples.find((one) => one.id === template.id)
  const all = [composed(`an empty report of ${template.id}`, empty(template), template)]
  return sample ? [composed(`the sample of ${template.id}`, restore(sample.saved), template), ...all] : all
})
