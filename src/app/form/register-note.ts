import type { CellTable } from '../../core/report/cell-table'
import type { RegisterOrigin, RegisterRows } from '../../core/report/report'
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

/** The rows of the register that were not understood when its numbers were taken over; undefined where all were. */
export function leftOutNote(register: RegisterOrigin | undefined): string | undefined {
  const rows = register?.leftOut
  return register && rows && rows.length > 0
    ? `台账${rowsOf(rows, register)}没有认出，没有计入或者没有全部计入`
    : undefined
}

function rowsOf(rows: readonly RegisterRows[], { files }: RegisterOrigin): string {
  const severalSheets = rows.some(({ sheet }) => sheet > 1)
  const text = rows
    .map(({ file, sheet, rows: ranges }) => {
      const name = files.length > 1 ? `“${files[file - 1]?.name ?? ''}”` : ''
      return `${name}${severalSheets ? `第 ${sheet} 张表` : ''}第 ${ranges.replace(/,/g, '、')} 行`
    })
    .join('，')
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
