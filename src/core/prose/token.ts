import { Kind, masked, type WordFinder, type Word, type WordKind } from './lexicon'
import type { Measured } from './measured'

/**
 * A word of the lexicon, a number, a joining mark, or a run of characters that nobody knows. Offsets are in the clause.
 * All tokens have all fields, so that they are all of one shape.
 */
export interface Token {
  readonly from: number
  readonly to: number
  readonly word: Word | undefined
  readonly number: Measured | undefined
  /** 、 or a word like 和: what stands on both sides is counted together or side by side. */
  readonly joins: '、' | '和' | undefined
}

/** What joins at a character: 、, or 和, 及, 与, 或. */
function joinAt(code: number): Token['joins'] {
  if (code === 0x3001) return '、'
  return code === 0x548c || code === 0x53ca || code === 0x4e0e || code === 0x6216 ? '和' : undefined
}

/** Whether a token is a word of a kind. */
export const is = (token: Token | undefined, kind: WordKind): boolean => {
  const word = token?.word
  if (!word) return false
  return kind < masked ? ((word.bits >>> kind) & 1) === 1 : word.roles[kind] !== undefined
}

/** Whether a token is a word of one of the kinds of a mask (`kindMask`). */
export const isAny = (token: Token | undefined, mask: number): boolean =>
  token?.word !== undefined && (token.word.bits & mask) !== 0

/** The role that a token names as a word of a kind. */
export const roleIn = (token: Token | undefined, kind: WordKind): string | undefined =>
  is(token, kind) ? token!.word!.roles[kind] : undefined

/** Whether nobody knows what stands here. */
export const isUnknown = ({ word, number, joins }: Token): boolean => !word && !number && !joins

/** A bare numeral (3至5件, 1.予以公开) stands for nothing by itself. */
const numeral: Word = { text: '', roles: [], bits: 1 << Kind.fill, more: 0, holds: 0 }
;(numeral.roles as string[])[Kind.fill] = ''

function isNumeral(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if ((code < 0x30 || code > 0x39) && code !== 0x2e && code !== 0x2d && code !== 0x2014) return false
  }
  return true
}

const token = (
  from: number,
  to: number,
  word: Word | undefined,
  number: Measured | undefined,
  joins: Token['joins'],
): Token => ({ from, to, word, number, joins })

/** A stretch that is no word. */
const stretch = (text: string, from: number, to: number): Token =>
  token(from, to, isNumeral(text, from, to) ? numeral : undefined, undefined, undefined)

/** The tokens of a clause, without gaps; the longest word wins. */
export function tokensOf(text: string, numbers: readonly Measured[], finder: WordFinder): readonly Token[] {
  const tokens: Token[] = []
  const { length } = text
  /** Up to where the tokens reach. */
  let done = 0
  let next = 0
  for (let at = 0; at < length;) {
    const until = next < numbers.length ? numbers[next]!.from : length
    if (at >= until) {
      const number = numbers[next++]!
      if (number.from > done) tokens.push(stretch(text, done, number.from))
      tokens.push(token(number.from, number.to, undefined, asCounted(text, number), undefined))
      at = done = Math.max(at, number.to)
      continue
    }
    const word = finder.longest(text, at, until)
    const joins = word ? undefined : joinAt(text.charCodeAt(at))
    if (!word && !joins) {
      at++
      continue
    }
    if (at > done) tokens.push(stretch(text, done, at))
    done = at + (word ? word.text.length : 1)
    tokens.push(token(at, done, word, undefined, joins))
    at = done
  }
  if (length > done) tokens.push(stretch(text, done, length))
  return tokens
}

/** A number; one that counts nothing of what the sentence is about is no count. */
function asCounted(text: string, number: Measured): Measured {
  return isTally(text, number) || isNotOne(text, number) ? { ...number, kind: 'other' } : number
}

/** 两项合计63件: how many are added up, not one of them. */
function isTally(text: string, { inWords, to }: Measured): boolean {
  return inWords && /^(合计|共计|共|相加|总计|占|分别|依次|比例)/.test(text.slice(to, to + 2))
}

const notOne = /(无|(未|没有)[^，。的]{0,4})$/

/** 无一件结转, 未发生一起行政复议: a denial, not the number 1. */
function isNotOne(text: string, { inWords, unitFrom, from }: Measured): boolean {
  return inWords && text.slice(from, unitFrom) === '一' && notOne.test(text.slice(0, from))
}
