import type { Header } from '../template/template'
import { formatQuantity, parseQuantity, quantity, type Quantity } from './quantity'

/**
 * What the text of a cell means. Blanks and placeholders count as 0; an unknown text has no value, and relations with
 * it are not evaluated.
 */
export type CellReading =
  | { readonly kind: 'blank'; readonly value: Quantity }
  | { readonly kind: 'placeholder'; readonly value: Quantity }
  | {
      readonly kind: 'number'
      readonly value: Quantity
      readonly unit?: string
      readonly oddForm?: OddForm
      readonly plain: string
    }
  | { readonly kind: 'unknown' }

/** A number that is clear but not in the plain form: full-width digits, separators, leading zeros, spaces inside. */
export type OddForm = 'full-width' | 'separators' | 'leading-zeros' | 'spaces' | 'words' | 'sign'

const placeholders = new Set(['/', '／', '\\', '-', '--', '—', '——', '－', '–', '无', '不适用', '暂无', '空'])
/** Whether a text only fills its cell: /, —, 无. */
export function isPlaceholder(text: string): boolean {
  return placeholders.has(trimCell(text))
}

const unit = /(亿元|万元|元|件次|人次|件|条|项|份|次|个|宗|例|人)$/

/** The text without harmless white space around it, U+00A0 and U+2002 too. */
export function trimCell(text: string): string {
  if (text === '' || (isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(text.length - 1)))) return text
  // Character by character: an expression for the end of a text looks again from each space inside it.
  let [from, to] = [0, text.length]
  while (from < to && harmless.test(text.charAt(from))) from++
  while (to > from && harmless.test(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

/** Whether a character is one of ASCII that is no white space: where a text begins and ends with one there is nothing to trim. */
const isVisible = (code: number) => code > 0x20 && code < 0x7f
const harmless = /[\s\u00a0\u2000-\u200d\u3000\ufeff]/

/** Whether a reading is a count in plain digits: no fraction, no sign, no unit, not oddly written. */
export function isPlainCount(reading: CellReading): boolean {
  if (reading.kind !== 'number' || reading.oddForm !== undefined || reading.unit !== undefined) return false
  return plainCount(reading.plain) >= 0
}

/** The number of a cell as a plain numeral without trailing zeros. */
export function plainNumeral(reading: Extract<CellReading, { kind: 'number' }>): string {
  return isPlainCount(reading) ? reading.plain : formatQuantity(reading.value)
}

/** The number that is written in up to ten digits without a zero before it; -1 for all other texts. */
function plainCount(text: string): number {
  const { length } = text
  if (length === 0 || length > 10 || (length > 1 && text.charCodeAt(0) === 0x30)) return -1
  let count = 0
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 0x30
    if (digit < 0 || digit > 9) return -1
    count = count * 10 + digit
  }
  return count
}

const counted = (count: number): CellReading => ({ kind: 'number', value: quantity(count), plain: String(count) })

/** The readings of the counts that nearly all cells hold, made once. */
const usual: readonly CellReading[] = Array.from({ length: 1000 }, (_, count) => counted(count))

/** Reads a cell as its column asks for it: signed columns know +113, -1 and 减4. */
export function readCell(text: string, column: Pick<Header, 'signed'>): CellReading {
  // Nearly every cell is a plain count.
  const count = plainCount(text)
  if (count >= 0) return usual[count] ?? counted(count)
  const trimmed = trimCell(text)
  if (trimmed === '') return { kind: 'blank', value: 0n }
  if (placeholders.has(trimmed)) return { kind: 'placeholder', value: 0n }
  let odd: OddForm | undefined
  const note = (form: OddForm, changed: string, from: string) => {
    if (changed !== from) odd ??= form
    return changed
  }
  let rest = note(
    'full-width',
    trimmed.replace(/[０-９．＋－，]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)),
    trimmed,
  )
  rest = note('full-width', rest.replace(/^−/, '-'), rest)
  const unitFound = unit.exec(rest)?.[1]
  if (unitFound) rest = trimCell(rest.slice(0, -unitFound.length))
  rest = note('spaces', rest.replace(/[\s\u00a0\u3000]+/g, ''), rest)
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(rest)) rest = note('separators', rest.replace(/,/g, ''), rest)
  if (column.signed) rest = note('words', rest.replace(/^增加?(?=\d)/, '+').replace(/^减少?(?=\d)/, '-'), rest)
  else rest = note('sign', rest.replace(/^\+/, ''), rest)
  rest = note('leading-zeros', rest.replace(/^([+-]?)0+(?=\d)/, '$1'), rest)
  const value = parseQuantity(rest)
  if (value === undefined) return { kind: 'unknown' }
  return {
    kind: 'number',
    value,
    plain: rest,
    ...(unitFound ? { unit: unitFound } : {}),
    ...(odd ? { oddForm: odd } : {}),
  }
}
