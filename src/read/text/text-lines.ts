import type { Block, Grid, GridCell } from '../../core/document/document'
import type { Template } from '../../core/template/template'
import { isSectionTitle } from '../recognise/section-title'
import { barTable } from './bar-rows'
import { bareTable } from './bare-tables'
import { joinBroken } from './join-broken'

/** A line that is one cell and nothing else: a tab, then the text. */
const oneCell = /^\t[^\t]*$/

/**
 * Makes blocks of the lines of a text: paragraphs, and tables with bars or tabs between the cells of a row, or with one
 * cell a line that begins with a tab and an empty line between the rows (the forms in which tables come out of
 * PDF and Word files, text recognition and chat assistants).
 */
export function textLines(source: string, templates: readonly Template[]): Block[] {
  const lines = source.replace(/\r\n?/g, '\n').replace(/\f/g, '\n\n').replace(/\v/g, '\n').split('\n')
  const blocks: Block[] = []
  let paragraphs: { text: string; gap: boolean }[] = []
  const flush = () => {
    for (const text of joinBroken(paragraphs, templates)) blocks.push({ type: 'text', role: 'body', runs: [{ text }] })
    paragraphs = []
  }
  let gap = false
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!
    const tabbed = line.includes('\t') && line.trim() !== ''
    const table =
      barTable(lines, at) ??
      (oneCell.test(line) ? cellPerLine(lines, at, templates) : tabbed ? tabbedRows(lines, at) : undefined)
    if (table) {
      flush()
      blocks.push(table.grid)
      at = table.next
      gap = true
      continue
    }
    const bare = bareTable(lines, at, templates)
    if (bare) {
      paragraphs.push({ text: line.trim(), gap })
      flush()
      blocks.push(bare.grid)
      at = bare.next
      gap = true
      continue
    }
    if (line.trim() === '') gap = true
    else {
      paragraphs.push({ text: withoutMarkdown(line.trim()), gap })
      gap = false
    }
    at++
  }
  flush()
  return blocks
}

/** A line without the marks of Markdown for headings and bold words. */
function withoutMarkdown(line: string): string {
  return line.replace(/^#{1,6}\s+/, '').replace(/\*\*([^*]+)\*\*/g, '$1')
}

/** Rows with tabs between their cells, up to the first line without a tab. */
function tabbedRows(lines: readonly string[], from: number): { grid: Grid; next: number } | undefined {
  const rows: GridCell[][] = []
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at]!
    if (!line.includes('\t') || oneCell.test(line)) break
    rows.push(line.split('\t').map(cell))
  }
  return rows.length > 0 ? { grid: { type: 'grid', rows }, next: at } : undefined
}

/** One cell a line; a line without a tab goes on with the cell, an empty line ends the row where a cell follows. */
function cellPerLine(
  lines: readonly string[],
  from: number,
  templates: readonly Template[],
): { grid: Grid; next: number } {
  const rows: string[][] = [[]]
  let at = from
  while (at < lines.length) {
    const line = lines[at]!
    const row = rows[rows.length - 1]!
    if (oneCell.test(line)) {
      row.push(line.slice(1))
      at++
      continue
    }
    let next = at
    while (next < lines.length && lines[next]!.trim() === '') next++
    const blanks = next - at
    const follows = lines[next]
    if (follows === undefined) break
    if (oneCell.test(follows)) {
      // Two empty lines and a new first row: another table.
      rows.push([])
      at = next
      continue
    }
    const cellIsEmpty = (row[row.length - 1] ?? '').trim() === ''
    const goesOn =
      blanks === 0 ||
      ((blanks === 1 || cellIsEmpty) && oneCell.test(lines[next + 1] ?? '') && !isSectionTitle(follows, templates))
    if (!goesOn || follows.includes('\t')) break
    row[row.length - 1] = `${row[row.length - 1] ?? ''}\n${follows}`
    at = next + 1
  }
  const filled = rows.filter((row) => row.length > 0)
  const grid: Grid = { type: 'grid', rows: filled.map((row) => row.map((text) => cell(text.replace(/^\n+/, '')))) }
  return { grid, next: at }
}

function cell(text: string): GridCell {
  return { text, colspan: 1, rowspan: 1, header: false }
}
