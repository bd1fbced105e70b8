import { computed, ref, shallowRef } from 'vue'
import { ReadError } from '../../core/read-error'
import { registerOrigin, tallyEdits, type RegisterFile } from '../../core/register/apply-tally'
import { carriedApplications, carriedDifferences, registerBalance } from '../../core/register/balance'
import type { AnyField } from '../../core/register/find-columns'
import { findRegister } from '../../core/register/find-register'
import { registerRefusal } from '../../core/register/refuse-register'
import { noAnswers, type RegisterAnswers } from '../../core/register/register-answers'
import { isSameQuestion, rowsOfRemarks, type RegisterQuestion } from '../../core/register/remark'
import { tally, type DayField, type Tally, type YearlessDays } from '../../core/register/tally'
import type { Workbook } from '../../core/workbook/workbook'
import { readPastedCells } from '../../read/workbook/read-workbook'
import { sha256 } from '../../core/report/sha256'
import { registerWordsOf } from '../../templates/register-words'
import { readCellsApart, type Reading } from '../import/worker/read-apart'
import type { ReadCells } from '../import/worker/messages'
import type { ReportSession } from '../session/report-session'
import { forgetAnswer, forgetYear, noteAnswers, notedAnswers, rememberedTarget } from './register-notes'

/** For what a file is read: the register itself, a list of disputes beside it, or last year's register. */
export type RegisterAim = 'register' | 'disputes' | 'last-year'

interface OpenFile extends RegisterFile {
  readonly book: Workbook
}

/** A question with its answer, which can be looked at and changed. */
export interface AnsweredQuestion {
  readonly question: RegisterQuestion
  readonly target: string
  /** It was answered when a register was read before, and is answered the same way without being asked. */
  readonly recalled: boolean
}

/** Days without a year, and of which year they were said to be. */
export interface AnsweredYear extends YearlessDays {
  readonly field: DayField
  readonly year: number
  readonly recalled: boolean
}

const openRegisters = new WeakMap<ReportSession, OpenRegister>()

/** The register that is open beside a report: it stays open while other pages of the report are looked at. */
export function useRegister(session: ReportSession): OpenRegister {
  let open = openRegisters.get(session)
  if (!open) openRegisters.set(session, (open = createRegister(session)))
  return open
}

/** A register that is open: its cells stay in memory, and only counts, numbers of rows and answers leave it. */
function createRegister(session: ReportSession) {
  const words = registerWordsOf(session.template)
  const register = shallowRef<OpenFile>()
  const disputes = shallowRef<OpenFile>()
  const lastRegister = shallowRef<OpenFile>()
  const answers = shallowRef<RegisterAnswers>(noAnswers)
  const reading = ref<string>()
  const progress = ref<number>()
  const refusal = ref<string>()
  let current: Reading<ReadCells> | undefined

  // The report changes with each key, its year hardly ever: rows are counted anew only with that.
  const year = computed(() => session.report.year)
  const files = computed(() => [register.value, disputes.value].flatMap((one) => one ?? []))
  const book = computed((): Workbook | undefined => {
    const [first] = files.value
    return first && { ...first.book, sheets: files.value.flatMap((one) => one.book.sheets) }
  })
  const found = computed(() => book.value && findRegister(book.value, words, answers.value, register.value?.name))
  const counted = computed((): Tally | undefined =>
    book.value && found.value && found.value.applications.length > 0
      ? tally(book.value, found.value, optionsOf(year.value))
      : undefined,
  )
  const unclearRows = computed(() => rowsOfRemarks(counted.value?.unclear ?? []))
  const edits = computed(() => (counted.value ? tallyEdits(counted.value, session.report, session.template) : []))
  const balance = computed(() => (counted.value ? registerBalance(counted.value, session.template, words) : []))
  const carried = computed(() =>
    counted.value && session.lastCells
      ? carriedDifferences(counted.value, session.lastCells, session.template, words)
      : [],
  )
  const carriedRows = computed(() => {
    const last = lastRegister.value
    if (!counted.value || !last) return undefined
    const lastFound = findRegister(last.book, words, answers.value, last.name)
    const before = tally(last.book, lastFound, optionsOf(year.value - 1))
    return before && { ...carriedApplications(counted.value, before), book: last.book }
  })

  function optionsOf(year: number) {
    return { template: session.template, words, year, answers: answers.value }
  }

  async function read(file: File, aim: RegisterAim): Promise<void> {
    if (reading.value !== undefined) return
    refusal.value = undefined
    progress.value = undefined
    reading.value = file.name
    try {
      current = readCellsApart(file, ({ part }) => (progress.value = part))
      const cells = await current.outcome
      if (cells)
        take({ name: file.name, sha256: cells.sha256, sheets: cells.book.sheets.length, book: cells.book }, aim)
    } catch (trouble) {
      if (!(trouble instanceof ReadError)) throw trouble
      refusal.value = `“${file.name}”没有读入：${trouble.message}`
    } finally {
      current = undefined
      reading.value = undefined
    }
  }

  function readPasted(text: string): void {
    try {
      const pasted = readPastedCells(text)
      const sum = sha256(new TextEncoder().encode(text))
      take({ name: '粘贴的内容', sha256: sum, sheets: pasted.sheets.length, book: pasted }, 'register')
    } catch (trouble) {
      if (!(trouble instanceof ReadError)) throw trouble
      refusal.value = trouble.message
    }
  }

  function take(file: OpenFile, aim: RegisterAim): void {
    const noted = notedAnswers(session.report.agency.name, year.value)
    const start = aim === 'register' ? { ...noAnswers, columns: noted.columns } : answers.value
    const looked = findRegister(file.book, words, start, file.name)
    const refused =
      aim === 'disputes'
        ? looked.disputes.length === 0
          ? '没有找到复议诉讼台账：要有“结果”一列，并写明是行政复议还是行政诉讼。'
          : undefined
        : aim === 'last-year' && looked.applications.length === 0
          ? '这个文件不像上年的申请台账。'
          : registerRefusal(looked, file.book)?.message
    refusal.value = refused === undefined ? undefined : `“${file.name}”没有读入：${refused}`
    if (refused !== undefined) return
    if (aim === 'disputes') disputes.value = file
    else if (aim === 'last-year') lastRegister.value = file
    else {
      answers.value = start
      answered.value = []
      answeredYears.value = []
      taken.value = false
      register.value = file
      disputes.value = lastRegister.value = undefined
    }
    recall(noted)
  }

  /** What was answered for this agency before is answered again, and can be changed. */
  function recall(noted = notedAnswers(session.report.agency.name, year.value)): void {
    // Rows are asked about only when they have a day in a year.
    for (const [field, days] of counted.value?.yearless ?? []) {
      const known = noted.years[field]
      if (known !== undefined) noteYear({ field, ...days, year: known, recalled: true })
    }
    for (const question of counted.value?.questions ?? []) {
      const target = rememberedTarget(question, noted)
      if (target !== undefined) noteAnswer({ question, target, recalled: true })
    }
  }

  function setColumns(columns: Readonly<Partial<Record<AnyField, string>>>): void {
    answers.value = { ...answers.value, columns: { ...answers.value.columns, ...columns } }
    recall()
  }

  /** The answers that were given or recalled, with the question each answers: they can be looked at and changed. */
  const answered = shallowRef<readonly AnsweredQuestion[]>([])
  const answeredYears = shallowRef<readonly AnsweredYear[]>([])

  function noteAnswer(one: AnsweredQuestion): void {
    const { about, key } = one.question
    answers.value = { ...answers.value, [about]: { ...answers.value[about], [key]: one.target } }
    const at = answered.value.findIndex(({ question }) => isSameQuestion(question, one.question))
    answered.value = at < 0 ? [...answered.value, one] : answered.value.map((other, i) => (i === at ? one : other))
  }
  const answer = (question: RegisterQuestion, target: string): void => noteAnswer({ question, target, recalled: false })

  /** The question is asked again. */
  function takeBack(question: RegisterQuestion): void {
    const { about, key } = question
    const { [key]: _gone, ...others } = answers.value[about]
    answers.value = { ...answers.value, [about]: others }
    answered.value = answered.value.filter((one) => !isSameQuestion(one.question, question))
    forgetAnswer(session.report.agency.name, question)
  }

  function noteYear(one: AnsweredYear): void {
    answers.value = { ...answers.value, years: { ...answers.value.years, [one.field]: one.year } }
    answeredYears.value = [...answeredYears.value.filter(({ field }) => field !== one.field), one]
  }
  /** Of which year the days of a column are; rows that have a year now may ask what was answered before. */
  function setYear(field: DayField, year: number): void {
    const days = counted.value?.yearless.get(field) ?? answeredYears.value.find((one) => one.field === field)
    if (!days) return
    noteYear({ field, rows: days.rows, example: days.example, year, recalled: false })
    recall()
  }
  function takeBackYear(field: DayField): void {
    const { [field]: _gone, ...years } = answers.value.years
    answers.value = { ...answers.value, years }
    answeredYears.value = answeredYears.value.filter((one) => one.field !== field)
    forgetYear(session.report.agency.name, year.value, field)
  }

  /** What is kept with the report once the numbers are taken over. */
  const origin = computed(() => (counted.value ? registerOrigin(counted.value, files.value) : undefined))
  /** Whether taking over would change a number, or only the rows that are known to be left out. */
  const changes = computed(
    () =>
      edits.value.length > 0 ||
      JSON.stringify(origin.value?.leftOut) !== JSON.stringify(session.dossier.register?.leftOut),
  )
  const taken = ref(false)
  /** The report right after that: while it is still this one, the step can be taken back here. */
  const takenAs = shallowRef<ReportSession['dossier']>()
  const canUndo = computed(() => session.canUndo && takenAs.value === session.dossier)
  /** The numbers were taken over, and stand in the report as they were counted. */
  const done = computed(() => taken.value && !changes.value)

  /** Puts the numbers into the report as one step; false where the report is only read here. */
  function takeOver(): boolean {
    if (!origin.value || !session.takeRegister(edits.value, origin.value)) return false
    taken.value = true
    takenAs.value = session.dossier
    noteAnswers(session.report.agency.name, year.value, answers.value)
    return true
  }

  function close(): void {
    register.value = disputes.value = lastRegister.value = undefined
    answers.value = noAnswers
    answered.value = []
    answeredYears.value = []
    taken.value = false
    refusal.value = undefined
  }

  const cancel = (): void => current?.cancel()

  return {
    words,
    register,
    disputes,
    lastRegister,
    answers,
    answered,
    answeredYears,
    reading,
    progress,
    refusal,
    book,
    found,
    counted,
    unclearRows,
    edits,
    changes,
    done,
    canUndo,
    balance,
    carried,
    carriedRows,
    read,
    readPasted,
    cancel,
    setColumns,
    answer,
    takeBack,
    setYear,
    takeBackYear,
    takeOver,
    close,
  }
}

/** What `useRegister` gives. */
export type OpenRegister = ReturnType<typeof createRegister>
