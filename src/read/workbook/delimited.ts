import type { SheetCell, SheetRow, Workbook } from '../../core/workbook/workbook'
import { mostSheetCells } from '../size-limits'
import { tooManyCells } from './worksheet'

const delimiters = [',', '\t', ';'] as const

/** So many characters at the beginning tell what stands between the values. */
const sample = 20_000

/**
 * Reads a list of values (CSV with commas, tabs or semicolons, or what Excel puts on the clipboard) into a workbook of
 * one sheet. A value in quotation marks may hold anything, line breaks too; a row is numbered as Excel shows it.
 * @throws {ReadError} too-large
 */
export function delimitedWorkbook(text: string, name: string): Workbook {
  const stated = /^\ufeff?sep=(.)\r?\n/i.exec(text)
  const source = text.slice(stated ? stated[0].length : text.startsWith('\ufeff') ? 1 : 0)
  const delimiter = stated?.[1] ?? likelyDelimiter(source.slice(0, sample))
  const rows: SheetRow[] = []
  let count = 0
  splitRows(source, delimiter, (values, number) => {
    const cells = values.map(cellOf)
    const filled = cells.reduce((sum, cell) => sum + (cell ? 1 : 0), 0)
    if (filled === 0) return
    count += filled
    if (count > mostSheetCells) throw tooManyCells()
    rows.push({ number, hidden: false, cells })
  })
  return { sheets: [{ name, hidden: false, rows, merges: [], hiddenColumns: [] }], date1904: false }
}

/** What stands between the values: that which parts the most rows into the same number of values. */
function likelyDelimiter(text: string): string {
  let best: string = delimiters[0]
  let most = 0
  for (const delimiter of delimiters) {
    const widths = new Map<number, number>()
    splitRows(text, delimiter, ({ length }) => {
      if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
    })
    const score = Math.max(0, ...[...widths].map(([width, rows]) => rows * Math.min(width, 8)))
    if (score > most) [best, most] = [delimiter, score]
  }
  return best
}

/** Tells the values of one row after the other (RFC 4180; a quotation mark inside a value without them is a character). */
function splitRows(text: string, delimiter: string, tell: (values: string[], number: number) => void): void {
  let number = 0
  let at = 0
  while (at < text.length) {
    const values: string[] = []
    for (;;) {
      let value: string
      if (text[at] === '"') [value, at] = quoted(text, at + 1)
      else value = ''
      const end = endOfValue(text, at, delimiter)
      values.push(value + text.slice(at, end))
      at = end
      if (text[at] !== delimiter) break
      at++
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    tell(values, ++number)
  }
}

/** The value behind an opening quotation mark, and where it goes on; an unclosed one reaches to the end. */
function quoted(text: string, from: number): [string, number] {
  let value = ''
  let at = from
  for (;;) {
    const mark = text.indexOf('"', at)
    if (mark < 0) return [value + text.slice(at), text.length]
    value += text.slice(at, mark)
    if (text[mark + 1] !== '"') return [value, mark + 1]
    value += '"'
    at = mark + 2
  }
}

function endOfValue(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** ="00123" is how programs make Excel keep a value as text; any other formula is a text that is no value. */
function cellOf(value: string): SheetCell | undefined {
  const text = (/^="([^"]*)"$/.exec(value.trim())?.[1] ?? value).replace(/\r\n?/g, '\n')
  if (text.trim() === '') return undefined
  return /^#(REF|N\/A|VALUE|DIV\/0|NAME|NULL|NUM)[!?]?$/.test(text.trim())
    ? { kind: 'error', text: text.trim() }
    : { kind: 'text', text }
}
