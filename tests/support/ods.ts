import { odsBytes } from './odf'
import type { TestSheet, TestWorkbook, Value } from './workbook'

/** The bytes of the same workbook as an OpenDocument spreadsheet, as LibreOffice would write it. */
export function odsOf({ sheets }: TestWorkbook): Uint8Array {
  const styles =
    '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>' +
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
  return odsBytes(sheets.map(sheetXml).join(''), { automatic: styles })
}

function sheetXml(sheet: TestSheet): string {
  const merges = (sheet.merges ?? []).map(rangeOf)
  const width = Math.max(1, ...sheet.rows.map(({ length }) => length))
  const columns = Array.from({ length: width }, (_, at) => {
    const hidden = sheet.hiddenColumns?.includes(at + 1) ? ' table:visibility="collapse"' : ''
    return `<table:table-column${hidden}/>`
  })
  const rows = sheet.rows.map((values, row) => {
    const hidden = sheet.hiddenRows?.includes(row + 1)
    const visibility = hidden ? ` table:visibility="${sheet.filter ? 'filter' : 'collapse'}"` : ''
    const cells = Array.from({ length: width }, (_, column) => {
      const merge = merges.find(
        (one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right,
      )
      if (merge && (merge.top !== row || merge.left !== column)) return '<table:covered-table-cell/>'
      const spans = merge
        ? ` table:number-columns-spanned="${merge.right - merge.left + 1}" table:number-rows-spanned="${merge.bottom - merge.top + 1}"`
        : ''
      return cellXml(values[column], spans)
    })
    return `<table:table-row${visibility}>${cells.join('')}<table:table-cell table:number-columns-repeated="${16_384 - width}"/></table:table-row>`
  })
  const rest = `<table:table-row table:number-rows-repeated="${1_048_576 - rows.length}"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
  return `<table:table table:name="${escape(sheet.name)}" table:style-name="${sheet.state ? 'ta2' : 'ta1'}">${columns.join('')}${rows.join('')}${rest}</table:table>`
}

function cellXml(value: Value, spans: string): string {
  if (value === undefined) return `<table:table-cell${spans}/>`
  if (typeof value === 'number')
    return `<table:table-cell${spans} office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
  if (typeof value === 'string') {
    const lines = value.split('\n').map((line) => `<text:p>${escape(line)}</text:p>`)
    return `<table:table-cell${spans} office:value-type="string">${lines.join('')}</table:table-cell>`
  }
  if ('date' in value)
    return `<table:table-cell${spans} office:value-type="date" office:date-value="${value.date}"><text:p>${value.date}</text:p></table:table-cell>`
  return `<table:table-cell${spans} table:formula="of:=SUM([.A1])"/>`
}

function rangeOf(range: string) {
  const [, left = 'A', top = '1', right = 'A', bottom = '1'] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? []
  return { left: column(left), top: Number(top) - 1, right: column(right), bottom: Number(bottom) - 1 }
}

function column(letters: string): number {
  let at = 0
  for (const letter of letters) at = at * 26 + letter.charCodeAt(0) - 64
  return at - 1
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
