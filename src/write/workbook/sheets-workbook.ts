import type { DataSheet, SheetCell } from '../../core/county/sheet-cell'
import { columnLetter } from '../../core/workbook/workbook'
import { cleanText, escapeText } from '../markup/escape'
import { zipFiles } from '../zip/zip-files'
import { contentTypes, coreProperties, packageRelations, workbookRelations, workbookXml } from './workbook-parts'

/**
 * A workbook of several sheets of data. No cell is a formula or becomes one when somebody edits it: a text that begins like one
 * (= + - @) carries the mark that Excel knows as a leading apostrophe. The same data give the same bytes.
 */
export function sheetsWorkbook(sheets: readonly DataSheet[], title = ''): Uint8Array {
  const names = sheets.map(({ name }, at) => sheetName(name, at))
  return zipFiles([
    { path: '[Content_Types].xml', content: contentTypes(sheets.length) },
    { path: '_rels/.rels', content: packageRelations },
    { path: 'docProps/core.xml', content: coreProperties(title, undefined, '') },
    { path: 'xl/workbook.xml', content: workbookXml(names, sheets.map(printTitles)) },
    { path: 'xl/_rels/workbook.xml.rels', content: workbookRelations(sheets.length) },
    { path: 'xl/styles.xml', content: styles },
    ...sheets.map((one, at) => ({ path: `xl/worksheets/sheet${at + 1}.xml`, content: sheetXml(one) })),
  ])
}

/** Excel takes up to 31 characters, without : \ / ? * [ ]. */
function sheetName(name: string, at: number): string {
  const plain = cleanText(name)
    .replace(/[:\\/?*[\]\n']/g, '')
    .trim()
  return plain.slice(0, 31) || `表${at + 1}`
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
/** Places in the list of formats below. */
const bold = 1
const quoted = 2
const font = (more: string) => `<font>${more}<sz val="11"/><name val="宋体"/><charset val="134"/></font>`
const format = (fontId: number, more: string) =>
  `<xf numFmtId="0" fontId="${fontId}" fillId="0" borderId="0" xfId="0"${more}/>`
const styles =
  `${head}<styleSheet ${main}><fonts count="2">${font('')}${font('<b/>')}</fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="3">${format(0, '')}${format(1, ' applyFont="1"')}${format(0, ' quotePrefix="1"')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

/** Of a sheet that takes several pages the first columns and the head are on each of them. */
function printTitles(sheet: DataSheet): readonly string[] {
  const { headRows, widths } = sheet
  const columns = pagesAcross(sheet) > 1 && widths.length > 0 ? [`$A:$${columnLetter(widths.length - 1)}`] : []
  return [...columns, ...(headRows > 0 ? [`$1:$${headRows}`] : [])]
}

/** So many characters go on a page across, in letters that can still be read, and so many in a column of usual width. */
const acrossPage = 320
const usualWidth = 9

/** On how many pages side by side a sheet is printed. */
function pagesAcross({ rows, widths }: DataSheet): number {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), widths.length)
  const width = widths.reduce((sum, one) => sum + one, 0) + (columns - widths.length) * usualWidth
  return Math.max(1, Math.ceil(width / acrossPage))
}

function sheetXml(sheet: DataSheet): string {
  const { rows, widths, headRows, hiddenRows = [] } = sheet
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  const pane =
    headRows > 0
      ? `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
      : ''
  const cols = columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, `${columnLetter(column)}${at + 1}`, at < headRows))
    return `<row r="${at + 1}"${hiddenRows.includes(at) ? ' hidden="1"' : ''}>${cells.join('')}</row>`
  })
  const print = `<pageSetup paperSize="9" fitToWidth="${pagesAcross(sheet)}" fitToHeight="0" orientation="landscape"/>`
  return (
    `${head}<worksheet ${main}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${pane}${cols}` +
    `<sheetData>${lines.join('')}</sheetData>${print}</worksheet>`
  )
}

function cellXml(cell: SheetCell, ref: string, isHead: boolean): string {
  if (!cell) return ''
  if ('numeral' in cell) return `<c r="${ref}"${isHead ? ` s="${bold}"` : ''}><v>${cell.numeral}</v></c>`
  const style = isHead ? bold : /^\s*[=+\-@\t]/.test(cell.text) ? quoted : undefined
  const text = escapeText(cleanText(cell.text).slice(0, mostCharacters))
  return `<c r="${ref}"${style === undefined ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** A cell of Excel holds no more. */
const mostCharacters = 32_767
