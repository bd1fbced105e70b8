import type { Block } from '../../core/document/document'
import { ReadError } from '../../core/read-error'
import type { ReadDocument } from '../reader'
import { withCaptions, withoutEmptyRows, type Styled } from '../docx/styled-blocks'
import { readComments } from './doc-comments'
import { readParagraph } from './doc-paragraph'
import { docParts, type DocParts } from './doc-parts'
import { readTable } from './doc-table'
import { rangeTexts } from './range-text'
import { damagedDoc } from './refusals'
import { splitParagraphs } from './split-paragraphs'
import { tableTree, type Content } from './table-tree'
import type { TextRange } from './drawings'

/**
 * The document in a Word file of 97 to 2003; headers and footers are no part of it, notes and comments stand beside
 * it.
 * @throws {ReadError} damaged, encrypted, unknown-format, too-large, and nothing else
 */
export function readDoc(file: Uint8Array): ReadDocument {
  try {
    return documentOf(docParts(file))
  } catch (error) {
    // What is said to lie behind the end of a stream is not there.
    throw error instanceof ReadError || !(error instanceof RangeError) ? error : damagedDoc()
  }
}

function documentOf(parts: DocParts): ReadDocument {
  const [from, to] = parts.story('text')
  const [begin, end] = parts.story('boxes')
  const box = (range: TextRange): TextRange => ({ from: begin + range.from, to: Math.min(end, begin + range.to) })
  const shown = new Set<number>()
  const content = (range: TextRange): Styled[] => blocksOf(tableTree(splitParagraphs(range, parts), parts))
  const boxContent = (range: TextRange) => (isNew(range) ? content(box(range)) : [])
  /** A text box is read once, however many anchors name it. */
  const isNew = ({ from: place }: TextRange) => !shown.has(place) && Boolean(shown.add(place))
  const around = {
    parts,
    blocks: (inside: Content): Block[] => blocksOf(inside).map(({ block }) => block),
    box: (range: TextRange) => (isNew(range) ? splitParagraphs(box(range), parts) : []),
  }
  const blocksOf = (inside: Content): Styled[] =>
    inside.flatMap((one): Styled[] => {
      if ('rows' in one) return readTable(one, around).map((block) => ({ block, style: '' }))
      const { role, style, runs, pictures, boxes } = readParagraph(one, parts)
      const hasText = runs.some((run) => run.text !== '') || pictures.length === 0
      return [
        ...(hasText ? [{ block: { type: 'text', role, runs } as const, style }] : []),
        ...pictures.map((block) => ({ block, style: '' })),
        ...boxes.flatMap(boxContent),
      ]
    })
  const read = [...content({ from, to }), ...parts.drawings.unanchored().flatMap(boxContent)]
  const blocks = withCaptions(withoutEmptyRows(read)).map(({ block }) => block)
  const comments = readComments(parts)
  const footnotes = (['footnotes', 'endnotes'] as const)
    .map((story) => parts.story(story))
    .flatMap(([first, last]) => rangeTexts({ from: first, to: last }, parts))
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const hidden = parts.hidden.filter((text) => text.trim() !== '')
  return {
    blocks,
    ...(parts.title ? { heads: () => [parts.title] } : {}),
    ...(hidden.length > 0 ? { hidden } : {}),
    ...(footnotes.length > 0 ? { footnotes } : {}),
    ...(comments.length > 0 ? { comments } : {}),
    ...(parts.tracked.count > 0 ? { tracked: parts.tracked.count } : {}),
  }
}
