/** How headings are numbered in official papers (GB/T 9704-2012, 7.3.3): （一）, 1., （1）, below the section's 一、. */
const numbers: readonly (readonly [RegExp, 1 | 2 | 3])[] = [
  [/^[（(][一二三四五六七八九十]{1,3}[）)]/, 1],
  [/^\d{1,2}\s*[.．](?!\d)/, 2],
  [/^[（(]\d{1,2}[）)]/, 3],
]

/** Longest heading that is taken for one by its number alone. */
const longest = 40

/**
 * The level of the heading that a line is by its number, or undefined: a line with a full stop, a semicolon or more than
 * 40 characters is a paragraph that begins with a number (（一）主动公开。2021年，…).
 */
export function headingLevel(line: string): 1 | 2 | 3 | undefined {
  const text = line.trim()
  if (text.length > longest || /[。；;！？]/.test(text)) return undefined
  const found = numbers.find(([number]) => number.test(text))
  if (!found) return undefined
  return text.replace(found[0], '').trim() === '' ? undefined : found[1]
}
