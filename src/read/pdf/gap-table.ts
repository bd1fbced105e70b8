import type { Grid, GridCell } from '../../core/document/document'
import type { Template } from '../../core/template/template'
import { isSectionTitle } from '../recognise/section-title'
import { joinWords, lineText, segments, type TextLine } from './text-line'

/** A column of a table without lines: where what stands in it begins and ends. */
interface Column {
  readonly left: number
  readonly right: number
}

/** Lines that may stand between two rows with columns: a caption, the second line of a label. */
const mayStandBetween = 2

/**
 * Finds the tables without ruled lines: lines with wide gaps, one under another. Gives the lines of each, from and
 * behind.
 */
export function gapTables(lines: readonly TextLine[], templates: readonly Template[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  const width = Math.max(...lines.map((line) => line.right)) - Math.min(...lines.map((line) => line.left))
  const rows = lines.map((line) => segments(line).length > 1)
  for (let from = 0; from < lines.length; from++) {
    if (!rows[from]) continue
    let last = from
    for (let at = from + 1; at < lines.length && at - last <= mayStandBetween + 1; at++) {
      const line = lines[at]!
      if (line.baseline - lines[at - 1]!.baseline > line.size * 4) break
      if (rows[at]) last = at
      else if (line.right - line.left > width * 0.7 || isSectionTitle(lineText(line), templates)) break
    }
    if (last > from) {
      // The last line of a label of several lines stands below its row.
      const [row, below] = [lines[last]!, lines[last + 1]]
      const goesOn =
        below !== undefined && !rows[last + 1] && below.baseline - row.baseline < row.size && below.left < row.left
      if (goesOn) last++
      found.push({ from, to: last + 1 })
      from = last
    }
  }
  return found
}

/** The table that lines with gaps are: a column is what stands one under another; a blank stays a blank. */
export function gapGrid(lines: readonly TextLine[]): Grid {
  const parts = lines.map(segments)
  const columns = columnsOf(parts)
  const rows: (GridCell & { readonly column: number })[][] = []
  let pending: string[] = []
  parts.forEach((row, index) => {
    const cells = row.map((part) => {
      const covered = columns.flatMap((column, at) => (overlap(part, column) ? [at] : []))
      const column = covered[0] ?? nearest(part, columns)
      return { text: lineText(part), column, colspan: Math.max(1, covered.length), rowspan: 1, header: false }
    })
    const [only] = cells
    // A line with a label alone belongs to the row beside it: the row below where that has no label, else the one above.
    if (cells.length === 1 && only && only.column === 0 && only.colspan === 1) {
      const above = rows[rows.length - 1]
      const next = parts[index + 1]
      const nextHasLabel = next?.some((part) => part.left < columns[0]!.right)
      if (next && next.length > 1 && !nextHasLabel) pending.push(only.text)
      else if (above?.[0]?.column === 0 && above.length > 1)
        above[0] = { ...above[0], text: joinWords(above[0].text, only.text) }
      else rows.push(cells)
      return
    }
    if (pending.length > 0 && cells[0]!.column > 0)
      cells.unshift({
        text: pending.reduce((text, one) => joinWords(text, one), ''),
        column: 0,
        colspan: 1,
        rowspan: 1,
        header: false,
      })
    pending = []
    rows.push(cells)
  })
  return { type: 'grid', rows: rows.map((row) => withBlanks(row, columns.length)) }
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
