import { quantity, type Quantity } from '../report/quantity'
import type { Clause } from './clause'
import { chineseDigits, numeralValue } from './numeral'

/** count: 5件; percent: 66.7%; money: 300元; year: 2021年; other: days, months, numbers of documents, … */
export type MeasuredKind = 'count' | 'percent' | 'money' | 'year' | 'other'

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
  /** Digits after the point as printed. */
  readonly decimals: number
  readonly from: number
  readonly to: number
  /** Where the measure word begins. */
  readonly unitFrom: number
}

const units = [
  ['个百分点', 'other'],
  ['百分点', 'other'],
  ['个工作日', 'other'],
  ['季度', 'other'],
  ['公里', 'other'],
  ['件次', 'count'],
  ['人次', 'count'],
  ['万元', 'money'],
  ['亿元', 'money'],
  ['元', 'money'],
  ['%', 'percent'],
  ['％', 'percent'],
  ...[...'件条项份例宗起个次篇期场部家户人名类批本册页则幅张处种大封笔卷栏所'].map((unit) => [unit, 'count'] as const),
  ...[...'天日月号时点倍分届级楼室周岁'].map((unit) => [unit, 'other'] as const),
  ['年', 'year'],
] as const
/** What makes another word of a measure word: 六部分, 一次性, 三类内部事务信息 (a row of table 三). */
const otherWord: Readonly<Record<string, string>> = {
  部: '(?!分|门|委|署|队)',
  次: '(?!性)',
  类: '(?!内部事务|过程性)',
}
const kinds = new Map<string, MeasuredKind>(units.map(([unit, kind]) => [unit, kind]))

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const measured = new RegExp(
  String.raw`(百分之)?(大约|将近|接近|超过|不足|不到|至少|近|约|超|逾|上|数|几)?(${digits}|[${chineseDigits}]+)` +
    String.raw`(?:(多|余|几)?(万(?!元)|亿(?!元))?(多|余|来)?(${units.map(([unit]) => unit + (otherWord[unit] ?? '')).join('|')})(左右|以上|以下)?)?`,
  'g',
)
const rangeMark = new Set('-—–~～至到')
const vague = /^[十百千]+$/

/** The numbers of a clause in their order. Those in quotation marks (“12345”) and ordinals (第三项) are left out. */
export function measuredIn(clause: Clause): readonly Measured[] {
  const found: Measured[] = []
  const { text } = clause
  const quotes = text.includes('“')
  measured.lastIndex = 0
  for (let match = measured.exec(text); match; match = measured.exec(text)) {
    const one = toMeasured(match, text, quotes)
    if (one) found.push(one)
  }
  return found
}

function toMeasured(match: RegExpExecArray, text: string, quotes: boolean): Measured | undefined {
  const [all, hundredths, written, numeral = '', more, big, more2, unit, behind] = match
  const before = written === '数' && !/^[十百千]/.test(numeral) ? undefined : written // 总数25件, 数十件
  const from = match.index + (written && !before ? 1 : 0)
  const to = match.index + all.length
  const ahead = text[from - 1] ?? ''
  if (!unit && !hundredths) return undefined
  if (ahead === '第' || ahead === '/' || ahead === '.' || isLetter(ahead)) return undefined
  if (quotes && text.lastIndexOf('“', from) > text.lastIndexOf('”', from)) return undefined
  const kind: MeasuredKind = hundredths ? 'percent' : (kinds.get(unit ?? '') ?? 'other')
  const inWords = !isDigit(numeral[0])
  if (kind === 'year' && !/^\d{4}$/.test(numeral)) return undefined
  const range =
    (rangeMark.has(ahead) && /[\d一二三四五六七八九十]/.test(text[from - 2] ?? '')) ||
    (ahead === ' ' && isDigit(text[from - 2]))
  const several = before === '数' || before === '几' || (inWords && vague.test(numeral) && before !== undefined)
  const hundreds = inWords && /^[百千]+$/.test(numeral)
  let value = range || before === '数' || before === '几' ? undefined : numeralValue(numeral)
  if (value !== undefined && big) value *= big === '万' ? 10000n : 100000000n
  if (hundreds && !before && !more && !more2) return undefined // 千家, 百姓
  const approximate = Boolean(several || before || more || more2 || behind)
  const start = from + (before === '上' && !several ? 1 : 0)
  return {
    kind,
    value,
    unit: hundredths ? '%' : unit === '％' ? '%' : (unit ?? ''),
    approximate: approximate && !(before === '上' && !several && !more && !more2 && !behind),
    inWords,
    decimals: numeral.includes('.') ? numeral.length - numeral.indexOf('.') - 1 : 0,
    from: start,
    to,
    unitFrom: to - (behind?.length ?? 0) - (hundredths ? 0 : (unit?.length ?? 0)),
  }
}

const isDigit = (sign: string | undefined) => sign !== undefined && sign >= '0' && sign <= '9'
const isLetter = (sign: string) => (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z')

/** An amount of money in 元, exact; undefined where it is no money. */
export function inYuan({ kind, unit, value }: Measured): Quantity | undefined {
  if (kind !== 'money' || value === undefined) return undefined
  return unit === '万元' ? value * 10000n : unit === '亿元' ? value * 100000000n : value
}

/** A number in the unit in which numbers of its kind are added up: money in 元. */
export const comparable = (number: Measured): Quantity | undefined => inYuan(number) ?? number.value

/** The quantity 0. */
export const nothing = quantity(0)
