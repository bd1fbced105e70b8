import type { Workbook } from '../workbook/workbook'
import { rangeText } from './apply-tally'
import type { RowRef } from './remark'

/** Rows as they are named to a person: 第3-9、12行; with the names of sheets where there are several. */
export function rowWords(rows: readonly RowRef[], book: Workbook): string {
  const bySheet = new Map<number, number[]>()
  for (const { sheet, row } of rows) {
    const numbers = bySheet.get(sheet)
    if (numbers) numbers.push(row)
    else bySheet.set(sheet, [row])
  }
  return [...bySheet]
    .map(([sheet, numbers]) => {
      const name = book.sheets.length > 1 ? `“${book.sheets[sheet]?.name ?? ''}”` : ''
      return `${name}第${rangeText(numbers).replace(/,/g, '、')}行`
    })
    .join('，')
}
