import type { DocumentMeta } from '../../core/document/document'
import { escapeText } from '../markup/escape'

/** The parts of a workbook that are the same for every one, but for the names of the sheets (ECMA-376 part 1, 18.2; part 2). */
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** [Content_Types].xml */
export function contentTypes(sheets: number): string {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`
  return (
    `${xml}<Types xmlns="${packages}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    override('/xl/workbook.xml', `${sheetType}.sheet.main+xml`) +
    each(sheets, (n) => override(`/xl/worksheets/sheet${n}.xml`, `${sheetType}.worksheet+xml`)) +
    override('/xl/styles.xml', `${sheetType}.styles+xml`) +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    '</Types>'
  )
}

/** _rels/.rels */
export const packageRelations =
  `${xml}<Relationships xmlns="${packages}/relationships">` +
  `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  '</Relationships>'

/** xl/_rels/workbook.xml.rels */
export function workbookRelations(sheets: number): string {
  return (
    `${xml}<Relationships xmlns="${packages}/relationships">` +
    each(sheets, (n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`) +
    `<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`
  )
}

/**
 * xl/workbook.xml; asks programs to calculate anew, so that no cached sum outlives a change.
 * @param printTitles by sheet, the rows and columns that are printed on every page of it: $A:$B,$1:$4 without the sheet's name
 */
export function workbookXml(names: readonly string[], printTitles: readonly (readonly string[])[] = []): string {
  const titles = printTitles.flatMap((ranges, at) => {
    const where = ranges.map((range) => `'${escapeText(names[at] ?? '')}'!${range}`)
    return where.length === 0
      ? []
      : [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${where.join(',')}</definedName>`]
  })
  const defined = titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : ''
  const sheets = names.map((name, at) => `<sheet name="${escapeText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  return (
    `${xml}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">` +
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets>${defined}` +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  )
}

/** docProps/core.xml: the title and the agency, and no times, so that the same report gives the same bytes. */
export function coreProperties(title: string, meta: DocumentMeta | undefined, format: string): string {
  const entry = (name: string, text: string | undefined) => (text ? `<${name}>${escapeText(text)}</${name}>` : '')
  return (
    `${xml}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    entry('dc:title', title) +
    entry('dc:subject', format) +
    entry('dc:creator', meta?.agency) +
    '<dc:language>zh-CN</dc:language></cp:coreProperties>'
  )
}

function each(count: number, make: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index + 1)).join('')
}
