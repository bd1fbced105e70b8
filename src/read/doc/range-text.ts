import { readParagraph } from './doc-paragraph'
import type { DocParts } from './doc-parts'
import type { TextRange } from './drawings'
import { splitParagraphs } from './split-paragraphs'

/**
 * The paragraphs of a stretch as it is shown, for what stands beside the text: nothing of it counts as hidden or tracked
 * in the text, and no list counts on.
 * @throws {ReadError} too-large
 */
export function rangeTexts({ from, to }: TextRange, parts: DocParts): readonly string[] {
  if (to <= from) return []
  const aside: DocParts = { ...parts, hidden: [], tracked: { count: 0 }, numbering: { next: () => '' } }
  return splitParagraphs({ from, to }, aside).map((paragraph) =>
    readParagraph(paragraph, aside)
      .runs.map((run) => run.text)
      .join(''),
  )
}
