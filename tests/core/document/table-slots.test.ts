import { describe, expect, it } from 'vitest'
import type { Grid, GridCell } from '../../../src/core/document/document'
import { slotTexts, tableSlots } from '../../../src/core/document/table-slots'

const cell = (text: string, colspan = 1, rowspan = 1): GridCell => ({ text, colspan, rowspan, header: false })
const grid = (...rows: GridCell[][]): Grid => ({ type: 'grid', rows })
const texts = (table: Grid) => tableSlots(table).map((line) => line.map((slot) => slot.cell.text).join(''))

describe('the rectangle of a table', () => {
  it('shows merged cells in every place that they cover', () => {
    expect(texts(grid([cell('a', 2, 2), cell('b')], [cell('c')], [cell('d', 3)]))).toEqual(['aab', 'aac', 'ddd'])
  })

  it('fills rows that are too short and cuts cells that stick out below', () => {
    expect(texts(grid([cell('a', 1, 9), cell('b'), cell('c')], [cell('d')]))).toEqual(['abc', 'ad'])
    expect(tableSlots(grid([cell('a', 1, 9), cell('b')], [])).map((line) => line.length)).toEqual([2, 2])
    expect(tableSlots(grid([cell('a', 1, 9)], []))[0]?.[0]?.rowspan).toBe(2)
  })

  it('lets no cell cover another', () => {
    const slots = tableSlots(grid([cell('a'), cell('b', 1, 2), cell('c')], [cell('d', 3)]))
    expect(slots[1]?.map((slot) => slot.cell.text).join('')).toBe('db')
  })

  it('has the text of a cell where it begins, and nothing in the other places that it covers', () => {
    expect(slotTexts(grid([cell('a', 2, 2), cell('b')], [cell('c')]))).toEqual([
      ['a', '', 'b'],
      ['', '', 'c'],
    ])
  })
})
