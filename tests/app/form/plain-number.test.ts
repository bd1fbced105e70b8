// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { plainNumber } from '../../../src/app/form/plain-number'
import { cellTable } from '../../../src/core/report/cell-table'
import { templateById } from '../../../src/templates'

const format = templateById('2021')!
const received = 'applications/received/natural-persons'
const fees = 'fees/administrative-fees/amount'

describe('the plain numeral of a cell', () => {
  it.each([
    [received, '２件', '2'],
    [received, '１２', '12'],
    [received, '1,234', '1234'],
    [received, ' 1 234 ', '1234'],
    [received, '007', '7'],
    [fees, '44.862万元', '44.862'],
    // Plain already, no number, or of another unit, which is not ours to convert.
    [received, '12', undefined],
    [received, '12条', undefined],
    [received, '约12', undefined],
    [received, '/', undefined],
    [fees, '448620元', undefined],
  ])('in %s, of “%s” is %s', (cell, text, plain) => {
    expect(plainNumber(cell as never, cellTable({ cells: { [cell]: text } }, format))).toBe(plain)
  })
})
