import type { DisputeField, RegisterField, RegisterWords } from '../template/register-words'
import { columnLetter, type Sheet, type SheetRow } from '../workbook/workbook'
import { foldText } from './fold-text'
import type { RegisterAnswers } from './register-answers'
import { filledRows } from './sheet-grid'

export type AnyField = RegisterField | DisputeField

/** A column under its head. */
export interface HeadColumn {
  readonly column: number
  /** The words of the head, those above first; none where the head is blank. */
  readonly parts: readonly string[]
}

/** Where the columns of a sheet begin and what they hold. */
export interface FoundColumns {
  /** The numbers of the rows of the head; empty where none was found. */
  readonly head: readonly number[]
  readonly columns: readonly HeadColumn[]
  /** Which column holds what. */
  readonly fields: ReadonlyMap<AnyField, number>
}

/** A head is looked for in so many rows of a sheet, and has at most so many rows itself. */
const searchedRows = 60
const tallestHead = 3

/**
 * Finds the head of a sheet: the row, or the rows one under the other, in which the most of the columns asked for have
 * their names. Names are known by the words of the format; a longer word wins over a shorter one, a whole name over a part.
 * What the clerk answered goes before.
 */
export function findColumns(
  sheet: Sheet,
  fields: readonly AnyField[],
  words: RegisterWords,
  answers: RegisterAnswers,
): FoundColumns {
  const rows = filledRows({ ...sheet, rows: sheet.rows.slice(0, searchedRows) }, 'both')
  const names = fieldNames(fields, words)
  let best: FoundColumns = { head: [], columns: [], fields: new Map() }
  let most = 0
  // A column without a name may be one that the clerk names by its letter.
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  rows.forEach((_, at) => {
    for (let height = 1; height <= tallestHead && at + height <= rows.length; height++) {
      const head = rows.slice(at, at + height)
      if (height > 1 && !isJoined(sheet, head)) break
      const columns = columnsOf(head, width)
      const found = fieldsOf(columns, fields, names, answers)
      if (found.size > most) {
        most = found.size
        best = { head: head.map(({ number }) => number), columns, fields: found }
      }
    }
  })
  return best
}

/**
 * Rows are one head only where a merged cell joins them, or an upper one is a band over columns of the lower. Lists of
 * values have no merged cells: there each row says what the other leaves blank.
 */
function isJoined({ merges }: Sheet, head: readonly SheetRow[]): boolean {
  const [first, last] = [head[0]!.number, head[head.length - 1]!.number]
  if (last - first !== head.length - 1) return false
  const joins = merges.filter(({ fromRow, toRow }) => fromRow >= first && toRow <= last)
  if (joins.length > 0)
    return joins.some(({ fromRow, toRow, fromColumn, toColumn }) =>
      toRow > fromRow ? fromRow === first && toRow === last : fromRow < last && toColumn > fromColumn,
    )
  const [upper, lower] = [head[head.length - 2]!.cells, head[head.length - 1]!.cells]
  return upper.some((cell, column) => cell && !lower[column]) && lower.some((cell, column) => cell && !upper[column])
}

/** Whether a row is one text over all columns of the head: the title of the register, which says its year and names no column. */
function isTitle({ cells }: SheetRow, head: readonly SheetRow[]): boolean {
  const lowest = head[head.length - 1]!.cells
  const above = lowest.flatMap((cell, column) => (cell ? [cells[column]?.text.trim() ?? ''] : []))
  return above.length > 2 && new Set(above).size === 1 && above[0] !== ''
}

function columnsOf(head: readonly SheetRow[], width: number): HeadColumn[] {
  const naming = head.filter((row, at) => at === head.length - 1 || !isTitle(row, head))
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = []
    for (const { cells } of naming) {
      const text = cells[column]?.text.trim() ?? ''
      if (text !== '' && parts[parts.length - 1] !== text) parts.push(text)
    }
    return { column, parts }
  })
}

interface FieldName {
  readonly field: AnyField
  readonly text: string
  readonly wholeOnly: boolean
  /** The label first, then the aliases in their order: the surer a name, the earlier. */
  readonly order: number
}

function fieldNames(fields: readonly AnyField[], words: RegisterWords): readonly FieldName[] {
  return fields.flatMap((field) => {
    const { label, aliases } = words.columns[field]
    // A label of two characters says too little inside another name.
    return [label.length <= 2 ? `=${label}` : label, ...aliases].map((alias, order) => ({
      field,
      text: foldText(alias),
      wholeOnly: alias.startsWith('='),
      order,
    }))
  })
}

function fieldsOf(
  columns: readonly HeadColumn[],
  fields: readonly AnyField[],
  names: readonly FieldName[],
  answers: RegisterAnswers,
): ReadonlyMap<AnyField, number> {
  const found = new Map<AnyField, number>()
  for (const field of fields) {
    const answer = answers.columns[field]
    const column = answer === undefined ? undefined : answeredColumn(columns, answer)
    if (column !== undefined) found.set(field, column)
  }
  const taken = new Set(found.values())
  const best = new Map<AnyField, { readonly column: number; readonly match: NameMatch; readonly only: boolean }>()
  for (const { column, parts } of columns) {
    const match = parts.length === 0 || taken.has(column) ? undefined : bestName(parts, names)
    if (!match || found.has(match.field)) continue
    const before = best.get(match.field)
    const difference = before ? surer(match, before.match) : 1
    if (difference > 0) best.set(match.field, { column, match, only: true })
    else if (difference === 0) best.set(match.field, { ...before!, only: false })
  }
  // Two columns with equally good names: which one is meant is asked.
  for (const [field, { column, only }] of best) if (only) found.set(field, column)
  return found
}

/** Of two columns for one field: a whole name before a part of one, then the surer name. */
function surer(one: NameMatch, other: NameMatch): number {
  return Number(one.whole) - Number(other.whole) || other.order - one.order
}

/** The column with a name, as a clerk chose it or a file of answers says it; a letter stands behind @. */
function answeredColumn(columns: readonly HeadColumn[], answer: string): number | undefined {
  const wanted = foldText(answer)
  const named = columns.find(({ parts }) => parts.length > 0 && foldText(parts.join(' ')) === wanted)
  if (named) return named.column
  const letter = /^@([A-Z]{1,3})$/.exec(answer)?.[1]
  return letter === undefined ? undefined : columns.find(({ column }) => columnLetter(column) === letter)?.column
}

interface NameMatch {
  readonly field: AnyField
  readonly whole: boolean
  readonly length: number
  readonly order: number
}

/**
 * Which field a name speaks for: the longest word that it is, else the longest that its lowest part holds. What stands in
 * brackets is an explanation; 申请人情况 over 类型 is 申请人类型.
 */
function bestName(parts: readonly string[], names: readonly FieldName[]): NameMatch | undefined {
  const lowest = parts[parts.length - 1] ?? ''
  const bare = foldText(lowest.replace(/[（(][^（()）]*[)）]/g, ''))
  const above = foldText(parts.slice(0, -1).join(''))
  const wholes = [foldText(lowest), bare, above + bare, above.replace(/(?:基本)?(?:情况|信息)$/, '') + bare]
  let best: NameMatch | undefined
  for (const { field, text, wholeOnly, order } of names) {
    const whole = wholes.includes(text)
    if (!whole && (wholeOnly || !bare.includes(text))) continue
    const better =
      !best || Number(whole) - Number(best.whole) > 0 || (whole === best.whole && text.length > best.length)
    if (better) best = { field, whole, length: text.length, order }
  }
  return best
}

/** How a column is named in answers and to the clerk. */
export function columnName({ parts, column }: HeadColumn): string {
  return parts.length === 0 ? `@${columnLetter(column)}` : parts.join(' ').replace(/\s+/g, ' ')
}
