import { printText, type FigureSource } from '../document/prose-text'
import type { Paragraph, ProseBlock, Run } from '../report/report'

/** Where in a text the sentence of a register stands already, and whether it says the same as it would now. */
export interface StandingSentence {
  readonly block: number
  readonly same: boolean
}

/**
 * Finds the sentence of a register in the text of a section, so that nobody adds it a second time. One that was added
 * from an earlier reading is known by its beginning and by the figures that follow the same cells.
 */
export function standingSentence(
  blocks: readonly ProseBlock[],
  sentence: Paragraph,
  source: FigureSource,
): StandingSentence | undefined {
  const text = printText(sentence.runs, source)
  const beginning = beginningOf(sentence.runs)
  let earlier: number | undefined
  for (const [block, one] of blocks.entries()) {
    if (one.type !== 'paragraph') continue
    if (printText(one.runs, source) === text) return { block, same: true }
    if (earlier === undefined && beginningOf(one.runs) === beginning) earlier = block
  }
  return earlier === undefined ? undefined : { block: earlier, same: false }
}

/** The words before the first figure, and the cells of that; the text where it has none. */
function beginningOf(runs: readonly Run[]): string {
  let words = ''
  for (const run of runs) {
    if (run.type === 'figure') return `${words}${JSON.stringify(run.of)}`
    words += run.text
  }
  return words
}
