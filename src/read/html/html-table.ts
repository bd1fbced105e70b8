import type { Block, DocumentRun, GridCell } from '../../core/document/document'
import { findElement, textIn, type HtmlElement } from './html-tree'

/** Longest text of a cell of a real table; a longer one is a page laid out with a table. */
const longestCell = 600
const widest = 200

/** A table as a grid; undefined for one that only lays out a page, whose content is read as text. */
export function htmlTable(
  table: HtmlElement,
  exact: boolean,
  runsOf: (cell: HtmlElement) => DocumentRun[],
): Block | undefined {
  const rows = rowsIn(table)
  if (!exact && isLayout(rows)) return undefined
  const grid = rows.map((row) => cellsIn(row).map((cell) => gridCell(cell, rows.length, runsOf)))
  const filled = grid.filter((row) => row.length > 0)
  return filled.length > 0 ? { type: 'grid', rows: grid } : undefined
}

/** The cells of a table that only lays out a page, in their order. */
export function layoutCells(table: HtmlElement): HtmlElement[] {
  return rowsIn(table).flatMap(cellsIn)
}

function isLayout(rows: readonly HtmlElement[]): boolean {
  const cells = rows.flatMap(cellsIn)
  if (cells.length <= 1) return true
  const holdsMuch = (text: string) => text.replace(/\s+/g, '').length > longestCell
  return cells.some((cell) => findElement(cell, (one) => one.name === 'table') !== undefined || holdsMuch(textIn(cell)))
}

function gridCell(cell: HtmlElement, rows: number, runsOf: (cell: HtmlElement) => DocumentRun[]): GridCell {
  const runs = runsOf(cell)
  const span = (name: string, most: number, all: number) => {
    const value = Number.parseInt(cell.attributes[name] ?? '1', 10)
    // 0 means: to the end of the table (HTML, 4.9.11).
    return value === 0 ? all : Math.max(1, Math.min(most, Number.isNaN(value) ? 1 : value))
  }
  return {
    text: runs.map((run) => run.text).join(''),
    runs,
    colspan: span('colspan', widest, 1),
    rowspan: span('rowspan', 1000, rows),
    header: cell.name === 'th',
  }
}

function rowsIn(table: HtmlElement): HtmlElement[] {
  const rows: HtmlElement[] = []
  for (const one of table.children) {
    if (typeof one === 'string' || isHidden(one)) continue
    if (one.name === 'tr') rows.push(one)
    else if (one.name !== 'table' && one.name !== 'caption') rows.push(...rowsIn(one))
  }
  return rows
}

function cellsIn(row: HtmlElement): HtmlElement[] {
  return row.children.flatMap((one) => {
    if (typeof one === 'string') return []
    if (one.name === 'td' || one.name === 'th') return isHidden(one) ? [] : [one]
    return one.name === 'table' || one.name === 'tr' ? [] : cellsIn(one)
  })
}

/** Whether an element is not shown. */
export function isHidden(element: HtmlElement): boolean {
  return element.attributes['hidden'] !== undefined || /display\s*:\s*none/i.test(element.attributes['style'] ?? '')
}
