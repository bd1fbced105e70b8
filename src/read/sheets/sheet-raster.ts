import type { Grid, GridCell } from '../../core/document/document'
import type { Merge, Sheet } from '../../core/workbook/workbook'
import { mostCells, tooMuch } from '../size-limits'

/** A cell of a sheet with the rows and columns over which it is drawn, both ends within. Blank only where it is merged. */
export interface SheetText {
  readonly row: number
  readonly toRow: number
  readonly column: number
  readonly toColumn: number
  readonly text: string
  readonly isNumber: boolean
}

/** The rows of a sheet that hold text, from the top, each with the cells that begin in it. */
export interface SheetLine {
  readonly number: number
  readonly cells: readonly SheetText[]
}

/** More merged cells than this no report has; the others are read as if they stood alone. */
const mostMerges = 1000

/**
 * The lines of a sheet with its merged cells; what lies hidden under a merged cell is not drawn and left out.
 * @throws {ReadError} too-large
 */
export function sheetLines({ rows, merges }: Sheet): readonly SheetLine[] {
  const used = merges.slice(0, mostMerges)
  const begins = new Map(used.map((merge) => [`${merge.fromRow}/${merge.fromColumn}`, merge]))
  let count = 0
  let open: readonly Merge[] = []
  const sorted = [...used].sort((a, b) => a.fromRow - b.fromRow)
  let next = 0
  const lines: SheetLine[] = []
  for (const { number, cells } of rows) {
    open = open.filter(({ toRow }) => toRow >= number)
    const added: Merge[] = []
    while (next < sorted.length && sorted[next]!.fromRow <= number) added.push(sorted[next++]!)
    open = [...open, ...added.filter(({ toRow }) => toRow >= number)]
    const line: SheetText[] = []
    cells.forEach((cell, column) => {
      const merge = begins.get(`${number}/${column}`)
      const text = cell?.text.trim() ?? ''
      if (text === '' || (!merge && open.some((one) => column >= one.fromColumn && column <= one.toColumn))) return
      line.push({
        row: number,
        column,
        toRow: merge?.toRow ?? number,
        toColumn: merge?.toColumn ?? column,
        text,
        isNumber: cell?.kind === 'number' || /^[+-]?[\d０-９][\d０-９.．,，]*$/.test(text),
      })
    })
    count += line.length
    if (count > mostCells) throw tooMuch()
    const blank = added.filter(
      ({ fromRow, fromColumn }) => fromRow === number && !line.some((one) => one.column === fromColumn),
    )
    if (line.length > 0) lines.push({ number, cells: withBlank(line, blank) })
  }
  return lines
}

/** Merged cells without text hold a place of their row. */
function withBlank(line: readonly SheetText[], merges: readonly Merge[]): readonly SheetText[] {
  if (merges.length === 0) return line
  const blank = merges.map(({ fromRow, toRow, fromColumn, toColumn }): SheetText => {
    return { row: fromRow, toRow, column: fromColumn, toColumn, text: '', isNumber: false }
  })
  return [...line, ...blank].sort((a, b) => a.column - b.column)
}

/** The cells of a line that hold text. */
export function filled({ cells }: SheetLine): readonly SheetText[] {
  return cells.filter(({ text }) => text !== '')
}

/**
 * The table of some lines: columns in which nothing begins are left out. A blank row stands at its end, for a table whose
 * numbers are not filled in yet.
 * @throws {ReadError} too-large
 */
export function gridOf(lines: readonly SheetLine[]): Grid {
  const columns = [...new Set(lines.flatMap((line) => filled(line).map(({ column }) => column)))].sort((a, b) => a - b)
  const numbers = lines.map(({ number }) => number)
  if (columns.length * lines.length > mostCells) throw tooMuch()
  /** For each column the row up to which a cell from above covers it. */
  const covered: number[] = columns.map(() => 0)
  const rows = lines.map((line, at) => {
    const row: GridCell[] = []
    const starts = new Map(line.cells.map((cell) => [firstFrom(columns, cell.column), cell]))
    for (let column = 0; column < columns.length;) {
      if (covered[column]! > at) {
        column++
        continue
      }
      const cell = starts.get(column)
      const end = cell ? Math.max(column + 1, firstFrom(columns, cell.toColumn + 1)) : column + 1
      let next = column + 1
      while (next < end && covered[next]! <= at) next++
      const rowspan = cell && cell.toRow > cell.row ? Math.max(1, firstFrom(numbers, cell.toRow + 1) - at) : 1
      row.push({ text: cell?.text ?? '', colspan: next - column, rowspan, header: false })
      for (; column < next; column++) covered[column] = at + rowspan
    }
    return row
  })
  const last = columns.map((): GridCell => ({ text: '', colspan: 1, rowspan: 1, header: false }))
  return { type: 'grid', rows: [...rows, last] }
}

/** Where in a rising row of numbers the first stands that is not below another. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (sorted[middle]! < least) from = middle + 1
    else to = middle
  }
  return from
}
