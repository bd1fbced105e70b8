import type { IContext } from 'docx'
import type { Grid } from '../../core/document/document'
import { tableName } from '../../core/document/table-name'
import type { PageLayout } from '../layout/page-layout'
import { cleanText } from './clean-text'
import { columnWidths } from './column-widths'
import { noComments, type CommentPlan } from './comments'
import { element, Prepared, valued, type Element } from './element'
import { textArea, textWidth } from '../layout/measures'
import { isNumberCell, leastPoints } from '../layout/number-cell'
import { markedRuns } from './marked-runs'
import { paragraphProperties } from './paragraph'
import { tableStyle } from './style-sheet'
import { tableSlots, type Slot } from '../../core/document/table-slots'
import { textRuns } from './text-run'

/** Left and right margin of a cell together, as in the table style, and the lines. */
const cellMargins = 2 * 28

/**
 * A table across the whole text area. Statutory tables stay on one page; others may break between rows and then repeat
 * their head. The widths stand in the grid, the cells and the table alike: WPS goes by the first, Word by the others.
 */
export function table(grid: Grid, layout: PageLayout, comments: CommentPlan = noComments): Prepared {
  const slots = tableSlots(grid)
  const widths = columnWidths(grid, slots, textArea.width)
  const look: TableLook = {
    layout,
    comments,
    widths,
    nested: grid.rows.some((row) => row.some((cell) => cell.vertical)),
    statutory: grid.section !== undefined,
    headRows: grid.headRows ?? ownHeadRows(grid),
    wordy: wordyColumns(slots),
    bands: new Set(slots.flatMap((line, row) => (line[0]?.cell.kind === 'band' ? [row] : []))),
    // Table 三 fills its page with 340 (6 mm) and a line to spare; where there is room, 8 mm.
    rowHeight: grid.section !== undefined && slots.length > 20 ? 340 : 454,
  }
  return new Prepared('w:tbl', (context) =>
    element('w:tbl', undefined, [
      tableProperties(grid),
      element(
        'w:tblGrid',
        undefined,
        widths.map((width) => element('w:gridCol', { 'w:w': width })),
      ),
      ...slots.map((line, row) => tableRow(line, row, slots.length, look, context)),
    ]),
  )
}

interface TableLook {
  readonly layout: PageLayout
  readonly comments: CommentPlan
  readonly widths: readonly number[]
  /** Row labels in more than one column, set on the left as in the official form. */
  readonly nested: boolean
  readonly statutory: boolean
  /** Columns of a clerk's table with text that takes more than a few words: set on the left from top to bottom. */
  readonly wordy: ReadonlySet<number>
  /** Rows that begin a block with a title of its own. */
  readonly bands: ReadonlySet<number>
  readonly headRows: number
  /** Least height of a row. */
  readonly rowHeight: number
}

/** A clerk's table: the rows at the top that hold headers only. */
function ownHeadRows(grid: Grid): number {
  const first = grid.rows.findIndex((row) => row.length === 0 || row.some((cell) => !cell.header))
  return first === -1 ? 0 : first
}

function tableProperties(grid: Grid): Element {
  const name = cleanText(tableName(grid))
  const caption = name === '' ? [] : [valued('w:tblCaption', name)]
  return element('w:tblPr', undefined, [
    valued('w:tblStyle', tableStyle),
    element('w:tblW', { 'w:w': textArea.width, 'w:type': 'dxa' }),
    valued('w:jc', 'center'),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblLook', {
      'w:val': '04A0',
      'w:firstRow': 1,
      'w:lastRow': 0,
      'w:firstColumn': 1,
      'w:lastColumn': 0,
      'w:noHBand': 0,
      'w:noVBand': 1,
    }),
    ...caption,
  ])
}

function tableRow(line: readonly Slot[], row: number, rows: number, look: TableLook, context: IContext): Element {
  // Longer tables of the clerk's own have to break somewhere; their head still keeps to the first row below it.
  const together = look.statutory || rows <= 12 || row < look.headRows
  // Table 二 is four blocks, each under its own band: it may break between them, never inside one.
  const keepNext = together && row < rows - 1 && !look.bands.has(row + 1)
  const properties = [element('w:cantSplit'), element('w:trHeight', { 'w:val': look.rowHeight, 'w:hRule': 'atLeast' })]
  if (row < look.headRows) properties.push(element('w:tblHeader'))
  const cells: Element[] = []
  for (let column = 0; column < line.length;) {
    const slot = line[column] as Slot
    cells.push(tableCell(slot, row, keepNext, look, context))
    column = slot.column + slot.colspan
  }
  return element('w:tr', undefined, [element('w:trPr', undefined, properties), ...cells])
}

function tableCell(slot: Slot, row: number, keepNext: boolean, look: TableLook, context: IContext): Element {
  const { cell, column, colspan, rowspan } = slot
  const width = look.widths.slice(column, column + colspan).reduce((one, other) => one + other, 0)
  const properties = [element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })]
  if (colspan > 1) properties.push(valued('w:gridSpan', colspan))
  // Covered cells are written out with the table's own style: docx's rowSpan leaves them in the style of the text.
  if (rowspan > 1) properties.push(valued('w:vMerge', row === slot.row ? 'restart' : 'continue'))
  if (cell.vertical) properties.push(valued('w:textDirection', 'tbRlV'))
  properties.push(valued('w:vAlign', 'center'))
  const style = onLeft(slot, look) ? 'TableLabel' : 'TableText'
  const covered = row !== slot.row
  const smaller = isNumberCell(cell) ? numberLook(cell.text, width, look.layout) : undefined
  const paragraph = paragraphProperties(style, { keepNext })
  const written = cell.runs ?? (cell.text === '' ? [] : [{ text: cell.text }])
  const content = covered
    ? []
    : markedRuns(written, look.comments.spans.get(cell) ?? [], (part) => textRuns(part, context, smaller))
  return element('w:tc', undefined, [
    element('w:tcPr', undefined, properties),
    element('w:p', undefined, [paragraph, ...content]),
  ])
}

/** Labels in several columns stand on the left, as in the official form; so do the words of a clerk's table. */
function onLeft({ cell, column, row }: Slot, look: TableLook): boolean {
  if (cell.vertical) return false
  if (cell.kind === 'row') return look.nested
  // A few words on top of a column of sentences are its head, also where nobody marked them so.
  const head = cell.header || (row === 0 && textWidth(cell.text) <= fewWords)
  return cell.kind === undefined && !head && look.wordy.has(column)
}

/** Characters up to which a cell's text is set in the middle. */
const fewWords = 12

function wordyColumns(slots: readonly (readonly Slot[])[]): ReadonlySet<number> {
  const wordy = slots
    .flat()
    .filter(({ cell }) => cell.kind === undefined && !cell.header && textWidth(cell.text) > fewWords)
  return new Set(wordy.map((slot) => slot.column))
}

/** A smaller font for a number that would not fit its cell; the other numbers of the table keep theirs. */
function numberLook(text: string, width: number, layout: PageLayout): readonly Element[] | undefined {
  const points = (width - cellMargins) / 20 / textWidth(text.trim())
  if (text.trim() === '' || points >= layout.tableSize) return undefined
  const halves = Math.floor(Math.max(leastPoints, points) * 2)
  return [valued('w:sz', halves), valued('w:szCs', halves)]
}
