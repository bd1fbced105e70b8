import type { Topic } from '../../prose/topic'
import type { CellTable } from '../../report/cell-table'
import type { Quantity } from '../../report/quantity'
import type { CellId, CellPattern } from '../../template/template'
import { topicsKey } from './stated'

const received = 'applications/received/total'
const broughtForward = 'applications/brought-forward/total'
const outcomesTotal = 'applications/outcomes-total/total'
const corner: Readonly<Record<string, readonly string[]>> = {
  issued: ['issued', 'made'],
  repealed: ['repealed'],
  'in-force': ['in-force'],
}
const decisionTables: Readonly<Record<string, string>> = {
  licenses: 'licensing/licenses/decisions',
  penalties: 'enforcement/penalties/decisions',
  compulsion: 'enforcement/compulsion/decisions',
  'administrative-fees': 'fees/administrative-fees/amount',
}

/**
 * The sums of cells that a topic may honestly mean, the most usual first: 收到 may count those brought forward from
 * last year, 办理 also the finished ones (checks.md, false alarms 5).
 */
function sumsOf(topic: Topic): readonly (readonly CellPattern[])[] {
  const [kind, id = '', part = ''] = topic.split('.')
  switch (kind) {
    case 'received':
      return [[received], [received, broughtForward]]
    case 'newly-received':
      return [[received]]
    case 'handled':
      return [[received], [received, broughtForward], [outcomesTotal]]
    case 'answered':
      return [[outcomesTotal]]
    case 'brought-forward':
      return [[broughtForward]]
    case 'carried-forward':
      return [['applications/carried-forward/total']]
    case 'outcome':
      return [[`applications/${id}/total`]]
    case 'applicant':
      return [
        [`applications/received/${id}`],
        [`applications/received/${id}`, `applications/brought-forward/${id}`],
        [`applications/outcomes-total/${id}`],
      ]
    case 'reconsideration':
      return [['disputes/cases/reconsideration-total']]
    case 'litigation':
      return [id ? [`disputes/cases/${id}-total`] : ['disputes/cases/direct-total', 'disputes/cases/subsequent-total']]
    case 'document':
      return (corner[part] ?? []).map((column) => [`documents/${id}/${column}`])
    case 'decision':
      return [[decisionTables[id] ?? '']]
    default:
      return []
  }
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
export function sumOf(cells: CellTable, patterns: readonly CellPattern[]): Sum | undefined {
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
export function possibleSums(cells: CellTable, topics: readonly Topic[]): readonly Sum[] {
  let ofCells = sums.get(cells)
  if (!ofCells) sums.set(cells, (ofCells = new Map()))
  const key = topicsKey(topics)
  let found = ofCells.get(key)
  if (!found) ofCells.set(key, (found = findSums(cells, topics)))
  return found
}

function findSums(cells: CellTable, topics: readonly Topic[]): readonly Sum[] {
  const [first] = topics
  if (topics.length === 1 && first) return sumsOf(first).flatMap((patterns) => sumOf(cells, patterns) ?? [])
  const patterns = topics.map((topic) => sumsOf(topic)[0] ?? [])
  if (patterns.some((one) => one.length === 0)) return []
  const sum = sumOf(cells, patterns.flat())
  return sum ? [sum] : []
}
