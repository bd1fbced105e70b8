import { describe, expect, it } from 'vitest'
import type { Grid, GridCell } from '../../../src/core/document/document'
import { tableSlots } from '../../../src/core/document/table-slots'
import { columnWidths } from '../../../src/write/docx/column-widths'

const cell = (text: string, colspan = 1, rowspan = 1): GridCell => ({ text, colspan, rowspan, header: false })
const grid = (...rows: GridCell[][]): Grid => ({ type: 'grid', rows })

describe('the widths of columns', () => {
  it('are the template’s, to the last twip', () => {
    const widths = [500, 1218, 2926, 600, 600, 600, 600, 600, 600, 600]
    const table = { ...grid(widths.map(() => cell(''))), widths }
    expect(columnWidths(table, tableSlots(table), 8844)).toEqual(widths)
    const quarters = { ...grid([cell(''), cell(''), cell(''), cell('')]), widths: [1, 1, 1, 1] }
    expect(columnWidths(quarters, tableSlots(quarters), 8844)).toEqual([2211, 2211, 2211, 2211])
  })

  it('follow the text in a clerk’s table, and use up the whole width', () => {
    const table = grid([cell('序号'), cell('工作内容和完成情况说明'), cell('1')])
    const [number = 0, words = 0, count = 0] = columnWidths(table, tableSlots(table), 8844)
    expect(words).toBeGreaterThan(2 * number)
    expect(number + words + count).toBe(8844)
  })
})
