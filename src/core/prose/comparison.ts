import { has, Holds } from './holds'
import { Kind } from './lexicon'
import { blockSpan, type Clause } from './clause'
import { isCount, yearOf, type Figure, type Noun } from './figure'
import type { Passage } from './passage'
import { isRespective } from './phrase'
import { is, roleIn } from './token'

/** How much a number differs from another year's: 增加5件, 下降20%, 持平, 是上年的3倍, 上年的52件. */
export interface Difference {
  /** 1 more, -1 fewer, 0 the same; absent for a base and for a multiple. */
  readonly direction?: 1 | -1 | 0
  readonly kind: 'count' | 'percent' | 'times' | 'base' | 'same'
  readonly figure?: Figure
  /** 翻一番, 增长一倍多: how many times as many, in words. */
  readonly times?: { readonly least: number; readonly most: number }
  readonly from: number
  readonly to: number
}

/** A number with all that its sentence says of how it differs from another year's. */
export interface Comparison {
  readonly target: Figure
  readonly differences: readonly Difference[]
  /** The year that it is compared with, where the text names it. */
  readonly with?: number
}

/** How many numbers back the one that a change is about may stand. */
const reach = 12
const unclear = /环比|累计|基本持平|大致|略有|以来|近三年|近年|年均|平均/

const none: readonly Comparison[] = []

/** The comparisons of a text. */
export function comparisonsOf(
  all: readonly Figure[],
  passages: readonly Passage[],
  reportYear: number,
): readonly Comparison[] {
  if (all.length === 0) return none
  const byTarget = new Map<Figure, { differences: Difference[]; with?: number }>()
  const add = (target: Figure | undefined, difference: Difference, clause: Clause) => {
    if (!target || (target.year === undefined && unclear.test(clause.text))) return
    const known = byTarget.get(target) ?? { differences: [] }
    const year = comparedYear(clause)
    if (year !== undefined) known.with = year
    known.differences.push(difference)
    byTarget.set(target, known)
  }
  /** Last year's numbers: no change is about them. */
  const bases = new Set<Figure>()
  all.forEach((figure, at) => {
    const base = baseOfLastYear(all, at, reportYear)
    if (base) {
      bases.add(figure)
      add(base.target, base.difference, figure.passage.clause)
    }
    if (figure.number.value === undefined || (figure.number.approximate && !isRoundedPercent(figure))) return
    const difference = differenceOf(figure)
    if (!difference || isOfOtherYear(figure.passage.clause, reportYear)) return
    add(targetOf(all, at, bases) ?? besideBase(all, at, bases), difference, figure.passage.clause)
  })
  for (const passage of passages) {
    const doubled = doubledIn(passage)
    if (doubled) add(lastBefore(all, passage) ?? totalBehind(all, passage), doubled, passage.clause)
    const same = sameIn(passage)
    if (same) add(lastBefore(all, passage) ?? totalBehind(all, passage), same, passage.clause)
  }
  return [...byTarget].flatMap(([target, rest]) => (isAmbiguous(rest.differences) ? [] : { target, ...rest }))
}

/** 增幅约15.6%, 下降近三成. */
const isRoundedPercent = ({ number }: Figure) => number.kind === 'percent' && number.about !== undefined

/** Two changes of one kind, or two bases: 比2020年减少8条，比2019年减少20条; which year each is about is left open. */
function isAmbiguous(differences: readonly Difference[]): boolean {
  const kinds = differences.map(({ kind }) => kind).filter((kind) => kind !== 'same')
  return new Set(kinds).size !== kinds.length
}

const namedYear = /(?:较|比|与|由|同|从)(20\d\d)(?![\d.,多余万亿]*(?:件|条|项|份|例|宗|起|个|次|部|元|%))/

/** The year compared with; 较上年减少2000件 names none. */
function comparedYear({ text }: Clause): number | undefined {
  const year = namedYear.exec(text)?.[1]
  return year === undefined ? undefined : Number(year)
}

function differenceOf(figure: Figure): Difference | undefined {
  const { number, change, passage } = figure
  if (change !== 'change' && change !== 'base' && number.unit !== '倍') return undefined
  const span = blockSpan(passage.clause, wordsFrom(figure), number.to)
  if (change === 'base') return { kind: 'base', figure, ...span }
  const direction = directionOf(figure)
  if (number.unit === '倍') {
    const compares = has(passage.kinds, Holds.compare | Holds['time.last'] | Holds.year)
    return compares ? { kind: 'times', figure, ...(direction ? { direction } : {}), ...span } : undefined
  }
  if (change !== 'change' || !direction) return undefined
  if (number.kind === 'percent') return { kind: 'percent', direction, figure, ...span }
  return number.kind === 'count' || number.kind === 'money' ? { kind: 'count', direction, figure, ...span } : undefined
}

/** Where the words of a change begin: 较上年, 同比, 增加. */
function wordsFrom({ passage, at: here }: Figure): number {
  const { tokens } = passage
  let at = here
  let from = at
  while (--at >= 0) {
    const token = tokens[at]!
    if (token.number && token.number.kind !== 'year') break
    if (is(token, Kind.compare) || is(token, Kind.change)) from = at
  }
  return tokens[from]!.from
}

function directionOf({ passage, at: here }: Figure): 1 | -1 | undefined {
  const { tokens } = passage
  for (let at = here - 1; at >= 0; at--) {
    const change = roleIn(tokens[at], Kind.change)
    if (change === 'up') return 1
    if (change === 'down') return -1
    const { number } = tokens[at]!
    const goesOn = tokens[at + 1]?.joins && isRespective({ passage })
    if (number && number.kind !== 'year' && !goesOn) return undefined
  }
  return undefined
}

/** The number that a change is about: the last one before it in its sentence, or the one that it leads to. */
function targetOf(all: readonly Figure[], at: number, bases: ReadonlySet<Figure>): Figure | undefined {
  const figure = all[at]!
  if (isRespective(figure)) return respectiveTarget(all, at)
  const next = all[at + 1]
  if (figure.change === 'base' && next?.change === 'to' && next.passage === figure.passage) return next
  const before = countBefore(all, at, bases)
  if (before) return jumps(figure, before) ? undefined : before
  return countBehind(all, at)
}

/** 申请多了9件（2022年27件，2023年36件），增速33.3%: the number that stands with last year's in the brackets. */
function besideBase(all: readonly Figure[], at: number, bases: ReadonlySet<Figure>): Figure | undefined {
  const { sentence } = all[at]!.passage.clause
  for (const step of [1, -1])
    for (let i = at + step; all[i]?.passage.clause.sentence === sentence && Math.abs(i - at) <= 3; i += step) {
      const base = all[i]!
      if (base.change === 'base' && base.passage.clause.aside) return countBehind(all, i) ?? countBefore(all, i, bases)
    }
  return undefined
}

function countBefore(all: readonly Figure[], at: number, bases: ReadonlySet<Figure>): Figure | undefined {
  const { sentence, aside } = all[at]!.passage.clause
  for (let i = at - 1; i >= 0 && at - i <= reach; i--) {
    const one = all[i]!
    if (one.passage.clause.sentence !== sentence) return undefined
    if (isCount(one) && !bases.has(one) && (aside || !one.passage.clause.aside)) return one
  }
  return undefined
}

function countBehind(all: readonly Figure[], at: number): Figure | undefined {
  const { passage, acts } = all[at]!
  for (let i = at + 1; i < all.length && i <= at + 3; i++) {
    const one = all[i]!
    if (one.passage.clause.sentence !== passage.clause.sentence) return undefined
    if (
      one.change === 'to' ||
      (isCount(one) && (one.total || (one.nouns.length === 0 && one.acts.join() === acts.join())))
    )
      return one
  }
  return undefined
}

const yearAgainstYear = /^(20\d\d)年度?[又再]?[比较与]/

/** 2020年比2019年减少12件 in a report of 2021: the change is not this year's. */
function isOfOtherYear({ text }: Clause, reportYear: number): boolean {
  const year = yearAgainstYear.exec(text)?.[1]
  return year !== undefined && Number(year) !== reportYear
}

/** 新收77件，办结75件，分别比上年多7件、多5件: by position, where there are as many numbers as changes. */
function respectiveTarget(all: readonly Figure[], at: number): Figure | undefined {
  const { passage } = all[at]!
  const changes = all.filter((one) => one.passage === passage && one.number.value !== undefined)
  const first = all.indexOf(changes[0]!)
  if (changes.some(({ change }) => change !== 'change')) return undefined
  const before: Figure[] = []
  for (let i = first - 1; i >= 0 && first - i <= reach; i--) {
    const one = all[i]!
    if (one.passage.clause.sentence !== passage.clause.sentence) break
    if (!isCount(one) || one.passage.clause.aside !== passage.clause.aside) return undefined
    before.unshift(one)
  }
  return before.length === changes.length ? before[at - first] : undefined
}

/** Other words begin the clause of the change: 满意度同比增长 is about something else than the number before. */
function jumps(change: Figure, target: Figure): boolean {
  if (change.passage === target.passage) return false
  const first = change.passage.tokens.find((token) => !is(token, Kind.fill) && !is(token, Kind.all))
  if (!first || first.number) return false
  if (is(first, Kind.compare) || is(first, Kind.change) || is(first, Kind.time) || is(first, Kind.list)) return false
  if (first.joins) return false
  const noun = roleIn(first, Kind.noun)?.replace('bare-', '')
  return noun === undefined || !target.counts.includes(noun as Noun)
}

const doubling = /(近|约|超过?|不止)?翻了?(近|约|超过?|将近)?([一两二三])番(多|还多|有余|以上)?|(?<![近约])(翻番|翻倍)/
const powers: Readonly<Record<string, number>> = { 一: 2, 两: 4, 二: 4, 三: 8 }

/** 翻了一番, 翻两番: told with room, as such words are. */
function doubledIn({ clause }: Passage): Difference | undefined {
  const match = clause.text.includes('翻') ? doubling.exec(clause.text) : undefined
  if (!match) return undefined
  const times = powers[match[3] ?? '一'] ?? 2
  const below = /近/.test(`${match[1] ?? ''}${match[2] ?? ''}`)
  const above = match[4] !== undefined || /超|不止/.test(`${match[1] ?? ''}${match[2] ?? ''}`)
  const least = above ? times : times * 0.8
  const most = below ? times * 1.02 : times * (above ? 1.75 : 1.3)
  return { kind: 'times', times: { least, most }, ...blockSpan(clause, match.index, match.index + match[0].length) }
}

/** 与上年持平. */
function sameIn(passage: Passage): Difference | undefined {
  const { tokens, clause, kinds } = passage
  if (!has(kinds, Holds['change.same']) || has(kinds, Holds['change.near']) || has(kinds, Holds.count)) return undefined
  if (has(kinds, Holds['list.among'])) return undefined // 其中自然人申请与上年持平
  const same = tokens.find((token) => roleIn(token, Kind.change) === 'same')!
  const last = has(kinds, Holds['time.last']) || has(kinds, Holds.year) || has(kinds, Holds.compare)
  return last ? { kind: 'same', direction: 0, ...blockSpan(clause, 0, same.to) } : undefined
}

/** 申请数量与上年持平，均为19件. */
function totalBehind(all: readonly Figure[], { clause }: Passage): Figure | undefined {
  const next = all.find((one) => one.passage.clause.begin > clause.begin)
  return next?.total && next.passage.clause.sentence === clause.sentence ? next : undefined
}

/** 2023年收到申请25件，2022年收到申请10件: last year's number of the same thing, in the clause before or behind. */
function baseOfLastYear(
  all: readonly Figure[],
  at: number,
  reportYear: number,
): { target: Figure; difference: Difference } | undefined {
  const figure = all[at]!
  const { passage, acts, counts, number, whole } = figure
  if (yearOf(figure) !== reportYear - 1 || !isCount(figure) || number.approximate || whole || acts.includes('carried'))
    return undefined
  for (const target of [all[at - 1], all[at + 1]]) {
    if (!target || !isCount(target) || target.whole || target.passage.clause.sentence !== passage.clause.sentence)
      continue
    if (yearOf(target) !== reportYear || target.number.unit !== number.unit) continue
    if (target.counts[0] === counts[0] && target.acts.join() === acts.join())
      return { target, difference: { kind: 'base', figure, ...blockSpan(passage.clause, figure.from, number.to) } }
  }
  return undefined
}

function lastBefore(all: readonly Figure[], { clause }: Passage): Figure | undefined {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.passage.clause.begin < clause.begin) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0; i--) {
    const one = all[i]!
    if (one.passage.clause.sentence !== clause.sentence) return undefined
    if (isCount(one) && (clause.aside || !one.passage.clause.aside)) return one
  }
  return undefined
}
