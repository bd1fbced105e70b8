import { Kind } from './lexicon'
import type { Figure, FigureList } from './figure'
import { isCount, measureOf, spanOf } from './figures'
import { isSharedOut } from './list-edges'
import { isIdle } from './zones'
import { is, isUnknown, roleIn, type Token } from './token'

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
const reach = 24
const after = 4
const never = /满意|好评|知晓|覆盖|准确|应诉|网办|解读/
const hundred = 100n * 10n ** 12n

/** The percentages of a text that say which share a number has. */
export function ratiosOf(all: readonly Figure[], lists: readonly FigureList[]): readonly Ratio[] {
  const found: Ratio[] = []
  for (let at = 0; at < all.length; at++) {
    const percent = all[at]!
    if (percent.number.kind !== 'percent' || percent.change || percent.number.value === undefined) continue
    const one = ratioAt(all, at, lists)
    if (one) found.push(one)
  }
  return found
}

/** The words before the percentage, from the number before it. */
function wordsOf({ passage, at }: Figure): readonly Token[] {
  const { tokens } = passage
  let from = at - 1
  while (from >= 0 && !(tokens[from]!.number && tokens[from]!.number!.kind !== 'year')) from--
  return tokens.slice(from + 1, at).filter((token) => !token.joins)
}

function ratioAt(all: readonly Figure[], at: number, lists: readonly FigureList[]): Ratio | undefined {
  const percent = all[at]!
  const words = wordsOf(percent)
  const rate = words.find((token) => is(token, Kind.rate))
  if (rate) return rateAt(all, at, rate)
  const ratio = words.findIndex((token) => is(token, Kind.ratio))
  const bracket = percent.passage.clause.aside && words.length === 0 && !isSeries(all, at)
  const series = ratio < 0 && isSeries(all, at)
  const row = ratio < 0 && words.length > 0 && (percent.outcomes.length === 1 || percent.applicants.length === 1)
  if (ratio < 0 && !bracket && !series && !row) return undefined
  if (words.slice(ratio + 1).some(namesAnother)) return undefined
  if (percent.number.approximate && !/约/.test(percent.passage.clause.text)) return undefined
  const about = percent.number.approximate || (ratio >= 0 && words[ratio]!.word!.text.startsWith('约'))
  const named = row ? rowOf(percent) : namedIn(percent, words, ratio)
  const parts = named ? [] : partsOf(all, at, words, ratio, lists)
  if (!named && parts.length === 0) return undefined
  const measure = parts[0]?.[0]
  return {
    percent,
    parts,
    named,
    wholes: wholesOf(all, at, measure, parts.flat()),
    ofApplications: named !== undefined || parts.some((part) => part.every((one) => one.counts[0] === 'application')),
    about,
    ...spanOf(percent),
  }
}

const namesAnother = (token: Token) =>
  isUnknown(token) ||
  is(token, Kind.other) ||
  is(token, Kind.foreign) ||
  is(token, Kind.rate) ||
  roleIn(token, Kind.noun) === 'fee'

/** 分别占66.1%、27.4%: the second and later. */
function isSeries(all: readonly Figure[], at: number): boolean {
  const before = all[at - 1]
  const here = all[at]!
  return before?.number.kind === 'percent' && before.passage === here.passage && wordsOf(here).length === 0
}

/** 予以公开38.5%、部分公开7.7%. */
function rowOf({ counts, outcomes, applicants, gap, shares }: Figure): Ratio['named'] {
  return counts[0] === 'application' && !gap && shares.size === 0 ? { outcomes, applicants } : undefined
}

/** The row or column that a percentage describes without a number of its own: 自然人申请占92.3%. */
function namedIn(percent: Figure, words: readonly Token[], ratio: number): Ratio['named'] {
  const { passage, at } = percent
  if (ratio < 1) return undefined
  for (let i = at - 1; i >= 0; i--) if (passage.tokens[i]!.number?.kind === 'count') return undefined
  const own = words.slice(0, ratio)
  const outcomes = own.flatMap((token) => roleIn(token, Kind.outcome) ?? [])
  const applicants = own.flatMap((token) => roleIn(token, Kind.applicant) ?? [])
  if (outcomes.length + applicants.length !== 1) return undefined
  const ofApplications =
    percent.counts[0] === 'application' ||
    own.some((token) => roleIn(token, Kind.noun)?.endsWith('application') || token.word?.text === '申请人')
  if (!ofApplications) return undefined
  return { outcomes, applicants }
}

function partsOf(
  all: readonly Figure[],
  at: number,
  words: readonly Token[],
  ratio: number,
  lists: readonly FigureList[],
): readonly (readonly Figure[])[] {
  const percent = all[at]!
  const { sentence } = percent.passage.clause
  const before: Figure[] = []
  for (let i = at - 1; i >= 0 && at - i <= reach; i--) {
    const one = all[i]!
    if (one.passage.clause.sentence !== sentence) break
    if (one.passage === percent.passage && isSharedOut(one)) continue
    if (isCount(one) && (!one.passage.clause.aside || percent.passage.clause.aside || one.passage === percent.passage))
      before.push(one)
  }
  const text = ratio < 0 ? '' : words[ratio]!.word!.text
  const together = text.startsWith('合计') || words.slice(0, Math.max(0, ratio)).some((token) => is(token, Kind.sum))
  if (together) return suffixes(before)
  const position = seriesAt(all, at, Math.max(1, before.length))
  if (position.length > 1) {
    const part = before[position.length - 1 - position.index]
    return part && before.length >= position.length ? [[part]] : []
  }
  if (ratio > 0 && words.slice(0, ratio).some((word) => !isIdle(word) && !isPredicate(word))) return []
  const [nearest] = before
  const behind = all[at + 1]
  if (nearest && isNear(nearest, percent)) return [[nearest]]
  void lists
  return behind && behind.passage.clause.sentence === sentence && behind.sum ? [[behind]] : []
}

/** 20件予以公开占50%: what was done with them. */
const isPredicate = (token: Token) => is(token, Kind.outcome) || is(token, Kind.result) || is(token, Kind.act)

/** In the clause of the percentage, or in the one before it. */
function isNear({ passage }: Figure, percent: Figure): boolean {
  const { begin } = percent.passage.clause
  return passage === percent.passage || begin - (passage.clause.begin + passage.clause.text.length) < 30
}

function suffixes(before: readonly Figure[]): readonly (readonly Figure[])[] {
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

function wholesOf(all: readonly Figure[], at: number, measure: Figure | undefined, parts: readonly Figure[]): Figure[] {
  const found: Figure[] = []
  const fits = (one: Figure) =>
    isCount(one) &&
    one.number.value !== undefined &&
    !one.number.approximate &&
    !parts.includes(one) &&
    (!measure || measureOf(one) === measureOf(measure))
  for (let i = Math.max(0, at - reach); i < at; i++) if (fits(all[i]!)) found.push(all[i]!)
  for (let i = at + 1; i < all.length && i <= at + after; i++)
    if (fits(all[i]!) && (all[i]!.total || all[i]!.sum)) found.unshift(all[i]!)
  const whole = parts[0]?.whole
  return whole && found.includes(whole) ? [...found.filter((one) => one !== whole), whole] : found
}

/** 办结率99.3%: what was 办结 against what was received before. */
function rateAt(all: readonly Figure[], at: number, rate: Token): Ratio | undefined {
  const percent = all[at]!
  const stem = rate.word!.text.slice(0, -1).replace(/^(按期|按时|法定期限内|群众)/, '')
  if (never.test(stem) || stem === '' || percent.number.value === hundred || percent.number.approximate)
    return undefined
  const { sentence } = percent.passage.clause
  const before = all
    .slice(Math.max(0, at - reach), at)
    .filter((one) => isCount(one) && one.passage.clause.sentence === sentence)
  const [one, other] = before.filter((count) => names(count, stem)).reverse()
  if (!one) return undefined
  const alike = before.filter((count) => measureOf(count) === measureOf(one))
  // 予以公开21件、部分公开9件，公开率: one, or both together; where neither fits, the wording leaves open what was counted
  if ((other && alike.includes(other)) || fitsSome(percent, alike)) return undefined
  const wholes = wholesOf(all, all.indexOf(one), one, [one]).filter((whole) => alike.includes(whole))
  if (wholes.length === 0) return undefined
  const ofApplications = one.counts[0] === 'application'
  return { percent, parts: [[one]], named: undefined, wholes, ofApplications, about: false, ...spanOf(percent) }
}

/** Whether the words of a number hold a stem that nothing denies: 合格 in 合格2118批次, not in 不合格42批次. */
function names({ passage, from, to }: Figure, stem: string): boolean {
  const { text } = passage.clause
  const at = text.slice(from, to).indexOf(stem)
  return at >= 0 && !/[不未没非]$/.test(text.slice(0, from + at))
}

/** Whether a percentage is the share that some number has in another: 112人报名，109人通过审核，97人取得证书，通过率89%. */
function fitsSome({ number }: Figure, counts: readonly Figure[]): boolean {
  return counts.some(({ number: { value: part } }) =>
    counts.some(({ number: { value: whole } }) => {
      if (part === undefined || whole === undefined || whole === 0n || part >= whole) return false
      const apart = (part * hundred) / whole - number.value!
      return (apart < 0n ? -apart : apart) * 2n <= 10n ** BigInt(12 - number.decimals)
    }),
  )
}

/** Percentages that divide one whole among themselves: 分别占60%、40%; a占60%，其余占40%. */
export interface PercentList {
  readonly percents: readonly Figure[]
  readonly from: number
  readonly to: number
}

/** The exhaustive lists of percentages of a text. */
export function percentListsOf(all: readonly Figure[]): readonly PercentList[] {
  const found: PercentList[] = []
  let group: Figure[] = []
  const flush = () => {
    const list = closedList(group)
    if (list) found.push(list)
    group = []
  }
  for (const figure of all) {
    if (group.length > 0 && figure.passage.clause.sentence !== group[0]!.passage.clause.sentence) flush()
    if (figure.number.kind === 'percent') group.push(figure)
  }
  flush()
  return found
}

function closedList(group: readonly Figure[]): PercentList | undefined {
  if (group.length < 2) return undefined
  if (group.some(({ number, change }) => change || number.approximate || number.value === undefined)) return undefined
  const first = group[0]!
  const last = group[group.length - 1]!
  const texts = [...new Set(group.map(({ passage }) => passage))].map(({ clause }) => clause.text).join('，')
  const rest = /(其他|其余|其它|余下)[^，；%]*$/.test(textBefore(last))
  if (!/占/.test(texts) || !(rest || /分别(占|为|是)/.test(texts)) || /率|同比|增长|下降|较|等/.test(texts))
    return undefined
  if (/占[^，；%]*\d[^，；%]*的\d/.test(texts)) return undefined // 分别占全部25件申请的40%、24%: of a whole that it names
  return { percents: group, from: spanOf(first).from, to: spanOf(last).to }
}

const textBefore = ({ passage, number }: Figure) => passage.clause.text.slice(0, number.from)
