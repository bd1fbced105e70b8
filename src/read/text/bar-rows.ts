import type { Grid, GridCell } from '../../core/document/document'
import { hasChinese } from '../recognise/normalise'

/** What stands between the cells of a row: bars, as Markdown, text recognition and chat assistants write tables. */
const bar = /[|｜│┃]/
const bars = /[|｜│┃]/g

/** A line that only draws: dashes below the headers, the borders of a table in box characters. */
const drawn = /^[\s|｜│┃:：+=\-—–─━┼╋├┤┌┐└┘┬┴╭╮╯╰╪╬]+$/

/** Lines of a table with bars, from its first line on; `next` is behind its last. */
export interface BarTable {
  readonly grid: Grid
  readonly next: number
}

/**
 * The table that begins in a line with bars: two rows or more of two cells or more, with or without a line of dashes, bars
 * at the edges, and blank lines between the rows. Undefined for a line of text that has a bar in it.
 */
export function barTable(lines: readonly string[], from: number): BarTable | undefined {
  if (!bar.test(lines[from] ?? '')) return undefined
  const rows: string[][] = []
  let next = from
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!
    if (line.trim() === '') {
      if (at - next > 0) break
      continue
    }
    if (!bar.test(line)) {
      if (!drawn.test(line)) break
    } else if (!drawn.test(line)) {
      const cells = cellsOf(line)
      if (cells.length < 2) break
      rows.push(cells)
    }
    next = at + 1
  }
  if (rows.length < 2) return undefined
  return { grid: { type: 'grid', rows: rows.map(merged) }, next }
}

/** Whether a line may be the row of a table with bars. */
export function hasBars(line: string): boolean {
  return (line.match(bars)?.length ?? 0) >= 2
}

/** The texts between the bars of a line; bars at its edges begin and end it. */
function cellsOf(line: string): string[] {
  const escaped = '\u0000'
  const cells = line
    .trim()
    .replace(/\\\|/g, escaped)
    .split(bars)
    .map((cell) => plainCell(cell.split(escaped).join('|')))
  if (cells[0] === '') cells.shift()
  if (cells[cells.length - 1] === '' && bar.test(line.trim().slice(-1))) cells.pop()
  return cells
}

/** A cell without the marks of Markdown. */
function plainCell(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\*\*|__|`/g, '')
    .trim()
}

/** Words that are written again in each column over which a cell is merged become one cell; numbers never do. */
function merged(texts: readonly string[]): GridCell[] {
  const cells: GridCell[] = []
  for (const text of texts) {
    const last = cells[cells.length - 1]
    if (last && last.text === text && hasChinese(text) && text.length > 1)
      cells[cells.length - 1] = { ...last, colspan: last.colspan + 1 }
    else cells.push({ text, colspan: 1, rowspan: 1, header: false })
  }
  return cells
}
