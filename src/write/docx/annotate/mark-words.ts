import type { BodyParagraph, BodyPiece } from './body-paragraphs'
import type { FoundWords } from './find-words'
import type { Splice } from './xml-tokens'

/** The blanks at the ends of a text count. */
export const preserve = ' xml:space="preserve"'

/** Puts the marks of a comment around words of a file; a run that the words part is written as two of the same look. */
export function markWords({ paragraph, from, to }: FoundWords, id: number, prefix: string): Splice[] {
  const start = `<${prefix}commentRangeStart ${prefix}id="${id}"/>`
  const end =
    `<${prefix}commentRangeEnd ${prefix}id="${id}"/>` +
    `<${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`
  if (paragraph.pieces.length === 0 || to <= from) return [inEmpty(paragraph, start + end, prefix)]
  return [insertion(paragraph, from, start, 'before', prefix), insertion(paragraph, to, end, 'behind', prefix)].flat()
}

function inEmpty({ empty, end }: BodyParagraph, text: string, prefix: string): Splice {
  return empty ? { ...empty, text: `<${prefix}p>${text}</${prefix}p>` } : { from: end, to: end, text }
}

/** Puts something between two characters: `before` the one at the offset, or `behind` the one in front of it. */
function insertion(
  { pieces }: BodyParagraph,
  offset: number,
  text: string,
  side: 'before' | 'behind',
  prefix: string,
): Splice[] {
  let at = 0
  const index = pieces.findIndex((piece) => {
    const within = side === 'before' ? offset < at + piece.text.length : offset <= at + piece.text.length
    if (!within) at += piece.text.length
    return within
  })
  const piece = pieces[index < 0 ? pieces.length - 1 : index]!
  const inside = index < 0 ? piece.text.length : offset - at
  const { run } = piece
  const reopened = `</${prefix}r>${text}<${prefix}r>${run.properties}`
  if (inside <= 0) {
    if (pieces[index - 1]?.run !== run) return [plain(run.from, text)]
    return [plain(piece.element.from, reopened)]
  }
  if (inside >= piece.text.length) {
    const next = pieces[(index < 0 ? pieces.length - 1 : index) + 1]
    if (next?.run !== run) return [plain(run.to, text)]
    return [plain(piece.element.to, reopened)]
  }
  return parted(piece, inside, text, prefix)
}

/** Parts a w:t; both halves keep the blanks at their ends. */
function parted({ content, run }: BodyPiece, inside: number, text: string, prefix: string): Splice[] {
  if (!content) return [plain(run.to, text)]
  const at = content.from + (content.places[inside] ?? 0)
  const again = `</${prefix}t></${prefix}r>${text}<${prefix}r>${run.properties}<${prefix}t xml:space="preserve">`
  return [...(content.preserved ? [] : [plain(content.from - 1, preserve)]), plain(at, again)]
}

function plain(at: number, text: string): Splice {
  return { from: at, to: at, text }
}
