import type { Grid } from '../../core/document/document'
import type { CellId } from '../../core/template/template'

/** What a copy puts on the clipboard: for Excel, WPS and Word, and as plain text. */
export interface CopiedTable {
  readonly text: string
  readonly html: string
}

/** The numbers of a range as a table. */
export function copyRange(rows: readonly (readonly CellId[])[], printed: (cell: CellId) => string): CopiedTable {
  const texts = rows.map((row) => row.map(printed))
  return {
    text: texts.map((row) => row.map(tabbed).join('\t')).join('\n'),
    html: `<table>${texts.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('')}</table>`,
  }
}

/** The whole statutory table, headers and merged cells too; as text, merged cells are followed by blanks. */
export function copyGrid(grid: Grid): CopiedTable {
  const width = (grid.rows[0] ?? []).reduce((sum, cell) => sum + cell.colspan, 0)
  const lines: (string | undefined)[][] = grid.rows.map(() => Array.from({ length: width }, () => undefined))
  grid.rows.forEach((row, at) => {
    let column = 0
    for (const cell of row) {
      while (lines[at]?.[column] !== undefined) column++
      for (let down = 0; down < cell.rowspan; down++)
        for (let right = 0; right < cell.colspan; right++) {
          const line = lines[at + down]
          if (line) line[column + right] = down === 0 && right === 0 ? cell.text : ''
        }
      column += cell.colspan
    }
  })
  const html = grid.rows.map((row) => {
    const cells = row.map((cell) => {
      const name = cell.header ? 'th' : 'td'
      const spans = (cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '') + (cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '')
      return `<${name}${spans}>${escaped(cell.text)}</${name}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return {
    text: lines.map((line) => line.map((text) => tabbed(text ?? '')).join('\t')).join('\n'),
    html: `<table border="1">${html.join('')}</table>`,
  }
}

/** Excel's way with tabs, line feeds and quotes inside a cell. */
function tabbed(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
