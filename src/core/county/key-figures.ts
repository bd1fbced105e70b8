import { memoize } from '../memoize'
import { formatQuantity, parseQuantity } from '../report/quantity'
import { cellsOfRoles } from '../template/find-by-role'
import { role, type Role } from '../template/roles'
import { cellsOf, type CellId, type Template } from '../template/template'

/** A number by which an office compares reports: a cell, or the sum of a few. */
export interface KeyFigure {
  readonly id: string
  readonly label: string
  /** For the head of a column. */
  readonly short: string
  /** As the format has it: 件, 万元. */
  readonly unit: string
  /** What is there at the end of a year: never added up over years. */
  readonly stock?: true
}

interface Definition {
  readonly id: string
  readonly label: string
  readonly short: string
  readonly stock?: true
  /** Sets of roles: the figure is the sum of the cells that have all roles of one set. */
  readonly of: readonly (readonly Role[])[]
}

/** The figures in the order of the form, found by roles: a format without a role has no such figure. */
const definitions: readonly Definition[] = [
  {
    id: 'issued',
    label: '行政规范性文件本年制发',
    short: '制发文件',
    of: [[role.normativeDocuments, role.issued]],
  },
  {
    id: role.inForce,
    label: '行政规范性文件现行有效',
    short: '有效文件',
    stock: true,
    of: [[role.normativeDocuments, role.inForce]],
  },
  { id: 'licences', label: '行政许可处理决定', short: '行政许可', of: [[role.licences, role.decisions]] },
  { id: 'penalties', label: '行政处罚处理决定', short: '行政处罚', of: [[role.penalties, role.decisions]] },
  { id: 'compulsion', label: '行政强制处理决定', short: '行政强制', of: [[role.compulsion, role.decisions]] },
  { id: 'fee', label: '行政事业性收费', short: '收费', of: [[role.fee, role.amount]] },
  { id: 'received', label: '本年新收申请', short: '新收申请', of: [[role.received, role.total]] },
  { id: role.broughtForward, label: '上年结转申请', short: '上年结转', of: [[role.broughtForward, role.total]] },
  { id: 'answered', label: '本年度办理结果', short: '办理结果', of: [[role.outcomesTotal, role.total]] },
  { id: 'disclosed', label: '予以公开', short: '予以公开', of: [[role.disclosed, role.total]] },
  { id: role.partlyDisclosed, label: '部分公开', short: '部分公开', of: [[role.partlyDisclosed, role.total]] },
  { id: 'withheld', label: '不予公开', short: '不予公开', of: [[role.withheld, role.total]] },
  { id: 'unavailable', label: '无法提供', short: '无法提供', of: [[role.unavailable, role.total]] },
  { id: role.notProcessed, label: '不予处理', short: '不予处理', of: [[role.notProcessed, role.total]] },
  {
    id: role.carriedForward,
    label: '结转下年度',
    short: '结转下年',
    stock: true,
    of: [[role.carriedForward, role.total]],
  },
  { id: 'reconsideration', label: '行政复议', short: '行政复议', of: [[role.reconsideration, role.total]] },
  { id: 'litigation', label: '行政诉讼', short: '行政诉讼', of: [[role.litigation, role.total]] },
  {
    id: 'corrected',
    label: '复议、诉讼结果纠正',
    short: '结果纠正',
    of: [
      [role.reconsideration, role.corrected],
      [role.litigation, role.corrected],
    ],
  },
]

interface Found extends KeyFigure {
  readonly cells: readonly CellId[]
}

const figuresOf = memoize((template: Template): ReadonlyMap<string, Found> => {
  const found = new Map<string, Found>()
  for (const { of, ...words } of definitions) {
    const sets = of.map((roles) => cellsOfRoles(template, ...roles))
    if (sets.some((cells) => cells.length === 0)) continue
    const cells = [...new Set(sets.reduce<readonly CellId[]>((all, one) => [...all, ...one], []))]
    const { column, row } = cellsOf(template).get(cells[0]!)!
    found.set(words.id, { ...words, unit: column.unit ?? row.unit ?? '件', cells })
  }
  return found
})

/** The key figures that a format has, in the order of the form. */
export const keyFigures = memoize((template: Template): readonly KeyFigure[] =>
  [...figuresOf(template).values()].map(({ cells: _cells, ...figure }) => figure),
)

/** The row of a figure that is a single one of the form; undefined for a sum and for what is no figure. */
export function decisionOf(id: string): Role | undefined {
  const [set, ...others] = definitions.find((one) => one.id === id)?.of ?? []
  return others.length === 0 ? set?.[0] : undefined
}

/** The cells whose sum a key figure is; none where the format has no such figure. */
export function cellsOfFigure(id: string, template: Template): readonly CellId[] {
  return figuresOf(template).get(id)?.cells ?? []
}

/**
 * A key figure of cells in plain form (those of a `DeskReport`, or of a sum), as a numeral; '' where all its cells are blank,
 * undefined where one is no number or the format has no such figure.
 */
export function keyFigure(
  { cells }: { readonly cells: Readonly<Record<CellId, string>> },
  id: string,
  template: Template,
): string | undefined {
  const wanted = cellsOfFigure(id, template)
  if (wanted.length === 0) return undefined
  let sum = 0n
  let blank = true
  for (const cell of wanted) {
    const text = cells[cell] ?? ''
    if (text === '') continue
    const value = parseQuantity(text)
    if (value === undefined) return undefined
    blank = false
    sum += value
  }
  return blank ? '' : formatQuantity(sum)
}
