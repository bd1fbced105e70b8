import { parseQuantity, quantity, type Quantity } from '../report/quantity'

const digits: Readonly<Record<string, bigint>> = {
  零: 0n,
  〇: 0n,
  一: 1n,
  二: 2n,
  两: 2n,
  三: 3n,
  四: 4n,
  五: 5n,
  六: 6n,
  七: 7n,
  八: 8n,
  九: 9n,
}
const places: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n }
const tenThousands: Readonly<Record<string, bigint>> = { 万: 10000n, 亿: 100000000n }

/** The characters that Chinese numerals are made of, for a character class. */
export const chineseDigits = '零〇一二两三四五六七八九十百千'

/** The whole number that Chinese numerals stand for (二十三, 一百零五, 二〇二一), or undefined where they are none. */
export function chineseNumeral(text: string): bigint | undefined {
  if (text === '') return undefined
  if ([...text].every((char) => digits[char] !== undefined))
    return text.length === 1 || /[〇零]/.test(text)
      ? BigInt([...text].map((char) => String(digits[char])).join(''))
      : undefined
  let total = 0n
  let part = 0n
  let digit: bigint | undefined
  for (const char of text) {
    const place = places[char]
    const big = tenThousands[char]
    if (digits[char] !== undefined) {
      if (digit !== undefined && digit !== 0n) return undefined
      digit = digits[char]
    } else if (place !== undefined) {
      part += (digit ?? 1n) * place
      digit = undefined
    } else if (big !== undefined) {
      total = (total + part + (digit ?? 0n)) * big
      part = 0n
      digit = undefined
    } else return undefined
  }
  return total + part + (digit ?? 0n)
}

/** Numbers below this are made once: nearly all that a report counts. */
const usual = 1000
const small: Quantity[] = Array.from({ length: usual }, (_, count) => quantity(count))

/** The whole number that up to nine digits stand for; -1 for all other texts. */
function plainCount(text: string): number {
  if (text.length > 9 || text === '') return -1
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 0x30
    if (digit < 0 || digit > 9) return -1
    count = count * 10 + digit
  }
  return count
}

/** The values of Chinese numerals of one or two characters, which are most and of which there are not many. */
const short = new Map<string, Quantity | undefined>()

function chineseValue(text: string): Quantity | undefined {
  if (text.length > 2) return valueOf(text)
  const known = short.get(text)
  if (known !== undefined || short.has(text)) return known
  const value = valueOf(text)
  if (short.size < usual) short.set(text, value)
  return value
}

function valueOf(text: string): Quantity | undefined {
  const whole = chineseNumeral(text)
  return whole === undefined ? undefined : quantity(whole)
}

/** The value of a numeral as it stands in prose: digits with separators, or Chinese numerals; exact. */
export function numeralValue(text: string): Quantity | undefined {
  const count = plainCount(text)
  if (count >= 0) return small[count] ?? quantity(count)
  const plain = text.replace(/[,，]/g, '')
  return /^\d/.test(plain) ? parseQuantity(plain) : chineseValue(text)
}
