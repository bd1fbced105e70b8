import type { Header } from '../../core/template/template'
import type { PlacedCell, PlacedRow } from './layout'
import { officialLabel } from './match-label'
import { labelCells } from './resolve-labels'

/** The rows of one block, as tables are read. */
interface Rows {
  readonly rows: readonly PlacedRow[]
  readonly block: number
}

/**
 * Puts rows together that the end of a page cut in two: the label goes on in the row below, and the numbers stand in one of
 * the two. Only where both halves together are a label of the format and the first alone is none.
 * `headers`: the rows of each format that may be meant.
 */
export function joinCutRows(pieces: readonly Rows[], headers: readonly (readonly Header[])[]): Rows[] {
  const joined: { rows: PlacedRow[]; readonly block: number }[] = []
  let open: { rows: PlacedRow[]; readonly block: number } | undefined
  for (const { rows, block } of pieces) {
    const piece: { rows: PlacedRow[]; readonly block: number } = { rows: [], block }
    for (const row of rows) {
      const above = lastOf(open?.rows ?? [])
      const whole = open && above && joinedRow(above, row, headers)
      if (open && whole) open.rows[open.rows.length - 1] = whole
      else {
        piece.rows.push(row)
        open = piece
      }
    }
    joined.push(piece)
  }
  return joined
}

function joinedRow(above: PlacedRow, below: PlacedRow, headers: readonly (readonly Header[])[]): PlacedRow | undefined {
  const first = lastOf(labelCells(above))
  if (!first) return undefined
  const isLabel = (words: string) => headers.some((rows) => officialLabel(words, rows) !== undefined)
  if (isLabel(first.text)) return undefined
  const second = lastOf(labelCells(below))
  if (!second) return undefined
  const text = first.text.trim() + second.text.trim()
  if (!isLabel(text)) return undefined
  const [valuesAbove, valuesBelow] = [behind(above, first), behind(below, second)]
  const values = valuesBelow.every(isBlank) ? valuesAbove : valuesAbove.every(isBlank) ? valuesBelow : undefined
  if (!values) return undefined
  // Numbers of the lower half stand in the columns of the upper one, where it has as many cells.
  const placed = valuesAbove.length === values.length ? valuesAbove : values
  const numbers = values.map((cell, index) => ({ ...placed[index]!, row: first.row, text: cell.text }))
  const labels = above.cells.filter((cell) => cell.column <= first.column)
  return { cells: [...labels.map((cell) => (cell === first ? { ...cell, text } : cell)), ...numbers] }
}

function behind(row: PlacedRow, label: PlacedCell): PlacedCell[] {
  return row.cells.filter((cell) => cell.column > label.column)
}

function isBlank(cell: PlacedCell): boolean {
  return cell.text.trim() === ''
}

function lastOf<T>(all: readonly T[]): T | undefined {
  return all[all.length - 1]
}
