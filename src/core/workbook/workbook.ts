/**
 * A workbook or a list of values as it was read, whatever the file: sheets of rows of cells, and nothing of looks. What
 * the cells mean is for others to say: a register of applications, the tables of a report.
 */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** Days count from 1904 and not from 1900, as in old files of Macs. */
  readonly date1904: boolean
}

export interface Sheet {
  readonly name: string
  /** The author of the file hid it. */
  readonly hidden: boolean
  /** The rows that hold something, from the top; those between them are blank. */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
  /** Columns that do not show, from 0. */
  readonly hiddenColumns: readonly number[]
}

export interface SheetRow {
  /** As the program shows it at the edge: from 1. */
  readonly number: number
  /** Hidden by hand, or left out by a filter. */
  readonly hidden: boolean
  /** By column, from 0; undefined where a cell is blank. */
  readonly cells: readonly (SheetCell | undefined)[]
}

/** What stands in a cell. `text` is what a person sees; formulas are not kept, only the result that the file holds. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  /** `date` is the ISO date; a time of the day is left out. */
  | { readonly kind: 'date'; readonly text: string; readonly date: string }
  | { readonly kind: 'boolean'; readonly text: string }
  /** #REF!, #N/A …: a formula that failed. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose result the file does not hold; nothing here works it out. */
  | { readonly kind: 'formula'; readonly text: '' }

/** Cells drawn as one: the content stands in the first. Rows as shown, columns from 0, both ends within. */
export interface Merge {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}

/** The name of a column at its edge: 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetter(Math.floor(column / 26) - 1) + letter
}
