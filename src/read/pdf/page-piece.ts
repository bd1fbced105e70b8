import { meantText } from './meant-text'

/** A piece of text on a page with its place, in points from the top left corner. */
export interface PagePiece {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Where the characters stand. */
  readonly baseline: number
  /** Height of the characters. */
  readonly size: number
}

/** A matrix of PDF: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The matrix that does `inner` first and `outer` then. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** A text item as pdf.js gives it. */
export interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/**
 * The piece that a text item of a page is, `page` being the matrix from the page to points from its top left corner;
 * undefined for blanks. Text that is turned by a quarter (a group's name beside a table) takes its place as it stands.
 */
export function pieceOf(item: TextItem, page: Matrix): PagePiece | undefined {
  const text = meantText(item.str)
  if (text.trim() === '') return undefined
  const [a, b, c, d, e, f] = combine(page, item.transform as unknown as Matrix)
  const size = Math.hypot(c, d) || item.height || 10
  if (Math.abs(b) > Math.abs(a)) {
    const [from, to] = b > 0 ? [f, f + item.width] : [f - item.width, f]
    return { text, left: Math.min(e, e + c), right: Math.max(e, e + c), baseline: (from + to) / 2 + size * 0.35, size }
  }
  return { text, left: e, right: e + item.width, baseline: f, size }
}

/** Where the middle of a piece's characters stands. */
export function middle(piece: PagePiece): { x: number; y: number } {
  return { x: (piece.left + piece.right) / 2, y: piece.baseline - piece.size * 0.35 }
}
