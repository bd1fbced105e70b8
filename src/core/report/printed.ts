import type { Role } from '../template/roles'
import type { SectionId } from '../template/template'

/** A block of the text as it will be printed, figures included; the unit that text rules look at. */
export interface PrintedBlock {
  readonly section: SectionId | 'opening'
  /** What its section is to the program, where the format says so. */
  readonly role?: Role | undefined
  /** Index of the block within its section. */
  readonly block: number
  readonly kind: 'heading' | 'paragraph' | 'caption' | 'table' | 'chart'
  /** Level of a heading. */
  readonly level?: 1 | 2 | 3 | undefined
  /**
   * What is printed. Cells of a table are joined by a tab, its rows by a line feed; of a chart it is the caption, then for
   * each label a line with its values.
   */
  readonly text: string
}

/** Whether a block holds numbers and their names, and no sentences. */
export function holdsData({ kind }: Pick<PrintedBlock, 'kind'>): boolean {
  return kind === 'table' || kind === 'chart'
}
