import type { Sheet, SheetCell, SheetRow } from '../workbook/workbook'

/** No merge of a register is larger; one of a whole empty sheet says nothing. */
const largestMerge = 20_000

/**
 * The rows of a sheet with what stands in merged cells: in a head each covered cell says what the first says; below it
 * only the cells of the same column do, as one day stands for several applications, while a note is no value.
 */
export function filledRows(sheet: Sheet, direction: 'both' | 'down'): readonly SheetRow[] {
  if (sheet.merges.length === 0) return sheet.rows
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]))
  const changed = new Map<number, (SheetCell | undefined)[]>()
  for (const { fromRow, toRow, fromColumn, toColumn } of sheet.merges) {
    const value = byNumber.get(fromRow)?.cells[fromColumn]
    const wide = toColumn > fromColumn
    if (!value || (toRow - fromRow + 1) * (toColumn - fromColumn + 1) > largestMerge) continue
    // A note over several columns and rows is one note.
    if (direction === 'down' && wide) continue
    for (let number = fromRow; number <= toRow; number++) {
      const row = byNumber.get(number)
      if (!row) continue
      const cells = changed.get(number) ?? [...row.cells]
      for (let column = fromColumn; column <= toColumn; column++) cells[column] ??= value
      changed.set(number, cells)
    }
  }
  return sheet.rows.map((row) => {
    const cells = changed.get(row.number)
    return cells ? { ...row, cells: Array.from(cells) } : row
  })
}
