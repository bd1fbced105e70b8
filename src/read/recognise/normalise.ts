/** White space of every kind, U+00A0, the soft hyphen and the zero-width characters too. */
const space = /[\s\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]+/g

/**
 * A text as labels and titles are compared: without white space, brackets, marks and letters in half width, quotation
 * marks all alike. What differs only in these is the same wording (domain.md 7.3).
 */
export function plain(text: string): string {
  return wordsOf(text).plain
}

/** The plain text without its number. */
export function core(text: string): string {
  return wordsOf(text).core
}

/** A text as it is compared: without its odd characters, its number, and what is left. */
interface Words {
  readonly plain: string
  readonly number: string
  readonly core: string
}

/** Labels are compared many times; short texts are worked out once. */
const known = new Map<string, Words>()

function wordsOf(text: string): Words {
  if (text.length > 80) return wordsIn(text)
  let found = known.get(text)
  if (found === undefined) {
    if (known.size > 4000) known.clear()
    const own = copyOf(text)
    known.set(own, (found = wordsIn(own)))
  }
  return found
}

function wordsIn(text: string): Words {
  const plain = fold(text)
  const number = numberPrefix.exec(plain)?.[0] ?? ''
  return { plain, number, core: number === '' ? plain : plain.slice(number.length) }
}

/** A text that does not keep the whole file alive that it was cut from, as engines make it. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1)
}

/** Nothing but Chinese characters, letters, figures and marks that stay as they are. */
const isPlain = /^[!-~\u4e00-\u9fff、。《》]*$/

function fold(text: string): string {
  if (isPlain.test(text)) return text
  return text
    .replace(space, '')
    .replace(/[！-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[“”„‟＂«»]/g, '"')
    .replace(/[‘’＇]/g, "'")
    .replace(/[〔﹝]/g, '(')
    .replace(/[〕﹞]/g, ')')
    .replace(/[．]/g, '.')
}

/** 一、 （一） 1. (1) ① 第一、 at the beginning of a plain text. */
const numberPrefix =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.,:]|\([一二三四五六七八九十\d]{1,3}\)[、.]?|\d{1,2}[、.)](?!\d)|[①-⑳])/

/** The number that a text begins with, as written (一、 or 1.), or "". */
export function numberOf(text: string): string {
  return wordsOf(text).number
}

/** Whether a text is a number of a list and nothing else: 一、 in a cell of its own. */
export function isBareNumber(text: string): boolean {
  const { plain, number } = wordsOf(text)
  return plain !== '' && number === plain
}

/** Whether a text has Chinese characters. */
export function hasChinese(text: string): boolean {
  return /[\u3400-\u9fff]/.test(text)
}

/** The number of changes of one character that make one short text of another; gives up above `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const value = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      next.push(value)
      least = Math.min(least, value)
    }
    if (least > limit) return limit + 1
    row = next
  }
  return row[b.length]!
}
