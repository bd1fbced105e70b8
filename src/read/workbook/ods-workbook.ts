import { ReadError } from '../../core/read-error'
import type { Merge, Sheet, SheetCell, SheetRow, Workbook } from '../../core/workbook/workbook'
import { odfPackage, type OdfWords } from '../odf/odf-package'
import { mostBlankPlaces, mostSheetCells } from '../size-limits'
import { attributeIn } from '../xml/xml-text'
import type { CellProgress } from './cell-progress'
import { odsCell, type OdsCell } from './ods-cell'
import { damaged, definedInWorkbook, scanXml } from './xml-scan'
import { tooManyCells } from './worksheet'
import { encryptedWorkbook, tooLargeWorkbook } from './workbook-words'

const words: OdfWords = {
  damaged: damaged().message,
  defined: definedInWorkbook().message,
  encrypted: encryptedWorkbook,
  tooLarge: tooLargeWorkbook,
}

/** No program has more rows or columns: what lies behind them is nothing. */
const mostRows = 1_048_576
const mostColumns = 16_384

/** What stands over or beside the cells of a sheet: pictures, boxes, comments, what was changed. */
const beside = new Set(['shapes', 'frame', 'g', 'custom-shape', 'annotation', 'tracked-changes', 'forms', 'a'])

/**
 * Reads an OpenDocument spreadsheet (.ods) into sheets of cells: texts, numbers and dates as they show, results of
 * formulas as the file holds them. Rows and columns that a file only claims to repeat cost nothing.
 * @throws {ReadError} unknown-format, damaged, encrypted, too-large
 */
export function odsWorkbook(bytes: Uint8Array, onProgress?: CellProgress): Workbook {
  const file = odfPackage(bytes, words)
  const xml = file.text('content.xml')
  if (xml === undefined || !xml.includes('<office:spreadsheet'))
    throw new ReadError('unknown-format', '这个文件不是电子表格，请选择 .xlsx、.ods 文件。')
  return { sheets: sheetsIn(xml, onProgress), date1904: false }
}

interface OpenSheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: SheetRow[]
  readonly merges: Merge[]
  readonly hiddenColumns: number[]
}

interface OpenRow {
  readonly number: number
  readonly repeated: number
  readonly hidden: boolean
  readonly cells: (SheetCell | undefined)[]
}

/** Takes the elements of a spreadsheet one after another and makes sheets of them. */
class SheetCollector {
  readonly sheets: OpenSheet[] = []
  private readonly hiddenStyles = new Set<string>()
  private style = ''
  private sheet: OpenSheet | undefined
  private row: OpenRow = { number: 0, repeated: 1, hidden: false, cells: [] }
  private nextRow = 1
  private column = 0
  private cell: OdsCell | undefined
  private paragraphs = 0
  private inParagraph = false
  private aside = 0
  private depth = 0
  private count = 0
  private blank = 0

  constructor(private readonly onRow: (number: number, at: number) => void) {}

  open(name: string, attributes: string, at: number): void {
    this.depth++
    if (this.aside > 0) return
    // A link within a paragraph is text, one around a picture is not.
    if (beside.has(name) && !(name === 'a' && this.inParagraph)) this.aside = this.depth
    else if (this.cell) this.openInCell(name, attributes)
    else if (this.sheet) this.openInSheet(this.sheet, name, attributes, at)
    else if (name === 'table') this.openSheet(attributes)
    else if (name === 'style') this.style = attributeIn(attributes, 'style:name') ?? ''
    else if (name === 'table-properties' && attributeIn(attributes, 'table:display') === 'false')
      this.hiddenStyles.add(this.style)
  }

  text(text: string): void {
    if (this.aside === 0 && this.cell && this.inParagraph) this.cell.text += text.replace(/[ \t\r\n]+/g, ' ')
  }

  close(name: string): void {
    this.depth--
    if (this.aside > 0) {
      if (this.depth < this.aside) this.aside = 0
    } else if (name === 'p' || name === 'h') this.inParagraph = false
    else if (name === 'table-cell' || name === 'covered-table-cell') this.closeCell()
    else if (name === 'table-row') this.closeRow()
    else if (name === 'table') this.sheet = undefined
  }

  private openSheet(attributes: string): void {
    this.sheet = {
      name: attributeIn(attributes, 'table:name') ?? '',
      hidden: this.hiddenStyles.has(attributeIn(attributes, 'table:style-name') ?? ''),
      rows: [],
      merges: [],
      hiddenColumns: [],
    }
    this.sheets.push(this.sheet)
    this.nextRow = 1
    this.column = 0
  }

  private openInSheet(sheet: OpenSheet, name: string, attributes: string, at: number): void {
    if (name === 'table-column') {
      const repeated = repeats(attributes, 'table:number-columns-repeated')
      // A description of columns may reach to the last that there can be.
      if (isHidden(attributes))
        for (let left = 0; left < Math.min(repeated, 1000); left++) sheet.hiddenColumns.push(this.column + left)
      this.column = Math.min(mostColumns, this.column + repeated)
    } else if (name === 'table-row') {
      const repeated = repeats(attributes, 'table:number-rows-repeated')
      this.row = { number: this.nextRow, repeated, hidden: isHidden(attributes), cells: [] }
      this.nextRow += repeated
      this.column = 0
      this.onRow(this.row.number, at)
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.cell = { attributes, covered: name === 'covered-table-cell', text: '' }
      this.paragraphs = 0
    }
  }

  private openInCell(name: string, attributes: string): void {
    const cell = this.cell!
    if (name === 'p' || name === 'h') {
      if (this.paragraphs++ > 0) cell.text += '\n'
      this.inParagraph = true
    } else if (this.inParagraph) cell.text += inline(name, attributes)
  }

  private closeCell(): void {
    const { cell, sheet, row } = this
    this.cell = undefined
    if (!cell || !sheet) return
    const from = this.column
    this.column = Math.min(mostColumns, from + repeats(cell.attributes, 'table:number-columns-repeated'))
    if (cell.covered) return
    addMerge(sheet.merges, cell.attributes, row.number, from)
    const read = odsCell(cell)
    if (!read) return
    this.count += (this.column - from) * row.repeated
    this.blank += Math.max(0, from - row.cells.length)
    if (this.count > mostSheetCells || this.blank > mostBlankPlaces) throw tooManyCells()
    for (let at = from; at < this.column; at++) {
      while (row.cells.length < at) row.cells.push(undefined)
      row.cells[at] = read
    }
  }

  private closeRow(): void {
    const { number, hidden, cells, repeated } = this.row
    if (!this.sheet || cells.length === 0) return
    for (let left = 0; left < repeated && number + left <= mostRows; left++)
      this.sheet.rows.push({ number: number + left, hidden, cells })
  }
}

function sheetsIn(xml: string, onProgress?: CellProgress): Sheet[] {
  const collector = new SheetCollector((row, at) => {
    if (row % 500 === 0) onProgress?.(at / xml.length)
  })
  scanXml(xml, {
    open: (name, attributes, at) => collector.open(name, attributes, at),
    text: (text) => collector.text(text),
    close: (name) => collector.close(name),
  })
  return collector.sheets
}

/** What stands for characters inside a paragraph. */
function inline(name: string, attributes: string): string {
  if (name === 's') return ' '.repeat(Math.min(100, repeats(attributes, 'text:c')))
  return name === 'tab' ? '\t' : name === 'line-break' ? '\n' : ''
}

function addMerge(merges: Merge[], attributes: string, row: number, column: number): void {
  const columns = repeats(attributes, 'table:number-columns-spanned')
  const rows = repeats(attributes, 'table:number-rows-spanned')
  if (columns * rows > 1)
    merges.push({ fromRow: row, toRow: row + rows - 1, fromColumn: column, toColumn: column + columns - 1 })
}

function repeats(attributes: string, name: string): number {
  const value = Number(attributeIn(attributes, name) ?? 1)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, mostRows) : 1
}

function isHidden(attributes: string): boolean {
  return /^(collapse|filter)$/.test(attributeIn(attributes, 'table:visibility') ?? '')
}
