import type { RegisterWords } from '../template/register-words'
import type { SheetCell, SheetRow, Workbook } from '../workbook/workbook'
import type { AnyField } from './find-columns'
import type { RegisterSheet } from './find-register'
import { foldText } from './fold-text'
import { blankless } from './outcome'
import { readDay } from './read-day'
import type { RowRef } from './remark'
import { filledRows } from './sheet-grid'

/** A row below the head that says something of an application. */
export interface RegisterRow {
  readonly ref: RowRef
  readonly hidden: boolean
  cell(field: AnyField): SheetCell | undefined
  /** The text of a column; "" where it is blank, a placeholder or not there. */
  text(field: AnyField): string
}

/** The rows of a sheet of a register: applications, and rows that are none. */
export interface RegisterRows {
  readonly rows: readonly RegisterRow[]
  /** Totals, notes, heads that are printed again: not counted, and told. */
  readonly others: readonly RowRef[]
}

/**
 * Reads the rows of a sheet below its head.
 * @param keys the columns of which one at least has to say something
 * @param day the column whose day makes a row an application whatever else it looks like
 * @param derived columns that formulas fill in rows without an application too
 */
export function readRows(
  book: Workbook,
  found: RegisterSheet,
  words: RegisterWords,
  { keys, day, derived }: { keys: readonly AnyField[]; day: AnyField; derived: readonly AnyField[] },
): RegisterRows {
  const sheet = book.sheets[found.sheet]!
  const last = found.head[found.head.length - 1] ?? 0
  const rows: RegisterRow[] = []
  const others: RowRef[] = []
  const isTotal = totalWords(words)
  const isNote = noteWords(words)
  const headTexts = new Map(found.columns.map(({ column, parts }) => [column, parts[parts.length - 1]]))
  const ignored = new Set(derived.flatMap((field) => found.fields.get(field) ?? []))
  filledRows(sheet, 'down').forEach((source, index) => {
    if (source.number <= last) return
    const row = registerRow(source, found)
    const isKey = keys.some((field) => row.text(field) !== '' || isError(row.cell(field)))
    // What a merged cell lends to a row is not the row's own.
    const own = sheet.rows[index]!.cells.flatMap((cell, column) =>
      cell && blankless(cell.text) !== '' ? [{ text: cell.text, column }] : [],
    )
    const rest = own.filter(({ column }) => !ignored.has(column))
    const isHead = own.filter(({ text, column }) => headTexts.get(column) === text.trim()).length >= 2
    const isFoot = own.slice(0, 3).some(({ text }) => isTotal(text)) || isNote(own[0]?.text ?? '')
    // Rows that are numbered, or hold formulas, before anything is written in them.
    if (!isKey && rest.length === 0 && !isFoot) return
    const isLone = (isKey ? own : rest).length < 2
    const isDated = () => readDay(row.cell(day), { date1904: book.date1904, year: 0 }).is === 'day'
    if ((isHead || isFoot || isLone) && !isDated()) others.push(row.ref)
    else rows.push(row)
  })
  return { rows, others }
}

function registerRow({ number, hidden, cells }: SheetRow, { sheet, fields }: RegisterSheet): RegisterRow {
  const cell = (field: AnyField) => {
    const column = fields.get(field)
    return column === undefined ? undefined : cells[column]
  }
  return { ref: { sheet, row: number }, hidden, cell, text: (field) => blankless(cell(field)?.text ?? '') }
}

/** A formula that failed, or has no result in the file. */
export function isError(cell: SheetCell | undefined): boolean {
  return cell?.kind === 'error' || cell?.kind === 'formula'
}

/** 合计, 一季度小计, 合计：35件; a longer text that ends in one of these is a content. */
const longestTotal = 14

function totalWords({ totals }: RegisterWords): (text: string) => boolean {
  const words = totals.map(foldText)
  return (text) => {
    if (text.length > longestTotal) return false
    const folded = foldText(text).replace(/\d+(?:件|条|份)?$/, '')
    return words.some((word) => folded.endsWith(word))
  }
}

function noteWords({ notes }: RegisterWords): (text: string) => boolean {
  const words = notes.map(foldText)
  return (text) => {
    // 填表人：…; nothing else that begins a row has a colon so early.
    const begin = /^\s*([^:：]{1,8})[:：]/.exec(text)?.[1] ?? (text.length <= 8 ? text : undefined)
    return begin !== undefined && words.includes(foldText(begin))
  }
}
