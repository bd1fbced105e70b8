import { readCell } from '../../core/report/cell-reading'

/** A cell of a table on the clipboard. `continued` cells are the rest of a merged cell that begins above or to the left. */
export interface PastedCell {
  readonly text: string
  readonly continued?: 'across' | 'down'
}

/** A table on the clipboard as a rectangle. */
export type PastedTable = readonly (readonly PastedCell[])[]

/** What an HTML table may span at most; a page can say anything. */
const mostColumns = 200
const mostRows = 2000

/** Reads tab-separated text as Excel and WPS write it: quoted cells may hold tabs, quotes and line feeds. */
export function parseTabbed(text: string): PastedTable {
  const rows: PastedCell[][] = []
  let row: PastedCell[] = []
  let cell = ''
  let quoted = false
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at < plain.length; at++) {
    const char = plain[at]!
    if (quoted) {
      if (char !== '"') cell += char
      else if (plain[at + 1] === '"') cell += plain[++at]
      else quoted = false
    } else if (char === '"' && cell === '' && plain.indexOf('"', at + 1) >= 0) quoted = true
    else if (char === '\t' || char === '\n') {
      row.push({ text: cell })
      cell = ''
      if (char === '\n') {
        rows.push(row)
        row = []
      }
    } else cell += char
  }
  row.push({ text: cell })
  rows.push(row)
  return even(rows)
}

/**
 * Reads the tables of an HTML fragment (Excel, WPS, Word, web pages) one below the other, merged cells laid out; undefined
 * where it holds no table. Tables inside cells count as text of the cell.
 */
export function parseHtmlTable(html: string): PastedTable | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const tables = [...page.querySelectorAll('table')].filter((table) => !table.parentElement?.closest('table'))
  if (!tables.length) return undefined
  const rows = tables.flatMap(layOut)
  return rows.length ? even(rows) : undefined
}

function layOut(table: HTMLTableElement): PastedCell[][] {
  const laid: (PastedCell | undefined)[][] = []
  const rows = [...table.rows].slice(0, mostRows)
  rows.forEach((row, at) => {
    const line = (laid[at] ??= [])
    let column = 0
    for (const cell of row.cells) {
      while (line[column]) column++
      if (column >= mostColumns) break
      const text = cellText(cell)
      const across = Math.min(Math.max(1, cell.colSpan), mostColumns - column)
      const down = Math.min(Math.max(1, cell.rowSpan), rows.length - at)
      for (let r = 0; r < down; r++)
        for (let c = 0; c < across; c++)
          (laid[at + r] ??= [])[column + c] = {
            text,
            ...(r > 0 ? { continued: 'down' } : c > 0 ? { continued: 'across' } : {}),
          }
      column += across
    }
  })
  return laid.map((line) => Array.from(line, (cell) => cell ?? { text: '' }))
}

/** What a reader sees: white space as one space, line breaks of the source too. */
function cellText(cell: HTMLElement): string {
  return (cell.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
}

function even(rows: readonly PastedCell[][]): PastedTable {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => ({ text: '' }))])
}

/** A number, a unit behind it or not, or a placeholder such as “/”. */
export function looksLikeNumber(text: string): boolean {
  const reading = readCell(text, { signed: true })
  return reading.kind === 'number' || reading.kind === 'placeholder'
}
