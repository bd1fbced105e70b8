import * as v from 'valibot'
import { disputeFields, registerFields, type DisputeField, type RegisterField } from '../template/register-words'

/**
 * What a clerk said about a register once, for all its rows: which column is which, by their names; what values mean that
 * the program does not know; the year of days that do not say theirs.
 */
export interface RegisterAnswers {
  /** The name of a column as its head says it, or its letter as @C where it has none. */
  readonly columns: Readonly<Partial<Record<RegisterField | DisputeField, string>>>
  /** By the folded value: the id of a column of the table. */
  readonly applicants: Readonly<Record<string, string>>
  /** By the folded value: the id of a row, or `open` for what is not answered yet. */
  readonly outcomes: Readonly<Record<string, string>>
  readonly ways: Readonly<Record<string, string>>
  readonly disputeOutcomes: Readonly<Record<string, string>>
  readonly years: Readonly<Partial<Record<RegisterField, number>>>
}

export const noAnswers: RegisterAnswers = {
  columns: {},
  applicants: {},
  outcomes: {},
  ways: {},
  disputeOutcomes: {},
  years: {},
}

const words = v.optional(v.record(v.string(), v.string()), {})
const schema = v.object({
  type: v.optional(v.literal('register-map')),
  version: v.optional(v.literal(1)),
  columns: v.optional(
    v.record(v.picklist([...registerFields, ...disputeFields]), v.pipe(v.string(), v.minLength(1))),
    {},
  ),
  applicants: words,
  outcomes: words,
  ways: words,
  disputeOutcomes: words,
  years: v.optional(
    v.record(v.picklist(registerFields), v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200))),
    {},
  ),
})

/**
 * The answers in the data of a file (`tally --map`) or a note.
 * @returns undefined where the data is something else
 */
export function parseAnswers(data: unknown): RegisterAnswers | undefined {
  const read = v.safeParse(schema, data)
  if (!read.success) return undefined
  const { columns, applicants, outcomes, ways, disputeOutcomes, years } = read.output
  return { columns, applicants, outcomes, ways, disputeOutcomes, years }
}
