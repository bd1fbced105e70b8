import { plainText, type Text } from '../../core/document/document'

/** （一）, as GB/T 9704-2012, 7.3.3 sets it in 楷体; the numbers below it are set like the text. */
const numbered = /^\s*[（(][一二三四五六七八九十]+[）)]/
/** Longer than this, a sentence that begins with such a number is no heading. */
const longest = 30

/**
 * How many characters of a paragraph are a heading that runs into it: （一）主动公开情况。2024年…… is set with its first
 * sentence in the heading's face. 0 where there is none, or where it stands alone.
 */
export function runInHeading(text: string): number {
  if (!numbered.test(text)) return 0
  const end = text.indexOf('。') + 1
  return end > 0 && end <= longest && text.slice(end).trim() !== '' ? end : 0
}

/** How many characters of a text block are such a heading: only paragraphs have one. */
export function runInLength({ role, runs }: Pick<Text, 'role' | 'runs'>): number {
  return role === 'body' ? runInHeading(plainText(runs)) : 0
}

/** Runs cut in two after so many characters. */
export function cutRuns<Run extends { readonly text: string }>(
  runs: readonly Run[],
  length: number,
): readonly [readonly Run[], readonly Run[]] {
  const before: Run[] = []
  const behind: Run[] = []
  let left = length
  for (const run of runs) {
    if (left > 0) before.push({ ...run, text: run.text.slice(0, left) })
    if (run.text.length > left) behind.push({ ...run, text: run.text.slice(Math.max(0, left)) })
    left -= run.text.length
  }
  return [before, behind]
}
