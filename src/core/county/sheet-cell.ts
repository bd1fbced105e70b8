/** What stands in a cell of a sheet: a plain numeral, or a text, which is never a formula; undefined = blank. */
export type SheetCell = { readonly numeral: string } | { readonly text: string } | undefined

/** A sheet of plain data. */
export interface DataSheet {
  readonly name: string
  /** Widths of the first columns in characters; the others are of usual width. */
  readonly widths: readonly number[]
  /** Rows at the top that stay in view and are set in bold. */
  readonly headRows: number
  /** Rows, from 0, that are there for programs and not shown. */
  readonly hiddenRows?: readonly number[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** Excel holds fifteen digits; a longer number would come out changed. */
const mostDigits = 15

/** A numeral as a number, anything else as text. */
export function sheetCell(text: string): SheetCell {
  if (text === '') return undefined
  const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= mostDigits
  return isNumber ? { numeral: text } : { text }
}

/** Texts as cells; an empty one is blank. */
export const words = (...texts: readonly string[]): readonly SheetCell[] =>
  texts.map((text) => (text === '' ? undefined : { text }))
