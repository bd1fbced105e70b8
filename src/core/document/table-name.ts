import type { Grid } from './document'

/** More of the heads than this no one wants to hear before a table. */
const longest = 60

/**
 * What a table is called for those who do not see it: its caption, else what stands in its first row that has words
 * (表格：渠道、条数); '' for a table without any.
 */
export function tableName(grid: Grid): string {
  const caption = grid.caption?.trim()
  if (caption) return caption
  const rows = grid.rows.map((row) => row.map((cell) => cell.text.replace(/\s+/g, ' ').trim()).filter(Boolean))
  const heads = rows.find((row) => row.length > 0)?.join('、') ?? ''
  const chars = Array.from(heads)
  if (heads === '') return ''
  return `表格：${chars.length > longest ? `${chars.slice(0, longest).join('')}…` : heads}`
}
