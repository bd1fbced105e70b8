import { registerBalance, type ColumnBalance } from '../core/register/balance'
import type { RowRef, RowRemark } from '../core/register/remark'
import { rowWords } from '../core/register/row-words'
import type { Tally } from '../core/register/tally'
import type { RegisterWords } from '../core/template/register-words'
import type { Template } from '../core/template/template'
import type { Workbook } from '../core/workbook/workbook'

/** What was counted, as it is printed. */
export interface PrintedTally {
  readonly file: string
  readonly output: string
  readonly tally: Tally
  readonly opened: { readonly book: Workbook }
  readonly template: Template
  readonly words: RegisterWords
  /** About what was carried from last year. */
  readonly remarks: readonly string[]
}

/** One line of JSON: the cells with their rows, what is said of rows, what has to be answered, the balance. */
export function tallyJson({ file, tally, opened, template, words, remarks }: PrintedTally): string {
  const place = ({ sheet, row }: RowRef) => ({ sheet: opened.book.sheets[sheet]?.name ?? '', row })
  const said = ({ kind, rows, message, unclear }: RowRemark) => ({
    kind,
    ...place(rows[0]!),
    rows: rows.map(place),
    message,
    understood: !unclear,
  })
  const cells = Object.fromEntries(
    [...tally.cells].map(([cell, { count, rows }]) => [cell, { count, rows: rows.map(place) }]),
  )
  const line = {
    file,
    year: tally.year,
    cells,
    rows: [...tally.unclear, ...tally.notices].map(said),
    questions: tally.questions.map(({ rows, ...question }) => ({
      ...question,
      count: rows.length,
      rows: rows.map(place),
    })),
    others: tally.others.map(place),
    balance: registerBalance(tally, template, words),
    remarks,
  }
  return `${JSON.stringify(line)}\n`
}

/** For a person: on standard output what was written, on standard error every row that needs a look. */
export function tallyText({ tally, opened, output, template, words, remarks }: PrintedTally): {
  readonly out: string
  readonly err: string
} {
  const line = ({ rows, message }: RowRemark) => `  ${rowWords(rows, opened.book)}：${message}。\n`
  const err = [
    ...heading('没有认出的行', tally.unclear.length),
    ...tally.unclear.map(line),
    ...heading('请看一看的行', tally.notices.length),
    ...tally.notices.map(line),
    ...tally.questions.map(
      ({ value, rows, about, key }) =>
        `  “${value}”${rows.length}件：算在哪一项？在 --map 的 ${about} 里写明 ${JSON.stringify(key)}。\n`,
    ),
    ...(tally.others.length > 0 ? [`不是申请、没有计入的行：${rowWords(tally.others, opened.book)}。\n`] : []),
    ...remarks.map((remark) => `${remark}。\n`),
  ]
  return { out: `${balanceLine(registerBalance(tally, template, words))}\n${output}\n`, err: err.join('') }
}

function heading(words: string, count: number): string[] {
  return count === 0 ? [] : [`${words}（${count}处）：\n`]
}

function balanceLine(columns: readonly ColumnBalance[]): string {
  const sum = (of: (one: ColumnBalance) => number) => columns.reduce((total, one) => total + of(one), 0)
  const [received, brought, answered, carried] = [
    sum((one) => one.received),
    sum((one) => one.broughtForward),
    sum((one) => one.answered),
    sum((one) => one.carriedForward),
  ] as const
  const sides = `新收${received}＋上年结转${brought}，办理结果${answered}＋结转下年度${carried}`
  const uneven = columns.filter(({ difference }) => difference !== 0)
  return uneven.length === 0
    ? `${sides}，相平。`
    : `${sides}，不平：${uneven.map(({ label, difference }) => `${label}差${difference}件`).join('，')}。`
}
