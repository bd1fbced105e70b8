/** How wide the columns of a table are drawn, in rem. */
export interface ColumnWidths {
  /** A width for each column; undefined for the one that takes what is left. */
  readonly columns: readonly (number | undefined)[]
  /** The least width at which the table can be read; where its place is narrower, it scrolls. */
  readonly least: number
  /** Whether the numbers have little more room than five digits need. */
  readonly snug: boolean
}

/** A column of numbers holds five digits at this width, in the smaller size of letters … */
const leastNumber = 3.125
/** … and at this one with ease. */
const easyNumber = 3.875
/** Of longer numbers each further digit takes so much. */
const digitWidth = 0.5625
const fewDigits = 5
/** The labels of a row, wrapped, need no more than this. */
const leastLabels = 11.25
/** The part of the room left over that goes to the numbers before the labels get the rest. */
const shareOfNumbers = 0.35

/**
 * The widths of a table's columns in a place of so many rem: the labels wrap first, and the numbers keep room for five
 * digits, or for as many as the longest of them has (`digits`). `given` are the relative widths of the official form, of
 * which the last `numbers` are columns of numbers.
 */
export function columnWidths(
  given: readonly number[],
  numbers: number,
  place: number,
  digits = fewDigits,
): ColumnWidths {
  const labels = given.slice(0, given.length - numbers)
  const more = Math.max(0, digits - fewDigits) * digitWidth
  const leastColumn = leastNumber + more
  const easyColumn = easyNumber + more
  const least = (labels.length ? leastLabels : 0) + numbers * leastColumn
  const room = Math.max(place, least)
  if (!labels.length) return { columns: given.map(() => room / numbers), least, snug: room / numbers < easyColumn }
  const whole = sum(given)
  const easy = Math.min(easyColumn, leastColumn + ((room - least) * shareOfNumbers) / numbers)
  const columns = given.slice(labels.length).map((width) => Math.max(easy, (width / whole) * room))
  const label = (at: number) =>
    (labels[at]! / sum(labels)) * Math.max(leastLabels, Math.min(room - sum(columns), 2 * leastLabels))
  return {
    columns: [...labels.map((_, at) => (at < labels.length - 1 ? label(at) : undefined)), ...columns],
    least,
    snug: Math.min(...columns) < easyColumn - 0.25,
  }
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0)
}
