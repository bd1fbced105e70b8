import { columnLetter } from '../../core/workbook/workbook'
import { escapeText } from '../markup/escape'
import { zipFiles } from '../zip/zip-files'
import { contentTypes, coreProperties, packageRelations, workbookRelations, workbookXml } from './workbook-parts'

/** What stands in a cell: a plain numeral, or a text; blank where it is undefined. */
export type DataCell = { readonly numeral: string } | { readonly text: string } | undefined

/** The one sheet of such a workbook, as formulas name it. */
export const dataSheet = 'Sheet1'

/** A workbook of one sheet with bare data, as it stands behind a chart. The same data give the same bytes. */
export function dataWorkbook(rows: readonly (readonly DataCell[])[]): Uint8Array {
  return zipFiles([
    { path: '[Content_Types].xml', content: contentTypes(1) },
    { path: '_rels/.rels', content: packageRelations },
    { path: 'docProps/core.xml', content: coreProperties('', undefined, '') },
    { path: 'xl/workbook.xml', content: workbookXml([dataSheet]) },
    { path: 'xl/_rels/workbook.xml.rels', content: workbookRelations(1) },
    { path: 'xl/styles.xml', content: styles },
    { path: 'xl/worksheets/sheet1.xml', content: sheet(rows) },
  ])
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

const styles =
  `${head}<styleSheet ${main}><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

function sheet(rows: readonly (readonly DataCell[])[]): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, `${columnLetter(column)}${at + 1}`))
    return `<row r="${at + 1}">${cells.join('')}</row>`
  })
  return (
    `${head}<worksheet ${main}><cols><col min="1" max="1" width="24" customWidth="1"/></cols>` +
    `<sheetData>${lines.join('')}</sheetData></worksheet>`
  )
}

function cellXml(cell: DataCell, ref: string): string {
  if (!cell) return ''
  if ('numeral' in cell) return `<c r="${ref}"><v>${cell.numeral}</v></c>`
  return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeText(cell.text)}</t></is></c>`
}
