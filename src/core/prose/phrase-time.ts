import { Kind, kindMask } from './lexicon'
import type { Phrase } from './figure'
import { is, roleIn, type Token } from './token'
import type { Zone } from './zones'

/** Where 结转 leads: the year behind it tells, else the year before it. */
export function directionIn(tokens: readonly Token[], zone: Zone, text: string, year: number): Phrase['direction'] {
  const { left, right, at } = zone
  let verb = -1
  for (let i = left; i < right; i++)
    if (roleIn(tokens[i], Kind.act) === 'carried' || (is(tokens[i], Kind.late) && i > at)) verb = i
  if (verb < 0) return undefined
  for (let i = verb; i < right; i++) {
    const to = yearOf(tokens[i]!, text, year)
    if (to !== undefined) return to > year ? 'forward' : 'in'
  }
  for (let i = verb - 1; i >= left; i--) {
    const from = yearOf(tokens[i]!, text, year)
    if (from !== undefined) return from < year ? 'in' : 'forward'
  }
  return undefined
}

function yearOf(token: Token, text: string, year: number): number | undefined {
  if (token.number?.kind === 'year') return Number(text.slice(token.from, token.from + 4))
  const time = roleIn(token, Kind.time)
  return time === 'next' ? year + 1 : time === 'last' ? year - 1 : undefined
}

/** Whether something came in in a month of an earlier year: 2020年12月收到的2件. */
export function isOfEarlierYear(tokens: readonly Token[], { left, at }: Zone, text: string, year: number): boolean {
  for (let i = left; i + 2 < at; i++) {
    const { number } = tokens[i]!
    if (number?.kind !== 'year' || Number(text.slice(tokens[i]!.from, tokens[i]!.from + 4)) >= year) continue
    if (tokens[i + 1]!.number?.unit === '月' && roleIn(tokens[i + 2], Kind.act) === 'received') return true
  }
  return false
}

/** One of these stands beside every such number. */
export const changing = kindMask(Kind.change, Kind.compare, Kind.time, Kind.list)

/** What a number is in a comparison with another year. */
export function changeIn(tokens: readonly Token[], { left, at, right }: Zone): Phrase['change'] {
  let compares = false
  let differs = false
  let leads = false
  let begins = false
  for (let i = left; i < at; i++) {
    const token = tokens[i]!
    const change = roleIn(token, Kind.change)
    if (is(token, Kind.compare)) compares = true
    if (change === 'to') leads = true
    else if (change === 'up' || change === 'down') differs = !isWeak(token) || compares
    else if (roleIn(token, Kind.list) === 'from') begins = true
  }
  if (leads) return 'to'
  if (differs) return 'change'
  if (compares) return tokens[at]!.number?.unit === '倍' ? 'change' : 'base'
  if (tokens[at]!.number?.unit !== '倍' && namesLastYearOnly(tokens, left, at)) return 'base'
  return begins && (roleIn(tokens[right], Kind.change) === 'to' || followsLastYear(tokens, left, at))
    ? 'base'
    : undefined
}

/** 案件由上年的20件…: what stands right behind 上年. */
function followsLastYear(tokens: readonly Token[], left: number, at: number): boolean {
  let i = at - 1
  while (i > left && is(tokens[i], Kind.fill) && !is(tokens[i], Kind.time)) i--
  return roleIn(tokens[i], Kind.time) === 'last'
}

/** 上年为240件; 是上年32件的2倍: nothing but last year stands before the number. */
function namesLastYearOnly(tokens: readonly Token[], left: number, at: number): boolean {
  let last = false
  for (let i = left; i < at; i++) {
    if (roleIn(tokens[i], Kind.act) === 'carried') return false // 期初数6件: what came over, nothing to compare with
    if (roleIn(tokens[i], Kind.time) === 'last') last = true
    else if (!is(tokens[i], Kind.fill) && tokens[i]!.joins !== '和') return false
  }
  return last
}

/** 多 and 少 compare only behind 比 and 较. */
const isWeak = ({ from, to }: Token) => to - from === 1
