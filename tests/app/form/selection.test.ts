// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { downEdits, selectionWords } from '../../../src/app/form/selection'
import type { CellId } from '../../../src/core/template/template'
import { tableOf, valuesOf } from './form-cases'

const [one, two] = ['applications/received/natural-persons', 'applications/received/enterprises'] as const
const [below, belowTwo] = [
  'applications/brought-forward/natural-persons',
  'applications/brought-forward/enterprises',
] as const
const down = (rows: readonly (readonly CellId[])[], cells: Record<CellId, string>) =>
  downEdits(rows, valuesOf('applications', cells), tableOf(cells))

describe('what a selection adds up to', () => {
  it('is said with how many cells hold numbers', () => {
    const cells = tableOf({ [one]: '3', [two]: '4' })
    expect(selectionWords(new Set([one, two]), cells)).toBe('已选 2 格，求和 7')
    expect(selectionWords(new Set([one, two, below]), cells)).toBe('已选 3 格，2 格有数，求和 7')
    expect(selectionWords(new Set([below, belowTwo]), cells)).toBe('已选 2 格，0 格有数')
  })
})

describe('filling down', () => {
  it('brings the upper row into the rows below, and what stands above into a single one', () => {
    const cells = { [one]: '3', [two]: '4' }
    expect(
      down(
        [
          [one, two],
          [below, belowTwo],
        ],
        cells,
      ),
    ).toEqual([
      { set: 'cell', cell: below, text: '3' },
      { set: 'cell', cell: belowTwo, text: '4' },
    ])
    expect(down([[below]], cells)).toEqual([{ set: 'cell', cell: below, text: '3' }])
    expect(down([[one]], cells)).toEqual([])
  })

  it('leaves totals to be computed, and what is the same as it is', () => {
    expect(down([['applications/brought-forward/total']], { [one]: '3' })).toEqual([])
    expect(down([[one], [below]], { [one]: '3', [below]: '3' })).toEqual([])
  })
})
