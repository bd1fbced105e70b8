import { Kind } from './lexicon'
import type { Quantity } from '../report/quantity'
import { isCount, isExact, measureOf, sharesWord, type Figure } from './figure'
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
    if (!isCount(total) || !isExact(total) || !(total.sum || isSumOfOneAct(all, at))) return
    const parts = partsBefore(all, at)
    if (!parts) return
    found.push({ wholes: [total], parts, exhaustive: true, marker: 'sum' })
  })
  return found
}

/** 按期办结6件、延期后办结2件，共办结8件: the same was done with the parts and with all. */
function isSumOfOneAct(all: readonly Figure[], at: number): boolean {
  const total = all[at]!
  const { passage, acts, nouns, whole } = total
  if (sharesWords(all, at)) return true
  if (nouns.length > 0) return saysSameOfParts(all, at)
  if (acts.length !== 1) return false
  let i = total.at - 1
  while (i >= 0 && is(passage.tokens[i], Kind.fill)) i--
  if (!is(passage.tokens[i], Kind.act) || !tallies.has(passage.tokens[i - 1]?.word?.text ?? '')) return false
  for (let k = 1; k <= 2; k++) {
    const part = all[at - k]
    if (part?.passage.clause.sentence !== passage.clause.sentence || part.whole !== whole) return false
    if (total.number.kind !== 'money' && part.acts.join() !== acts.join()) return false
  }
  return true
}

/** 通过微博公开信息150条，共计公开信息1000条: the very words of the parts, behind 共计. */
function saysSameOfParts(all: readonly Figure[], at: number): boolean {
  const total = all[at]!
  const { text } = total.passage.clause
  const words = text.slice(0, total.number.from)
  const tally = tallyOf(words)
  const said = tally && words.slice(tally.length)
  if (!said || total.whole) return false
  for (let k = 1; k <= 2; k++) {
    const part = all[at - k]
    if (part?.passage.clause.sentence !== total.passage.clause.sentence || part.whole) return false
    if (!part.passage.clause.text.slice(0, part.number.from).endsWith(said)) return false
  }
  return true
}

/**
 * 邮寄送达19件、当面送达2件，共送达答复21件; 窗口提交3件，累计70件: behind 共 stands what all the parts say too, or nothing. Only a
 * total near the sum is taken for one: 累计 may count more than this year, and 共 something else.
 */
function sharesWords(all: readonly Figure[], at: number): boolean {
  const total = all[at]!
  if (total.whole) return false
  const words = total.passage.clause.text.slice(0, total.number.from).replace(/^[一二三四五六七八九十两\d]+年/, '')
  const tally = tallyOf(words)
  if (!tally) return false
  const said = words.slice(tally.length).replace(/^[计共为]+/, '')
  const run: Figure[] = []
  let sum: Quantity = 0n
  for (let i = at - 1; i >= 0 && run.length < reach; i--) {
    const part = all[i]!
    if (part.passage.clause.sentence !== total.passage.clause.sentence || part.sum) break
    if (!isCount(part) || part.number.unit !== total.number.unit || part.passage.clause.aside) break
    const own = wordsBefore(part)
    if (own !== '' && said !== '' && !sharesWord(own, said)) break
    run.push(part)
    sum += comparable(part.number) ?? 0n
  }
  const value = comparable(total.number)!
  return run.length > 1 && value * 3n >= sum * 2n && value * 2n <= sum * 3n
}

/** The words of a number, from the one before it. */
function wordsBefore({ passage: { tokens, clause }, at, number }: Figure): string {
  let i = at - 1
  while (i >= 0 && tokens[i]!.number?.kind !== 'count' && tokens[i]!.joins !== '、') i--
  return clause.text.slice(i < 0 ? 0 : tokens[i]!.to, number.from)
}

const tallyWords = ['共', '合计', '共计', '总共', '累计', '一共', '总计']
const tallies: ReadonlySet<string> = new Set(tallyWords)
const tallyOf = (words: string): string | undefined => tallyWords.find((one) => words.startsWith(one))

function partsBefore(all: readonly Figure[], at: number): readonly Figure[] | undefined {
  const total = all[at]!
  const { sentence, aside } = total.passage.clause
  const measure = measureOf(total)
  const standsAlone = isWholeSentence(total, all[at - 1])
  const run: Figure[] = []
  let sum: Quantity = 0n
  let mixed = false
  for (let i = at - 1; i >= 0 && at - i <= reach; i--) {
    const one = all[i]!
    if (one.passage.clause.sentence < (standsAlone ? sentence - 1 : sentence)) break
    if (!isCount(one) || one.passage.clause.aside !== aside) continue
    if (!isExact(one)) return undefined
    const alike = measureOf(one) === measure
    if (!alike && (one.number.inWords || measure === '元')) continue // 三个平台; 2件、收费230元
    if (!alike && run.length > 1 && one.passage !== run[0]!.passage) break
    mixed ||= !alike
    if (one.sum) break
    run.unshift(one)
    sum += comparable(one.number)!
    if (run.length > 1 && sum === comparable(total.number)) return run
  }
  return run.length < 2 || mixed ? undefined : withoutParts(run)
}

/** …其他处理2件。总计39件。: the total has a sentence of its own. */
const isWholeSentence = ({ passage: { clause, tokens }, at }: Figure, before: Figure | undefined): boolean =>
  before?.passage.clause.sentence !== clause.sentence &&
  clause.end === '。' &&
  at === tokens.length - 1 &&
  tokens.slice(0, at).every((token) => is(token, Kind.sum))

/** The numbers that are no parts of others, where there are several. */
function withoutParts(run: readonly Figure[]): readonly Figure[] {
  const flat = run.filter((one) => !one.whole)
  return flat.length > 1 ? flat : run
}
