import { quantity, type Quantity } from '../report/quantity'
import type { MeasuredKind } from './measure-words'
import { numeralValue } from './numeral'
import { isDigitAt, NumeralScanner, type Approximation } from './numeral-scanner'

/** A number with what it measures, as it stands in a clause. Offsets are in the clause's text. */
export interface Measured {
  readonly kind: MeasuredKind
  /** Exact; undefined for 数十, 若干 and ranges. */
  readonly value: Quantity | undefined
  /** The measure word, also 元 or 万元; `%` for a percentage. */
  readonly unit: string
  /** 余, 近, 约, 多: not the exact number. */
  readonly approximate: boolean
  /** Written in Chinese numerals. */
  readonly inWords: boolean
  /** How many units of the last digit it may be off without saying so: 三分之二, 六成 are round. */
  readonly room: number | undefined
  /** Which way it is not exact: 近, 不足 below; 超, 以上 above; 余, 多 a little over; 约 both. */
  readonly about: 'below' | 'above' | 'over' | 'both' | undefined
  /** Half of what the last digit leaves open in 2.1万件; absent where the number is printed in full. */
  readonly half: Quantity | undefined
  /** Digits after the point as printed. */
  readonly decimals: number
  readonly from: number
  readonly to: number
  /** Where the measure word begins. */
  readonly unitFrom: number
}

/** The numbers of a text in their order. Those in quotation marks (“12345”) and ordinals (第三项) are left out. */
export function measuredIn(text: string): readonly Measured[] {
  let found: Measured[] | undefined
  const quotes = text.includes('“')
  const scanner = new NumeralScanner(text)
  while (scanner.next()) {
    if (quotes && text.lastIndexOf('“', scanner.from) > text.lastIndexOf('”', scanner.from)) continue
    const one = toMeasured(scanner)
    if (!one) continue
    if (found) found.push(one)
    else found = [one]
  }
  return found ?? none
}
const none: readonly Measured[] = []

function toMeasured(scanner: NumeralScanner): Measured | undefined {
  const { text, numeral, word, to, unitFrom, more, bounded } = scanner
  const inWords = !isDigitAt(numeral, 0) && numeral !== '零'
  const about = approximationOf(scanner, inWords)
  const from = scanner.from + (scanner.approximation && !about ? 1 : 0)
  /** 总数25件: 数 is part of what stands before; 达到以上25件: 上 is passed over. */
  const ahead = scanner.approximation === '上' ? scanner.from - 1 : from - 1
  if (isPartOfName(text, ahead)) return undefined
  if (inWords && !about && !more && places.test(numeral)) return undefined // 千家, 百姓
  const kind = kindOf(scanner)
  if (kind === 'year' && !fourDigits.test(numeral)) return undefined
  return {
    kind,
    value: isOpen(text, ahead, about) ? undefined : valueOf(scanner),
    unit: kind === 'percent' ? '%' : word!.text,
    approximate: about !== undefined || more || bounded,
    about: wayOf(scanner, about),
    inWords,
    room: roomOf(scanner),
    half: halfOf(scanner),
    decimals: numeral.includes('.') ? numeral.length - numeral.indexOf('.') - 1 : 0,
    from,
    to,
    unitFrom,
  }
}

const kindOf = ({ hundredths, word }: NumeralScanner): MeasuredKind => (hundredths || !word ? 'percent' : word.kind)

const places = /^[百千]+$/
const tens = /^[十百千]+$/
const fourDigits = /^\d{4}$/

/** What makes a number approximate: 数 in 数十件, not in 总数25件; 上 in 上百件, not in 以上25件. */
function approximationOf({ approximation, numeral }: NumeralScanner, inWords: boolean): Approximation | undefined {
  if (approximation === '数') return /^[十百千]/.test(numeral) ? approximation : undefined
  if (approximation === '上') return inWords && tens.test(numeral) ? approximation : undefined
  return approximation
}

const below = new Set<string | undefined>(['近', '将近', '接近', '不足', '不到'])
const above = new Set<string | undefined>(['超过', '超', '逾', '至少', '上', '过'])

/** Which way a number is not exact, where its words say that. */
function wayOf({ text, more, bounded, to }: NumeralScanner, about: Approximation | undefined): Measured['about'] {
  if (more) return 'over'
  if (above.has(about)) return 'above'
  if (below.has(about)) return 'below'
  if (about === '约' || about === '大约') return 'both'
  if (about || !bounded) return undefined
  const bound = text.slice(to - 2, to)
  return bound === '左右' ? 'both' : bound === '以上' ? 'above' : 'below'
}

/** 六成 may be off by four in a hundred, 三分之二 by one. */
function roomOf({ word, divisor }: NumeralScanner): number | undefined {
  if (word?.text === '成') return 4
  return divisor === undefined ? undefined : 1
}

/** 2.1万件 may be any number from 20,500 to 21,500. */
function halfOf({ factor, numeral }: NumeralScanner): Quantity | undefined {
  if (!factor) return undefined
  const decimals = numeral.includes('.') ? numeral.length - numeral.indexOf('.') - 1 : 0
  return (10n ** BigInt(12 - decimals) * (factor === '万' ? 10000n : 100000000n)) / 2n
}

/** 第3项, 1/2件, A3件. */
function isPartOfName(text: string, ahead: number): boolean {
  const sign = text[ahead]
  return sign !== undefined && (sign === '第' || sign === '/' || sign === '.' || isLetter(sign))
}

const isLetter = (sign: string) => (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z')

const rangeMark = new Set('-—–~～至到')

/** Whether a number has no one value: 数十件, 几件, the end of a range (3至5件, 3-5件). */
function isOpen(text: string, ahead: number, about: Approximation | undefined): boolean {
  if (about === '数' || about === '几') return true
  const sign = text[ahead]
  if (sign === ' ') return isDigitAt(text, ahead - 1)
  return sign !== undefined && rangeMark.has(sign) && /[\d一二三四五六七八九十]/.test(text[ahead - 1] ?? '')
}

function valueOf({ numeral, factor, divisor, word }: NumeralScanner): Quantity | undefined {
  const value = numeralValue(numeral)
  if (value !== undefined && divisor !== undefined) {
    const whole = numeralValue(divisor)
    return whole === undefined || whole === 0n ? undefined : (value * quantity(100)) / whole
  }
  if (value !== undefined && word?.text === '成') return value * 10n
  return value === undefined || !factor ? value : value * (factor === '万' ? 10000n : 100000000n)
}

/** An amount of money in 元, exact; undefined where it is no money. */
export function inYuan({ kind, unit, value }: Measured): Quantity | undefined {
  if (kind !== 'money' || value === undefined) return undefined
  return unit === '万元' ? value * 10000n : unit === '亿元' ? value * 100000000n : value
}

/** A number in the unit in which numbers of its kind are added up: money in 元. */
export const comparable = (number: Measured): Quantity | undefined => inYuan(number) ?? number.value

/** The quantity 0. */
export const nothing = quantity(0)
