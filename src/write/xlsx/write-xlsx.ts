import type { Document } from '../../core/document/document'
import { documentTitle } from '../markup/document-title'
import { zipFiles } from '../zip/zip-files'
import { CellStyles } from './cell-styles'
import { sheetPlans, type SheetPlan } from './sheet-plan'
import {
  contentTypes,
  coreProperties,
  packageRelations,
  workbookRelations,
  workbookXml,
} from '../workbook/workbook-parts'
import { worksheetXml } from './worksheet'
import type { XlsxOptions } from './xlsx-options'

/** The bytes of the workbook. The same document gives the same bytes. */
export function writeXlsx(document: Document, options: XlsxOptions = {}): Uint8Array {
  const title = documentTitle(document)
  const planned = sheetPlans(document)
  const plans = planned.length > 0 ? planned : [noTables]
  const styles = new CellStyles()
  const sheets = plans.map((plan) => worksheetXml(plan, title, options.cells, styles))
  return zipFiles([
    { path: '[Content_Types].xml', content: contentTypes(plans.length) },
    { path: '_rels/.rels', content: packageRelations },
    { path: 'docProps/core.xml', content: coreProperties(title, document.meta, options.template?.authority ?? '') },
    { path: 'xl/workbook.xml', content: workbookXml(plans.map((plan) => plan.name)) },
    { path: 'xl/_rels/workbook.xml.rels', content: workbookRelations(plans.length) },
    { path: 'xl/styles.xml', content: styles.xml() },
    ...sheets.map((content, index) => ({ path: `xl/worksheets/sheet${index + 1}.xml`, content })),
  ])
}

/** A workbook has at least one sheet, also for a document without statutory tables. */
const noTables: SheetPlan = {
  name: '没有表格',
  heading: '这份文件里没有法定表格。',
  grid: { type: 'grid', rows: [] },
  columns: 1,
  rows: 0,
  cells: [],
  addresses: new Map(),
}
