import { describe, expect, it } from 'vitest'
import { edge, enter, neighbour, rowEnd } from '../../../src/app/form/cell-move'
import { valuesOf } from './form-cases'

const grid = valuesOf('applications')
const two = valuesOf('proactive-disclosure')

describe('moving by arrow', () => {
  it('goes to the cell above, below, left and right', () => {
    const from = 'applications/disclosed/enterprises'
    expect(neighbour(grid, from, 'up')).toBe('applications/brought-forward/enterprises')
    expect(neighbour(grid, from, 'down')).toBe('applications/partly-disclosed/enterprises')
    expect(neighbour(grid, from, 'left')).toBe('applications/disclosed/natural-persons')
    expect(neighbour(grid, from, 'right')).toBe('applications/disclosed/research-institutions')
  })

  it('stops at the edges', () => {
    expect(neighbour(grid, 'applications/received/natural-persons', 'up')).toBeUndefined()
    expect(neighbour(grid, 'applications/received/natural-persons', 'left')).toBeUndefined()
    expect(neighbour(grid, 'applications/carried-forward/total', 'down')).toBeUndefined()
    expect(neighbour(grid, 'applications/carried-forward/total', 'right')).toBeUndefined()
  })

  it('takes a number over several columns as one', () => {
    expect(neighbour(two, 'licensing/licenses/decisions', 'right')).toBeUndefined()
    expect(neighbour(two, 'documents/normative-documents/in-force', 'down')).toBe('licensing/licenses/decisions')
    expect(neighbour(two, 'licensing/licenses/decisions', 'up')).toBe('documents/normative-documents/issued')
  })

  it('knows nothing of cells that are not drawn', () => {
    expect(neighbour(two, 'applications/received/total', 'up')).toBeUndefined()
    expect(enter(two, 'applications/received/total')).toBeUndefined()
  })
})

describe('moving by Ctrl and arrow', () => {
  const column = (row: string) => `applications/${row}/natural-persons` as const
  it('goes to the end of a filled run', () => {
    const filled = new Set<string>([column('received'), column('brought-forward'), column('disclosed')])
    expect(edge(grid, column('received'), 'down', (cell) => filled.has(cell))).toBe(column('disclosed'))
  })
  it('goes over a gap to the next filled cell', () => {
    const filled = new Set<string>([column('received'), column('duplicate')])
    expect(edge(grid, column('received'), 'down', (cell) => filled.has(cell))).toBe(column('duplicate'))
    expect(edge(grid, column('disclosed'), 'down', (cell) => filled.has(cell))).toBe(column('duplicate'))
  })
  it('goes to the edge where nothing is filled, and stays there', () => {
    expect(edge(grid, column('received'), 'down', () => false)).toBe(column('carried-forward'))
    expect(edge(grid, column('carried-forward'), 'down', () => false)).toBe(column('carried-forward'))
    expect(edge(grid, column('received'), 'right', () => true)).toBe('applications/received/total')
  })
})

describe('Home, End and Enter', () => {
  it('go to the ends of the row or of the table', () => {
    expect(rowEnd(grid, 'applications/disclosed/enterprises', 'first')).toBe('applications/disclosed/natural-persons')
    expect(rowEnd(grid, 'applications/disclosed/enterprises', 'last')).toBe('applications/disclosed/total')
    expect(rowEnd(grid, 'applications/disclosed/enterprises', 'first', true)).toBe(
      'applications/received/natural-persons',
    )
    expect(rowEnd(grid, 'applications/disclosed/enterprises', 'last', true)).toBe('applications/carried-forward/total')
  })
  it('go down a column and back, and stay at its ends', () => {
    expect(enter(grid, 'applications/received/natural-persons')).toBe('applications/brought-forward/natural-persons')
    expect(enter(grid, 'applications/brought-forward/natural-persons', { back: true })).toBe(
      'applications/received/natural-persons',
    )
    expect(enter(grid, 'applications/carried-forward/natural-persons')).toBeUndefined()
    expect(enter(grid, 'applications/received/enterprises', { back: true })).toBeUndefined()
    expect(enter(valuesOf('disputes'), 'disputes/cases/reconsideration-upheld')).toBeUndefined()
  })
  it('go on in the column where the Tabs began', () => {
    const tabbedFrom = 'applications/received/enterprises'
    expect(enter(grid, 'applications/received/other-organizations', { tabbedFrom })).toBe(
      'applications/brought-forward/enterprises',
    )
    expect(enter(grid, 'applications/brought-forward/total', { tabbedFrom })).toBe('applications/disclosed/enterprises')
    expect(enter(grid, 'applications/carried-forward/total', { tabbedFrom })).toBeUndefined()
  })
  it('take a number over several columns as one, whichever column the Tabs began in', () => {
    expect(
      enter(two, 'documents/normative-documents/in-force', { tabbedFrom: 'documents/normative-documents/issued' }),
    ).toBe('licensing/licenses/decisions')
  })
})
