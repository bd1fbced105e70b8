import { describe, expect, it } from 'vitest'
import type { Grid, GridCell } from '../../../src/core/document/document'
import { tableShape } from '../../../src/write/html/table-shape'

const cell = (text: string, rest: Partial<GridCell> = {}): GridCell => ({
  text,
  colspan: 1,
  rowspan: 1,
  header: false,
  ...rest,
})
const head = (text: string, rest: Partial<GridCell> = {}) => cell(text, { header: true, ...rest })
const grid = (rows: GridCell[][], rest: Partial<Grid> = {}): Grid => ({ type: 'grid', rows, ...rest })

describe('tableShape', () => {
  it('places cells beside those that reach down from above', () => {
    const shape = tableShape(
      grid([
        [cell('a', { rowspan: 2 }), cell('b', { colspan: 2 })],
        [cell('c'), cell('d')],
      ]),
    )
    expect(shape.columns).toBe(3)
    expect(shape.bodies.flat().map((row) => row.map((one) => [one.cell.text, one.column]))).toEqual([
      [
        ['a', 0],
        ['b', 1],
      ],
      [
        ['c', 1],
        ['d', 2],
      ],
    ])
  })

  it('takes the first rows of headers of a table of the clerk as its head', () => {
    const shape = tableShape(
      grid([
        [head('渠道'), head('条')],
        [head('网站'), cell('3')],
      ]),
    )
    expect(shape.head).toHaveLength(1)
    expect(shape.head[0]?.map((one) => one.scope)).toEqual(['col', 'col'])
    expect(shape.bodies[0]?.[0]?.map((one) => [one.tag, one.scope])).toEqual([
      ['th', 'row'],
      ['td', undefined],
    ])
  })

  it('has no head where a cell would reach out of it', () => {
    expect(tableShape(grid([[head('a', { rowspan: 2 }), head('b')], [cell('c')]])).head).toHaveLength(0)
  })

  it('cuts a span that reaches beyond the last row', () => {
    expect(tableShape(grid([[cell('a', { rowspan: 9 })]])).bodies[0]?.[0]?.[0]?.rowspan).toBe(1)
  })

  it('makes a header without words a plain cell and forgets its name', () => {
    const shape = tableShape(
      grid([[head('', { id: 'x' }), head('b', { id: 'y' })], [cell('1', { headers: ['x', 'y', 'z'] })]]),
    )
    expect(shape.bodies.flat(2)[0]?.tag).toBe('td')
    expect(shape.bodies.flat(2).find((one) => one.cell.text === '1')?.headers).toEqual(['y'])
  })

  it('begins a group of rows at each band', () => {
    const band = (text: string) => [head(text, { kind: 'band', colspan: 2 })]
    const shape = tableShape(
      grid([band('一'), [head('a', { kind: 'row' }), cell('1')], band('二'), [head('b', { kind: 'row' }), cell('2')]], {
        headRows: 0,
      }),
    )
    expect(shape.bodies.map((body) => body.length)).toEqual([2, 2])
    expect(shape.bodies[1]?.[0]?.[0]?.scope).toBe('rowgroup')
  })

  it('says widths in percent where there is one for each column', () => {
    expect(tableShape(grid([[cell('a'), cell('b')]], { widths: [1, 3] })).widths).toEqual([25, 75])
    expect(tableShape(grid([[cell('a'), cell('b')]], { widths: [1] })).widths).toBeUndefined()
  })
})
