import { describe, expect, it } from 'vitest'
import { rangeCells, rangeRows, wholeRange } from '../../../src/app/form/cell-range'
import { valuesOf } from './form-cases'

const grid = valuesOf('applications')

describe('a range of cells', () => {
  it('is the rectangle between its ends, from whichever end it was begun', () => {
    const one = 'applications/received/enterprises'
    const other = 'applications/brought-forward/research-institutions'
    const rows = [
      ['applications/received/enterprises', 'applications/received/research-institutions'],
      ['applications/brought-forward/enterprises', 'applications/brought-forward/research-institutions'],
    ]
    expect(rangeRows(grid, { anchor: one, focus: other })).toEqual(rows)
    expect(rangeRows(grid, { anchor: other, focus: one })).toEqual(rows)
    expect(
      rangeRows(grid, {
        anchor: 'applications/received/research-institutions',
        focus: 'applications/brought-forward/enterprises',
      }),
    ).toEqual(rows)
  })

  it('lists a number over several columns once', () => {
    const two = valuesOf('proactive-disclosure')
    const range = { anchor: 'documents/normative-documents/repealed', focus: 'licensing/licenses/decisions' } as const
    expect(rangeRows(two, range)).toEqual([
      [
        'documents/normative-documents/issued',
        'documents/normative-documents/repealed',
        'documents/normative-documents/in-force',
      ],
      ['licensing/licenses/decisions'],
    ])
  })

  it('covers the whole table', () => {
    expect(rangeCells(grid, wholeRange(grid)!).size).toBe(175)
  })

  it('is empty where an end is not drawn', () => {
    expect(rangeRows(grid, { anchor: 'disputes/cases/direct-total', focus: 'applications/received/total' })).toEqual([])
  })
})
