import type { Grid, GridCell } from '../../core/document/document'
import { middle, type PagePiece } from './page-piece'
import type { RuledCell, RuledTable } from './ruled-table'
import { joinWords, lineText, textLinesOf } from './text-line'

/** The pieces of a page that stand in a table, and the others. */
export function divide(
  pieces: readonly PagePiece[],
  { xs, ys }: RuledTable,
): { inside: PagePiece[]; outside: PagePiece[] } {
  const [left, right, top, bottom] = [xs[0]!, xs[xs.length - 1]!, ys[0]!, ys[ys.length - 1]!]
  const inside: PagePiece[] = []
  const outside: PagePiece[] = []
  for (const piece of pieces) {
    const { x, y } = middle(piece)
    ;(x > left && x < right && y > top && y < bottom ? inside : outside).push(piece)
  }
  return { inside, outside }
}

/** The table with the text that stands in each of its cells. */
export function fillTable(table: RuledTable, inside: readonly PagePiece[]): Grid {
  const texts = new Map<RuledCell, PagePiece[]>()
  const cellAt = cellFinder(table)
  for (const piece of inside)
    for (const part of partsByCell(piece, table)) {
      const { x, y } = middle(part)
      const cell = cellAt(x, y)
      if (!cell) continue
      const known = texts.get(cell)
      if (known) known.push(part)
      else texts.set(cell, [part])
    }
  const rows: GridCell[][] = Array.from({ length: table.ys.length - 1 }, () => [])
  for (const cell of table.cells)
    rows[cell.row]!.push({
      text: cellText(texts.get(cell) ?? []),
      colspan: cell.colspan,
      rowspan: cell.rowspan,
      header: false,
    })
  return { type: 'grid', rows }
}

/** Gives the cell at a point; each row is looked through by itself, so that a large table costs no more for a point. */
function cellFinder({ cells, ys }: RuledTable): (x: number, y: number) => RuledCell | undefined {
  const rows: RuledCell[][] = ys.map(() => [])
  for (const cell of cells) for (let row = cell.row; row < cell.row + cell.rowspan; row++) rows[row]?.push(cell)
  return (x, y) => {
    let [low, high] = [0, ys.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (ys[middle]! <= y) low = middle
      else high = middle - 1
    }
    return rows[low]!.find((one) => x >= one.left && x < one.right && y >= one.top && y < one.bottom)
  }
}

/** pdf.js writes numbers of neighbouring narrow cells as one text with spaces: parted where a line runs between. */
function partsByCell(piece: PagePiece, { xs }: RuledTable): PagePiece[] {
  if (!/\S\s+\S/.test(piece.text) || !xs.some((x) => x > piece.left + 1 && x < piece.right - 1)) return [piece]
  const weights = [...piece.text].map(weight)
  const unit = (piece.right - piece.left) / weights.reduce((sum, one) => sum + one, 0)
  const parts: PagePiece[] = []
  let left = piece.left
  for (const word of piece.text.split(/(\s+)/)) {
    const right = left + [...word].reduce((sum, character) => sum + weight(character), 0) * unit
    if (word.trim() !== '') parts.push({ ...piece, text: word, left, right })
    left = right
  }
  return parts
}

/** How wide a character is beside others. */
function weight(character: string): number {
  return character.charCodeAt(0) < 0x2000 ? 0.5 : 1
}

function cellText(pieces: readonly PagePiece[]): string {
  return textLinesOf(pieces)
    .map(lineText)
    .reduce((text, line) => joinWords(text, line), '')
}
