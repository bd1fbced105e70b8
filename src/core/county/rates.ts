import { formatQuantity, parseQuantity, percentage, quantity, type Quantity } from '../report/quantity'
import { cellsOfRoles } from '../template/find-by-role'
import { role, type Role } from '../template/roles'
import type { CellId, Template } from '../template/template'

/** A share of two sums of cells, found by roles. */
interface RateDefinition {
  readonly id: string
  readonly label: string
  readonly part: readonly (readonly Role[])[]
  readonly whole: readonly (readonly Role[])[]
  /** Taken off the whole: cases that are not decided yet. */
  readonly minus?: readonly (readonly Role[])[]
}

const answered = [[role.outcomesTotal, role.total]]
const reconsideration = [[role.reconsideration, role.total]]
const litigation = [[role.litigation, role.total]]

const definitions: readonly RateDefinition[] = [
  {
    id: 'disclosed',
    label: '予以公开、部分公开占办理结果的比例',
    part: [
      [role.disclosed, role.total],
      [role.partlyDisclosed, role.total],
    ],
    whole: answered,
  },
  { id: 'withheld', label: '不予公开占办理结果的比例', part: [[role.withheld, role.total]], whole: answered },
  { id: 'unavailable', label: '无法提供占办理结果的比例', part: [[role.unavailable, role.total]], whole: answered },
  {
    id: role.carriedForward,
    label: '结转下年度占收到申请（含上年结转）的比例',
    part: [[role.carriedForward, role.total]],
    whole: [
      [role.received, role.total],
      [role.broughtForward, role.total],
    ],
  },
  { id: 'reconsideration', label: '行政复议与办理结果之比', part: reconsideration, whole: answered },
  {
    id: 'corrected-reconsideration',
    label: '行政复议结果纠正率（已审结的）',
    part: [[role.reconsideration, role.corrected]],
    whole: reconsideration,
    minus: [[role.reconsideration, role.pending]],
  },
  {
    id: 'corrected-litigation',
    label: '行政诉讼结果纠正率（已审结的）',
    part: [[role.litigation, role.corrected]],
    whole: litigation,
    minus: [[role.litigation, role.pending]],
  },
]

/** A rate with what it was computed of. */
export interface Rate {
  readonly id: string
  readonly label: string
  readonly part: string
  readonly whole: string
  /** To one place; '' where the whole is 0. */
  readonly percent: string
}

/** Of smaller wholes a rate jumps with every case: it is given, and not ranked. */
const leastRanked = 30

/** Whether the whole of a rate is large enough for the rate to be put in an order with others. */
export function mayBeRanked({ whole }: Pick<Rate, 'whole'>): boolean {
  return (parseQuantity(whole) ?? 0n) >= quantity(leastRanked)
}

/** Why a rate is not ranked. */
export const notRankedWords = `不足${leastRanked}件的不排名`

/** The rates that a format's cells give, exactly computed; those whose cells it does not have are left out. */
export function ratesOf(cells: Readonly<Record<CellId, string>>, template: Template): readonly Rate[] {
  return definitions.flatMap(({ id, label, part, whole, minus = [] }) => {
    const [above, below, less] = [part, whole, minus].map((sets) => sumOf(sets, cells, template))
    if (above === undefined || below === undefined || less === undefined) return []
    const rest = below - less
    const percent = rest > 0n ? (percentage(above, rest, 1) ?? '') : ''
    return [{ id, label, part: formatQuantity(above), whole: formatQuantity(rest), percent }]
  })
}

/** Undefined where the format has none of the cells, or one is no number. */
function sumOf(
  sets: readonly (readonly Role[])[],
  cells: Readonly<Record<CellId, string>>,
  template: Template,
): Quantity | undefined {
  let sum = 0n
  for (const roles of sets) {
    const found = cellsOfRoles(template, ...roles)
    if (found.length === 0) return undefined
    for (const cell of found) {
      const value = cells[cell] ? parseQuantity(cells[cell]) : 0n
      if (value === undefined) return undefined
      sum += value
    }
  }
  return sum
}
