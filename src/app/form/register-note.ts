import type { CellTable } from '../../core/report/cell-table'
import type { RegisterOrigin } from '../../core/report/report'
import type { CellId } from '../../core/template/template'

/** Rows are named up to so many characters; thousands of them say nothing. */
const longest = 120

/**
 * What a cell says of the register that it was counted from: the rows behind it, or that it was changed by hand since.
 * Undefined where the register gave it nothing, and where no row is behind a 0.
 */
export function registerNote(cell: CellId, cells: CellTable, register: RegisterOrigin | undefined): string | undefined {
  const origin = register?.cells[cell]
  if (!register || !origin) return undefined
  const rows = rowsOf(origin.rows, register)
  const stated = cells.stated(cell)?.trim() ?? ''
  if (stated !== String(origin.count))
    return `台账为 ${origin.count}${rows && `（${rows}）`}，以后手工改为 ${stated || '空'}`
  return rows === '' ? undefined : `台账${rows}`
}

function rowsOf(rows: RegisterOrigin['cells'][CellId]['rows'], { files }: RegisterOrigin): string {
  const severalSheets = rows.some(({ sheet }) => sheet > 1)
  const text = rows
    .map(({ file, sheet, rows: ranges }) => {
      const name = files.length > 1 ? `“${files[file - 1]?.name ?? ''}”` : ''
      return `${name}${severalSheets ? `第 ${sheet} 张表` : ''}第 ${ranges.replace(/,/g, '、')} 行`
    })
    .join('，')
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
