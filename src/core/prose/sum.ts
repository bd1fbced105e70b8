import { Kind } from './lexicon'
import type { Quantity } from '../report/quantity'
import { isCount, measureOf, type Figure } from './figure'
import { comparable } from './measured'
import { is } from './token'
import type { PartList } from './list'

/** How many numbers before 合计 may be meant by it. */
const reach = 40

/**
 * 建议9件、提案14件，共23件: a total behind what it adds up, as a list whose parts make up the total. Any run of at least
 * two numbers that ends before it may be meant; one that fits is taken, else the longest.
 */
export function sumsOf(all: readonly Figure[]): readonly PartList[] {
  const found: PartList[] = []
  all.forEach((total, at) => {
    if (!total.sum || !isCount(total) || total.number.value === undefined || total.number.approximate) return
    const parts = partsBefore(all, at)
    if (!parts) return
    found.push({ wholes: [total], parts, exhaustive: true, marker: 'sum' })
  })
  return found
}

function partsBefore(all: readonly Figure[], at: number): readonly Figure[] | undefined {
  const total = all[at]!
  const { sentence, aside } = total.passage.clause
  const measure = measureOf(total)
  const run: Figure[] = []
  let sum: Quantity = 0n
  let mixed = false
  for (let i = at - 1; i >= 0 && at - i <= reach; i--) {
    const one = all[i]!
    if (one.passage.clause.sentence !== sentence) break
    if (!isCount(one) || one.passage.clause.aside !== aside) continue
    if (one.number.approximate || one.number.value === undefined) return undefined
    if (measureOf(one) !== measure) {
      if (run.length > 1 && one.passage !== run[0]!.passage) break
      mixed = true
    }
    if (one.sum) break
    run.unshift(one)
    sum += comparable(one.number)!
    if (run.length > 1 && sum === comparable(total.number)) return run
  }
  if (run.length < 2 || mixed) return undefined
  const flat = run.filter((one) => !one.whole)
  if (flat.length > 1 && flat.reduce((all, one) => all + comparable(one.number)!, 0n) === comparable(total.number))
    return flat
  return flat.length > 1 ? flat : run
}

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

/**
 * 留言14条，采纳9条，不采纳5条: two numbers that exclude each other may not be more than the one before them. Only what is
 * worded as the contrary of the number before counts.
 */
export function contrariesOf(all: readonly Figure[]): readonly PartList[] {
  const found: PartList[] = []
  for (let at = 2; at < all.length; at++) {
    const [whole, one, other] = [all[at - 2]!, all[at - 1]!, all[at]!] as const
    if (!isContrary(other) || other.whole || one.whole || one.passage === whole.passage) continue
    const alike = [whole, one].every(
      (figure) =>
        isCount(figure) &&
        !figure.passage.clause.aside &&
        figure.number.unit === other.number.unit &&
        figure.passage.clause.sentence === other.passage.clause.sentence &&
        figure.number.value !== undefined &&
        !figure.number.approximate,
    )
    if (!alike || !isCount(other) || other.number.value === undefined || other.number.approximate) continue
    if (whole.number.value! < one.number.value! || whole.number.value! < other.number.value) continue
    found.push({ wholes: [whole], parts: [one, other], exhaustive: false, marker: 'contrary' })
  }
  return found
}

/** Begins with 不, 未, 退回 and the like. */
function isContrary({ passage, at }: Figure): boolean {
  let i = at - 1
  while (i > 0 && !passage.tokens[i - 1]!.joins && !passage.tokens[i - 1]!.number) i--
  for (; i < at; i++) if (is(passage.tokens[i], Kind.negative)) return true
  return false
}

function remainderAt(all: readonly Figure[], at: number): PartList | undefined {
  const rest = all[at]!
  const parts: Figure[] = [rest]
  let sum: Quantity = comparable(rest.number) ?? 0n
  for (let i = at - 1; i >= 0 && at - i <= reach; i--) {
    const one = all[i]!
    const { sentence } = one.passage.clause
    if (sentence < rest.passage.clause.sentence - (parts.length < 2 ? 1 : 0)) break
    if (!isCount(one) || one.passage.clause.aside || measureOf(one) !== measureOf(rest)) continue
    if (one.number.approximate || one.number.value === undefined) return undefined
    if (parts.length > 1 && comparable(one.number) === sum) return undefined
    parts.unshift(one)
    sum += comparable(one.number)!
  }
  const [whole, ...others] = parts
  if (!whole || others.length < 2 || whole.counts[0] !== rest.counts[0]) return undefined
  return { wholes: [whole], parts: others, exhaustive: true, marker: 'sum' }
}
