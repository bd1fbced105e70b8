import { columnLetter, type Sheet } from '../../core/workbook/workbook'

/** What a person who sees the sheet in his program would not expect: hidden rows and columns count, results are missing. */
export function sheetNotes({ name, rows, hiddenColumns }: Sheet): string[] {
  const hidden = rows.filter((row) => row.hidden).map(({ number }) => number)
  const columns = hiddenColumns.filter((column) => rows.some(({ cells }) => cells[column] !== undefined))
  const open = rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell, column) => (cell?.kind === 'formula' ? [`${columnLetter(column)}${number}`] : [])),
  )
  const sheet = `工作表“${name}”`
  return [
    ...(hidden.length > 0 ? [`${sheet}的第 ${some(ranges(hidden))} 行被隐藏或者筛选掉了，其中的内容也已读入。`] : []),
    ...(columns.length > 0 ? [`${sheet}的 ${some(columns.map(columnLetter))} 列是隐藏的，其中的内容也已读入。`] : []),
    ...(open.length > 0
      ? [
          `${sheet}的 ${some(open)} 格是公式，文件里没有存计算结果，按空格读入；用 Excel 或 WPS 打开并保存一次，就有结果。`,
        ]
      : []),
  ]
}

function some(all: readonly string[]): string {
  return all.length > 8 ? `${all.slice(0, 8).join('、')} 等` : all.join('、')
}

/** Neighbours as one: 3, 4, 5 and 9 are 3—5 and 9. */
function ranges(numbers: readonly number[]): string[] {
  const found: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = found[found.length - 1]
    if (last && last.to === number - 1) last.to = number
    else found.push({ from: number, to: number })
  }
  return found.map(({ from, to }) => (from === to ? String(from) : `${from}—${to}`))
}
