import { memoize } from '../../core/memoize'
import { leaves, type Header, type Table, type Template } from '../../core/template/template'
import { joinCutRows } from './cut-rows'
import type { PlacedCell, PlacedRow } from './layout'
import { core } from './normalise'
import { Places } from './places'
import { isPieceOf, labelCells, resolveLabels } from './resolve-labels'
import { unusedRow, type TableReading } from './table-reading'
import { joinSplit, lastIsSum, valuesOf } from './values'

/** A piece of a table: its rows, with the index of the block that it came from. */
export interface Piece {
  readonly rows: readonly PlacedRow[]
  readonly block: number
}

/**
 * Reads table 三: rows in groups of groups. The label of a row is looked for in the group in which it stands, the
 * longest first, so that 3.其他, （六）其他处理 and 2.其他法律行政法规禁止公开 never meet; a row that no group knows is
 * told, not guessed.
 */
export function readGroupedTable(
  pieces: readonly Piece[],
  formats: readonly { table: Table; template: Template }[],
  reading: TableReading,
): void {
  let group: Header | undefined
  const isHead = (text: string) => formats.some(({ table }) => headsOf(table).has(core(text)))
  const headers = formats.map(({ table }) => leaves(table.rows))
  for (const { rows, block } of joinCutRows(pieces, headers)) {
    const places = new Places(rows, formats[0]!.table)
    let header = true
    for (const row of rows) {
      const labels = labelCells(row)
      const found = labels.length > 0 ? resolveLabels(row, labels, group, formats) : undefined
      if (!found) {
        const texts = row.cells.map((cell) => cell.text)
        // The header may stand once more where a page ended.
        if (texts.every(isHead)) continue
        if (header && !texts.some((text) => /^\s*[+-]?\d+(\.\d+)?\s*$/.test(text))) continue
        if (texts.some((text) => text.trim() !== ''))
          reading.unused.push(unusedRow(texts, block, row.cells[0]?.row ?? 0))
        if (labels.length > 0 && texts.some((text) => /\d/.test(text)))
          reading.extra.push({ text: labels.map((cell) => cell.text).join(''), block })
        continue
      }
      header = false
      group = found.group
      for (const { match, text } of found.matched)
        if (!match.exact && !(match.header.children && isPieceOf(match.header, text)))
          reading.alter(found.table, match.header, text)
      if (!found.row) continue
      for (const owner of owners(found.row, formats)) reading.vote(owner)
      placeRow(row, found.last, { table: found.table, id: found.row.id }, places, reading, block)
    }
  }
}

/** What stands in the header of a table, the empty text among it. */
const headsOf = memoize(
  (table: Table): ReadonlySet<string> => new Set(['', table.corner ?? '', ...labelsOf(table.columns)].map(core)),
)

function labelsOf(headers: readonly Header[]): string[] {
  return headers.flatMap((header) => [header.label, ...(header.aliases ?? []), ...labelsOf(header.children ?? [])])
}

function placeRow(
  row: PlacedRow,
  last: PlacedCell,
  target: { table: Table; id: string },
  places: Places,
  reading: TableReading,
  block: number,
): void {
  const columns = places.columns
  const index = row.cells[0]?.row ?? 0
  const unplaced = () =>
    unusedRow(
      row.cells.map((cell) => cell.text),
      block,
      index,
    )
  const values = valuesOf(row, last, columns.length, places.known())
  let texts = values?.map((cell) => cell.text)
  if (values) places.learn(values)
  else {
    const behind = row.cells.filter((cell) => cell.column > last.column).map((cell) => cell.text)
    texts = joinSplit(behind, columns.length, lastIsSum)
    if (texts) reading.joined.push({ text: behind.join(' | '), block, row: index + 1 })
  }
  if (!texts) {
    reading.unused.push(unplaced())
    return
  }
  texts.forEach((text, at) => {
    const column = columns[at]
    if (column) reading.put(target.table, target.id, column.id, text, unplaced)
    else if (text.trim() !== '') reading.unused.push(unplaced())
  })
}

/** The formats that have a row, where not all have it: what the row says about the format of a report. */
function owners(row: Header, formats: readonly { table: Table; template: Template }[]): Template[] {
  const having = formats.filter(({ table }) => idsIn(table.rows).has(row.id))
  return having.length < formats.length ? having.map(({ template }) => template) : []
}

/** The ids of the rows that carry numbers. */
const idsIn = memoize((rows: readonly Header[]): ReadonlySet<string> => new Set(leaves(rows).map(({ id }) => id)))
