import { strToU8, zipSync } from 'fflate'
import { columnLetter } from '../../src/core/workbook/workbook'

/** A value for a cell of a test workbook, in the ways in which programs write them. */
export type Value =
  | string
  | number
  | undefined
  /** A serial number with a date format. */
  | { readonly date: string; readonly format?: number }
  /** The XML of a whole cell, `@` standing for its address. */
  | { readonly xml: string }

export interface TestSheet {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  readonly rows: readonly (readonly Value[])[]
  /** e.g. A1:C1 */
  readonly merges?: readonly string[]
  /** Numbers of rows, from 1. */
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  /** The range of a filter. */
  readonly filter?: string
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[]
  readonly date1904?: boolean
  /** Texts stand in the cells themselves, as some programs write them. */
  readonly inline?: boolean
  /** A prefix of all elements, as some programs write them: x. */
  readonly prefix?: string
}

/** Codes of the formats that cells of tests have, by the number of their style. */
const formatCodes = ['General', 'yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'h:mm', '0.00"万元"', '#,##0', 'm/d/yy h:mm;@']

const dayMs = 86_400_000

/** The serial number of an ISO date. */
function serialOf(iso: string, date1904 = false): number {
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / dayMs + 25_569 - (date1904 ? 1462 : 0)
}

/** The bytes of a workbook as Excel, WPS or a library would write it. */
export function xlsxBytes({ sheets, date1904 = false, inline = false, prefix }: TestWorkbook): Uint8Array {
  const texts: string[] = []
  const numbers = new Map<string, number>()
  const shared = (text: string) => {
    let number = numbers.get(text)
    if (number === undefined) numbers.set(text, (number = texts.push(text) - 1))
    return number
  }
  const cell = (value: Value, row: number, column: number): string => {
    const at = `r="${columnLetter(column)}${row}"`
    if (value === undefined) return `<c ${at} s="1"/>`
    if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`
    if (typeof value === 'object' && 'xml' in value) return value.xml.replace('@', at)
    if (typeof value === 'object')
      return `<c ${at} s="${value.format ?? 1}"><v>${serialOf(value.date, date1904)}</v></c>`
    return inline
      ? `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`
      : `<c ${at} t="s"><v>${shared(value)}</v></c>`
  }
  const sheetXml = (sheet: TestSheet) => {
    const columns = (sheet.hiddenColumns ?? []).map((n) => `<col min="${n}" max="${n}" width="9" hidden="1"/>`).join('')
    const rows = sheet.rows.map((values, index) => {
      const hidden = sheet.hiddenRows?.includes(index + 1) ? ' hidden="1"' : ''
      return `<row r="${index + 1}"${hidden}>${values.map((value, at) => cell(value, index + 1, at)).join('')}</row>`
    })
    const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    return xml(
      `<worksheet xmlns="${main}">${columns ? `<cols>${columns}</cols>` : ''}<sheetData>${rows.join('')}</sheetData>` +
        (sheet.filter ? `<autoFilter ref="${sheet.filter}"><filterColumn colId="0"/></autoFilter>` : '') +
        (merges ? `<mergeCells>${merges}</mergeCells>` : '') +
        '</worksheet>',
    )
  }
  const xml = (body: string) =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${prefix ? body.replace(/<(\/?)(?=\w)/g, `<$1${prefix}:`) : body}`,
    )
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': xml('<Types/>'),
    '_rels/.rels': xml(
      `<Relationships><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>` +
        sheets
          .map(
            ({ name, state }, index) =>
              `<sheet name="${escape(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
          )
          .join('') +
        '</sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': xml(
      '<Relationships>' +
        sheets
          .map(
            (_, n) =>
              `<Relationship Id="rId${n + 1}" Type="${office}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
          )
          .join('') +
        `<Relationship Id="rId98" Type="${office}/styles" Target="styles.xml"/>` +
        `<Relationship Id="rId99" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${main}"><numFmts>${formatCodes.map((code, n) => `<numFmt numFmtId="${170 + n}" formatCode="${escape(code)}"/>`).join('')}</numFmts>` +
        `<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs>${formatCodes.map((_, n) => `<xf numFmtId="${170 + n}"/>`).join('')}</cellXfs></styleSheet>`,
    ),
  }
  sheets.forEach((sheet, index) => (files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet)))
  files['xl/sharedStrings.xml'] = xml(
    `<sst xmlns="${main}">${texts.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
  )
  return zipSync(files, { level: 1 })
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
