import { plainText, type Document, type Grid, type GridCell } from '../../core/document/document'
import type { CellId } from '../../core/template/template'
import { cleanText } from '../markup/escape'

/** A statutory table on a sheet of its own. Rows and columns count from 0; the grid begins under the two headings. */
export interface SheetPlan {
  readonly name: string
  readonly heading: string
  readonly grid: Grid
  readonly columns: number
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
}

/** Rows above the grid: the title of the report, the heading of the section. */
export const headingRows = 2

/** One sheet for each statutory table of the document, named after its section. */
export function sheetPlans(document: Document): SheetPlan[] {
  const plans: SheetPlan[] = []
  let heading = ''
  for (const block of document.blocks) {
    if (block.type === 'text' && block.role === 'section') heading = cleanText(plainText(block.runs)).trim()
    if (block.type !== 'grid' || block.section === undefined || block.rows.length === 0) continue
    const names = plans.map((plan) => plan.name)
    plans.push(planSheet(block, heading, sheetName(heading || block.caption || block.section, names)))
  }
  return plans
}

function planSheet(grid: Grid, heading: string, name: string): SheetPlan {
  const cells: PlacedCell[] = []
  const addresses = new Map<CellId, CellPlace>()
  const covered: number[] = []
  let columns = 1
  grid.rows.forEach((row, index) => {
    let column = 0
    for (const cell of row) {
      while ((covered[column] ?? 0) > 0) column++
      const colspan = Math.max(1, cell.colspan)
      const rowspan = Math.min(Math.max(1, cell.rowspan), grid.rows.length - index)
      const place = { row: index + headingRows, column }
      cells.push({ cell, colspan, rowspan, ...place })
      if (cell.cell !== undefined) addresses.set(cell.cell, place)
      for (let at = column; at < column + colspan; at++) covered[at] = rowspan
      column += colspan
      columns = Math.max(columns, column)
    }
    for (let at = 0; at < covered.length; at++) covered[at] = Math.max(0, (covered[at] ?? 0) - 1)
  })
  return { name, heading, grid, columns, cells, addresses }
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
  return columnName(place.column) + String(place.row + 1)
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
