import type { DocParts } from './doc-parts'
import type { RowDefinition } from './row-definition'
import { damagedDoc, tooLargeDoc } from './refusals'
import type { ParagraphRange } from './split-paragraphs'

/** Paragraphs and tables in their order. */
export type Content = readonly (ParagraphRange | TableTree)[]

export interface TableTree {
  readonly rows: readonly RowTree[]
}

export interface RowTree {
  readonly cells: readonly Content[]
  readonly definition: RowDefinition | undefined
}

/** Deepest nesting of tables that is followed, and most tables of a file. */
const deepest = 8
const mostTables = 20_000

/** A table that is being read: what stands in its last cell and in its last row so far. */
interface Open {
  readonly rows: RowTree[]
  cells: Content[]
  /** The paragraphs that ended these cells. */
  marks: ParagraphRange[]
  cell: (ParagraphRange | TableTree)[]
}

/**
 * Puts paragraphs together to tables by the marks that end cells and rows, at any depth ([MS-DOC] 2.4.3). A row that was
 * tracked as deleted is left out.
 * @throws {ReadError} damaged, too-large
 */
export function tableTree(paragraphs: readonly ParagraphRange[], parts: DocParts): Content {
  const content: (ParagraphRange | TableTree)[] = []
  const open: Open[] = []
  let tables = 0
  const inside = () => open[open.length - 1]?.cell ?? content
  const begin = () => {
    if (open.length >= deepest) throw damagedDoc()
    if (++tables > mostTables) throw tooLargeDoc()
    const rows: RowTree[] = []
    inside().push({ rows })
    open.push({ rows, cells: [], marks: [], cell: [] })
  }
  const endRow = (table: Open, definition: RowDefinition | undefined, isGone: boolean) => {
    const cells = table.cell.length > 0 ? [...table.cells, table.cell] : table.cells
    if (cells.length > 0 && !isGone) table.rows.push({ cells, definition })
    table.cells = []
    table.marks = []
    table.cell = []
  }
  /** LibreOffice marks the ends of rows as deleted where the text before them was: their cells must be too. */
  const isDeleted = ({ mark }: ParagraphRange) => parts.characters(mark).changes.deleted === true
  const end = () => {
    const table = open.pop()
    if (table) endRow(table, undefined, false)
  }
  for (const paragraph of paragraphs) {
    const depth = depthOf(paragraph)
    while (open.length > depth) end()
    while (open.length < depth) begin()
    const table = open[depth - 1]
    if (!table) content.push(paragraph)
    else if (endsRow(paragraph, depth))
      endRow(table, parts.row(paragraph.look), isDeleted(paragraph) && table.marks.every(isDeleted))
    else {
      table.cell.push(paragraph)
      if (depth === 1 ? paragraph.isCellMark : paragraph.look.changes.innerCellEnd === true) {
        table.cells.push(table.cell)
        table.marks.push(paragraph)
        table.cell = []
      }
    }
  }
  while (open.length > 0) end()
  return content
}

/** How deep in tables a paragraph lies; 0 outside. */
function depthOf({ look: { changes }, isCellMark }: ParagraphRange): number {
  if (changes.depth !== undefined && changes.depth > 0) return changes.depth
  return changes.inTable || isCellMark ? 1 : 0
}

function endsRow({ look: { changes }, isCellMark }: ParagraphRange, depth: number): boolean {
  return depth === 1 ? isCellMark && changes.rowEnd === true : changes.innerRowEnd === true
}
