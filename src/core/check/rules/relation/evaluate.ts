import { memoizeByText, memoizePair } from '../../../memoize'
import { patternCells, patternParts, starsOf } from '../../../template/pattern'
import type { CellId, CellPattern, Relation, Template } from '../../../template/template'
import type { CellTable } from '../../../report/cell-table'
import type { Quantity } from '../../../report/quantity'
import type { CheckContext } from '../../engine/context'
import { isSpecial } from './special'

/** One cell of a relation, this year's or last year's, with what it counts as. */
export interface Term {
  readonly last: boolean
  readonly cell: CellId
  readonly value: Quantity
}

/** One instance of a relation whose cells are all numbers: both sides, and whether they are equal. */
export interface Instance {
  readonly relation: Relation
  /** The row or column that `*` stands for. */
  readonly star: string | undefined
  readonly sum: readonly Term[]
  readonly equals: readonly Term[]
  /** Sum of the left side minus sum of the right side. */
  readonly difference: Quantity
}

/** The instances of the relations that the rule with this id speaks of and that can be evaluated: no cell unknown, every cell there. */
export function instances(rule: string, context: CheckContext): readonly Instance[] {
  return relationsOf(rule, context).flatMap((relation) =>
    starsOf(relation, context.template).flatMap((star) => instanceOf(relation, star, context) ?? []),
  )
}

/** Those that do not balance; worked out once for the rules that speak of the same sums. */
export function brokenInstances(rule: string, context: CheckContext): readonly Instance[] {
  return brokenByRule(context, rule)
}

const brokenByRule = memoizeByText((context: CheckContext, rule): readonly Instance[] =>
  relationsOf(rule, context).flatMap((relation) => brokenIn(relation, context)),
)

/** Instances of a relation that do not balance. Nearly all do, at every change of a cell: these are summed up and nothing else. */
export function brokenIn(relation: Relation, context: CheckContext): readonly Instance[] {
  const { cells, template } = context
  const known = cells.plain ? plainSides(relation, template) : undefined
  let found: Instance[] | undefined
  for (const { star, sum, equals } of known ?? anySides(relation, context)) {
    const total = sumOf(sum, star, cells)
    if (total === undefined || total === sumOf(equals, star, cells)) continue
    const instance = instanceOf(relation, star, context)
    if (instance) (found ??= []).push(instance)
  }
  return found ?? none
}
const none: readonly Instance[] = []

const relationsOf = (rule: string, { template }: CheckContext): readonly Relation[] => specialRelations(template, rule)

const specialRelations = memoizeByText((template: Template, rule): readonly Relation[] =>
  template.relations.filter((relation) => relation.rule === rule && isSpecial(relation, template)),
)

function instanceOf(relation: Relation, star: string | undefined, context: CheckContext): Instance | undefined {
  const { cells, last } = context
  const sum = terms(sideOf(relation.sum, star, cells, last?.cells), star, cells)
  const equals = terms(sideOf(relation.equals, star, cells, last?.cells), star, cells)
  return sum && equals && { relation, star, sum, equals, difference: total(sum) - total(equals) }
}

/** The sum of terms. */
export function total(terms: readonly Term[]): Quantity {
  let sum = 0n
  for (const term of terms) if (term.value !== 0n) sum += term.value
  return sum
}

function terms(side: readonly SideCell[] | undefined, star: string | undefined, cells: CellTable): Term[] | undefined {
  if (!side) return undefined
  const all: Term[] = []
  for (const { cell, last } of side) {
    const value = countsAs(cell, last ?? cells, star)
    if (value === undefined) return undefined
    all.push({ last: last !== undefined, cell, value })
  }
  return all
}

/** A cell of one side, with the table of last year's report where it is one of that. */
interface SideCell {
  readonly cell: CellId
  readonly last: CellTable | undefined
}
/** The cells of both sides of a relation for what `*` stands for; a side is undefined where the format has no such cells. */
interface Sides {
  readonly star: string | undefined
  readonly sum: readonly SideCell[] | undefined
  readonly equals: readonly SideCell[] | undefined
}

/** The sides where no group is stated as one row, the same for every such report; undefined where some are last year's. */
const plainSides = memoizePair((relation: Relation, template: Template): readonly Sides[] | undefined => {
  const ofLast = [...relation.sum, ...relation.equals].some((pattern) => patternParts(pattern).last)
  if (ofLast) return undefined
  return sidesOf(relation, template, { cells: (pattern, star) => patternCells(pattern, star, template, undefined) })
})

const anySides = (relation: Relation, { cells, last, template }: CheckContext): readonly Sides[] =>
  sidesOf(relation, template, cells, last?.cells)

function sidesOf(
  relation: Relation,
  template: Template,
  cells: Pick<CellTable, 'cells'>,
  last?: CellTable,
): readonly Sides[] {
  return starsOf(relation, template).map((star) => ({
    star,
    sum: sideOf(relation.sum, star, cells, last),
    equals: sideOf(relation.equals, star, cells, last),
  }))
}

function sideOf(
  patterns: readonly CellPattern[],
  star: string | undefined,
  cells: Pick<CellTable, 'cells'>,
  last: CellTable | undefined,
): readonly SideCell[] | undefined {
  const side: SideCell[] = []
  for (const pattern of patterns) {
    const ofLast = patternParts(pattern).last
    const named = ofLast ? last?.cells(pattern.slice('last:'.length), star) : cells.cells(pattern, star)
    if (!named) return undefined
    for (const cell of named) side.push({ cell, last: ofLast ? last : undefined })
  }
  return side
}

/** The sum of a side; undefined where a cell is unknown or the format has no such cells. */
function sumOf(
  side: readonly SideCell[] | undefined,
  star: string | undefined,
  cells: CellTable,
): Quantity | undefined {
  if (!side) return undefined
  let sum = 0n
  for (const { cell, last } of side) {
    const value = countsAs(cell, last ?? cells, star)
    if (value === undefined) return undefined
    if (value !== 0n) sum += value
  }
  return sum
}

/**
 * What a cell counts as in a sum. A blank 总计 counts as the sum of its row in the sums that run down the 总计 column,
 * so that one omission is reported once (by `table.row-total-blank`); it is 0 in its own row's sum.
 */
function countsAs(cell: CellId, cells: CellTable, star: string | undefined): Quantity | undefined {
  const reading = cells.reading(cell)
  if (reading.kind === 'number') return reading.value
  if (reading.kind === 'unknown') return undefined
  if (reading.kind !== 'blank' || cells.stated(cell) === undefined) return reading.value
  const filling = cells.filling(cell)
  const { column } = patternParts(cell)
  const alongRow = filling && patternParts(filling.relation.equals[0] ?? '').row === '*'
  if (!alongRow || star !== column) return reading.value
  return cells.sum([...filling.addends])
}
