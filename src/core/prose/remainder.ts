import type { Quantity } from '../report/quantity'
import { blockSpan } from './clause'
import { isCount, isExact, measureOf, spanOf, type Figure } from './figure'
import type { PartList } from './list'
import { Kind } from './lexicon'
import { comparable } from './measured'
import { is } from './token'

/** How many numbers before 其余 may be meant by it. */
const reach = 40

/**
 * 受理22件，撤回2件，其余20件…: what is left of a number, as a list that must make it up. The numbers between the whole and
 * 其余 are its parts; any number of the sentence may be the whole.
 */
export function remaindersOf(all: readonly Figure[]): readonly PartList[] {
  const found: PartList[] = []
  all.forEach((rest, at) => {
    if (!rest.rest || rest.whole || !isCount(rest) || !isLeft(rest)) return
    const list = remainderAt(all, at)
    if (list) found.push(list)
  })
  return found
}

/** 撤回2件；其余10件予以公开: all that came in, of which the text does not say how many. Each part is one by what came of it. */
function standsWithoutWhole(parts: readonly Figure[]): boolean {
  if (parts.length < 2 || parts.some(({ whole, counts }) => whole || (counts[0] ?? 'application') !== 'application'))
    return false
  const told = new Set<string>()
  for (const { outcomes, direction, shares, acts, rest } of parts) {
    const ofMonth = shares.has('stage') && acts.includes('received')
    const kind =
      outcomes.length > 0 ? outcomes.join() : direction === 'forward' || ofMonth ? 'forward' : rest ? 'rest' : ''
    if (kind === '' || told.has(kind)) return false
    told.add(kind)
  }
  return parts.some(({ counts }) => counts[0] === 'application')
}

/** What came in is the whole, unless more was brought forward beside it. */
const bringsMore = (all: readonly Figure[], at: number): boolean =>
  all[at + 1]?.direction === 'in' || all[at - 1]?.direction === 'in'
const receipts: ReadonlySet<string> = new Set(['received', 'new', 'handled'])

/** 其余, 余下; 其他 where 除 stands before it. */
function isLeft({ passage: { clause }, after }: Figure): boolean {
  if (/其余|余下|剩余|剩下/.test(clause.text)) return true
  return (
    clause.text.includes('其他') && after?.rest === true && after.passage.tokens.some((token) => is(token, Kind.except))
  )
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
  const named = ofNamedWhole(all, at)
  if (named) return named
  const parts = candidates(all, at)
  const [whole, ...others] = parts ?? []
  if (!parts || !whole) return undefined
  if (standsWithoutWhole(parts)) return { wholes: [], parts, exhaustive: true, marker: 'sum' }
  if (others.length < 2 || whole.counts[0] !== rest.counts[0] || isSibling(whole, rest)) return undefined
  const brought = others.filter((one) => one.direction === 'in')
  if (brought.length > 0) {
    const left = others.filter((one) => one.direction !== 'in')
    return left.length < 2 ? undefined : { wholes: [whole, ...brought], parts: left, exhaustive: true, marker: 'sum' }
  }
  if (isMadeUp(whole, others.slice(0, -1))) return undefined
  return { wholes: [whole], parts: others, exhaustive: true, marker: 'sum' }
}

/** 网上提交5件，占全部申请（20件）的四分之一，其余15件…; 占20件的25%，其余15件: what is left of the whole that 占 names. */
function ofNamedWhole(all: readonly Figure[], at: number): PartList | undefined {
  const rest = all[at]!
  const [part, whole, share] = [all[at - 3], all[at - 2], all[at - 1]]
  if (!part || !whole || share?.number.kind !== 'percent' || !isCount(whole) || !isCount(part)) return undefined
  const { sentence } = rest.passage.clause
  if ([part, whole, share].some((one) => one.passage.clause.sentence !== sentence)) return undefined
  const ratio = share.passage.tokens.find((token) => is(token, Kind.ratio))
  const from = ratio && blockSpan(share.passage.clause, ratio.from, ratio.to).from
  const says = from !== undefined && from < spanOf(whole).from && spanOf(whole).from < spanOf(share).from
  const exact = [part, whole].every(isExact)
  if (!says || !exact || measureOf(part) !== measureOf(rest) || measureOf(whole) !== measureOf(rest)) return undefined
  return { wholes: [whole], parts: [part, rest], exhaustive: true, marker: 'sum' }
}

/** The numbers from the whole, as far as one is found, to what is left; undefined where one of them is not exact. */
function candidates(all: readonly Figure[], at: number): readonly Figure[] | undefined {
  const rest = all[at]!
  const parts: Figure[] = [rest]
  let sum: Quantity = comparable(rest.number) ?? 0n
  for (let i = at - 1; i >= 0 && at - i <= reach; i--) {
    const one = all[i]!
    const { sentence } = one.passage.clause
    if (sentence < rest.passage.clause.sentence - (parts.length < 2 ? 1 : 0)) break
    if (!isAlike(one, rest)) continue
    if (!isExact(one)) return undefined
    if (parts.length > 1 && comparable(one.number) === sum) return undefined
    parts.unshift(one)
    sum += comparable(one.number)!
    if (one.acts.some((act) => receipts.has(act)) && one.shares.size === 0 && !bringsMore(all, i)) break
  }
  return parts
}
