import * as v from 'valibot'
import { memoize } from '../memoize'
import { ReadError } from '../read-error'
import { dateOfText } from '../register/read-day'
import type { LocalDemands } from './local-demands'

const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000))
const list = v.pipe(v.array(words), v.minLength(1), v.maxLength(200), v.readonly())
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))
const note = { note: v.exactOptional(words) }
const inSection = { section: v.exactOptional(words) }

/** The kinds of demand. A name that was misspelled would be a demand that nobody checks: what is not known is refused. */
const demand = v.variant('kind', [
  v.pipe(
    v.strictObject({
      kind: v.literal('length'),
      ...inSection,
      min: v.exactOptional(count),
      max: v.exactOptional(count),
      ...note,
    }),
    v.check(({ min, max }) => min !== undefined || max !== undefined),
    v.check(({ min = 0, max = min }) => min <= max),
  ),
  v.strictObject({
    kind: v.literal('decimals'),
    unit: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(10)),
    digits: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
    ...note,
  }),
  v.strictObject({ kind: v.literal('statement'), ...inSection, any: list, write: v.exactOptional(words), ...note }),
  v.strictObject({ kind: v.literal('wording'), ...inSection, avoid: list, use: v.exactOptional(words), ...note }),
  v.strictObject({
    kind: v.literal('unit-name'),
    name: words,
    short: v.exactOptional(list),
    avoid: v.exactOptional(list),
    ...note,
  }),
])

const kinds: readonly string[] = demand.options.map((option) =>
  'entries' in option ? String(option.entries.kind.literal) : '',
)

const schema = v.strictObject({
  type: v.literal('local-demands'),
  version: v.literal(1),
  name: words,
  deadline: v.exactOptional(
    v.pipe(
      v.string(),
      v.transform((text) => dateOfText(text, new Date().getFullYear()) ?? ''),
      v.minLength(1),
    ),
  ),
  rules: v.pipe(v.array(demand), v.maxLength(1000), v.readonly()),
})

/** Whether the data of a file are local demands, whole or not. */
export function isLocalDemands(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && (data as { type?: unknown }).type === 'local-demands'
}

/**
 * Reads local demands out of the data of a file.
 * @throws {ReadError} not-a-report where the data are something else, newer where a later program made them or a kind of
 *   demand is not known, damaged with the place of what is wrong
 */
export function parseLocalDemands(data: unknown): LocalDemands {
  if (!isLocalDemands(data))
    throw new ReadError('not-a-report', '这不是本地要求文件（其中的 type 应为 local-demands）。')
  const { version, rules } = data
  if (typeof version === 'number' && version > 1)
    throw new ReadError('newer', '这个本地要求文件由更新版本的程序制作，请先更新程序再打开。')
  const unknown = Array.isArray(rules) ? rules.findIndex(isUnknownKind) : -1
  if (unknown >= 0)
    throw new ReadError(
      'newer',
      `本地要求第 ${unknown + 1} 条的种类“${String((rules as readonly { kind: unknown }[])[unknown]!.kind)}”本程序不认识，没有采用。请先更新程序，或者向发出文件的单位核实。`,
    )
  const parsed = v.safeParse(schema, data)
  if (parsed.success) return parsed.output
  throw new ReadError('damaged', `本地要求文件有误${placeOf(parsed.issues[0])}，没有采用，请向发出文件的单位核实。`)
}

/**
 * Reads the text of a file of local demands.
 * @throws {ReadError} damaged where it is no JSON, else as `parseLocalDemands`
 */
export function readLocalDemands(text: string): LocalDemands {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new ReadError('damaged', '本地要求文件不完整或已损坏，没有采用，请重新索取。')
  }
  return parseLocalDemands(data)
}

/**
 * The demands that a report carries; undefined where a later program put them there. They are kept as they are and are
 * read for the checks only, so that this program neither loses nor refuses what it does not know.
 */
export const carriedDemands = memoize((carried: object): LocalDemands | undefined => {
  try {
    return parseLocalDemands(carried)
  } catch (error) {
    if (error instanceof ReadError) return undefined
    throw error
  }
})

function isUnknownKind(rule: unknown): boolean {
  const kind = typeof rule === 'object' && rule !== null ? (rule as { kind?: unknown }).kind : undefined
  return typeof kind === 'string' && !kinds.includes(kind)
}

/** （第 3 条的 min）: where in the file. */
function placeOf({ path }: v.BaseIssue<unknown>): string {
  const [field = '', index, inside] = (path ?? []).map(({ key }: v.IssuePathItem) => key as string | number)
  if (field !== 'rules' || typeof index !== 'number') return field === '' ? '' : `（${field}）`
  return `（第 ${index + 1} 条${inside === undefined ? '' : `的 ${inside}`}）`
}
