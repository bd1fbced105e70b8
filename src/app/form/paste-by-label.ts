import { rowWords } from '../../core/check/words/place-words'
import { cellId, leaves, type Header, type Section, type Table } from '../../core/template/template'
import { isColumnLabel, matchColumn, matchRow, type LabelMatch } from './label-match'
import { looksLikeNumber, type PastedCell, type PastedTable } from './pasted-table'
import type { Placement, PlacedText } from './placement'

/** A pasted row whose label names a row of the form. */
interface LabelledRow extends LabelMatch {
  readonly row: readonly PastedCell[]
  /** Index of the label in the pasted row. */
  readonly label: number
  readonly header: Header
}

/**
 * Places a pasted statutory table by its labels: rows by theirs, columns by the headers that were pasted along, else in
 * order. Undefined where the labels do not tell (fewer than one row with a label and a number).
 */
export function placedByLabel(pasted: PastedTable, section: Section): Placement | undefined {
  const tables = section.tables ?? []
  const rows = pasted.flatMap((row) => labelledRow(row, tables) ?? [])
  if (!rows.length) return placedUnderHeaders(pasted, tables)
  const placed: PlacedText[] = []
  const notes: string[] = []
  for (const one of rows) {
    const texts = valuesOf(one.row.slice(one.label + 1), leaves(one.table.columns).length)
    const columns = columnsOf(one, texts.length, headersAbove(pasted, one))
    texts
      .slice(0, columns.length)
      .forEach((text, at) => placed.push({ cell: cellId(one.table.id, one.header.id, columns[at]!.id), text }))
    if (texts.length > columns.length)
      notes.push(`“${rowWords(one.header, one.table)}”多出 ${texts.length - columns.length} 个数，未粘贴`)
  }
  const known = new Set(rows.map(({ row }) => row))
  const unknown = pasted.filter((row) => !known.has(row) && isUnknownRow(row, tables))
  if (unknown.length)
    notes.push(`有 ${unknown.length} 行没有认出，未粘贴：${unknown.map(rowName).slice(0, 3).join('、')}`)
  return { placed, notes }
}

/** The last cell that names a row, with something behind it that may be a number. */
function labelledRow(row: readonly PastedCell[], tables: readonly Table[]): LabelledRow | undefined {
  if (row.filter((cell) => !cell.continued && isColumnLabel(cell.text, tables)).length > 1) return undefined
  for (let label = row.length - 2; label >= 0; label--) {
    const text = row[label]?.text ?? ''
    if (looksLikeNumber(text)) continue
    const match = matchRow(text, tables)
    if (!match) continue
    const behind = row.slice(label + 1).filter((cell) => cell.continued !== 'across')
    if (!behind.length || behind.some((cell) => isColumnLabel(cell.text, tables))) return undefined
    return !match.header.children || isOneRow(match.header, behind) ? { ...match, row, label } : undefined
  }
  return undefined
}

/** Whether a group of rows was written as one row of numbers ((六)其他处理 of 2019), and is not the label of a row unknown to us. */
function isOneRow(group: Header, behind: readonly PastedCell[]): boolean {
  const first = behind.find((cell) => cell.text.trim() !== '')
  return first !== undefined && looksLikeNumber(first.text) && (group.children ?? []).every((child) => !child.children)
}

/**
 * The texts behind a label in the order of the real cells (published pages span them oddly). Rows of a text table are all
 * of one width: blanks in front (merged labels) or behind are dropped where there are more texts than columns.
 */
function valuesOf(cells: readonly PastedCell[], columns: number): string[] {
  const texts = cells.filter((cell) => cell.continued !== 'across').map((cell) => cell.text)
  while (texts.length > columns && texts[0]?.trim() === '') texts.shift()
  while (texts.length > columns && texts[texts.length - 1]?.trim() === '') texts.pop()
  return texts
}

/** The columns that texts behind a label belong to: as the pasted headers say, all in order, or all but the totals. */
function columnsOf(row: LabelledRow, count: number, headers: readonly Header[]): readonly Header[] {
  const all = leaves(row.table.columns)
  if (count === all.length) return all
  if (headers.length === count) return headers
  const typed = all.filter((column) => !column.total)
  return count === typed.length ? typed : all
}

/** Columns named by the nearest pasted header row above, in its order. */
function headersAbove(pasted: PastedTable, row: LabelledRow): Header[] {
  const at = pasted.indexOf(row.row)
  for (let above = at - 1; above >= 0; above--) {
    const named = (pasted[above] ?? [])
      .slice(row.label + 1)
      .filter((cell) => cell.continued !== 'across')
      .map((cell) => matchColumn(cell.text, row.table))
    const found = named.filter((header) => header !== undefined)
    if (found.length && found.length === named.length) return found
  }
  return []
}

/** 表四 has no row labels: its fifteen headers, twice or thrice the same words, stand above one row of numbers. */
function placedUnderHeaders(pasted: PastedTable, tables: readonly Table[]): Placement | undefined {
  const table = tables.find(({ rows }) => rows.length === 1 && rows[0]?.label === '')
  if (!table) return undefined
  const columns = leaves(table.columns)
  const labels = new Set(columns.map((column) => column.label))
  const isHead = (row: readonly PastedCell[]) =>
    row.filter((cell) => labels.has(cell.text.replace(/\s/g, ''))).length >= 5
  const head = pasted.findIndex(isHead)
  if (head < 0) return undefined
  const row = pasted.slice(head + 1).find((cells) => !isHead(cells) && cells.some((cell) => looksLikeNumber(cell.text)))
  if (!row) return undefined
  const texts = valuesOf(row, columns.length)
  const typed = columns.filter((column) => !column.total)
  const into = texts.length === typed.length ? typed : columns
  const placed = texts
    .slice(0, into.length)
    .map((text, at) => ({ cell: cellId(table.id, table.rows[0]!.id, into[at]!.id), text }))
  const over = texts.length - into.length
  return { placed, notes: over > 0 ? [`多出 ${over} 个数，未粘贴`] : [] }
}

/** A row with words and numbers that fits nowhere; captions and headers are no such rows. */
function isUnknownRow(row: readonly PastedCell[], tables: readonly Table[]): boolean {
  const own = row.filter((cell) => !cell.continued)
  return own.some((cell) => looksLikeNumber(cell.text)) && own.every((cell) => !isColumnLabel(cell.text, tables))
}

function rowName(row: readonly PastedCell[]): string {
  const words = row.filter((cell) => !cell.continued && cell.text.trim() !== '' && !looksLikeNumber(cell.text))
  return `“${
    words[words.length - 1]?.text.trim().slice(0, 20) ??
    row
      .map((cell) => cell.text)
      .join(' ')
      .slice(0, 20)
  }”`
}
