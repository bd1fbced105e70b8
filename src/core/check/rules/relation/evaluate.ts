import { patternParts, starsOf } from '../../../template/pattern'
import type { CellId, CellPattern, Relation } from '../../../template/template'
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

/** Those that do not balance. */
export function brokenInstances(rule: string, context: CheckContext): readonly Instance[] {
  return relationsOf(rule, context).flatMap((relation) => brokenIn(relation, context))
}

/** Instances of a relation that do not balance. Nearly all do, at every change of a cell: these are summed up and nothing else. */
export function brokenIn(relation: Relation, context: CheckContext): readonly Instance[] {
  const found: Instance[] = []
  for (const star of starsOf(relation, context.template)) {
    const sum = sumOfTerms(relation.sum, star, context)
    if (sum === undefined || sum === sumOfTerms(relation.equals, star, context)) continue
    const instance = instanceOf(relation, star, context)
    if (instance) found.push(instance)
  }
  return found
}

function relationsOf(rule: string, { template }: CheckContext): readonly Relation[] {
  return template.relations.filter((relation) => relation.rule === rule && isSpecial(relation, template))
}

function instanceOf(relation: Relation, star: string | undefined, context: CheckContext): Instance | undefined {
  const sum = terms(relation.sum, star, context)
  const equals = terms(relation.equals, star, context)
  return sum && equals && { relation, star, sum, equals, difference: total(sum) - total(equals) }
}

/** The sum of terms. */
export function total(terms: readonly Term[]): Quantity {
  let sum = 0n
  for (const term of terms) if (term.value !== 0n) sum += term.value
  return sum
}

function terms(patterns: readonly CellPattern[], star: string | undefined, context: CheckContext): Term[] | undefined {
  const all: Term[] = []
  const complete = eachTerm(patterns, star, context, (last, cell, value) => all.push({ last, cell, value }))
  return complete ? all : undefined
}

function sumOfTerms(
  patterns: readonly CellPattern[],
  star: string | undefined,
  context: CheckContext,
): Quantity | undefined {
  let sum = 0n
  const complete = eachTerm(patterns, star, context, (_last, _cell, value) => {
    if (value !== 0n) sum += value
  })
  return complete ? sum : undefined
}

/** Tells each cell of a side with what it counts as; false where one is unknown or the format has no such cell. */
function eachTerm(
  patterns: readonly CellPattern[],
  star: string | undefined,
  context: CheckContext,
  tell: (last: boolean, cell: CellId, value: Quantity) => void,
): boolean {
  for (const pattern of patterns) {
    const { last } = patternParts(pattern)
    const cells = last ? context.last?.cells : context.cells
    const named = cells?.cells(last ? pattern.slice('last:'.length) : pattern, star)
    if (!cells || !named) return false
    for (const cell of named) {
      const value = countsAs(cell, cells, star)
      if (value === undefined) return false
      tell(last, cell, value)
    }
  }
  return true
}

/**
 * What a cell counts as in a sum. A blank 总计 counts as the sum of its row in the sums that run down the 总计 column,
 * so that one omission is reported once (by `table.row-total-blank`); it is 0 in its own row's sum.
 */
function countsAs(cell: CellId, cells: CellTable, star: string | undefined): Quantity | undefined {
  const reading = cells.reading(cell)
  if (reading.kind === 'unknown') return undefined
  if (reading.kind !== 'blank' || cells.stated(cell) === undefined) return reading.value
  const filling = cells.filling(cell)
  const { column } = patternParts(cell)
  const alongRow = filling && patternParts(filling.relation.equals[0] ?? '').row === '*'
  if (!alongRow || star !== column) return reading.value
  return cells.sum([...filling.addends])
}
