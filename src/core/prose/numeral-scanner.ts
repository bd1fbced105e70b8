import { measureWordAt, type MeasureWord } from './measure-words'
import { chineseDigits } from './numeral'

/** What may stand right before a numeral and make it approximate, the longer first. */
export const approximations = [
  ...['大约', '将近', '接近', '超过', '不足', '不到', '至少'],
  ...['近', '约', '超', '逾', '上', '数', '几', '过'],
] as const
export type Approximation = (typeof approximations)[number]

/** Whether a character is the last of one of them. */
const endsApproximation = new Uint8Array(0x10000)
for (const word of approximations) endsApproximation[word.charCodeAt(word.length - 1)] = 1

const hundredth = '百分之'
const ofParts = '分之'

const enum Sign {
  None,
  Digit,
  Word,
}
const signs = new Uint8Array(0x10000)
for (const digit of '0123456789') signs[digit.charCodeAt(0)] = Sign.Digit
for (const digit of `${chineseDigits}半`) signs[digit.charCodeAt(0)] = Sign.Word
/** Whether an Arabic digit stands at an offset. */
export const isDigitAt = (text: string, at: number): boolean => signs[text.charCodeAt(at)] === Sign.Digit

/** Goes through a text from number to number and tells what stands around each. The fields are of the one it stands at. */
export class NumeralScanner {
  /** Where the number begins with what makes it approximate, and with 百分之. */
  from = 0
  /** Where it ends. */
  to = 0
  /** Written 百分之. */
  hundredths = false
  approximation: Approximation | undefined
  numeral = ''
  /** 万 or 亿 between the numeral and the measure word. */
  factor: '万' | '亿' | undefined
  /** 多, 余, 几 or 来 behind the numeral. */
  more = false
  /** The measure word; after 百分之 it may be absent. */
  word: MeasureWord | undefined
  /** What the numeral is divided by: 3 of 三分之二; 2 of 半数. */
  divisor: string | undefined
  /** Where the measure word begins, or would. */
  unitFrom = 0
  /** 左右, 以上 or 以下 behind it. */
  bounded = false

  constructor(readonly text: string) {}

  /** Goes to the next numeral that measures something; false behind the last. */
  next(): boolean {
    const { text } = this
    for (;;) {
      let at = this.to
      while (at < text.length && signs[text.charCodeAt(at)] === Sign.None) at++
      if (at >= text.length) return false
      this.readNumeral(at)
      if (this.readFraction()) return true
      this.readMeasure()
      if (this.word || this.hundredths) return true
    }
  }

  /** Reads the numeral at an offset with what stands before it, no further back than the last one ends. */
  private readNumeral(at: number) {
    const { text } = this
    this.approximation = approximationBefore(text, at, this.to)
    this.from = at - (this.approximation?.length ?? 0)
    let begin = at
    const behind = this.approximation || text[at] !== '百' ? -1 : behindHundredth(text, at)
    this.hundredths = behind >= 0
    if (behind >= 0) {
      begin = behind
      this.approximation = approximationBefore(text, begin, at + hundredth.length)
    }
    this.to = numeralEnd(text, begin)
    this.numeral = text.slice(begin, this.to)
  }

  /** 申请数为0, 办理量、结转量均为零: nothing is counted without a measure word too. */
  private bareNothing(): MeasureWord | undefined {
    const { text, numeral, from, to } = this
    if ((numeral !== '0' && numeral !== '零') || '为是计共'.indexOf(text[from - 1] ?? ' ') < 0) return undefined
    return to === text.length || text[to] === '、' ? nothingAtAll : undefined
  }

  /** Reads 三分之二, 一半, 半数: the numeral becomes what is divided by `divisor`. False where there is none. */
  private readFraction(): boolean {
    const { text, to, numeral } = this
    this.divisor = undefined
    const half = numeral === '一半' || (numeral === '半' && (text[to] === '数' || this.approximation === '过'))
    const part = text.startsWith(ofParts, to) ? to + ofParts.length : -1
    if (this.hundredths || !(half || (part >= 0 && isNumeralAt(text, part)))) return false
    const end = half ? to + (text[to] === '数' ? 1 : 0) : numeralEnd(text, part)
    this.divisor = half ? '2' : numeral
    this.numeral = half ? '1' : text.slice(part, end)
    this.more = false
    this.factor = undefined
    this.word = undefined
    this.unitFrom = end
    this.bounded = isBoundAt(text, end)
    this.to = this.bounded ? end + 2 : end
    return true
  }

  /** Reads what stands behind the numeral; where that is no measure word, the number ends with the numeral. */
  private readMeasure() {
    const { text } = this
    let at = this.to
    const more = isOneOf('多余几', text, at)
    if (more) at++
    const factor = factorAt(text, at)
    if (factor) at++
    const rest = isOneOf('多余来', text, at)
    if (rest) at++
    const word = measureWordAt(text, at) ?? this.bareNothing()
    this.word = word
    this.more = word !== undefined && (more || rest)
    this.factor = word && factor
    const end = word ? at + (word === nothingAtAll ? 0 : word.text.length) : this.to
    this.unitFrom = this.hundredths ? end : at
    this.bounded = word !== undefined && isBoundAt(text, end)
    this.to = this.bounded ? end + 2 : end
  }
}

const nothingAtAll: MeasureWord = { text: '件', kind: 'count' }

const isOneOf = (chars: string, text: string, at: number): boolean => at < text.length && chars.includes(text[at]!)

/** 左右, 以上, 以下. */
function isBoundAt(text: string, at: number): boolean {
  const sign = text[at]
  if (sign === '左') return text[at + 1] === '右'
  return sign === '以' && isOneOf('上下', text, at + 1)
}

/** 万 or 亿 at an offset, where it is not part of 万元 or 亿元. */
function factorAt(text: string, at: number): '万' | '亿' | undefined {
  const sign = text[at]
  return (sign === '万' || sign === '亿') && text[at + 1] !== '元' ? sign : undefined
}

/** What makes a numeral at an offset approximate, where it stands right before it and not before `least`. */
function approximationBefore(text: string, at: number, least: number): Approximation | undefined {
  if (at === least || !endsApproximation[text.charCodeAt(at - 1)]) return undefined
  const found = approximations.find((word) => at - word.length >= least && text.startsWith(word, at - word.length))
  return found === '过' && text[at] !== '半' ? undefined : found // 收到过3件
}

/** Where the numeral behind 百分之 begins; -1 where no 百分之 with a numeral stands at an offset. */
function behindHundredth(text: string, at: number): number {
  if (!text.startsWith(hundredth, at)) return -1
  const begin = at + hundredth.length
  const about = approximations.find((word) => text.startsWith(word, begin) && isNumeralAt(text, begin + word.length))
  const numeral = begin + (about?.length ?? 0)
  return isNumeralAt(text, numeral) ? numeral : -1
}

const isNumeralAt = (text: string, at: number): boolean => at < text.length && signs[text.charCodeAt(at)] !== Sign.None

/** Where the numeral at an offset ends: digits in thousands, digits with a point, or Chinese ones. */
function numeralEnd(text: string, at: number): number {
  if (!isDigitAt(text, at)) {
    let end = at + 1
    while (end < text.length && signs[text.charCodeAt(end)] === Sign.Word) end++
    return end
  }
  let end = digitsEnd(text, at)
  if (end - at <= 3) while (isThousand(text, end)) end += 4
  return text[end] === '.' && isDigitAt(text, end + 1) ? digitsEnd(text, end + 1) : end
}

const isThousand = (text: string, at: number): boolean =>
  text[at] === ',' && isDigitAt(text, at + 1) && isDigitAt(text, at + 2) && isDigitAt(text, at + 3)

function digitsEnd(text: string, at: number): number {
  let end = at
  while (isDigitAt(text, end)) end++
  return end
}
