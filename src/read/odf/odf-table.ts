import type { Block, Chart, DocumentRun, GridCell, Picture } from '../../core/document/document'
import { tooMuch, mostCells } from '../size-limits'
import { attribute, descendant, type XmlElement } from '../xml/xml-tree'
import { numberIn } from './odf-lists'
import { readOdfParagraph } from './odf-paragraph'
import { flowOf } from './odt-flow'
import type { OdtParts } from './odt-parts'

/** Most columns that are looked at, and most rows that one repeated row stands for. */
const widest = 200
const mostRepeated = 1000

/** A table as blocks: the table and the pictures in its cells; a table that only lays out a page gives its content. */
export function readOdfTable(table: XmlElement, parts: OdtParts, content: (element: XmlElement) => Block[]): Block[] {
  const rows = rowsOf(table, false)
  if (isLayout(rows)) return rows.flatMap(({ row }) => cellsOf(row).flatMap(content))
  const pictures: (Picture | Chart)[] = []
  const grid: GridCell[][] = []
  /** For each column the row up to which a cell from above covers it. */
  const covered: number[] = []
  let count = 0
  for (const { row, header } of rows) {
    const repeated = Math.min(mostRepeated, repeats(row, 'table:number-rows-repeated'))
    for (let left = repeated; left > 0; left--) {
      const line = readRow(
        row,
        { header, covered, at: grid.length, pictures: left === repeated ? pictures : [] },
        parts,
      )
      count += line.length
      if (count > mostCells) throw tooMuch()
      grid.push(line)
    }
  }
  if (grid.every((line) => line.length === 0)) return pictures
  return [{ type: 'grid', rows: grid }, ...pictures]
}

interface RowPlace {
  readonly header: boolean
  readonly covered: number[]
  readonly at: number
  readonly pictures: (Picture | Chart)[]
}

function readRow(row: XmlElement, { header, covered, at, pictures }: RowPlace, parts: OdtParts): GridCell[] {
  const line: GridCell[] = []
  let column = 0
  for (const cell of cellsOf(row)) {
    const isCovered = cell.name === 'table:covered-table-cell'
    for (let left = repeats(cell, 'table:number-columns-repeated'); left > 0 && column < widest; left--) {
      if (isCovered) {
        // A covered cell that no cell covers: a file that was cut holds its place.
        if ((covered[column] ?? 0) <= at) line.push({ text: '', runs: [], colspan: 1, rowspan: 1, header })
        column++
        continue
      }
      const colspan = Math.min(widest, numberIn(attribute(cell, 'table:number-columns-spanned')) || 1)
      const rowspan = Math.min(mostRepeated, numberIn(attribute(cell, 'table:number-rows-spanned')) || 1)
      const { runs, pictures: inside } = cellContent(cell, parts)
      pictures.push(...inside)
      line.push({ text: runs.map((run) => run.text).join(''), runs, colspan, rowspan, header })
      for (let beside = column; beside < Math.min(widest, column + colspan); beside++) covered[beside] = at + rowspan
      column++
    }
  }
  return line
}

function cellContent(cell: XmlElement, parts: OdtParts): { runs: DocumentRun[]; pictures: (Picture | Chart)[] } {
  const runs: DocumentRun[] = []
  const pictures: (Picture | Chart)[] = []
  let first = true
  const add = (element: XmlElement) => {
    for (const one of flowOf(element, parts)) {
      if (one.kind === 'table') continue
      if (one.kind === 'drawing') {
        for (const inside of one.frame.inside)
          if ('type' in inside) pictures.push(inside)
          else add(inside)
        continue
      }
      const read = readOdfParagraph(one.element, parts, one.number)
      pictures.push(...read.pictures)
      if (!read.hidden) {
        if (!first) runs.push({ text: '\n' })
        first = false
        for (const run of read.runs) runs.push(run)
      }
      // What was typed into a text box over the cell is the cell's.
      if (read.boxes.length > 0 && read.runs.length === 0) first = true
      for (const box of read.boxes) add(box)
    }
  }
  add(cell)
  // Empty paragraphs at the end of a cell are no text.
  while (runs.length > 0 && runs[runs.length - 1]!.text === '\n') runs.pop()
  return { runs, pictures }
}

/** Tables inside cells, or one single cell, are a page's layout. */
function isLayout(rows: readonly { readonly row: XmlElement }[]): boolean {
  if (rows.length === 1 && cellsOf(rows[0]!.row).length === 1) return true
  return rows.some(({ row }) => cellsOf(row).some((cell) => descendant(cell, 'table:table') !== undefined))
}

function rowsOf(table: XmlElement, header: boolean): { readonly row: XmlElement; readonly header: boolean }[] {
  return table.children.flatMap((one) => {
    if (typeof one === 'string') return []
    if (one.name === 'table:table-row') return [{ row: one, header }]
    if (one.name === 'table:table-header-rows') return rowsOf(one, true)
    return one.name === 'table:table-rows' || one.name === 'table:table-row-group' ? rowsOf(one, header) : []
  })
}

function cellsOf(row: XmlElement): XmlElement[] {
  const isCell = (one: XmlElement | string): one is XmlElement =>
    typeof one !== 'string' && (one.name === 'table:table-cell' || one.name === 'table:covered-table-cell')
  return row.children.filter(isCell)
}

function repeats(element: XmlElement, name: string): number {
  return Math.max(1, numberIn(attribute(element, name)) ?? 1)
}
