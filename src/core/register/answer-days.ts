import type { RowRef } from './remark'
import type { Tally } from './tally'

/** How long answers took, and which of the answered applications that number leaves out. */
export interface AnswerDays {
  /** Calendar days between receipt and answer, rounded to one place; undefined where none can be counted. */
  readonly average: string | undefined
  /** Of how many applications it is the average. */
  readonly count: number
  /** Answered before they were received: one of the two days is wrong. */
  readonly early: readonly RowRef[]
  /** Of no known kind of applicant: they are in no number of the tables either. */
  readonly kindless: readonly RowRef[]
}

/** The average of days to an answer, over the applications answered in the year that a register tells enough of. */
export function answerDays({ applications }: Tally): AnswerDays {
  const early: RowRef[] = []
  const kindless: RowRef[] = []
  let days = 0
  let count = 0
  for (const { ref, received, answered, end, kind } of applications) {
    if (end !== 'answered' || !answered) continue
    if (kind === undefined) kindless.push(ref)
    else if (answered < received) early.push(ref)
    else {
      days += (Date.parse(answered) - Date.parse(received)) / 86_400_000
      count++
    }
  }
  return { average: count === 0 ? undefined : String(Math.round((days * 10) / count) / 10), count, early, kindless }
}
