import { is, isUnknown, type Token } from './token'

/** The words that belong to a number: those from `left` to it, and those behind it up to `right`. Indexes of tokens. */
export interface Zone {
  readonly at: number
  readonly left: number
  readonly right: number
}

const figures = new Set(['count', 'money', 'percent'])

/** Whether a token is a number that counts, measures money, or is a share. */
export const isFigure = ({ number }: Token): boolean =>
  number !== undefined && (figures.has(number.kind) || number.unit === '倍')

const idle = [
  'fill',
  'sum',
  'total',
  'time',
  'all',
  'light',
  'list',
  'otherwise',
  'late',
  'plan',
  'stop',
  'except',
] as const

/** Whether a token may stand between a number and the noun that it counts. */
export function isIdle(token: Token): boolean {
  const { word, number, joins } = token
  if (number) return !isFigure(token)
  if (joins || !word) return false
  if (word.roles.act !== undefined || word.roles.noun !== undefined) return false
  return idle.some((kind) => word.roles[kind] !== undefined) || word.roles.share === 'off'
}

const named = ['noun', 'decided', 'outcome', 'applicant', 'result', 'other', 'foreign', 'join', 'person'] as const

/** Whether a token names something that can be counted. */
export const isNamed = (token: Token): boolean => isUnknown(token) || named.some((kind) => is(token, kind))

/** The head of a stretch: its last token that is not idle; -1 where there is none. */
export function headOf(tokens: readonly Token[], from: number, to: number): number {
  let at = to - 1
  while (at >= from && isIdle(tokens[at]!)) at--
  return at >= from ? at : -1
}

/** The zones of the numbers of a clause, in their order. */
export function zonesOf(tokens: readonly Token[]): readonly Zone[] {
  const numbers: number[] = []
  tokens.forEach((token, at) => {
    if (isFigure(token)) numbers.push(at)
  })
  const zones: Zone[] = []
  let left = 0
  numbers.forEach((at, i) => {
    const next = numbers[i + 1]
    const right = next === undefined ? tokens.length : split(tokens, left, at, next)
    zones.push({ at, left, right })
    left = right
  })
  return zones
}

/** 20件复议案件中维持16件. */
const isAmong = ({ word }: Token) => word?.text === '中' || word?.text === '之中'

/** Where the words between two numbers pass from the first to the second. */
function split(tokens: readonly Token[], left: number, at: number, next: number): number {
  for (let i = at + 1; i < next; i++) if (tokens[i]!.joins === '、') return i + 1
  if (tokens[at + 1]?.joins) return at + 2
  for (let i = at + 1; i < next; i++)
    if (is(tokens[i], 'ratio') || is(tokens[i], 'change') || is(tokens[i], 'compare')) return i
  const head = headOf(tokens, left, at)
  if (head >= 0 && !is(tokens[head], 'act')) return at + 1
  let seen = false
  for (let i = at + 1; i < next; i++) {
    const token = tokens[i]!
    if (seen && (is(token, 'act') || is(token, 'list'))) return i
    if (seen && isAmong(token)) return i + 1
    if (isNamed(token)) seen = true
  }
  return seen ? next : at + 1
}
