import type { PrintedBlock } from '../../report/printed'

/** The forms of numbers, the higher first (GB/T 9704-2012 7.3.3). */
const forms = [
  /^\s*[一二三四五六七八九十]{1,3}、/,
  /^\s*[（(][一二三四五六七八九十]{1,3}[)）]/,
  /^\s*\d{1,2}(?:[、．]|\.(?!\d))/,
  /^\s*[（(]\d{1,2}[)）]/,
]

type Heading = Pick<PrintedBlock, 'text' | 'level'>

/**
 * Whether a heading belongs under the one before it: by the forms of their numbers, since files give all headings one level;
 * else by their levels. Of one with a number and one without nobody knows, and the second counts as under the first.
 */
export function standsUnder(heading: Heading, next: Heading): boolean {
  const [form, nextForm] = [heading, next].map(({ text }) => forms.findIndex((one) => one.test(text)))
  const [level, nextLevel] = [heading.level ?? 1, next.level ?? 1]
  if (form === -1 && nextForm === -1) return nextLevel > level
  return form === -1 || nextForm === -1 ? nextLevel >= level : nextForm! > form!
}
