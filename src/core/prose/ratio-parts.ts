import { isCount, isExact, measureOf, spanOf, type Figure } from './figure'
import { Kind } from './lexicon'
import { isSharedOut } from './list-edges'
import { is, type Token } from './token'
import { isIdle } from './zones'

/** A percentage with the number that it describes and those that the whole may be. */
export interface Ratio {
  readonly percent: Figure
  /** The numbers that the part may be: several that are added up, or none where a row is named (自然人申请占92.3%). */
  readonly parts: readonly (readonly Figure[])[]
  /** Rows or columns that are named in place of a number. */
  readonly named: Pick<Figure, 'outcomes' | 'applicants'> | undefined
  /** Numbers that the whole may be, the nearest last; the sentence leaves open which. */
  readonly wholes: readonly Figure[]
  readonly ofApplications: boolean
  /** 约占: one digit more of room. */
  readonly about: boolean
  /** UTF-16 offsets of the percentage in the block's text. */
  readonly from: number
  readonly to: number
}

/** How many numbers before and behind a percentage are looked at. */
export const reach = 24
const after = 4

/** The words before a percentage, from the number before it. */
export function wordsOf({ passage, at }: Figure): readonly Token[] {
  const { tokens } = passage
  let from = at - 1
  while (from >= 0 && !(tokens[from]!.number && tokens[from]!.number!.kind !== 'year')) from--
  return tokens.slice(from + 1, at).filter((token) => !token.joins)
}

/** 分别占66.1%、27.4%: the second and later. */
export function isSeries(all: readonly Figure[], at: number): boolean {
  const before = all[at - 1]
  const here = all[at]!
  return before?.number.kind === 'percent' && before.passage === here.passage && wordsOf(here).length === 0
}

/**
 * The numbers that the part may be, each way by itself; `words` are those before the percentage, `ratio` the index of the
 * one that says 占, or -1.
 */
export function partsOf(
  all: readonly Figure[],
  at: number,
  words: readonly Token[],
  ratio: number,
): readonly (readonly Figure[])[] {
  const bracket = bracketBehind(all, at)
  if (bracket) return [[bracket]]
  const percent = all[at]!
  const before = countsBefore(all, at)
  const leading = words.slice(0, Math.max(0, ratio))
  if (words[ratio]?.word!.text.startsWith('合计') || leading.some((token) => is(token, Kind.sum)))
    return suffixes(before)
  const position = seriesAt(all, at, Math.max(1, before.length))
  if (position.length > 1) {
    const part = before[position.length - 1 - position.index]
    return part && before.length >= position.length ? [[part]] : []
  }
  const label = leading.find((word) => !isIdle(word) && !isPredicate(word))
  if (label) return partNamed(all, at, before, leading.length === 1 ? label : undefined, percent)
  const one = nearestPart(all, at, before[0])
  return one ? [[one]] : []
}

/** 线上44件、线下14件，线上占比75.9%: the one count before that has the same name; else 图解占比50%，共6篇, the one behind. */
function partNamed(
  all: readonly Figure[],
  at: number,
  before: readonly Figure[],
  label: Token | undefined,
  percent: Figure,
): readonly (readonly Figure[])[] {
  if (!label) return []
  const { text } = percent.passage.clause
  const name = text.slice(label.from, label.to)
  const named = before.filter(
    (one) =>
      one.passage !== percent.passage &&
      wordsOf(one).some((token) => one.passage.clause.text.slice(token.from, token.to) === name),
  )
  if (named.length === 1) return [[named[0]!]]
  const behind = all[at + 1]
  const told = named.length === 0 && behind && (behind.sum || saysWhatItIs(behind))
  return told && behind.passage.clause.sentence === percent.passage.clause.sentence ? [[behind]] : []
}

/** 占36%（450条）: the count in brackets right behind the percentage. */
export function bracketBehind(all: readonly Figure[], at: number): Figure | undefined {
  const [percent, next] = [all[at]!, all[at + 1]]
  if (!next || !isCount(next)) return undefined
  const inline = next.passage === percent.passage && next.at === percent.at + 1
  const alone = all[at + 2]?.passage !== next.passage || !isCount(all[at + 2]!)
  const aside =
    alone && next.passage.clause.aside && next.passage.clause.begin - spanOf(percent).to === 1 && next.at === 0
  return inline || aside ? next : undefined
}

/** The counts of the sentence before a percentage, the nearest first. */
export function countsBefore(all: readonly Figure[], at: number): readonly Figure[] {
  const { passage } = all[at]!
  const { sentence, aside } = passage.clause
  const before: Figure[] = []
  for (let i = at - 1; i >= 0 && at - i <= reach; i--) {
    const one = all[i]!
    if (one.passage.clause.sentence !== sentence) break
    const beside = one.passage === passage
    if (beside && isSharedOut(one)) continue
    if (isCount(one) && (beside || aside || !one.passage.clause.aside)) before.push(one)
  }
  return before
}

/** The count before a percentage where it is near, else a sum right behind it. */
function nearestPart(all: readonly Figure[], at: number, before: Figure | undefined): Figure | undefined {
  const percent = all[at]!
  if (before && isNear(before, percent)) return before
  const behind = all[at + 1]
  return behind &&
    (behind.sum || saysWhatItIs(behind)) &&
    behind.passage.clause.sentence === percent.passage.clause.sentence
    ? behind
    : undefined
}

/** 占半数，为16件: nothing but 为 or 共 in its clause. */
const saysWhatItIs = ({ passage, at }: Figure): boolean =>
  at > 0 && passage.tokens.every((token, i) => i === at || isIdle(token))

/** 20件予以公开占50%: what was done with them. */
const isPredicate = (token: Token) => is(token, Kind.outcome) || is(token, Kind.result) || is(token, Kind.act)

/** In the clause of the percentage, or in the one before it. */
function isNear({ passage }: Figure, percent: Figure): boolean {
  const { begin } = percent.passage.clause
  return passage === percent.passage || begin - (passage.clause.begin + passage.clause.text.length) < 30
}

/** The last two of some counts, the last three, … of one measure. */
export function suffixes(before: readonly Figure[]): readonly (readonly Figure[])[] {
  const found: Figure[][] = []
  const [first] = before
  for (let n = 2; n <= before.length; n++) {
    const part = before.slice(0, n)
    if (part.every((one) => measureOf(one) === measureOf(first!))) found.push(part)
  }
  return found
}

/** How many percentages stand side by side, and which of them this is; more than `most` are not counted to their end. */
function seriesAt(all: readonly Figure[], at: number, most: number): { length: number; index: number } {
  const here = all[at]!.passage
  let from = at
  while (from > 0 && at - from <= most && all[from - 1]!.passage === here && isSeries(all, from)) from--
  let to = at
  while (to + 1 < all.length && to - from <= most && all[to + 1]!.passage === here && isSeries(all, to + 1)) to++
  return { length: to - from + 1, index: at - from }
}

/** The numbers that the whole may be, of the measure of `measure`, the likeliest last. */
export function wholesOf(
  all: readonly Figure[],
  at: number,
  measure: Figure | undefined,
  parts: readonly Figure[],
): Figure[] {
  const found: Figure[] = []
  const fits = (one: Figure) =>
    isCount(one) && isExact(one) && !parts.includes(one) && (!measure || measureOf(one) === measureOf(measure))
  for (let i = Math.max(0, at - reach); i < at; i++) if (fits(all[i]!)) found.push(all[i]!)
  for (let i = at + 1; i < all.length && i <= at + after; i++)
    if (fits(all[i]!) && (all[i]!.total || all[i]!.sum)) found.unshift(all[i]!)
  const whole = parts[0]?.whole
  return whole && found.includes(whole) ? [...found.filter((one) => one !== whole), whole] : found
}
