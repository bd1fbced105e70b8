import { cellId, type CellId } from '../template/template'
import type { Workbook } from '../workbook/workbook'
import { checkNumbers } from './check-numbers'
import { countDisputes } from './count-disputes'
import type { FoundRegister } from './find-register'
import { foldAnswers, type FoldedAnswers } from './fold-answers'
import { lateRemark } from './late'
import { outcomeReader, type OutcomeReading } from './outcome'
import { readDay, type DayContext, type DayReading } from './read-day'
import { isError, readRows, type RegisterRow } from './read-rows'
import { registerFormat, type RegisterFormat } from './register-format'
import { RemarkCollector, type RegisterQuestion, type RowRef, type RowRemark } from './remark'
import type { CellCount, TallyOptions } from './tally-options'
import { candidatesOf, openTarget, understand, type Understanding } from './understand'

/** What a register gives for a year. */
export interface Tally {
  readonly year: number
  /** For every cell that the register fills and no sum does; 0 where there are none. */
  readonly cells: ReadonlyMap<CellId, CellCount>
  /** Rows that are applications, whatever became of them. */
  readonly applications: readonly CountedApplication[]
  /** Rows that could not be counted, or only in part. */
  readonly unclear: readonly RowRemark[]
  /** Rows that should be looked at. */
  readonly notices: readonly RowRemark[]
  readonly questions: readonly RegisterQuestion[]
  /** Days without a year, by their column. */
  readonly yearless: ReadonlyMap<DayField, YearlessDays>
  /** Rows that are no applications: totals, notes. */
  readonly others: readonly RowRef[]
}

/** The columns of a register whose days put an application into a year. */
export type DayField = 'received-date' | 'answered-date'

/** The rows in which a day has no year, and the first of these days as it is written: 4月2日. */
export interface YearlessDays {
  readonly rows: readonly RowRef[]
  readonly example: string
}

/** What is known of one application beside the cells that it counts in. Nothing of its content, and no names. */
export interface CountedApplication {
  readonly ref: RowRef
  readonly number: string
  readonly received: string
  readonly answered?: string
  /** The column of its kind of applicant, where it is known. */
  readonly kind?: string
  readonly channel: string
  readonly late: boolean
  /** In which items of the table it counts. */
  readonly countsAs: 'received' | 'brought' | 'other-year'
  readonly end?: 'answered' | 'carried'
}

/**
 * Counts a register into the tables of a format: received in the year (一), received before and not answered before (二),
 * answered in the year by its result (三), not answered by its end (四). What a row says for certain is counted even where
 * something else in it is unclear; the balance then shows the rest.
 * @returns undefined where the format has no table of applications
 */
export function tally(book: Workbook, found: FoundRegister, options: TallyOptions): Tally | undefined {
  const format = registerFormat(options.template, options.words)
  if (!format) return undefined
  const counter = new ApplicationCounter(book, format, options)
  const others: RowRef[] = []
  const serials: { readonly rows: readonly RegisterRow[] }[] = []
  for (const sheet of found.applications) {
    const read = readRows(book, sheet, options.words, {
      keys: ['received-date', 'applicant-kind', 'outcome', 'answered-date'],
      day: 'received-date',
      derived: ['number', 'serial', 'due-date', 'overdue', 'on-time'],
    })
    others.push(...read.others)
    serials.push(read)
    for (const row of read.rows) counter.count(row)
  }
  checkNumbers(serials, counter.collector)
  const cells = new Map<CellId, CellCount>(counter.cells)
  for (const [cell, count] of countDisputes(book, found, options, counter.collector)) cells.set(cell, count)
  const { remarks } = counter.collector
  return {
    year: options.year,
    cells,
    applications: counter.applications,
    unclear: remarks.filter(({ unclear }) => unclear),
    notices: remarks.filter(({ unclear }) => !unclear),
    questions: counter.collector.questions(),
    yearless: counter.yearless,
    others,
  }
}

const dayNames: Readonly<Record<DayField, string>> = { 'received-date': '收到日期', 'answered-date': '答复日期' }

/** Counts applications one by one. */
class ApplicationCounter {
  readonly cells = new Map<CellId, { count: number; rows: RowRef[] }>()
  readonly applications: CountedApplication[] = []
  readonly collector = new RemarkCollector()
  readonly yearless = new Map<DayField, { rows: RowRef[]; example: string }>()
  private readonly readOutcome: (outcome: string, reason: string) => OutcomeReading
  private readonly answers: FoldedAnswers
  private readonly days: DayContext
  private readonly first: string
  private readonly last: string

  constructor(
    book: Workbook,
    private readonly format: RegisterFormat,
    private readonly options: TallyOptions,
  ) {
    this.readOutcome = outcomeReader(format.outcomes, format.together)
    this.answers = foldAnswers(options.answers)
    this.days = { date1904: book.date1904, year: options.year }
    this.first = `${options.year}-01-01`
    this.last = `${options.year}-12-31`
    const rows = [format.received, format.broughtForward, ...format.outcomes.groupsOf.keys(), format.carriedForward]
    for (const row of rows)
      for (const column of format.applicants.groupsOf.keys())
        this.cells.set(cellId(format.table.id, row, column), { count: 0, rows: [] })
  }

  count(row: RegisterRow): void {
    const { collector, first, last } = this
    const { ref } = row
    if (row.hidden) collector.add('hidden', ref, '这一行被隐藏或者筛选掉了，已经计入')
    const received = this.day(row, 'received-date')
    const answered = this.day(row, 'answered-date')
    if (received === undefined) return
    if (received === '') {
      collector.add('no-received-date', ref, '没有收到日期，没有计入')
      return
    }
    if (answered && answered < received) this.tellEarlyAnswer(ref, received, answered)
    const kind = this.kind(row)
    const remember = (countsAs: CountedApplication['countsAs'], end?: CountedApplication['end']) =>
      this.applications.push({
        ref,
        number: row.text('number'),
        received,
        ...(answered ? { answered } : {}),
        ...(kind === undefined ? {} : { kind }),
        channel: row.text('channel'),
        late: this.tellLate(row, answered, end),
        countsAs,
        ...(end ? { end } : {}),
      })
    const before = received < first
    if (received > last || (before && answered !== undefined && answered !== '' && answered < first)) {
      collector.add(
        'other-year',
        ref,
        `收到日期${received}${answered ? `、答复日期${answered}` : ''}，不属于${this.options.year}年，没有计入`,
      )
      remember('other-year')
      return
    }
    // One received before the year counts only where it is known not to have been answered before.
    if (before && answered === undefined) return
    this.add(before ? this.format.broughtForward : this.format.received, kind, ref)
    const end = this.end(row, kind, answered)
    remember(before ? 'brought' : 'received', end)
  }

  /** Counts what became of an application; undefined where that is not clear. */
  private end(row: RegisterRow, kind: string | undefined, answered: string | undefined): CountedApplication['end'] {
    if (answered === undefined) return undefined
    const result = this.outcome(row)
    if (answered === '' || answered > this.last) {
      if (answered === '' && result.is !== 'open' && result.is !== 'blank') {
        if (result.is !== 'unclear')
          this.collector.add('no-answered-date', row.ref, '有办理结果，没有答复日期，没有计入办理结果，也没有计入结转')
        return undefined
      }
      this.add(this.format.carriedForward, kind, row.ref)
      return 'carried'
    }
    if (answered < this.first) return undefined
    if (result.is === 'leaf') this.add(result.leaf, kind, row.ref)
    else if (result.is === 'open')
      this.collector.add(
        'answered-but-open',
        row.ref,
        `有答复日期，办理结果却是“${row.text('outcome')}”，没有计入办理结果`,
      )
    else if (result.is === 'blank')
      this.collector.add('no-outcome', row.ref, '有答复日期，没有办理结果，没有计入办理结果')
    return 'answered'
  }

  private add(row: string, column: string | undefined, ref: RowRef): void {
    const cell = column === undefined ? undefined : this.cells.get(cellId(this.format.table.id, row, column))
    if (!cell) return
    cell.count++
    cell.rows.push(ref)
  }

  /** An ISO date; "" where the cell is blank; undefined where it says something that is no day, which is told. */
  private day(row: RegisterRow, field: DayField): string | undefined {
    const cell = row.cell(field)
    const reading = readDay(cell, this.days)
    switch (reading.is) {
      case 'day':
        return reading.date
      case 'blank':
        return ''
      case 'no-year':
        return this.yearlessDay(row, field, reading)
      case 'error':
        this.collector.add(
          'date-error',
          row.ref,
          `${dayNames[field]}是没有结果的公式（${cell?.text || '没有计算结果'}）`,
        )
        return undefined
      case 'unclear':
        // 尚未答复 in the column of days is a blank one.
        if (
          cell &&
          field === 'answered-date' &&
          understand(this.format.outcomes.book.find(cell.text), this.format.outcomes).is === 'open'
        )
          return ''
        this.collector.add(
          'date-unclear',
          row.ref,
          `${dayNames[field]}“${shortened(cell?.text ?? '')}”不是能确定的日期`,
        )
        return undefined
    }
  }

  private yearlessDay(
    row: RegisterRow,
    field: DayField,
    { month, day }: DayReading & { is: 'no-year' },
  ): string | undefined {
    const year = this.answers.years[field]
    const text = year === undefined ? undefined : `${year}-${month}-${day}`
    const reading = text && readDay({ kind: 'text', text }, { date1904: false, year: this.options.year })
    if (reading && reading.is === 'day') return reading.date
    const example = `${month}月${day}日`
    const before = this.yearless.get(field)
    if (before) before.rows.push(row.ref)
    else this.yearless.set(field, { rows: [row.ref], example })
    this.collector.add('no-year', row.ref, `${dayNames[field]}“${example}”没有写年份`)
    return undefined
  }

  /** What the register itself says of a term that was missed. */
  private tellLate(row: RegisterRow, answered: string | undefined, end: CountedApplication['end']): boolean {
    const late = lateRemark(row, answered, this.days, this.last, this.options.words)
    // Without knowing that it is open, nobody can say that it is still open.
    if (!late || (late.kind === 'overdue' && end !== 'carried')) return false
    this.collector.add(late.kind, row.ref, late.message)
    return late.kind === 'late'
  }

  /** One answered before the year and received in it counts as received and as nothing else. */
  private tellEarlyAnswer(ref: RowRef, received: string, answered: string): void {
    const isLost = answered < this.first && received >= this.first && received <= this.last
    const message = `答复日期${answered}早于收到日期${received}${isLost ? '，没有计入办理结果' : ''}`
    this.collector.add('answered-before-received', ref, message, isLost)
  }

  /** The column of the kind of applicant; undefined where it is not known, which is told and asked. */
  private kind(row: RegisterRow): string | undefined {
    const { applicants } = this.format
    const text = row.text('applicant-kind')
    if (isError(row.cell('applicant-kind'))) {
      this.collector.add('value-error', row.ref, '申请人类型是没有结果的公式')
      return undefined
    }
    if (text === '') {
      this.collector.add('no-applicant-kind', row.ref, '没有申请人类型，没有计入')
      return undefined
    }
    const { key, answer } = this.answers.find('applicants', text, applicants)
    if (answer !== undefined) return answer
    const found = understand(applicants.book.find(text), applicants)
    if (found.is === 'leaf') return found.leaf
    this.collector.ask({ about: 'applicants', key, value: text, candidates: candidatesOf(found, applicants) }, row.ref)
    this.collector.add('applicant-kind-unknown', row.ref, `申请人类型“${shortened(text)}”不知道算在哪一列，没有计入`)
    return undefined
  }

  /** What became of an application, by the clerk's answer before the words; what is not known is told and asked. */
  private outcome(row: RegisterRow): Understanding {
    const { outcomes } = this.format
    if (isError(row.cell('outcome'))) {
      this.collector.add('value-error', row.ref, '办理结果是没有结果的公式，没有计入办理结果')
      return { is: 'unclear', candidates: [] }
    }
    const { understood, key, shown } = this.readOutcome(row.text('outcome'), row.text('reason'))
    if (understood.is === 'blank') return understood
    const { answer } = this.answers.find('outcomes', key, outcomes)
    if (answer === openTarget) return { is: 'open' }
    if (answer !== undefined) return { is: 'leaf', leaf: answer }
    if (understood.is === 'leaf' || understood.is === 'open') return understood
    const candidates = candidatesOf(understood, outcomes)
    this.collector.ask({ about: 'outcomes', key, value: shown, candidates }, row.ref)
    this.collector.add('outcome-unknown', row.ref, `办理结果“${shortened(shown)}”不知道算在哪一项，没有计入办理结果`)
    return { is: 'unclear', candidates }
  }
}

/** A value in a sentence. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 30 ? `${line.slice(0, 30)}…` : line
}
