import * as v from 'valibot'

/**
 * What a column of a register (台账) holds. Of a register of applications four must be there: when an application came, who
 * made it, what became of it, and when it was answered.
 */
export const registerFields = [
  'number',
  'serial',
  'received-date',
  'applicant-kind',
  'channel',
  'outcome',
  'reason',
  'due-date',
  'answered-date',
  'overdue',
  'on-time',
] as const

/** What a column of a list of reconsiderations and lawsuits holds. */
export const disputeFields = [
  'dispute-way',
  'dispute-outcome',
  'dispute-received',
  'dispute-closed',
  'after-reconsideration',
] as const

export type RegisterField = (typeof registerFields)[number]
export type DisputeField = (typeof disputeFields)[number]

const text = v.pipe(v.string(), v.minLength(1))
const texts = v.array(text)
const column = v.strictObject({ label: text, aliases: texts })
/** By role, else by id: what offices write for a row or column; `inside` are those of a group. `none` speaks for nothing. */
const tree = v.record(
  v.string(),
  v.strictObject({ words: texts, inside: v.exactOptional(v.record(v.string(), texts)) }),
)

/** As it stands in a format (`register`) or, for all formats that say nothing, in `templates/words/register.json`. */
export const registerWordsSchema = v.strictObject({
  columns: v.strictObject(
    Object.fromEntries([...registerFields, ...disputeFields].map((field) => [field, column])) as Record<
      RegisterField | DisputeField,
      typeof column
    >,
  ),
  applicants: tree,
  outcomes: tree,
  answered: texts,
  open: texts,
  ways: tree,
  'dispute-outcomes': tree,
  yes: texts,
  no: texts,
  late: texts,
  'on-time': texts,
  channels: v.record(text, texts),
  totals: texts,
  notes: texts,
  'own-subjects': texts,
  'other-subjects': texts,
})

/**
 * How offices word registers of applications: names of columns, kinds of applicants, results. A word with = before it
 * counts only as the whole of a value or of a part of it (其他处理-其他); any other is looked for inside values, the
 * longest first.
 */
export type RegisterWords = v.InferOutput<typeof registerWordsSchema>

/** Words for the rows or columns of a table, by role. */
export type WordTree = RegisterWords['outcomes']

/**
 * Makes register words of the data of a file.
 * @throws {Error} where the data is something else: a bug of ours, found by a test
 */
export function parseRegisterWords(data: unknown): RegisterWords {
  return v.parse(registerWordsSchema, data)
}
