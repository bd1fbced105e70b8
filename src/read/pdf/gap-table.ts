import type { Grid, GridCell } from '../../core/document/document'
import { isSectionTitle } from '../recognise/section-title'
import { joinWords, lineText, segments, type TextLine } from './text-line'

/** A column of a table without lines: where what stands in it begins and ends. */
interface Column {
  left: number
  right: number
}

/** Lines that may stand between two rows with columns: a caption, the second line of a label. */
const mayStandBetween = 2

/**
 * Finds the tables without ruled lines: lines with wide gaps, one under another. Gives the lines of each, from and
 * behind.
 */
export function gapTables(lines: readonly TextLine[]): { from: number; to: number }[] {
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
      else if (line.right - line.left > width * 0.7 || isSectionTitle(lineText(line))) break
    }
    if (last > from) {
      // The last line of a label of several lines stands below its row.
      const [row, below] = [lines[last]!, lines[last + 1]]
      const goesOn = below !== undefined && !rows[last + 1] && below.baseline - row.baseline < row.size && below.left < row.left
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
  const columns = columnsOf(parts.flat())
  const rows: (GridCell & { readonly column: number })[][] = []
  let pending: string[] = []
  parts.forEach((row, index) => {
    const cells = row.map((part) => {
      const covered = columns.flatMap((column, at) => (part.left < column.right && part.right > column.left ? [at] : []))
      return { text: lineText(part), column: covered[0] ?? 0, colspan: Math.max(1, covered.length), rowspan: 1, header: false }
    })
    const [only] = cells
    // A line with a label alone belongs to the row beside it: the row below where that has no label, else the one above.
    if (cells.length === 1 && only && only.column === 0 && only.colspan === 1) {
      const above = rows[rows.length - 1]
      const next = parts[index + 1]
      const nextHasLabel = next?.some((part) => part.left < columns[0]!.right)
      if (next && next.length > 1 && !nextHasLabel) pending.push(only.text)
      else if (above?.[0]?.column === 0 && above.length > 1) above[0] = { ...above[0], text: joinWords(above[0].text, only.text) }
      else rows.push(cells)
      return
    }
    if (pending.length > 0 && cells[0]!.column > 0)
      cells.unshift({ text: pending.reduce((text, one) => joinWords(text, one), ''), column: 0, colspan: 1, rowspan: 1, header: false })
    pending = []
    rows.push(cells)
  })
  return { type: 'grid', rows: rows.map((row) => withBlanks(row, columns.length)) }
}

/** The narrowest parts make the columns; a wider part over several of them is merged. */
function columnsOf(parts: readonly TextLine[]): Column[] {
  const columns: Column[] = []
  for (const part of [...parts].sort((a, b) => a.right - a.left - (b.right - b.left))) {
    const over = columns.filter((column) => part.left < column.right && part.right > column.left)
    if (over.length === 0) columns.push({ left: part.left, right: part.right })
    else if (over.length === 1) {
      const [column] = over
      const free = (left: number, right: number) => columns.every((other) => other === column || right <= other.left || left >= other.right)
      const [left, right] = [Math.min(column!.left, part.left), Math.max(column!.right, part.right)]
      if (free(left, right)) Object.assign(column!, { left, right })
    }
  }
  return columns.sort((a, b) => a.left - b.left)
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
