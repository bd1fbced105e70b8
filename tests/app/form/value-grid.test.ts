import { describe, expect, it } from 'vitest'
import { t2019, valuesOf } from './form-cases'

describe('the rectangle of numbers', () => {
  it('has 25 rows of 7 numbers in 表三 of 2021 and 23 in that of 2019', () => {
    const grid = valuesOf('applications')
    expect([grid.rows.length, grid.width, grid.cells.length]).toEqual([25, 7, 175])
    expect(valuesOf('applications', {}, t2019).cells).toHaveLength(161)
  })

  it('repeats a number over the columns that it takes, and finds it where it begins', () => {
    const grid = valuesOf('proactive-disclosure')
    expect(grid.width).toBe(3)
    expect(grid.rows[2]).toEqual(Array(3).fill('licensing/licenses/decisions'))
    expect(grid.find('licensing/licenses/decisions')).toEqual({ row: 2, column: 0 })
    expect(grid.cells).toHaveLength(10)
  })

  it('has one row of fifteen numbers in 表四', () => {
    const grid = valuesOf('disputes')
    expect([grid.rows.length, grid.width]).toEqual([1, 15])
  })

  it('finds nothing for a cell of another section', () => {
    expect(valuesOf('disputes').find('applications/received/total')).toBeUndefined()
  })

  it('draws a group that a file stated as one row', () => {
    const grid = valuesOf('applications', { 'applications/other-handling/total': '1' })
    expect(grid.rows).toHaveLength(23)
    expect(grid.find('applications/other-handling/total')?.column).toBe(6)
  })
})
