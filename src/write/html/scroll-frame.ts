import type { Grid } from '../../core/document/document'
import { attributes } from '../markup/escape'

/** How many columns a table has. */
export function columnsOf(grid: Grid): number {
  return Math.max(...grid.rows.map((row) => row.reduce((sum, cell) => sum + cell.colspan, 0)))
}

/** What a frame needs in which a table scrolls: it can be reached and moved with the keyboard, and has a name. */
export function scrollFrame({ caption }: Grid, number: number): string {
  const label = caption?.trim() ? `${caption}（表格）` : `表格 ${number}`
  return attributes({ tabindex: 0, role: 'group', 'aria-label': label })
}
