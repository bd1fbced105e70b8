import {
  plainText,
  type Block,
  type DocumentRun,
  type GridCell,
  type Chart,
  type Picture,
} from '../../core/document/document'
import type { DocxParts } from './docx-parts'
import { isPlaceholder, readParagraph, withDeletedMarks } from './docx-paragraph'
import { attribute, child, descendant, valueOf, type XmlElement } from '../xml/xml-tree'

/** Most columns that one cell or gap may span. */
const widest = 200

interface OpenCell {
  text: string
  runs: DocumentRun[]
  colspan: number
  rowspan: number
  header: boolean
}

/** A table as blocks: the table and the pictures in its cells; a table that only lays out a page gives its content. */
export function readTable(table: XmlElement, parts: DocxParts, content: (element: XmlElement) => Block[]): Block[] {
  const rows = rowsOf(table)
  if (!parts.exact && isLayout(rows)) return rows.flatMap((row) => cellsOf(row).flatMap((cell) => content(cell)))
  const grid: OpenCell[][] = []
  const pictures: (Picture | Chart)[] = []
  let open = new Map<number, OpenCell>()
  for (const row of rows) {
    const line: OpenCell[] = []
    const stillOpen = new Map<number, OpenCell>()
    const properties = child(row, 'w:trPr')
    if (child(properties, 'w:del')) continue
    const header = child(properties, 'w:tblHeader') !== undefined
    let column = gap(properties, 'w:gridBefore', line)
    for (const cell of cellsOf(row)) {
      const look = child(cell, 'w:tcPr')
      if (child(look, 'w:cellDel')) continue
      const colspan = Math.max(1, Math.min(widest, Number(valueOf(look, 'w:gridSpan') ?? 1) || 1))
      const merge = child(look, 'w:vMerge')
      const above = merge && (attribute(merge, 'w:val') ?? 'continue') === 'continue' ? open.get(column) : undefined
      if (above) {
        above.rowspan++
        stillOpen.set(column, above)
      } else {
        const { runs, pictures: inside } = cellContent(cell, parts)
        for (const picture of inside) pictures.push(picture)
        const made: OpenCell = { text: plainText(runs), runs, colspan, rowspan: 1, header }
        line.push(made)
        if (merge) stillOpen.set(column, made)
      }
      column += colspan
      if (column > widest) break
    }
    open = stillOpen
    grid.push(line)
  }
  if (grid.every((row) => row.length === 0)) return pictures
  return [{ type: 'grid', rows: grid.map((row): GridCell[] => row) }, ...pictures]
}

/** Columns left free before the first cell. */
function gap(properties: XmlElement | undefined, name: string, line: OpenCell[]): number {
  const free = Math.min(widest, Number(valueOf(properties, name) ?? 0) || 0)
  if (free > 0) line.push({ text: '', runs: [], colspan: free, rowspan: 1, header: false })
  return free
}

/** Tables inside cells, or one single cell, are a page's layout. */
function isLayout(rows: readonly XmlElement[]): boolean {
  if (rows.length === 1 && cellsOf(rows[0]!).length === 1) return true
  return rows.some((row) => cellsOf(row).some((cell) => descendant(cell, 'w:tbl') !== undefined))
}

function cellContent(cell: XmlElement, parts: DocxParts): { runs: DocumentRun[]; pictures: (Picture | Chart)[] } {
  const runs: DocumentRun[] = []
  const pictures: (Picture | Chart)[] = []
  let first = true
  const add = (paragraph: XmlElement) => {
    const read = readParagraph(paragraph, parts)
    if (!read.hidden) {
      if (!first) runs.push({ text: '\n' })
      first = false
      for (const run of read.runs) runs.push(run)
      pictures.push(...read.pictures)
    }
    // What was typed into a text box over the cell is the cell's.
    for (const box of read.boxes) {
      if (read.runs.length === 0) first = true
      for (const inside of paragraphsIn(box)) add(inside)
    }
  }
  for (const paragraph of paragraphsIn(cell)) add(paragraph)
  // Empty paragraphs at the end of a cell are no text.
  while (runs.length > 0 && runs[runs.length - 1]!.text === '\n') runs.pop()
  return { runs, pictures }
}

function paragraphsIn(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  for (const one of withDeletedMarks(element.children)) {
    if (typeof one === 'string') continue
    if (one.name === 'w:p') found.push(one)
    else if ((isAround(one) || one.name === 'w:smartTag') && !isPlaceholder(one)) found.push(...paragraphsIn(one))
  }
  return found
}

/** Whether an element only stands around others: a content control, an insertion. */
function isAround({ name }: XmlElement): boolean {
  return name === 'w:sdt' || name === 'w:sdtContent' || name === 'w:customXml' || name === 'w:ins'
}

function rowsOf(table: XmlElement): XmlElement[] {
  return inside(table, 'w:tr')
}

function cellsOf(row: XmlElement): XmlElement[] {
  return inside(row, 'w:tc')
}

/** Children of a name, those inside content controls and insertions too. */
function inside(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  for (const one of element.children) {
    if (typeof one === 'string') continue
    if (one.name === name) found.push(one)
    else if (isAround(one)) found.push(...inside(one, name))
  }
  return found
}
