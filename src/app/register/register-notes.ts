import { asRecord } from '../storage/as-record'
import { parseAnswers, noAnswers, type RegisterAnswers } from '../../core/register/register-answers'
import type { RegisterQuestion } from '../../core/register/remark'
import type { DayField } from '../../core/register/tally'
import { sha256 } from '../../core/report/sha256'
import { readNotes, writeNotes } from '../storage/local-notes'

/**
 * What a clerk said about an agency's register, for its register of next year. Values of the register are noted by their
 * sums only: a value may be a name, and no name is ever kept. Names of columns are kept as they are.
 */
const keyOf = (agency: string): string => `nianbao:register:${agency.trim()}`

/** Enough of a sum to tell values apart. */
function sumOf(value: string): string {
  return sha256(new TextEncoder().encode(value)).slice(0, 24)
}

/** What is noted for an agency; its values are sums. Years are those that were said for the register of this very year. */
export function notedAnswers(agency: string, year: number): RegisterAnswers {
  const notes = readNotes(keyOf(agency))
  const { years } = parseAnswers({ years: asRecord(notes['yearsOf'])[year] }) ?? noAnswers
  return { ...(parseAnswers(notes) ?? noAnswers), years }
}

/** The answer to a question that was given before. */
export function rememberedTarget({ about, key }: RegisterQuestion, noted: RegisterAnswers): string | undefined {
  return noted[about][sumOf(key)]
}

/** Forgets an answer that was taken back. */
export function forgetAnswer(agency: string, { about, key }: RegisterQuestion): void {
  const notes = readNotes(keyOf(agency))
  const { [sumOf(key)]: gone, ...others } = asRecord(notes[about])
  if (gone !== undefined) writeNotes(keyOf(agency), { ...notes, [about]: others })
}

/** Forgets of which year the days of a column were said to be. */
export function forgetYear(agency: string, year: number, field: DayField): void {
  const notes = readNotes(keyOf(agency))
  const years = asRecord(notes['yearsOf'])
  const { [field]: gone, ...others } = asRecord(years[year])
  if (gone !== undefined) writeNotes(keyOf(agency), { ...notes, yearsOf: { ...years, [year]: others } })
}

/** Notes the answers of a register that was taken over. */
export function noteAnswers(agency: string, year: number, answers: RegisterAnswers): void {
  if (agency.trim() === '') return
  const before = notedAnswers(agency, year)
  const summed = (about: 'applicants' | 'outcomes' | 'ways' | 'disputeOutcomes') => ({
    ...before[about],
    ...Object.fromEntries(Object.entries(answers[about]).map(([value, target]) => [sumOf(value), target])),
  })
  writeNotes(keyOf(agency), {
    columns: { ...before.columns, ...answers.columns },
    applicants: summed('applicants'),
    outcomes: summed('outcomes'),
    ways: summed('ways'),
    disputeOutcomes: summed('disputeOutcomes'),
    yearsOf: { ...asRecord(readNotes(keyOf(agency))['yearsOf']), [year]: { ...before.years, ...answers.years } },
  })
}
