import type { WordFinder, Word, WordKind } from './lexicon'
import type { Measured } from './measured'

/** A word of the lexicon, a number, a joining mark, or a run of characters that nobody knows. Offsets are in the clause. */
export interface Token {
  readonly from: number
  readonly to: number
  readonly word?: Word
  readonly number?: Measured
  /** 、 or a word like 和: what stands on both sides is counted together or side by side. */
  readonly joins?: '、' | '和'
}

const joining = new Set(['和', '及', '与', '或', '以及', '或者'])

/** Whether a token is a word of a kind. */
export const is = (token: Token | undefined, kind: WordKind): boolean => token?.word?.roles[kind] !== undefined

/** The role that a token names as a word of a kind. */
export const roleIn = (token: Token | undefined, kind: WordKind): string | undefined => token?.word?.roles[kind]

/** Whether nobody knows what stands here. */
export const isUnknown = ({ word, number, joins }: Token): boolean => !word && !number && !joins

/** A bare numeral (3至5件, 1.予以公开) stands for nothing by itself. */
const numeral: Word = { text: '', roles: { fill: '' }, kinds: ['fill'] }

function isNumeral(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if ((code < 0x30 || code > 0x39) && code !== 0x2e && code !== 0x2d && code !== 0x2014) return false
  }
  return true
}

/** The tokens of a clause, without gaps; the longest word wins. */
export function tokensOf(text: string, numbers: readonly Measured[], finder: WordFinder): readonly Token[] {
  const tokens: Token[] = []
  let unknown = 0
  let next = 0
  const flush = (at: number) => {
    if (at > unknown) tokens.push({ from: unknown, to: at, ...(isNumeral(text, unknown, at) ? { word: numeral } : {}) })
  }
  for (let at = 0; at < text.length;) {
    const number = numbers[next]
    if (number && at >= number.from) {
      flush(number.from)
      tokens.push({
        from: number.from,
        to: number.to,
        number: isTally(text, number) || isNotOne(text, number) ? { ...number, kind: 'other' } : number,
      })
      next++
      at = unknown = Math.max(at, number.to)
      continue
    }
    const word = finder.longest(text, at, number?.from ?? text.length)
    if (word) {
      flush(at)
      tokens.push({ from: at, to: at + word.text.length, word })
      at = unknown = at + word.text.length
    } else if (text[at] === '、' || joining.has(text[at]!)) {
      flush(at)
      tokens.push({ from: at, to: at + 1, joins: text[at] === '、' ? '、' : '和' })
      at = unknown = at + 1
    } else at++
  }
  flush(text.length)
  return tokens
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
