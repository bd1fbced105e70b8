import { trimCell } from '../../core/report/cell-reading'
import type { CellId } from '../../core/template/template'
import { looksLikeNumber, type PastedCell, type PastedTable } from './pasted-table'
import type { Placement, PlacedText } from './placement'
import type { ValueGrid } from './value-grid'

/**
 * Places a pasted table from a cell down and right. Header rows above the numbers and label columns before them are left
 * out; what lies outside the table is counted and said.
 */
export function placedByPosition(
  pasted: PastedTable,
  target: { readonly grid: ValueGrid; readonly at: CellId },
): Placement {
  const { numbers, headRows, labelColumns } = withoutHeaders(pasted)
  const start = target.grid.find(target.at)
  if (!start) return { placed: [], notes: ['请先选中要粘贴到的单元格'] }
  const placed: PlacedText[] = []
  const taken = new Set<CellId>()
  let outside = 0
  numbers.forEach((row, down) =>
    row.forEach((cell, right) => {
      if (cell.continued) return
      const into = target.grid.rows[start.row + down]?.[start.column + right]
      if (into && !taken.has(into)) {
        taken.add(into)
        placed.push({ cell: into, text: cell.text })
      } else if (trimCell(cell.text) !== '') outside++
    }),
  )
  const notes = [
    ...(headRows || labelColumns
      ? [
          `已略去${[headRows && `表头 ${headRows} 行`, labelColumns && `标签 ${labelColumns} 列`].filter(Boolean).join('、')}`,
        ]
      : []),
    ...(outside ? [`有 ${outside} 个数超出表格，未粘贴`] : []),
  ]
  return { placed, notes }
}

/** Cuts header rows off the top and label columns off the left, as long as a number remains. */
function withoutHeaders(pasted: PastedTable): { numbers: PastedTable; headRows: number; labelColumns: number } {
  const hasNumber = (cells: readonly PastedCell[]) => cells.some((cell) => looksLikeNumber(cell.text))
  const isWords = (cells: readonly PastedCell[]) =>
    !hasNumber(cells) && cells.some((cell) => trimCell(cell.text) !== '')
  if (!pasted.some(hasNumber)) return { numbers: pasted, headRows: 0, labelColumns: 0 }
  let headRows = 0
  while (isWords(pasted[headRows] ?? [])) headRows++
  const below = pasted.slice(headRows)
  let labelColumns = 0
  while (isWords(below.map((row) => row[labelColumns] ?? { text: '' }))) labelColumns++
  return { numbers: below.map((row) => row.slice(labelColumns)), headRows, labelColumns }
}
