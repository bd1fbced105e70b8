import type { DocParts, ParagraphLook } from './doc-parts'
import type { TextRange } from './drawings'
import { tooLargeDoc } from './refusals'

/** A paragraph by its positions: its text, its mark, and how it is made. */
export interface ParagraphRange {
  /** More than one where marks between were deleted and paragraphs became one. */
  readonly ranges: readonly TextRange[]
  /** Position of the mark that ends it. */
  readonly mark: number
  /** The mark ends a cell or a row. */
  readonly isCellMark: boolean
  readonly look: ParagraphLook
}

/** Most paragraphs of a file, those of cells among them. */
const mostParagraphs = 200_000

const cellMark = '\x07'
const sectionMark = '\x0c'

/**
 * The paragraphs of a stretch of the text ([MS-DOC] 2.4.2). One whose mark was tracked as deleted goes on in the next, whose
 * properties it takes; a page break inside a paragraph ends none.
 * @throws {ReadError} too-large
 */
export function splitParagraphs({ from, to }: TextRange, parts: DocParts): readonly ParagraphRange[] {
  const paragraphs: ParagraphRange[] = []
  const marks = /[\r\x07\x0c]/g
  marks.lastIndex = from
  let open: TextRange[] = []
  let begin = from
  const close = (mark: number, end = mark) => {
    const ranges = [...open, { from: begin, to: end }]
    open = []
    paragraphs.push({ ranges, mark, isCellMark: parts.text[mark] === cellMark, look: parts.paragraph(mark) })
    if (paragraphs.length > mostParagraphs) throw tooLargeDoc()
  }
  for (let found = marks.exec(parts.text); found && found.index < to; found = marks.exec(parts.text)) {
    const { index } = found
    if (found[0] === sectionMark && !parts.endsParagraph(index)) continue
    if (found[0] === '\r' && isJoined(index, parts)) {
      open.push({ from: begin, to: index })
      if (open.length > mostParagraphs) throw tooLargeDoc()
    } else close(index)
    begin = index + 1
  }
  // The last one has a mark too, but in a file that is not quite right.
  if (begin < to || open.length > 0) close(to - 1, to)
  return paragraphs
}

/** Whether a paragraph's mark was deleted; one that ends a cell or a row of an inner table stays. */
function isJoined(mark: number, parts: DocParts): boolean {
  if (!parts.characters(mark).changes.deleted) return false
  const { innerCellEnd, innerRowEnd } = parts.paragraph(mark).changes
  return !innerCellEnd && !innerRowEnd
}
