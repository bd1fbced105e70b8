import { ReadError } from '../../core/read-error'
import { serialDate } from '../../core/workbook/serial-date'
import type { Merge, SheetCell, SheetRow } from '../../core/workbook/workbook'
import type { CellProgress } from './cell-progress'
import { mostBlankPlaces, mostSheetCells } from '../size-limits'
import { cleanCellText } from './cell-texts'
import { shownDate, shownNumber, type NumberFormat } from './number-format'
import { attributeIn } from '../xml/xml-text'
import { damaged, scanXml } from './xml-scan'

/** What the cells of all sheets refer to. */
export interface WorkbookParts {
  readonly texts: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly date1904: boolean
}

/** A sheet without its name. */
export interface WorksheetContent {
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
  readonly hiddenColumns: readonly number[]
}

/** A cell while its parts come in. */
interface OpenCell {
  column: number
  type: string
  style: number
  formula: boolean
  value: string | undefined
  /** A text that stands in the cell itself. */
  inline: string | undefined
}

/** No program has more columns; an address beyond them is no address. */
const mostColumns = 16_384

/**
 * Reads xl/worksheets/sheetN.xml. Cells that only look like something are left out, and so are rows of nothing else.
 * @throws {ReadError} damaged, too-large
 */
export function worksheet(xml: string, parts: WorkbookParts, onProgress?: CellProgress): WorksheetContent {
  const rows: SheetRow[] = []
  const merges: Merge[] = []
  const hiddenColumns: number[] = []
  let row = { number: 0, hidden: false, cells: [] as (SheetCell | undefined)[] }
  const cell: OpenCell = { column: 0, type: 'n', style: 0, formula: false, value: undefined, inline: undefined }
  let inCell = false
  let column = -1
  let count = 0
  let blank = 0
  let collecting: 'value' | 'inline' | undefined
  let aloud = 0
  scanXml(xml, {
    open(name, attributes, at) {
      switch (name) {
        case 'row':
          row = {
            number: rowNumber(attributes, row.number + 1),
            hidden: isTrue(attributeIn(attributes, 'hidden')),
            cells: [],
          }
          column = -1
          if (row.number % 500 === 0) onProgress?.(at / xml.length)
          break
        case 'c':
          column = columnOf(attributeIn(attributes, 'r'), column + 1)
          inCell = true
          cell.column = column
          cell.type = attributeIn(attributes, 't') ?? 'n'
          cell.style = Number(attributeIn(attributes, 's') ?? 0)
          cell.formula = false
          cell.value = cell.inline = undefined
          break
        case 'f':
          cell.formula = true
          break
        case 'v':
          collecting = 'value'
          break
        case 't':
          if (aloud === 0) collecting = 'inline'
          break
        case 'rPh':
          aloud++
          break
        case 'mergeCell':
          addMerge(merges, attributeIn(attributes, 'ref'))
          break
        case 'col':
          if (isTrue(attributeIn(attributes, 'hidden'))) addColumns(hiddenColumns, attributes)
          break
      }
    },
    text(text) {
      if (!collecting || !inCell) return
      if (collecting === 'value') cell.value = cell.value === undefined ? text : cell.value + text
      else cell.inline = cell.inline === undefined ? text : cell.inline + text
    },
    close(name) {
      if (name === 'v' || name === 't') collecting = undefined
      else if (name === 'rPh') aloud--
      else if (name === 'c' && inCell) {
        const read = cellOf(cell, parts)
        if (read) {
          blank += Math.max(0, cell.column - row.cells.length)
          while (row.cells.length < cell.column) row.cells.push(undefined)
          row.cells[cell.column] = read
          if (++count > mostSheetCells || blank > mostBlankPlaces) throw tooManyCells()
        }
        inCell = false
      } else if (name === 'row' && row.cells.length > 0) rows.push(row)
    },
  })
  return { rows, merges, hiddenColumns }
}

/** What a cell holds; undefined where it is blank. */
function cellOf(cell: OpenCell, { texts, formats, date1904 }: WorkbookParts): SheetCell | undefined {
  const { type, value = '', inline } = cell
  if (type === 's') return textCell(texts[Number(value)])
  if (type === 'inlineStr') return textCell(inline && cleanCellText(inline))
  if (value.trim() === '') return cell.formula && type !== 'str' ? { kind: 'formula', text: '' } : undefined
  if (type === 'str') return textCell(cleanCellText(value))
  if (type === 'b') return { kind: 'boolean', text: value.trim() === '1' ? 'TRUE' : 'FALSE' }
  if (type === 'e') return { kind: 'error', text: value.trim() }
  if (type === 'd') return isoCell(value.trim())
  const number = Number(value)
  if (!Number.isFinite(number)) throw damaged()
  const format = formats[cell.style]
  const date = format?.isDate ? serialDate(number, date1904) : undefined
  if (format && date !== undefined) return { kind: 'date', text: shownDate(date, format), date }
  return { kind: 'number', text: format ? shownNumber(number, format) : String(number), value: number }
}

function textCell(text: string | undefined): SheetCell | undefined {
  return text === undefined || text.trim() === '' ? undefined : { kind: 'text', text }
}

/** A date in ISO 8601, as the strict form of the format has it. */
function isoCell(value: string): SheetCell {
  const date = /^(\d{4}-\d{2}-\d{2})/.exec(value)?.[1]
  return date === undefined ? { kind: 'text', text: value } : { kind: 'date', text: date, date }
}

/** A row says its number, or follows the one before. */
function rowNumber(attributes: string, next: number): number {
  const stated = Number(attributeIn(attributes, 'r') ?? next)
  if (!Number.isInteger(stated) || stated < 1 || stated > 1_048_576) throw damaged()
  return stated
}

/** The column of an address, from 0: AB12 is 27; a cell without an address follows the one before. */
function columnOf(address: string | undefined, next: number): number {
  if (address === undefined) return next
  let column = 0
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  if (column < 1 || column > mostColumns) throw damaged()
  return column - 1
}

function addMerge(merges: Merge[], ref: string | undefined): void {
  const [, from = '', fromRow, to = '', toRow] = /^\$?([A-Za-z]+)\$?(\d+):\$?([A-Za-z]+)\$?(\d+)$/.exec(ref ?? '') ?? []
  if (fromRow === undefined) return
  merges.push({
    fromRow: Number(fromRow),
    toRow: Number(toRow),
    fromColumn: columnOf(from, 0),
    toColumn: columnOf(to, 0),
  })
}

/** A description of columns may reach to the last that there can be; a list of so many says no more than one of some. */
function addColumns(hidden: number[], attributes: string): void {
  const last = Math.min(Number(attributeIn(attributes, 'max')), 1000)
  for (let column = Number(attributeIn(attributes, 'min')); column <= last; column++) hidden.push(column - 1)
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on'
}

/** A workbook with more cells than any register or report has. */
export function tooManyCells(): ReadError {
  return new ReadError('too-large', '这个表格的内容太多，没有读入；请确认选对了文件，或者只留下需要的工作表再来打开。')
}
