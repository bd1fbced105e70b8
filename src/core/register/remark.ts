/** A row of a register: the place of its sheet in the workbook, from 0, and its number as shown. */
export interface RowRef {
  readonly sheet: number
  readonly row: number
}

/** What is said of rows. */
export type RemarkKind =
  | 'no-received-date'
  | 'date-unclear'
  | 'date-error'
  | 'no-year'
  | 'no-applicant-kind'
  | 'applicant-kind-unknown'
  | 'no-outcome'
  | 'outcome-unknown'
  | 'no-answered-date'
  | 'answered-but-open'
  | 'value-error'
  | 'way-unknown'
  | 'dispute-outcome-unknown'
  | 'late'
  | 'overdue'
  | 'answered-before-received'
  | 'same-number'
  | 'other-year'
  | 'hidden'

/** Of these something is not understood, so that the row is not counted, or only in part. */
const unclearKinds: readonly RemarkKind[] = [
  'no-received-date',
  'date-unclear',
  'date-error',
  'no-year',
  'no-applicant-kind',
  'applicant-kind-unknown',
  'no-outcome',
  'outcome-unknown',
  'no-answered-date',
  'answered-but-open',
  'value-error',
  'way-unknown',
  'dispute-outcome-unknown',
]

/** One thing to say about one row, or about several that belong together. */
export interface RowRemark {
  readonly kind: RemarkKind
  readonly rows: readonly RowRef[]
  /** A Chinese sentence without the number of the row and without a full stop. */
  readonly message: string
  /** The rows were not understood; any others were counted, or rightly not, and should be looked at. */
  readonly unclear: boolean
}

/** A value that is to be asked for once, for all rows that have it. */
export interface RegisterQuestion {
  readonly about: 'applicants' | 'outcomes' | 'ways' | 'disputeOutcomes'
  /** Under which the answer is kept. */
  readonly key: string
  /** As it stands in the register. */
  readonly value: string
  readonly rows: readonly RowRef[]
  /** Ids of rows or columns that it may be; none where it is unknown. */
  readonly candidates: readonly string[]
}

/** Whether two ask the same: one value (信访) may stand in several columns, and be asked about for each. */
export function isSameQuestion(a: RegisterQuestion, b: RegisterQuestion): boolean {
  return a.about === b.about && a.key === b.key
}

/** The rows that remarks speak of, each once: about one row there may be several things to say. */
export function rowsOfRemarks(remarks: readonly RowRemark[]): readonly RowRef[] {
  const rows = new Map<string, RowRef>()
  for (const remark of remarks) for (const ref of remark.rows) rows.set(`${ref.sheet} ${ref.row}`, ref)
  return [...rows.values()].sort((a, b) => a.sheet - b.sheet || a.row - b.row)
}

/** Collects remarks and questions while rows are counted. */
export class RemarkCollector {
  readonly remarks: RowRemark[] = []
  private readonly asked = new Map<string, { question: RegisterQuestion; rows: RowRef[] }>()

  add(
    kind: RemarkKind,
    row: RowRef | readonly RowRef[],
    message: string,
    unclear: boolean = unclearKinds.includes(kind),
  ): void {
    this.remarks.push({ kind, rows: 'sheet' in row ? [row] : row, message, unclear })
  }

  ask(question: Omit<RegisterQuestion, 'rows'>, row: RowRef): void {
    const name = `${question.about}\u0000${question.key}`
    const before = this.asked.get(name)
    if (before) before.rows.push(row)
    else {
      const rows = [row]
      this.asked.set(name, { question: { ...question, rows }, rows })
    }
  }

  /** The most frequent first. */
  questions(): RegisterQuestion[] {
    return [...this.asked.values()].map(({ question }) => question).sort((a, b) => b.rows.length - a.rows.length)
  }
}
