import type { PagePiece } from './page-piece'

/** Pieces that stand in one line, from left to right. */
export interface TextLine {
  readonly pieces: readonly PagePiece[]
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/** Gaps wider than this many characters separate columns. */
const columnGap = 0.9
/** In a table, gaps wider than this do: more than the space between Chinese characters and letters. */
const cellGap = 0.35

/** Puts pieces into lines, from top to bottom and left to right; raised and lowered ones stay in their line. */
export function textLinesOf(pieces: readonly PagePiece[]): TextLine[] {
  const sorted = [...pieces].sort((a, b) => a.baseline - b.baseline || a.left - b.left)
  const rows: PagePiece[][] = []
  for (const piece of sorted) {
    const first = rows[rows.length - 1]?.[0]
    const near = first && Math.max(2, Math.min(first.size, piece.size) * 0.5)
    if (first && Math.abs(first.baseline - piece.baseline) < near!) rows[rows.length - 1]!.push(piece)
    else rows.push([piece])
  }
  return rows.map(lineOf)
}

function lineOf(row: readonly PagePiece[]): TextLine {
  const pieces = [...row].sort((a, b) => a.left - b.left)
  return {
    pieces,
    left: pieces[0]!.left,
    right: Math.max(...pieces.map((piece) => piece.right)),
    baseline: Math.max(...pieces.map((piece) => piece.baseline)),
    size: Math.max(...pieces.map((piece) => piece.size)),
  }
}

/** The parts of a line between wide gaps, as between the columns of a table. */
export function segments(line: TextLine): TextLine[] {
  return partsBetween(line, Math.max(4, line.size * columnGap))
}

/** The parts of a line of a table: what stands in one cell has no gap, and the next cell may begin close behind it. */
export function cellParts(line: TextLine): TextLine[] {
  return partsBetween(line, Math.max(2, line.size * cellGap))
}

function partsBetween(line: TextLine, gap: number): TextLine[] {
  const parts: PagePiece[][] = []
  for (const piece of line.pieces) {
    const part = parts[parts.length - 1]
    const last = part?.[part.length - 1]
    if (part && last && piece.left - last.right <= gap) part.push(piece)
    else parts.push([piece])
  }
  return parts.map(lineOf)
}

/** The words of a line; a gap between two Latin words is a space, one between Chinese characters the printer's. */
export function lineText(line: TextLine): string {
  let text = ''
  let right: number | undefined
  for (const piece of line.pieces) {
    const gap = right === undefined ? 0 : piece.left - right
    text = gap > line.size * 0.2 ? joinWords(text, piece.text) : text + piece.text
    right = piece.right
  }
  return text.trim()
}

/** An address at the end of a text: it has no spaces, and a line may break it anywhere. */
const address = /(https?:\/\/|www\.|@)[!-~]*$/

/** The longest address of which anybody breaks the lines: what is before it is not looked at for each piece of a long text. */
const longestAddress = 500

/** Two parts of a text that a line's end or a gap had parted. */
export function joinWords(before: string, after: string): string {
  if (address.test(before.slice(-longestAddress))) return before + after
  return /[A-Za-z0-9]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after
}
