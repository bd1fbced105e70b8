import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import { ReadError } from '../../core/read-error'
import { registerOrigin, tallyEdits, type RegisterFile } from '../../core/register/apply-tally'
import { carriedApplications, carriedDifferences, registerBalance } from '../../core/register/balance'
import type { AnyField } from '../../core/register/find-columns'
import { findRegister } from '../../core/register/find-register'
import { registerRefusal } from '../../core/register/refuse-register'
import { noAnswers, type RegisterAnswers } from '../../core/register/register-answers'
import { isSameQuestion, type RegisterQuestion } from '../../core/register/remark'
import { tally, type Tally } from '../../core/register/tally'
import type { Workbook } from '../../core/workbook/workbook'
import { readPastedCells } from '../../read/workbook/read-workbook'
import { sha256 } from '../../core/report/sha256'
import { registerWordsOf } from '../../templates/register-words'
import { readCellsApart, type Reading } from '../import/worker/read-apart'
import type { ReadCells } from '../import/worker/messages'
import type { ReportSession } from '../session/report-session'
import { noteAnswers, notedAnswers, rememberedFor } from './register-notes'

/** For what a file is read: the register itself, a list of disputes beside it, or last year's register. */
export type RegisterAim = 'register' | 'disputes' | 'last-year'

interface OpenFile extends RegisterFile {
  readonly book: Workbook
}

/**
 * A register while its page is open: its cells stay in memory, and only counts, numbers of rows and answers leave it.
 */
export function useRegister(session: ReportSession) {
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
    const noted = notedAnswers(session.report.agency.name)
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
      register.value = file
      disputes.value = lastRegister.value = undefined
    }
    recall(noted)
  }

  /** What was answered for this agency before is answered again, and can be changed. */
  function recall(noted: RegisterAnswers): void {
    const known = rememberedFor(counted.value?.questions ?? [], noted)
    answers.value = merged(answers.value, known)
  }

  function setColumns(columns: Readonly<Partial<Record<AnyField, string>>>): void {
    answers.value = { ...answers.value, columns: { ...answers.value.columns, ...columns } }
    recall(notedAnswers(session.report.agency.name))
  }

  /** The answers given on this page, with the question each answers: they can be looked at and changed. */
  const answered = shallowRef<readonly { readonly question: RegisterQuestion; readonly target: string }[]>([])

  function answer(question: RegisterQuestion, target: string): void {
    const { about, key } = question
    answers.value = { ...answers.value, [about]: { ...answers.value[about], [key]: target } }
    answered.value = [...answered.value.filter((one) => !isSameQuestion(one.question, question)), { question, target }]
  }

  function takeBack(question: RegisterQuestion): void {
    const { about, key } = question
    const { [key]: _gone, ...others } = answers.value[about]
    answers.value = { ...answers.value, [about]: others }
    answered.value = answered.value.filter((one) => !isSameQuestion(one.question, question))
  }

  function setYear(field: 'received-date' | 'answered-date', year: number): void {
    answers.value = { ...answers.value, years: { ...answers.value.years, [field]: year } }
  }

  /** Puts the numbers into the report as one step; false where the report is only read here. */
  function takeOver(): boolean {
    if (!counted.value || !session.takeRegister(edits.value, registerOrigin(counted.value, files.value))) return false
    noteAnswers(session.report.agency.name, answers.value)
    return true
  }

  function close(): void {
    register.value = disputes.value = lastRegister.value = undefined
    answers.value = noAnswers
    answered.value = []
    refusal.value = undefined
  }

  const cancel = (): void => current?.cancel()
  onBeforeUnmount(cancel)

  return {
    words,
    register,
    disputes,
    lastRegister,
    answers,
    answered,
    reading,
    progress,
    refusal,
    book,
    found,
    counted,
    edits,
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
    takeOver,
    close,
  }
}

function merged(one: RegisterAnswers, other: RegisterAnswers): RegisterAnswers {
  return {
    columns: { ...one.columns, ...other.columns },
    applicants: { ...one.applicants, ...other.applicants },
    outcomes: { ...one.outcomes, ...other.outcomes },
    ways: { ...one.ways, ...other.ways },
    disputeOutcomes: { ...one.disputeOutcomes, ...other.disputeOutcomes },
    years: { ...one.years, ...other.years },
  }
}

/** What `useRegister` gives. */
export type OpenRegister = ReturnType<typeof useRegister>
