import { Kind, kindMask } from './lexicon'
import { is, isAny, isUnknown, roleIn, type Token } from './token'

/** The words that belong to a number: those from `left` to it, and those behind it up to `right`. Indexes of tokens. */
export interface Zone {
  readonly at: number
  readonly left: number
  readonly right: number
}

/** Whether a token is a number that counts, measures money, or is a share. */
export const isFigure = ({ number }: Token): boolean => {
  if (number === undefined) return false
  const { kind } = number
  return kind === 'count' || kind === 'percent' || kind === 'money' || number.unit === '倍'
}

const idle = kindMask(
  Kind.fill,
  Kind.sum,
  Kind.total,
  Kind.time,
  Kind.all,
  Kind.light,
  Kind.list,
  Kind.otherwise,
  Kind.late,
  Kind.plan,
  Kind.stop,
  Kind.except,
)
const verbOrNoun = kindMask(Kind.act, Kind.noun)

/** Whether a token may stand between a number and the noun that it counts. */
export function isIdle(token: Token): boolean {
  const { word, number, joins } = token
  if (number) return !isFigure(token)
  if (joins || !word) return false
  if (word.bits & verbOrNoun) return false
  return (word.bits & idle) !== 0 || word.roles[Kind.share] === 'off'
}

const named = kindMask(
  Kind.noun,
  Kind.decided,
  Kind.outcome,
  Kind.applicant,
  Kind.result,
  Kind.other,
  Kind.foreign,
  Kind.join,
  Kind.person,
)

/** Whether a token names something that can be counted. */
export const isNamed = (token: Token): boolean => isUnknown(token) || isAny(token, named)

/** The head of a stretch: its last token that is not idle; -1 where there is none. */
export function headOf(tokens: readonly Token[], from: number, to: number): number {
  let at = to - 1
  while (at >= from && isIdle(tokens[at]!)) at--
  return at >= from ? at : -1
}

/** The zones of the numbers of a clause, in their order. */
export function zonesOf(tokens: readonly Token[]): readonly Zone[] {
  let at = figureFrom(tokens, 0)
  if (at === tokens.length) return none
  const zones: Zone[] = []
  for (let left = 0; at < tokens.length;) {
    const next = figureFrom(tokens, at + 1)
    const right = next === tokens.length ? denialFrom(tokens, at) : split(tokens, left, at, next)
    zones.push({ at, left, right })
    left = right
    at = next
  }
  return zones
}

const none: readonly Zone[] = []

/** The first figure at an index or behind it; the length where there is none. */
function figureFrom(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < tokens.length && !isFigure(tokens[at]!)) at++
  return at
}

/** 13件申请无一跨年: what is denied of a number tells nothing else of it. */
function denialFrom(tokens: readonly Token[], at: number): number {
  let i = at + 1
  while (i < tokens.length && !is(tokens[i], Kind.none)) i++
  return i
}

/** 20件复议案件中维持16件. */
const isAmong = ({ word }: Token) => word?.text === '中' || word?.text === '之中'

const comparing = kindMask(Kind.ratio, Kind.change, Kind.compare)

/** Where the words between two numbers pass from the first to the second. */
function split(tokens: readonly Token[], left: number, at: number, next: number): number {
  for (let i = at + 1; i < next; i++) if (tokens[i]!.joins === '、') return i + 1
  if (tokens[at + 1]?.joins) return at + 2
  for (let i = at + 1; i < next; i++) if (isAny(tokens[i], comparing)) return i
  const head = headOf(tokens, left, at)
  if (head >= 0 && !is(tokens[head], Kind.act)) return at + 1
  let seen = false
  for (let i = at + 1; i < next; i++) {
    const token = tokens[i]!
    if (seen && (is(token, Kind.act) || is(token, Kind.list) || roleIn(token, Kind.light) === 'submit')) return i
    if (seen && isAmong(token)) return i + 1
    if (isNamed(token) || is(token, Kind.disclosure)) seen = true
  }
  return seen ? next : at + 1
}
