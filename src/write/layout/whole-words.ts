import type { DocumentRun } from '../../core/document/document'

/** A stretch of a text; one that is whole is one thing and does not break over lines. */
export interface Piece {
  readonly text: string
  readonly whole: boolean
}

/** Digits with points and commas inside. */
const number = String.raw`\d+(?:[.,，]\d+)*`
/**
 * What a reader takes in at one glance: a document number with its brackets, telephone numbers and other digits joined by
 * hyphens, dates, a number with the sign or the word of its unit (and the 万 or 余 between them).
 */
const wholes = new RegExp(
  [
    String.raw`\p{Script=Han}?[〔［\[【]\d{4}[〕］\]】]第?\d+号`,
    String.raw`(?:[（(]\d{3,4}[)）])?\d+(?:[-‐‑–]\d+)+`,
    String.raw`\d{1,4}年(?:\d{1,2}月)?(?:\d{1,2}日)?`,
    String.raw`\d{1,2}月\d{1,2}日`,
    String.raw`第?${number}(?:[%％‰℃]|[十百千万亿余多]*\p{Script=Han})`,
  ].join('|'),
  'gu',
)

/** A text cut into what may break where the line ends and what stays together; joined again it is the text. */
export function piecesOf(text: string): readonly Piece[] {
  if (!/\d/.test(text)) return [{ text, whole: false }]
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(wholes)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), whole: false })
    pieces.push({ text: match[0], whole: true })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), whole: false })
  return pieces
}

/** Runs of the same look as one: a number that follows the tables and its unit are one thing, and stand in two runs. */
export function mergedRuns(runs: readonly DocumentRun[]): readonly DocumentRun[] {
  const merged: DocumentRun[] = []
  for (const run of runs) {
    const before = merged[merged.length - 1]
    if (before && before.bold === run.bold && before.href === run.href)
      merged[merged.length - 1] = { ...before, text: before.text + run.text }
    else if (run.text !== '') merged.push(run)
  }
  return merged
}
