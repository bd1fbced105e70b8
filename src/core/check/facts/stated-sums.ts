import { memoizeByText } from '../../memoize'
import type { Topic } from '../../prose/topic'
import type { CellTable } from '../../report/cell-table'
import type { Quantity } from '../../report/quantity'
import { patternsOfRoles } from '../../template/find-by-role'
import { patternCells } from '../../template/pattern'
import { role, type Role } from '../../template/roles'
import type { CellId, CellPattern, Template } from '../../template/template'
import { topicsKey } from './stated'

const total = role.total
const receivedAll: Roles = [role.received, total]
const broughtForward: Roles = [role.broughtForward, total]
const outcomesTotal: Roles = [role.outcomesTotal, total]

type Roles = readonly Role[]
/** Cells by their roles that are added up. */
type RoleSum = readonly Roles[]

/**
 * The sums of cells that a topic may honestly mean, the most usual first: 收到 may count those brought forward from
 * last year, 办理 also the finished ones (checks.md, false alarms 5).
 */
function meanings(topic: Topic): readonly RoleSum[] {
  const [kind, first = '', second = ''] = topic.split('.') as [string, Role?, (Role | typeof closed)?]
  switch (kind) {
    case 'received':
      return [[receivedAll], [receivedAll, broughtForward]]
    case 'newly-received':
      return [[receivedAll]]
    case 'handled':
      return [[receivedAll], [receivedAll, broughtForward], [outcomesTotal]]
    case 'answered':
      return [[outcomesTotal]]
    case role.broughtForward:
      return [[broughtForward]]
    case role.carriedForward:
      return [[[role.carriedForward, total]]]
    case 'outcome':
      return [[[first as Role, total]]]
    case 'applicant':
      return ofApplicant(first as Role)
    default:
      return ofOtherTables(kind, first, second)
  }
}

function ofApplicant(applicant: Role): readonly RoleSum[] {
  return [
    [[role.received, applicant]],
    [
      [role.received, applicant],
      [role.broughtForward, applicant],
    ],
    [[role.outcomesTotal, applicant]],
  ]
}

function ofOtherTables(kind: string, first: Role | '', second: Role | typeof closed | ''): readonly RoleSum[] {
  switch (kind) {
    case 'reconsideration':
      return [[[role.reconsideration, total]]]
    case 'litigation':
      return [first ? [[first, total]] : litigation(total)]
    case 'result':
      if (second === closed) return ofClosed(first as Role)
      return [first === role.litigation ? litigation(second as Role) : [[first as Role, second as Role]]]
    case 'document':
      return [[[first as Role, second as Role]]]
    case 'decision':
      return [[[first as Role, first === role.fee ? role.amount : role.decisions]]]
    default:
      return []
  }
}

/** 审结: neither a role nor a column, but all that is not 尚未审结. */
const closed = 'closed'
const closedColumns: readonly Role[] = [role.upheld, role.corrected, role.otherResult]

function ofClosed(way: Role): readonly RoleSum[] {
  const ways: readonly Role[] = way === role.litigation ? [role.direct, role.subsequent] : [way]
  return [ways.flatMap((one) => closedColumns.map((column): Roles => [one, column]))]
}

const litigation = (column: Role): RoleSum => [
  [role.direct, column],
  [role.subsequent, column],
]

/** The sums of cells that a topic may mean in a format, as addresses; empty where the format has no such cells. */
const sumsOf = (topic: Topic, template: Template): readonly (readonly CellPattern[])[] => sumsByTopic(template, topic)

const sumsByTopic = memoizeByText((template: Template, topic): readonly (readonly CellPattern[])[] =>
  meanings(topic as Topic).flatMap((sum) => {
    const patterns = sum.map((roles) => patternsOfRoles(template, ...roles))
    return patterns.some((one) => one.length === 0) ? [] : [patterns.flat()]
  }),
)

/** The cells that a topic may be about, whatever stands in them. */
export function cellsOfTopic(topic: Topic, template: Template): readonly CellId[] {
  return sumsOf(topic, template)
    .flat()
    .flatMap((pattern) => patternCells(pattern, undefined, template, undefined) ?? [])
}

/** The sum of all cells with some roles: `sumOfRoles(cells, template, [role.received, role.total])`. */
export function sumOfRoles(cells: CellTable, template: Template, ...all: readonly Roles[]): Sum | undefined {
  const patterns = all.flatMap((roles) => patternsOfRoles(template, ...roles))
  return patterns.length === 0 ? undefined : sumOf(cells, patterns)
}

/** A table of cells with its format: this year's or last year's. */
export interface Tables {
  readonly cells: CellTable
  readonly template: Template
}

/** A sum of cells with its value. */
export interface Sum {
  readonly value: Quantity
  readonly cells: readonly CellId[]
}

/**
 * The sum of patterns; a blank total counts as the sum of its row. Undefined where a cell is no number, where the
 * format has no such cells, or where nothing at all was filled in yet; a 0 does not count as filled in where one of the
 * patterns is still blank (本年新收 blank beside 上年结转 0, which is carried over before anything is typed).
 */
function sumOf(cells: CellTable, patterns: readonly CellPattern[]): Sum | undefined {
  const found: CellId[] = []
  let value = 0n
  let blanks = 0
  for (const pattern of patterns) {
    const named = cells.cells(pattern)
    if (!named) return undefined
    let blank = true
    for (const cell of named) {
      const one = amount(cells, cell)
      if (!one) return undefined
      value += one.value
      if (!one.blank) blank = false
      found.push(cell)
    }
    if (blank) blanks++
  }
  return blanks === patterns.length || (blanks > 0 && value === 0n) ? undefined : { value, cells: found }
}

function amount(cells: CellTable, cell: CellId): { value: Quantity; blank: boolean } | undefined {
  const reading = cells.reading(cell)
  if (reading.kind === 'unknown') return undefined
  if (reading.kind !== 'blank') return { value: reading.value, blank: false }
  let value = 0n
  let blank = true
  for (const addend of cells.filling(cell)?.addends ?? []) {
    const one = amount(cells, addend)
    if (!one) return undefined
    value += one.value
    if (!one.blank) blank = false
  }
  return { value, blank }
}

const sums = new WeakMap<CellTable, Map<string, readonly Sum[]>>()

/**
 * The sums that a statement may mean; several topics are counted together. Empty where they cannot be known. Worked out
 * once for all statements of a report about the same thing.
 */
export function possibleSums({ cells, template }: Tables, topics: readonly Topic[]): readonly Sum[] {
  let ofCells = sums.get(cells)
  if (!ofCells) sums.set(cells, (ofCells = new Map()))
  const key = topicsKey(topics)
  let found = ofCells.get(key)
  if (!found) ofCells.set(key, (found = findSums(cells, template, topics)))
  return found
}

function findSums(cells: CellTable, template: Template, topics: readonly Topic[]): readonly Sum[] {
  const [first] = topics
  if (topics.length === 1 && first) return sumsOf(first, template).flatMap((patterns) => sumOf(cells, patterns) ?? [])
  const patterns = topics.map((topic) => sumsOf(topic, template)[0] ?? [])
  if (patterns.some((one) => one.length === 0)) return []
  const sum = sumOf(cells, patterns.flat())
  return sum ? [sum] : []
}
