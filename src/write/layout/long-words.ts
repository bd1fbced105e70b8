import { plainText, type DocumentRun } from '../../core/document/document'
import { textWidth } from './measures'
import { mergedRuns, piecesOf } from './whole-words'

/**
 * Whether a paragraph holds what cannot be broken like Chinese and is long: a telephone number, an e-mail or web address.
 * Moved to the next line whole, it leaves a gap of more than three characters, and a justified line before it would be
 * pulled apart to fill that. Such a paragraph is set ragged: its other lines are full of 28 characters all the same, so
 * that it looks like its neighbours. Years, shares (12.34%) and short numbers stay in justified paragraphs.
 */
export function hasLongWord(runs: readonly DocumentRun[]): boolean {
  return longWord.test(plainText(runs))
}

/** Whether a word is so long that most of a line would stay blank before it: Word may break it inside, where the line ends. */
export function hasOverlongWord(runs: readonly DocumentRun[]): boolean {
  return overlongWord.test(plainText(runs))
}

/**
 * The same for web pages, where dates and document numbers do not break either: one that is longer than three and a half
 * characters leaves as much of a gap.
 */
export function hasLongWhole(runs: readonly DocumentRun[]): boolean {
  const long = (text: string) => piecesOf(text).some((piece) => piece.whole && textWidth(piece.text) > 3.5)
  return hasLongWord(runs) || mergedRuns(runs).some((run) => long(run.text))
}

/** Half a character wide each: three and a half characters, or more. */
const longWord = /[!-~]{7}/
/** More than half a line of 28 characters. */
const overlongWord = /[!-~]{29}/
