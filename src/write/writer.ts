import type { Place } from '../core/check/engine/finding'
import type { Document } from '../core/document/document'
import type { CellTable } from '../core/report/cell-table'
import type { Template } from '../core/template/template'
import type { PageLayout } from './layout/page-layout'

/** All that a file may be made from beside the document. A writer names what of it it uses. */
export interface WriteOptions {
  /** The 版式; the standard's unless given. */
  readonly layout?: PageLayout
  /** Present: a 送审稿, with these remarks. */
  readonly review?: ReviewRemarks
  /** Name of the file inside an archive, without ending; the title unless given. */
  readonly name?: string
  /** The format whose authority is named in the file. */
  readonly template?: Template
  /** The numbers of the report that the document was composed of, for sums that calculate. */
  readonly cells?: CellTable
}

/** Makes a file of a document. The list of all writers is `index.ts`. */
export interface Writer<Option extends keyof WriteOptions = keyof WriteOptions> {
  /** Ending of the file name, without the point. */
  readonly format: string
  /** What a clerk calls it, e.g. Word 文件. */
  readonly label: string
  readonly mime: string
  /** What it uses of the options: what can be chosen on the export page derives from it. */
  readonly options: readonly Option[]
  write(document: Document, options?: Pick<WriteOptions, Option>): Promise<Uint8Array>
}

/** What a superior who gets a 送审稿 should know: what the check still says, and what was found and set aside. */
export interface ReviewRemarks {
  readonly open: readonly ReviewRemark[]
  readonly dismissed: readonly ReviewRemark[]
}

export interface ReviewRemark {
  readonly severity: 'error' | 'warning' | 'hint'
  /** In words, e.g. 三、收到和处理政府信息公开申请情况. */
  readonly where: string
  readonly message: string
  /** Where in the report, the place to lead to first; none for the report as a whole. */
  readonly places: readonly Place[]
  /** Why it was set aside. */
  readonly note?: string
}
