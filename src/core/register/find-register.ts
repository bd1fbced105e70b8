import { disputeFields, registerFields, type RegisterField, type RegisterWords } from '../template/register-words'
import type { Sheet, Workbook } from '../workbook/workbook'
import { findColumns, type FoundColumns } from './find-columns'
import { foldText } from './fold-text'
import type { RegisterAnswers } from './register-answers'

/** The columns without which applications cannot be counted. */
const requiredFields = [
  'received-date',
  'applicant-kind',
  'outcome',
  'answered-date',
] as const satisfies readonly RegisterField[]

/** A sheet of a register, by its place in the workbook. */
export interface RegisterSheet extends FoundColumns {
  readonly sheet: number
}

/** What of a workbook is a register of applications, and what a list of disputes. */
export interface FoundRegister {
  readonly applications: readonly RegisterSheet[]
  readonly disputes: readonly RegisterSheet[]
  /** Where no sheet has all columns: the one with the most, and what it lacks. */
  readonly nearest?: { readonly sheet: RegisterSheet; readonly missing: readonly RegisterField[] }
  /** Hidden sheets that look like registers and were not taken, as visible ones are there. */
  readonly leftOut: readonly number[]
  /** The word of a title that speaks of another subject: 12345, 信访. */
  readonly otherSubject?: string
}

/** What tells a list of disputes from other lists with results. */
const disputeWord = /复议|诉讼|应诉/

/**
 * Finds the sheets of a workbook that are registers. Hidden ones are taken only where no other is there.
 * @param fileName says what the file is about, as titles and names of sheets do
 */
export function findRegister(
  book: Workbook,
  words: RegisterWords,
  answers: RegisterAnswers,
  fileName = '',
): FoundRegister {
  const found = book.sheets.map((sheet, index) => ({
    sheet: index,
    ...findColumns(sheet, registerFields, words, answers),
  }))
  const lacking = (one: FoundColumns) => requiredFields.filter((field) => !one.fields.has(field))
  const complete = found.filter((one) => lacking(one).length === 0)
  const shown = complete.filter(({ sheet }) => !book.sheets[sheet]!.hidden)
  const applications = shown.length > 0 ? shown : complete
  const disputes = book.sheets.flatMap((sheet, index) => {
    if (complete.some((one) => one.sheet === index)) return []
    const columns = findColumns(sheet, disputeFields, words, answers)
    return isDisputes(sheet, columns) ? [{ sheet: index, ...columns }] : []
  })
  const others = found.filter(({ sheet }) => !disputes.some((one) => one.sheet === sheet))
  const [nearest] = others.filter(({ head }) => head.length > 0).sort((a, b) => lacking(a).length - lacking(b).length)
  const otherSubject = subjectOf(
    [fileName, ...applications.map(({ sheet, head }) => titleOf(book.sheets[sheet]!, head))].join('\n'),
    words,
  )
  return {
    applications,
    disputes,
    ...(applications.length === 0 && nearest ? { nearest: { sheet: nearest, missing: lacking(nearest) } } : {}),
    leftOut: shown.length > 0 ? complete.filter((one) => !shown.includes(one)).map(({ sheet }) => sheet) : [],
    ...(otherSubject === undefined ? {} : { otherSubject }),
  }
}

function isDisputes(sheet: Sheet, { fields, head }: FoundColumns): boolean {
  if (!fields.has('dispute-outcome')) return false
  return (
    fields.has('after-reconsideration') ||
    disputeWord.test(titleOf(sheet, head)) ||
    disputeWord.test(headOf(sheet, head))
  )
}

/** The name of a sheet and what stands above its head. */
export function titleOf({ name, rows }: Sheet, head: readonly number[]): string {
  const first = head[0] ?? 0
  const above = rows
    .filter(({ number }) => number < first)
    .flatMap(({ cells }) => cells.flatMap((cell) => cell?.text ?? []))
  return [name, ...above].join('\n')
}

function headOf({ rows }: Sheet, head: readonly number[]): string {
  return rows
    .filter(({ number }) => head.includes(number))
    .flatMap(({ cells }) => cells.flatMap((cell) => cell?.text ?? []))
    .join('\n')
}

/** A word for another subject, where none speaks of disclosure. An office with such a word in its name is no subject. */
function subjectOf(title: string, words: RegisterWords): string | undefined {
  const text = foldText(title)
  if (words['own-subjects'].some((word) => text.includes(foldText(word)))) return undefined
  return words['other-subjects'].find((word) => {
    const at = text.indexOf(foldText(word))
    return at >= 0 && !/^(?:局|办|厅|委|中心|科|处|股)/.test(text.slice(at + foldText(word).length))
  })
}
