import type { CellTable } from '../../core/report/cell-table'
import type { Template } from '../../core/template/template'

/** What the sums of the workbook are made from; without it there are numbers only. */
export interface XlsxOptions {
  readonly template?: Template
  /** The numbers of the report that the document was composed of. */
  readonly cells?: CellTable
}
