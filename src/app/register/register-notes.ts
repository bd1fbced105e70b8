import { parseAnswers, noAnswers, type RegisterAnswers } from '../../core/register/register-answers'
import type { RegisterQuestion } from '../../core/register/remark'
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

/** What is noted for an agency; its values are sums. */
export function notedAnswers(agency: string): RegisterAnswers {
  return parseAnswers(readNotes(keyOf(agency))) ?? noAnswers
}

/** The answers to questions that were given before. */
export function rememberedFor(questions: readonly RegisterQuestion[], noted: RegisterAnswers): RegisterAnswers {
  let found = noAnswers
  for (const { about, key } of questions) {
    const target = noted[about][sumOf(key)]
    if (target !== undefined) found = { ...found, [about]: { ...found[about], [key]: target } }
  }
  return found
}

/** Notes the answers of a register that was taken over. Years are not noted: they are of one register. */
export function noteAnswers(agency: string, answers: RegisterAnswers): void {
  if (agency.trim() === '') return
  const before = notedAnswers(agency)
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
  })
}
