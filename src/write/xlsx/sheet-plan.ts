import { columnLetter } from '../../core/workbook/workbook'
import { chartGrid } from '../../core/document/chart-grid'
import {
  plainText,
  type Block,
  type Chart,
  type Document,
  type Grid,
  type GridCell,
} from '../../core/document/document'
import { layOutTable } from '../../core/document/table-slots'
import type { CellId } from '../../core/template/template'
import { cleanText } from '../markup/escape'

/** A statutory table on a sheet of its own. Rows and columns count from 0; the grid begins under the two headings. */
export interface SheetPlan {
  readonly name: string
  readonly heading: string
  readonly grid: Grid
  readonly columns: number
  /** Rows of the grid and of what stands behind it. */
  readonly rows: number
  /** The cells of the grid, then the text and the tables of the clerk's own that stand behind it in its section. */
  readonly cells: readonly PlacedCell[]
  /** Where the number of a cell stands, e.g. D7. */
  readonly addresses: ReadonlyMap<CellId, CellPlace>
}

export interface CellPlace {
  readonly row: number
  readonly column: number
}

export interface PlacedCell extends CellPlace {
  readonly cell: GridCell
  readonly colspan: number
  readonly rowspan: number
  /** A paragraph over the whole width, no cell of a table. */
  readonly isText?: true
}

/** Rows above the grid: the title of the report, the heading of the section. */
export const headingRows = 2

/** One sheet for each statutory table of the document, named after its section. */
export function sheetPlans(document: Document): SheetPlan[] {
  const plans: SheetPlan[] = []
  let heading = ''
  document.blocks.forEach((block, at) => {
    if (block.type === 'text' && block.role === 'section') heading = cleanText(plainText(block.runs)).trim()
    if (!isStatutory(block)) return
    const names = plans.map((plan) => plan.name)
    const name = sheetName(heading || block.caption || block.section!, names)
    plans.push(planSheet(block, heading, name, behind(document.blocks, at + 1)))
  })
  return plans
}

function isStatutory(block: Block): block is Grid {
  return block.type === 'grid' && block.section !== undefined && block.rows.length > 0
}

/** What stands behind a statutory table, as far as the next one, the next section or the signature. */
function behind(blocks: readonly Block[], from: number): Block[] {
  const ends = (block: Block) =>
    isStatutory(block) || (block.type === 'text' && ['section', 'signature', 'date'].includes(block.role))
  const count = blocks.slice(from).findIndex(ends)
  return blocks.slice(from, count < 0 ? blocks.length : from + count)
}

function planSheet(grid: Grid, heading: string, name: string, others: readonly Block[]): SheetPlan {
  const addresses = new Map<CellId, CellPlace>()
  const placed = placeGrid(grid, headingRows)
  for (const { cell, row, column } of placed) if (cell.cell !== undefined) addresses.set(cell.cell, { row, column })
  const own = widthOf(placed)
  const cells = [...placed]
  let rows = grid.rows.length
  for (const block of others.flatMap(asRows)) {
    const more =
      block.type === 'grid' ? placeGrid(block, headingRows + rows) : placeText(block, headingRows + rows, own)
    cells.push(...more)
    rows += block.type === 'grid' ? block.rows.length : more.length
  }
  return { name, heading, grid, columns: Math.max(own, widthOf(cells)), rows, cells, addresses }
}

function widthOf(cells: readonly PlacedCell[]): number {
  return cells.reduce((most, { column, colspan }) => Math.max(most, column + colspan), 1)
}

/** A chart stands in the workbook with its caption and its numbers. */
function asRows(block: Block): readonly Exclude<Block, Chart>[] {
  if (block.type !== 'chart') return [block]
  const caption = block.caption ? [{ type: 'text', role: 'body', runs: [{ text: block.caption }] } as const] : []
  return [...caption, chartGrid(block)]
}

/** A paragraph, or what is said of a picture, in a row of its own; none where it is blank. */
function placeText(block: Exclude<Block, Grid | Chart>, row: number, columns: number): PlacedCell[] {
  const said = block.type === 'text' ? plainText(block.runs) : `（图：${(block.caption ?? block.alt) || '无说明'}）`
  const text = cleanText(said).trim()
  if (text === '') return []
  const cell: GridCell = { text, colspan: columns, rowspan: 1, header: false }
  return [{ cell, row, column: 0, colspan: columns, rowspan: 1, isText: true }]
}

/** The cells of a table whose first row is `first`; none lies over another, which Excel would call a damaged file. */
function placeGrid(grid: Grid, first: number): PlacedCell[] {
  return layOutTable(grid)
    .begins.flat()
    .map((slot) => ({ ...slot, row: slot.row + first }))
}

/** Excel takes names of up to 31 characters, without : \ / ? * [ ], each once, whatever the case. */
function sheetName(text: string, taken: readonly string[]): string {
  const plain =
    cleanText(text)
      .replace(/[:\\/?*[\]\n]/g, '')
      .replace(/^'+|'+$/g, '')
      .trim() || '表'
  const cut = (length: number) => Array.from(plain).slice(0, length).join('')
  let name = cut(31)
  for (let count = 2; taken.some((other) => other.toLowerCase() === name.toLowerCase()); count++)
    name = `${cut(27)} ${count}`
  return name
}

/** The address of a cell as formulas write it: column 3, row 6 is D7. */
export function address(place: CellPlace): string {
  return columnLetter(place.column) + String(place.row + 1)
}
