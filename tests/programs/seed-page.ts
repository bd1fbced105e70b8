const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** The titles of the sections in the seeds: a line with one of them is no rest of a cell. */
const title = /主动公开|收到和处理|诉讼情况|存在|其他需要/

/**
 * The text of a seed as a page with real tables, its wording untouched: titles and labels stay as odd as they are.
 * Two forms are met: cells with tabs between them, and a cell a line with a tab before it (`cellALine`), where labels
 * may be broken over lines.
 */
export function seedPage(text: string): string {
  const lines = text.replace(/\r/g, '').split('\n')
  const cellALine = !lines.some((line) => /\S\t+\S/.test(line))
  const parts: string[] = []
  let table: string[][] = []
  let row: string[] | undefined
  const endRow = () => {
    if (row) table.push(row)
    row = undefined
  }
  const endTable = () => {
    endRow()
    const rows = table.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell.trim())}</td>`).join('')}</tr>`)
    if (rows.length > 0) parts.push(`<table border="1">${rows.join('')}</table>`)
    table = []
  }
  lines.forEach((line, at) => {
    const next = lines.slice(at + 1).find((one) => one.trim()) ?? ''
    const inTable = row !== undefined || table.length > 0
    if (!cellALine) {
      if (line.includes('\t')) return table.push(line.split('\t'))
      if (line.trim() === '' && inTable) return
    } else if (line.startsWith('\t')) return (row ??= []).push(line.slice(1))
    else if (line.trim() && inTable && next.startsWith('\t') && !title.test(line)) {
      endRow()
      row = table.pop()
      row?.push(`${row.pop() ?? ''}${line}`)
      return
    } else if (line.trim() === '' && inTable) {
      const opensWithBlank = row?.length === 1 && row[0]?.trim() === '' && !next.startsWith('\t')
      return opensWithBlank ? undefined : endRow()
    }
    endTable()
    if (line.trim()) parts.push(`<p>${escaped(line)}</p>`)
  })
  endTable()
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"></head><body>${parts.join('\n')}</body></html>`
}
