import type { Grid } from '../../core/document/document'
import { slotTexts } from '../../core/document/table-slots'
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
  const html = grid.rows.map((row) => {
    const cells = row.map((cell) => {
      const name = cell.header ? 'th' : 'td'
      const spans =
        (cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '') + (cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '')
      return `<${name}${spans}>${escaped(cell.text)}</${name}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return {
    text: slotTexts(grid)
      .map((line) => line.map(tabbed).join('\t'))
      .join('\n'),
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
