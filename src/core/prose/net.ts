import { isCount, isExact, measureOf, type Figure } from './figure'
import type { PartList } from './list'
import { Kind } from './lexicon'
import { comparable } from './measured'
import { is, roleIn } from './token'

/**
 * 比上年末净减3件（新增5件、废止8件）; 新增6个，注销2个，净增4个: what is left when one number is taken from the other, as a list
 * in which the larger of both is the whole.
 */
export function netsOf(all: readonly Figure[]): readonly PartList[] {
  return all.flatMap((net, at): PartList[] => {
    if (net.number.kind !== 'count' || !isNet(net)) return []
    const pair = [behind(all, at), before(all, at)].find((one) => one && areOpposite(one[0], one[1]))
    if (!pair || ![...pair, net].every(isExact)) return []
    const [one, other] = pair
    const [more, less] = comparable(one.number)! >= comparable(other.number)! ? [one, other] : [other, one]
    return [{ wholes: [more], parts: [less, net], exhaustive: true, marker: 'net' }]
  })
}

const isNet = ({ passage: { tokens }, at }: Figure): boolean => {
  let i = at - 1
  while (i >= 0 && is(tokens[i], Kind.fill)) i--
  return is(tokens[i], Kind.change) && tokens[i]!.word!.text.startsWith('净')
}

type Pair = readonly [Figure, Figure]

/** The two numbers in the brackets right behind it. */
function behind(all: readonly Figure[], at: number): Pair | undefined {
  const net = all[at]!
  const [one, other, more] = [all[at + 1], all[at + 2], all[at + 3]]
  if (!one || !other || !one.passage.clause.aside || !other.passage.clause.aside) return undefined
  if (more?.passage === other.passage || net.passage.clause.aside) return undefined
  return areAlike([one, other], net) ? [one, other] : undefined
}

/** The last two numbers before it. */
function before(all: readonly Figure[], at: number): Pair | undefined {
  const [one, other] = [all[at - 2], all[at - 1]]
  return one && other && areAlike([one, other], all[at]!) ? [one, other] : undefined
}

const areAlike = (pair: Pair, net: Figure): boolean =>
  pair.every(
    (one) =>
      isCount(one) && measureOf(one) === measureOf(net) && one.passage.clause.sentence === net.passage.clause.sentence,
  )

/** One of them comes in or to be, the other goes: 新增, 废止; 上年结转, 结转下年. */
function areOpposite(one: Figure, other: Figure): boolean {
  if (one.direction && other.direction) return one.direction !== other.direction
  return (comes(one) && goes(other)) || (goes(one) && comes(other))
}

const comes = ({ acts, passage: { tokens }, at }: Figure): boolean =>
  acts.some((act) => act === 'issued' || act === 'new') || wordsAt(tokens, at).some((text) => /^(新|增|开)/.test(text))
const goes = ({ acts, passage: { tokens }, at, vetoes }: Figure): boolean =>
  acts.includes('repealed') ||
  vetoes.has('exempted') ||
  wordsAt(tokens, at).some((text) => /^(注销|撤|减|关停|停用|退出|废)/.test(text))

/** The words right before a number. */
const wordsAt = (tokens: Figure['passage']['tokens'], at: number): readonly string[] => {
  const words: string[] = []
  for (
    let i = at - 1;
    i >= 0 && !tokens[i]!.number && !tokens[i]!.joins && roleIn(tokens[i], Kind.list) === undefined;
    i--
  )
    words.push(tokens[i]!.word?.text ?? '')
  return words
}
