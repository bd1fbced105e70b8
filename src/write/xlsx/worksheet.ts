import type { CellTable } from '../../core/report/cell-table'
import { textWidth } from '../layout/measures'
import { escapeText } from '../markup/escape'
import type { CellLook, CellStyles } from './cell-styles'
import { address, headingRows, type PlacedCell, type SheetPlan } from './sheet-plan'
import { sheetValue, type SheetValue } from './sheet-value'

/** Width of the whole table in Excel's unit, a digit of the standard font, which is at least so many points wide. */
const tableWidth = 84
const unitPoints = 5.6
const lineHeight = 14.25

/** xl/worksheets/sheetN.xml: title, heading, and the table in the official form, on one page of A4. */
export function worksheetXml(plan: SheetPlan, title: string, cells: CellTable | undefined, styles: CellStyles): string {
  const widths = columnWidths(plan)
  const last = { row: headingRows + plan.rows - 1, column: plan.columns - 1 }
  const rows = sheetRows(plan, title, cells, styles)
  const heights = rowHeights(plan, widths)
  const merges = plan.cells
    .filter((one) => one.colspan > 1 || one.rowspan > 1)
    .map((one) => `${address(one)}:${address(endOf(one))}`)
  if (plan.columns > 1) merges.unshift(...[0, 1].map((row) => `A${row + 1}:${address({ row, column: last.column })}`))
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${address(last)}"/>`,
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>',
    '<sheetFormatPr defaultRowHeight="20"/>',
    `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${round(width)}" customWidth="1"/>`).join('')}</cols>`,
    '<sheetData>',
    ...rows.map((row, at) => `<row r="${at + 1}" ht="${heights[at]}" customHeight="1">${row.join('')}</row>`),
    '</sheetData>',
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '',
    '<printOptions horizontalCentered="1"/>',
    // The margins of GB/T 9704-2012 (28, 26, 37, 35 mm) in inches.
    '<pageMargins left="1.1024" right="1.0236" top="1.4567" bottom="1.378" header="0.5" footer="0.5"/>',
    // A table fits on its page; text behind it may take pages of its own.
    `<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="${plan.rows > plan.grid.rows.length ? 0 : 1}"/>`,
    `<ignoredErrors><ignoredError sqref="A1:${address(last)}" numberStoredAsText="1" formula="1" formulaRange="1"/></ignoredErrors>`,
    '</worksheet>',
  ].join('')
}

/** The <c> elements of every row. Cells under a merge are there too, for their borders. */
function sheetRows(plan: SheetPlan, title: string, cells: CellTable | undefined, styles: CellStyles): string[][] {
  const rows: string[][] = Array.from({ length: headingRows + plan.rows }, () => [])
  rows[0]![0] = valueXml('A1', styles.index('title'), { type: 'text', text: title })
  rows[1]![0] = valueXml('A2', styles.index('heading'), { type: 'text', text: plan.heading })
  for (const one of plan.cells) {
    const value = sheetValue(one.cell, cells, plan.addresses)
    const style = styles.index(lookOf(one, plan), value.type === 'number' ? value.format : undefined)
    const end = endOf(one)
    for (let row = one.row; row <= end.row; row++)
      for (let column = one.column; column <= end.column; column++) {
        const first = row === one.row && column === one.column
        rows[row]![column] = valueXml(address({ row, column }), style, first ? value : { type: 'blank' })
      }
  }
  return rows.map((row) => row.filter((xml) => xml !== undefined))
}

function lookOf({ cell, isText }: PlacedCell, plan: SheetPlan): CellLook {
  if (isText) return 'text'
  if (cell.vertical) return 'vertical'
  if (cell.kind === 'value' || cell.kind === undefined) return 'value'
  const nested = plan.cells.some((one) => one.cell.vertical)
  return cell.kind === 'row' && nested ? 'label' : 'header'
}

function valueXml(ref: string, style: number, value: SheetValue): string {
  const open = `<c r="${ref}" s="${style}"`
  switch (value.type) {
    case 'blank':
      return `${open}/>`
    case 'text':
      return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeText(value.text)}</t></is></c>`
    case 'number':
      return `${open}><v>${value.numeral}</v></c>`
    case 'formula':
      return `${open}${value.cached === '' ? ' t="str"' : ''}><f>${escapeText(value.formula)}</f><v>${value.cached}</v></c>`
  }
}

function columnWidths({ grid, columns }: SheetPlan): number[] {
  const own = grid.widths ?? []
  const average = own.reduce((sum, width) => sum + width, 0) / Math.max(1, own.length) || 1
  // A table of the clerk's own behind it may be wider.
  const relative = Array.from({ length: columns }, (_, at) => own[at] ?? average)
  const total = relative.reduce((sum, width) => sum + width, 0)
  return relative.map((width) => (width / total) * tableWidth)
}

/** Excel does not fit the height of merged cells to their text, so every row gets its height from the longest text. */
function rowHeights(plan: SheetPlan, widths: readonly number[]): number[] {
  const heights = [50, 26, ...Array.from({ length: plan.rows }, () => 20)]
  const needed = (one: PlacedCell) => {
    if (one.cell.vertical) return textWidth(one.cell.text) * lineHeight
    const width =
      widths.slice(one.column, one.column + one.colspan).reduce((sum, part) => sum + part, 0) * unitPoints - 5
    const lines = one.cell.text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * 10.5) / width)), 0)
    return lines * lineHeight + 6
  }
  for (const one of plan.cells.filter((cell) => cell.rowspan === 1))
    heights[one.row] = Math.max(heights[one.row]!, needed(one))
  for (const one of plan.cells.filter((cell) => cell.rowspan > 1)) {
    const end = one.row + one.rowspan
    const missing = needed(one) - heights.slice(one.row, end).reduce((sum, height) => sum + height, 0)
    if (missing > 0) for (let row = one.row; row < end; row++) heights[row]! += missing / one.rowspan
  }
  return heights.map(round)
}

function endOf(one: PlacedCell): { row: number; column: number } {
  return { row: one.row + one.rowspan - 1, column: one.column + one.colspan - 1 }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
