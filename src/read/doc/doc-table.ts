import type { Block, DocumentRun, GridCell, Picture } from '../../core/document/document'
import { columnGrid, type RowEdges } from './column-grid'
import { readParagraph, type DocParagraph } from './doc-paragraph'
import type { DocParts } from './doc-parts'
import type { CellDefinition } from './row-definition'
import type { ParagraphRange } from './split-paragraphs'
import type { Content, RowTree, TableTree } from './table-tree'
import type { TextRange } from './drawings'

interface OpenCell {
  text: string
  runs: DocumentRun[]
  colspan: number
  rowspan: number
  header: boolean
}

/** What reading a table asks for: the blocks of a content, and the paragraphs of a text box. */
export interface TableSurroundings {
  readonly parts: DocParts
  readonly blocks: (content: Content) => Block[]
  readonly box: (range: TextRange) => readonly ParagraphRange[]
}

/** A table as blocks: the table and the pictures in its cells; a table that only lays out a page gives its content. */
export function readTable({ rows }: TableTree, around: TableSurroundings): Block[] {
  if (isLayout(rows)) return rows.flatMap(({ cells }) => cells.flatMap((cell) => around.blocks(cell)))
  const shown = rows.map(shownCells)
  const columns = columnGrid(rows.map((row, index) => edgesOf(row, shown[index]!)))
  const grid: OpenCell[][] = []
  const pictures: Picture[] = []
  let open = new Map<number, OpenCell>()
  rows.forEach((row, index) => {
    const line: OpenCell[] = []
    const stillOpen = new Map<number, OpenCell>()
    const { before, spans } = columns[index]!
    const header = row.definition?.header ?? false
    if (before > 0) line.push({ text: '', runs: [], colspan: before, rowspan: 1, header: false })
    let column = before
    shown[index]!.forEach(({ content, definition }, at) => {
      const colspan = spans[at] ?? 1
      const above = definition?.mergedUp ? open.get(column) : undefined
      if (above) {
        above.rowspan++
        stillOpen.set(column, above)
      } else {
        const { runs, pictures: inside } = cellContent(content, around)
        pictures.push(...inside)
        const made: OpenCell = { text: runs.map((run) => run.text).join(''), runs, colspan, rowspan: 1, header }
        line.push(made)
        if (definition?.mergedUp || definition?.opensDown) stillOpen.set(column, made)
      }
      column += colspan
    })
    open = stillOpen
    grid.push(line)
  })
  if (grid.every((row) => row.length === 0)) return pictures
  return [{ type: 'grid', rows: grid.map((row): GridCell[] => row) }, ...pictures]
}

interface ShownCell {
  readonly content: Content
  readonly definition?: CellDefinition
  /** Right edge of the last cell that was merged into it. */
  right: number
}

/** The cells of a row that are shown: what stands in one that was merged into the cell before it is not. */
function shownCells({ cells, definition }: RowTree): readonly ShownCell[] {
  const defined = definition?.cells ?? []
  if (defined.length < cells.length) return cells.map((content) => ({ content, right: 0 }))
  const shown: ShownCell[] = []
  cells.forEach((content, at) => {
    const cell = defined[at]!
    const before = shown[shown.length - 1]
    if (cell.mergedLeft && before) before.right = cell.right
    else shown.push({ content, definition: cell, right: cell.right })
  })
  return shown
}

function edgesOf({ definition }: RowTree, cells: readonly ShownCell[]): RowEdges {
  if (!definition || cells.some((cell) => !cell.definition)) return cells.length
  return { left: definition.left, rights: cells.map(({ right }) => right) }
}

/** Tables inside cells, or one single cell, are a page's layout. */
function isLayout(rows: readonly RowTree[]): boolean {
  if (rows.length === 1 && rows[0]!.cells.length === 1) return true
  return rows.some(({ cells }) => cells.some((cell) => cell.some((one) => 'rows' in one)))
}

function cellContent(
  content: Content,
  { parts, box }: TableSurroundings,
): { runs: DocumentRun[]; pictures: Picture[] } {
  const runs: DocumentRun[] = []
  const pictures: Picture[] = []
  let first = true
  const take = (read: DocParagraph) => {
    if (read.hidden) return
    if (!first) runs.push({ text: '\n' })
    first = false
    for (const run of read.runs) runs.push(run)
    pictures.push(...read.pictures)
  }
  for (const one of content) {
    if ('rows' in one) continue
    const read = readParagraph(one, parts)
    take(read)
    // What was typed into a text box over the cell is the cell's.
    if (read.boxes.length > 0 && read.runs.length === 0) {
      if (!read.hidden) runs.splice(runs.length - (runs[runs.length - 1]?.text === '\n' ? 1 : 0))
      first = runs.length === 0
    }
    for (const range of read.boxes) for (const inside of box(range)) take(readParagraph(inside, parts))
  }
  // Empty paragraphs at the end of a cell are no text.
  while (runs.length > 0 && runs[runs.length - 1]!.text === '\n') runs.pop()
  return { runs, pictures }
}
