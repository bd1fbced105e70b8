import type { Quantity } from '../report/quantity'
import { isCount, measureOf, type Figure } from './figure'
import type { PartList } from './list'
import { comparable } from './measured'

/** How many numbers before 其余 may be meant by it. */
const reach = 40

/**
 * 受理22件，撤回2件，其余20件…: what is left of a number, as a list that must make it up. The numbers between the whole and
 * 其余 are its parts; any number of the sentence may be the whole.
 */
export function remaindersOf(all: readonly Figure[]): readonly PartList[] {
  const found: PartList[] = []
  all.forEach((rest, at) => {
    if (!rest.rest || rest.whole || !isCount(rest) || !/其余|余下/.test(rest.passage.clause.text)) return
    const list = remainderAt(all, at)
    if (list) found.push(list)
  })
  return found
}

/** 不予处理9件；其余38件均予以公开: beside it, no part of it. */
function isSibling(whole: Figure, rest: Figure): boolean {
  if (comparable(whole.number)! <= comparable(rest.number)!) return true
  return whole.outcomes.length > 0 && rest.outcomes.length > 0 && whole.outcomes[0] !== rest.outcomes[0]
}

/** Whether the parts of a number make it up already: what is left is left of another. */
function isMadeUp(whole: Figure, others: readonly Figure[]): boolean {
  let sum: Quantity = 0n
  for (const one of others) if (one.whole === whole) sum += comparable(one.number)!
  return sum === comparable(whole.number)
}

/** Counts the same things, as far as the measure word tells. */
function isAlike(one: Figure, rest: Figure): boolean {
  if (!isCount(one) || one.passage.clause.aside || measureOf(one) !== measureOf(rest)) return false
  return rest.counts[0] !== 'other' || one.number.unit === rest.number.unit
}

function remainderAt(all: readonly Figure[], at: number): PartList | undefined {
  const rest = all[at]!
  const parts: Figure[] = [rest]
  let sum: Quantity = comparable(rest.number) ?? 0n
  for (let i = at - 1; i >= 0 && at - i <= reach; i--) {
    const one = all[i]!
    const { sentence } = one.passage.clause
    if (sentence < rest.passage.clause.sentence - (parts.length < 2 ? 1 : 0)) break
    if (!isAlike(one, rest)) continue
    if (one.number.approximate || one.number.value === undefined) return undefined
    if (parts.length > 1 && comparable(one.number) === sum) return undefined
    parts.unshift(one)
    sum += comparable(one.number)!
  }
  const [whole, ...others] = parts
  if (!whole || others.length < 2 || whole.counts[0] !== rest.counts[0] || isSibling(whole, rest)) return undefined
  const brought = others.filter((one) => one.direction === 'in')
  if (brought.length > 0) {
    const left = others.filter((one) => one.direction !== 'in')
    return left.length < 2 ? undefined : { wholes: [whole, ...brought], parts: left, exhaustive: true, marker: 'sum' }
  }
  if (isMadeUp(whole, others.slice(0, -1))) return undefined
  return { wholes: [whole], parts: others, exhaustive: true, marker: 'sum' }
}
