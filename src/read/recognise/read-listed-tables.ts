import { leaves, type Header, type Table, type Template } from '../../core/template/template'
import type { PlacedCell, PlacedRow } from './layout'
import { matchLabel } from './match-label'
import { core } from './normalise'
import { headerColumns } from './places'
import type { Piece } from './read-grouped-table'
import { unusedRow, type TableReading } from './table-reading'
import { isValue, valuesOf, type ColumnPlaces } from './values'

/** A table of one format. */
interface Format {
  readonly table: Table
  readonly template: Template
}

/** The table in which the next rows are looked for, with its columns as the file has them. */
interface Current {
  readonly format: Format
  readonly columns: readonly (Header | undefined)[]
  readonly places: ColumnPlaces | undefined
}

/**
 * Reads table 二: small tables one under another, each with a caption, a row of headers and rows of one label. The
 * caption tells the table, the headers tell the format, and where one of them is missing the label of the row does.
 */
export function readListedTables(
  pieces: readonly Piece[],
  formats: readonly Format[],
  sectionTitles: readonly string[],
  reading: TableReading,
): void {
  let captioned: Format[] = []
  let current: Current | undefined
  let voted = ''
  for (const { rows, block } of pieces)
    for (const row of rows) {
      const filled = row.cells.filter((cell) => cell.text.trim() !== '')
      const first = filled[0]
      if (!first) continue
      const caption = filled.length === 1 ? captionedBy(core(first.text), formats) : []
      if (caption.length > 0) {
        captioned = caption
        current = undefined
        continue
      }
      const header = headerRow(row, filled, captioned.length > 0 ? captioned : formats)
      if (header) {
        current = header.current
        const voice = `${header.current.format.table.id} ${block} ${row.cells[0]?.row}`
        if (voice !== voted && header.decides) reading.vote(header.current.format.template)
        voted = voice
        for (const { header: altered, text } of header.altered)
          reading.alter(header.current.format.table, altered, text)
        for (const text of header.unknown) reading.extra.push({ text, block })
        continue
      }
      const found = dataRow(first, current, captioned, formats)
      const texts = row.cells.map((cell) => cell.text)
      const unplaced = () => unusedRow(texts, block, row.cells[0]?.row ?? 0)
      if (!found) {
        if (filled.length === 1 && sectionTitles.includes(core(first.text)))
          reading.extra.push({ text: first.text, block })
        else {
          reading.extra.push({ text: filled.map((cell) => cell.text).join(' '), block })
          if (texts.some((text) => /\d/.test(text))) reading.unused.push(unplaced())
        }
        continue
      }
      if (!found.exact) reading.alter(found.place.format.table, found.row, first.text)
      place(row, first, found.place, found.row, reading, unplaced)
    }
}

/** The tables with a caption. */
function captionedBy(words: string, formats: readonly Format[]): Format[] {
  return formats.filter(({ table }) => table.caption !== undefined && core(table.caption) === words)
}

function place(
  row: PlacedRow,
  label: PlacedCell,
  { format, columns, places }: Current,
  header: Header,
  reading: TableReading,
  unplaced: () => ReturnType<typeof unusedRow>,
): void {
  const values = valuesOf(row, label, columns.length, places)
  if (!values) {
    reading.unused.push(unplaced())
    return
  }
  values.forEach((cell, index) => {
    const column = columns[index]
    if (column) reading.put(format.table, header.id, column.id, cell.text, unplaced)
    else if (cell.text.trim() !== '') reading.unused.push(unplaced())
  })
}

/** A row of headers: which table of which format, and in which order its columns stand. */
function headerRow(row: PlacedRow, filled: readonly PlacedCell[], formats: readonly Format[]) {
  if (filled.some((cell) => /^[+-]?\d/.test(withoutYear(cell.text).trim()))) return undefined
  const begins = core(filled[0]?.text ?? '')
  const corner = formats.some(({ table }) => table.corner !== undefined && core(table.corner) === begins)
  const heads = corner ? filled.slice(1) : filled
  if (heads.length === 0) return undefined
  const scored = formats.map((format) => {
    const wanted = leaves(format.table.columns)
    const matches = heads.map((cell) => matchLabel(withoutYear(cell.text), wanted))
    const known = matches.filter((match) => match !== undefined)
    const exact = matches.filter(
      (match, index) => match?.exact && core(heads[index]!.text) === core(match.header.label),
    )
    return { format, wanted, matches, known: known.length, exact: exact.length }
  })
  scored.sort((a, b) => b.known * 2 + b.exact - (a.known * 2 + a.exact) || a.wanted.length - b.wanted.length)
  const best = scored[0]
  if (!best || best.known === 0 || (!corner && best.known < Math.min(2, best.wanted.length))) return undefined
  const places = headerColumns([row], best.wanted)?.places ?? heads.map((cell) => cell.column)
  const columns = best.matches.map((match) => match?.header)
  const altered = best.matches.flatMap((match, index) => {
    const text = heads[index]!.text
    return match && core(text) !== core(match.header.label) ? [{ header: match.header, text }] : []
  })
  const unknown = best.matches.flatMap((match, index) => (match ? [] : [heads[index]!.text]))
  const asGood = scored.filter((other) => other.known === best.known && other.exact === best.exact)
  const rival = asGood.find((other) => other.format.template !== best.format.template)
  return { current: { format: best.format, columns, places }, altered, unknown, decides: !rival }
}

/** A header without the year that agencies write into it: 本年（2023）制发件数, 2023年制发件数. */
function withoutYear(text: string): string {
  return text.replace(/[（(]\s*\d{4}\s*年?\s*[)）]/, '').replace(/^\s*\d{4}\s*年度?(?=[^\d\s])/, '本年')
}

/** The table and row that a label names: in the current table first, then in the table of the caption, then in all. */
function dataRow(
  label: PlacedCell,
  current: Current | undefined,
  captioned: readonly Format[],
  formats: readonly Format[],
) {
  if (isValue(label.text)) return undefined
  const all = (format: Format): Current => ({ format, columns: leaves(format.table.columns), places: undefined })
  if (current) {
    const match = matchLabel(label.text, current.format.table.rows)
    // The same headers stand over several tables (本年处理决定数量): the row tells which one it is.
    const other = match?.exact ? undefined : exactElsewhere(label.text, current, formats)
    if (other) return other
    if (match) return { place: current, row: match.header, exact: match.exact }
  }
  for (const list of [captioned, formats])
    for (const exact of [true, false])
      for (const format of list) {
        const match = matchLabel(label.text, format.table.rows)
        if (match && match.exact === exact) return { place: all(format), row: match.header, exact }
      }
  return undefined
}

function exactElsewhere(text: string, current: Current, formats: readonly Format[]) {
  for (const format of formats) {
    if (format.template !== current.format.template || format === current.format) continue
    const match = matchLabel(text, format.table.rows)
    const labels = (table: Table) =>
      leaves(table.columns)
        .map((column) => column.label)
        .join()
    if (match?.exact && labels(format.table) === labels(current.format.table))
      return { place: { ...current, format, columns: leaves(format.table.columns) }, row: match.header, exact: true }
  }
  return undefined
}
