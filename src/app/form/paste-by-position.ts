import { trimCell } from '../../core/report/cell-reading'
import type { CellTable } from '../../core/report/cell-table'
import type { CellId } from '../../core/template/template'
import { looksLikeNumber, type PastedCell, type PastedTable } from './pasted-table'
import type { Placement, PlacedText } from './placement'
import type { Position, ValueGrid } from './value-grid'

/**
 * Places a pasted table from a cell down and right. Header rows above the numbers and label columns before them are left
 * out; so are the computed totals of the form, where the block has just as many rows or columns as the form has without
 * them. What lies outside the table is counted and said.
 */
export function placedByPosition(
  pasted: PastedTable,
  target: { readonly grid: ValueGrid; readonly at: CellId; readonly cells: Pick<CellTable, 'filling'> },
): Placement {
  const { numbers, headRows, labelColumns } = withoutHeaders(pasted)
  const start = target.grid.find(target.at)
  if (!start) return { placed: [], notes: ['请先选中要粘贴到的单元格'] }
  const { rows, columns, skipped } = linesFor(numbers, target, start)
  const placed: PlacedText[] = []
  const taken = new Set<CellId>()
  let outside = 0
  numbers.forEach((row, down) =>
    row.forEach((cell, right) => {
      if (cell.continued) return
      const into = target.grid.rows[rows[down] ?? -1]?.[columns[right] ?? -1]
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
    ...(skipped ? ['粘贴的内容不含总计，已跳过总计，其余逐项对应'] : []),
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

/**
 * The rows and columns of the form that the lines of a block go to, from where it begins. Totals are among them, unless the
 * block has exactly as many lines as the form has without them.
 */
function linesFor(
  numbers: PastedTable,
  { grid, cells }: { readonly grid: ValueGrid; readonly cells: Pick<CellTable, 'filling'> },
  start: Position,
): { readonly rows: readonly number[]; readonly columns: readonly number[]; readonly skipped: boolean } {
  const isTotal = (cell: CellId | undefined) => cell !== undefined && cells.filling(cell) !== undefined
  const across = Array.from({ length: grid.width - start.column }, (_, at) => start.column + at)
  const typedColumns = across.filter(
    (column) => !grid.rows.every((row) => row[column] === undefined || isTotal(row[column])),
  )
  const down = grid.rows.map((_, row) => row).slice(start.row)
  const typedRows = down.filter((row) => !grid.rows[row]!.every((cell) => cell === undefined || isTotal(cell)))
  const width = Math.max(0, ...numbers.map((row) => row.length))
  const withoutRows = typedRows.length < down.length && numbers.length === typedRows.length
  const withoutColumns = typedColumns.length < across.length && width === typedColumns.length
  const rows = withoutRows ? typedRows : down
  const columns = withoutColumns ? typedColumns : across
  // Totals that stand behind everything else are no gap, and nothing to speak of.
  const hasGap = (lines: readonly number[]) => lines.some((line, at) => at > 0 && line !== lines[at - 1]! + 1)
  return { rows, columns, skipped: (withoutRows && hasGap(rows)) || (withoutColumns && hasGap(columns)) }
}
