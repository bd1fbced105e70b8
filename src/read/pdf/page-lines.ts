/** A piece of text on a page with its place, in points from the top left. */
export interface PagePiece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly height: number
}

/** Gaps wider than this many characters separate the cells of a table. */
const cellGap = 0.9

/**
 * Puts the pieces of a page into lines, from top to bottom and left to right; a wide gap inside a line is a tab, as
 * between the cells of a table; lines of one paragraph are put together.
 */
export function pageLines(pieces: readonly PagePiece[]): string[] {
  const sorted = [...pieces].filter((piece) => piece.text.trim() !== '').sort((a, b) => a.top - b.top || a.left - b.left)
  const rows: PagePiece[][] = []
  for (const piece of sorted) {
    const row = rows[rows.length - 1]
    const first = row?.[0]
    if (row && first && Math.abs(first.top - piece.top) < Math.max(2, Math.min(first.height, piece.height) * 0.5)) row.push(piece)
    else rows.push([piece])
  }
  const lines = rows.map(lineOf).filter(({ text }) => !/^[—\-–\s]*\d{1,3}[—\-–\s]*$/.test(text))
  return paragraphs(lines)
}

interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly height: number
}

/** Lines that fill the page to the right go on in the next one, unless that begins with the indent of a paragraph. */
function paragraphs(lines: readonly Line[]): string[] {
  const text = lines.filter((line) => !line.text.includes('\t'))
  const left = Math.min(...text.map((line) => line.left))
  const right = Math.max(...text.map((line) => line.right))
  const joined: string[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const goesOn = before && !before.text.includes('\t') && !line.text.includes('\t') && right - before.right < before.height * 2.5 && line.left - left < line.height
    if (goesOn) joined[joined.length - 1] += line.text
    else joined.push(line.text)
  })
  return joined
}

function lineOf(row: readonly PagePiece[]): Line {
  const ordered = [...row].sort((a, b) => a.left - b.left)
  let text = ''
  let right: number | undefined
  for (const piece of ordered) {
    if (right !== undefined && piece.left - right > Math.max(4, piece.height * cellGap)) text += '\t'
    text += piece.text
    right = piece.right
  }
  return { text: text.trim(), left: ordered[0]?.left ?? 0, right: right ?? 0, height: ordered[0]?.height ?? 10 }
}
