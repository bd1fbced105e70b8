import type { Quantity } from '../report/quantity'
import { isCount, isExact, measureOf, sharesWord, type Figure } from './figure'
import type { PartList } from './list'
import { Kind } from './lexicon'
import { comparable } from './measured'
import { is } from './token'

/** How many numbers behind a whole may exclude each other. */
const reach = 8

/**
 * 留言14条，采纳9条，不采纳5条: numbers that exclude each other may not be more than the one before them. Only what is worded
 * as the contrary of the number before counts, and what stands beside it: 调解结案281件，裁决结案129件，仍有26件在审. Where one
 * is the very contrary of the other (认定2286人，未认定31人), both together are all.
 */
export function contrariesOf(all: readonly Figure[]): readonly PartList[] {
  const found: PartList[] = []
  for (let at = 2; at < all.length; at++) {
    const other = all[at]!
    if (other.whole || !isPlain(other, other) || !isContrary(other)) continue
    if (isContrary(all[at - 1]!) && all[at - 1]!.passage.clause.sentence === other.passage.clause.sentence) continue
    const parts = alongside(all, at)
    const whole = parts && all[parts[0]!.index - 1]
    if (!parts || !whole || !isPlain(whole, other) || whole.whole || whole.passage === parts[0]!.passage) continue
    const most = comparable(whole.number)!
    const values = parts.map(({ number }) => comparable(number)!)
    if (values.some((value) => value > most)) continue
    const exhaustive = parts.length === 2 && saysContrary(parts[0]!, other) && endsWith(other, all)
    if (!exhaustive && values.reduce((sum: Quantity, value) => sum + value, 0n) <= most) continue
    found.push({ wholes: [whole], parts, exhaustive, marker: 'contrary' })
  }
  return found
}

/** The numbers before the contrary that are worded alike, it, and the other contraries behind it. */
function alongside(all: readonly Figure[], at: number): readonly Figure[] | undefined {
  const other = all[at]!
  const parts = [other]
  for (let i = at - 1; i > 0 && parts.length < reach; i--) {
    const one = all[i]!
    const before = all[i + 1]!
    if (!isPlain(one, other) || one.whole) break
    if (i < at - 1 && !sharesWord(wordsOf(one), wordsOf(before))) break
    parts.unshift(one)
  }
  if (parts.length < 2) return undefined
  for (let i = at + 1; i < all.length && parts.length < reach; i++) {
    const one = all[i]!
    if (!isPlain(one, other) || one.whole || !isContrary(one) || all[i - 1]!.passage.clause.end === '；') break
    parts.push(one)
  }
  return parts
}

const isPlain = (one: Figure, other: Figure): boolean =>
  isCount(one) &&
  !one.passage.clause.aside &&
  measureOf(one) === measureOf(other) &&
  one.number.unit === other.number.unit &&
  one.passage.clause.sentence === other.passage.clause.sentence &&
  isExact(one)

/** Nothing more of the same measure follows in its part of the sentence. */
function endsWith({ passage, index, number }: Figure, all: readonly Figure[]): boolean {
  if (passage.clause.end === '；' || passage.clause.end === '。' || passage.clause.end === '') return true
  const next = all[index + 1]
  return next?.passage.clause.sentence !== passage.clause.sentence || next.number.unit !== number.unit
}

/** The words of a number, from the one before it. */
function wordsOf({ passage: { tokens, clause }, at, number }: Figure): string {
  let i = at - 1
  while (i >= 0 && !tokens[i]!.joins && !tokens[i]!.number) i--
  return clause.text.slice(i < 0 ? 0 : tokens[i]!.to, number.from)
}

const denial = /^(不予|未予|不|未)/
const saysContrary = (one: Figure, other: Figure): boolean => {
  const said = wordsOf(other).replace(/^(其余|另)?的?/, '')
  const stem = said.replace(denial, '')
  return stem !== said && stem.length > 1 && wordsOf(one).endsWith(stem)
}

/** Begins with 不, 未, 退回 and the like, or has 在审 behind it. */
function isContrary({ passage, at }: Figure): boolean {
  const { tokens } = passage
  let i = at - 1
  while (i > 0 && !tokens[i - 1]!.joins && !tokens[i - 1]!.number) i--
  for (; i < at; i++) if (i >= 0 && is(tokens[i], Kind.negative)) return true
  for (i = at + 1; i < tokens.length && !tokens[i]!.number && !tokens[i]!.joins; i++)
    if (
      is(tokens[i], Kind.negative) &&
      tokens.slice(0, at).every((token) => token.word !== undefined && remains.test(token.word.text))
    )
      return true
  return false
}
/** 仍有26件在审. */
const remains = /^(尚|尚有|仍|仍有|还|还有|另|另有|余|有|剩余|其)$/
