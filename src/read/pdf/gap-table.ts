import type { Grid, GridCell } from '../../core/document/document'
import type { Template } from '../../core/template/template'
import { hasChinese } from '../recognise/normalise'
import { isSectionTitle } from '../recognise/section-title'
import { knownLabels, type KnownLabels } from './known-labels'
import { isNumber, withWholeLabels } from './label-blocks'
import { cellParts, lineText, segments, type TextLine } from './text-line'

/** A column of a table without lines: where what stands in it begins and ends. */
interface Column {
  readonly left: number
  readonly right: number
}

/** Lines that may stand between two rows with columns and are no labels: a caption. */
const mayStandBetween = 2
const mostColumns = 60
/** Further apart than so many heights of a character, lines are no rows of one table. */
const sameTable = 4

/**
 * Finds the tables without ruled lines: lines with wide gaps, one under another, and the lines of labels between them.
 * Gives the lines of each, from and behind.
 */
export function gapTables(lines: readonly TextLine[], templates: readonly Template[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  const labels = knownLabels(templates)
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity)
  const width = lines.reduce((most, line) => Math.max(most, line.right), 0) - left
  // What has more columns than any table of a report is none.
  const rows = lines.map((line) => {
    const parts = segments(line)
    return parts.length > mostColumns ? [line] : parts
  })
  const isTitle = (at: number) => isSectionTitle(lineText(lines[at]!), templates)
  const isApart = (at: number) => lines[at]!.baseline - lines[at - 1]!.baseline > lines[at]!.size * sameTable
  for (let from = 0; from < lines.length; from++) {
    if (rows[from]!.length < 2) continue
    let last = from
    let numbers = firstNumber(rows[from]!)
    for (let at = from + 1, between = 0; at < lines.length && between <= mayStandBetween; at++) {
      const line = lines[at]!
      if (isApart(at)) break
      if (rows[at]!.length > 1) {
        last = at
        between = 0
        numbers = Math.min(numbers, firstNumber(rows[at]!))
        continue
      }
      // However many lines a label has: they stand before the numbers.
      if (line.right <= numbers + line.size * 0.3 && areLabels(line)) continue
      if (line.right - line.left > width * 0.7 || isTitle(at)) break
      between++
    }
    if (last === from) continue
    const behind = found[found.length - 1]?.to ?? 0
    while (from > behind && !isApart(from) && isLabelAlone(from - 1)) from--
    while (last + 1 < lines.length && !isApart(last + 1) && isTail(last + 1)) last++
    found.push({ from, to: last + 1 })
    from = last
  }
  return found

  function areLabels(line: TextLine): boolean {
    return cellParts(line).every((part) => labels.isPiece(lineText(part)))
  }
  /** A header above the table, or a line of it. */
  function isLabelAlone(at: number): boolean {
    return rows[at]!.length === 1 && !isTitle(at) && areLabels(lines[at]!)
  }
  /** The last lines of a label stand below its row. */
  function isTail(at: number): boolean {
    const [line, above] = [lines[at]!, lines[at - 1]!]
    if (rows[at]!.length > 1 || isTitle(at)) return false
    const text = lineText(line)
    const apart = line.baseline - above.baseline
    // Where the numbers stand in the middle of a label of two lines, or the format has the words.
    if (apart < above.size && line.left < above.left + above.size) return rows[at - 1]!.length > 1
    const goesOn = hasChinese(text) && labels.isPiece(text) && !labels.begins(text)
    return goesOn && apart < line.size * 1.9 && line.left < above.right
  }
}

function firstNumber(parts: readonly TextLine[]): number {
  const number = parts.find((part) => isNumber(part))
  return number ? number.left : Infinity
}

/** The table that lines with gaps are: a column is what stands one under another; a blank stays a blank. */
export function gapGrid(lines: readonly TextLine[], templates: readonly Template[]): Grid {
  const labels = knownLabels(templates)
  const rows = withWholeLabels(lines.map(cellParts), labels)
  return { type: 'grid', rows: tablesUnder(rows, labels).flatMap((table) => placedRows(table, labels)) }
}

/** The rows of each table that has a caption: one under another, they have columns of their own. */
function tablesUnder(rows: readonly (readonly TextLine[])[], labels: KnownLabels): (readonly TextLine[])[][] {
  const tables: (readonly TextLine[])[][] = []
  for (const row of rows) {
    const isCaption = row.length === 1 && labels.isCaption(lineText(row[0]!))
    if (tables.length === 0 || isCaption) tables.push([])
    tables[tables.length - 1]!.push(row)
  }
  return tables
}

function placedRows(rows: readonly (readonly TextLine[])[], labels: KnownLabels): GridCell[][] {
  const [first, ...others] = rows.filter((row) => row.length > 1)
  // Every row has the same parts: they stand one under another, whatever is centred and what is not.
  if (first && others.length > 0 && others.every((row) => row.length === first.length))
    return rows.map((row) => row.map((part) => ({ text: lineText(part), colspan: 1, rowspan: 1, header: false })))
  const columns = columnsOf(withFullRows(rows, labels) ?? rows)
  return rows.map((row) => {
    const cells = row.map((part) => {
      const covered = columns.flatMap((column, at) => (overlap(part, column) ? [at] : []))
      const column = covered[0] ?? nearest(part, columns)
      return { text: lineText(part), column, colspan: Math.max(1, covered.length), rowspan: 1, header: false }
    })
    return withBlanks(cells, columns.length)
  })
}

/**
 * The rows with numbers, where they have as many as a table of the formats has columns: no header has to tell that there
 * is a column more.
 */
function withFullRows(
  rows: readonly (readonly TextLine[])[],
  labels: KnownLabels,
): readonly (readonly TextLine[])[] | undefined {
  const count = (row: readonly TextLine[]) => row.filter((part) => isNumber(part)).length
  const most = Math.max(...rows.map(count))
  return most > 2 && labels.hasColumns(most) ? rows.filter((row) => count(row) > 0) : undefined
}

/**
 * The rows with the most parts make the columns, the narrowest parts first; a wider part over several is merged. What
 * one header alone makes that stands over the gap between two columns is no column.
 */
function columnsOf(rows: readonly (readonly TextLine[])[]): Column[] {
  const columns: Column[] = []
  const parts = rows.flat()
  const ordered = rows.flatMap((row) =>
    row.map((part) => ({ part, width: part.right - part.left, beside: row.length })),
  )
  for (const { part } of ordered.sort((a, b) => b.beside - a.beside || a.width - b.width)) {
    const over = columns.filter((column) => overlap(part, column))
    if (over.length === 0) columns.push({ left: part.left, right: part.right })
    else if (over.length === 1) {
      const [column] = over
      const [left, right] = [Math.min(column!.left, part.left), Math.max(column!.right, part.right)]
      if (columns.every((other) => other === column || right <= other.left || left >= other.right))
        Object.assign(column!, { left, right })
    }
  }
  const most = Math.max(...rows.map((row) => row.length))
  const full = rows.filter((row) => row.length === most).flat()
  const held = (column: Column) =>
    parts.filter((part) => overlap(part, column)).length > 1 || full.some((part) => overlap(part, column))
  return columns.filter(held).sort((a, b) => a.left - b.left)
}

function overlap(part: Column, column: Column): boolean {
  return part.left < column.right && part.right > column.left
}

function nearest(part: Column, columns: readonly Column[]): number {
  const apart = columns.map((column) => Math.abs(column.left + column.right - part.left - part.right))
  return Math.max(0, apart.indexOf(Math.min(...apart)))
}

function withBlanks(row: readonly (GridCell & { readonly column: number })[], count: number): GridCell[] {
  const cells: GridCell[] = []
  let at = 0
  const blank = (to: number) => {
    for (; at < to; at++) cells.push({ text: '', colspan: 1, rowspan: 1, header: false })
  }
  for (const { column, ...cell } of row) {
    blank(column)
    cells.push(cell)
    at = Math.max(at, column + cell.colspan)
  }
  blank(count)
  return cells
}
