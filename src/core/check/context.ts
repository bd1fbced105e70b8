import type { CellTable } from '../report/cell-table'
import type { PrintedBlock } from '../report/printed'
import type { Report } from '../report/report'
import type { SectionId, Template } from '../template/template'

/** What the office that uses the program has set. */
export interface CheckSettings {
  /** A local date by which reports are due, ISO; besides the date of 条例 art. 49. */
  readonly localDeadline?: string
}

/** All that a rule may look at. Everything is read and computed once for all rules. */
export interface CheckContext {
  readonly report: Report
  readonly template: Template
  readonly templates: readonly Template[]
  readonly cells: CellTable
  /** Last year's report, where one is loaded. */
  readonly last?: { readonly report: Report; readonly template: Template; readonly cells: CellTable; readonly blocks: readonly PrintedBlock[] }
  /** The title as it will be printed. */
  readonly title: string
  /** The text as it will be printed: the opening, then the prose sections in order; captions and the clerk's own tables too. */
  readonly blocks: readonly PrintedBlock[]
  /** The blocks of one section. */
  prose(section: SectionId | 'opening'): readonly PrintedBlock[]
  readonly settings: CheckSettings
}
