import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decimalsOf,
  formatQuantity,
  isWhole,
  parseQuantity,
  percentage,
  quantity,
} from '../../../src/core/report/quantity'

describe('quantity', () => {
  it('adds 万元 exactly where floating point does not', () => {
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(formatQuantity(parseQuantity('0.1')! + parseQuantity('0.2')!)).toBe('0.3')
    expect(formatQuantity(parseQuantity('44.862')! + parseQuantity('59237.2449')!)).toBe('59282.1069')
  })

  it('reads plain numerals and nothing else', () => {
    expect(parseQuantity('0')).toBe(0n)
    expect(parseQuantity('-1')).toBe(quantity(-1))
    expect(parseQuantity('+113')).toBe(quantity(113))
    for (const text of ['', '1e3', '1.', '.5', '1,000', '０', '一', '1.1234567890123', '--1'])
      expect(parseQuantity(text), text).toBeUndefined()
  })

  it('prints what it reads', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (value) => {
        expect(parseQuantity(formatQuantity(value))).toBe(value)
      }),
    )
  })

  it('knows the digits after the point', () => {
    expect(decimalsOf(parseQuantity('44.862')!)).toBe(3)
    expect(decimalsOf(parseQuantity('7')!)).toBe(0)
    expect(isWhole(parseQuantity('7.50')!)).toBe(false)
    expect(isWhole(parseQuantity('7.00')!)).toBe(true)
  })

  it('rounds a share half up, as clerks do', () => {
    expect(percentage(quantity(34), quantity(42), 2)).toBe('80.95')
    expect(percentage(quantity(2), quantity(3), 1)).toBe('66.7')
    expect(percentage(quantity(1), quantity(8), 2)).toBe('12.50')
    expect(percentage(quantity(1), quantity(8), 0)).toBe('13')
    expect(percentage(quantity(1), quantity(0), 1)).toBeUndefined()
    expect(percentage(quantity(-1), quantity(3), 1)).toBe('-33.3')
  })
})
