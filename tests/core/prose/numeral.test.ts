import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumeral, numeralValue } from '../../../src/core/prose/numeral'
import { quantity } from '../../../src/core/report/quantity'

const signs = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Writes a number below 10,000 as Chinese does. */
function written(number: number): string {
  if (number < 10) return signs[number]!
  const digits = [...String(number)].map(Number)
  const places = ['千', '百', '十', ''].slice(4 - digits.length)
  const text = digits.map((digit, i) => (digit === 0 ? '零' : signs[digit]! + places[i]!)).join('')
  return text.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}

describe('numerals', () => {
  it('are read back as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (number) => {
        expect(chineseNumeral(written(number))).toBe(BigInt(number))
      }),
    )
  })

  it.each([
    ['两', 2n],
    ['二十三', 23n],
    ['一百零五', 105n],
    ['二〇二一', 2021n],
    ['一万两千', 12000n],
    ['十', 10n],
  ])('%s is %s', (text, value) => expect(chineseNumeral(text)).toBe(value))

  it.each([[''], ['二三'], ['件']])('"%s" is none', (text) => expect(chineseNumeral(text)).toBeUndefined())

  it('take separators and points exactly', () => {
    expect(numeralValue('11,210')).toBe(quantity(11210))
    expect(numeralValue('44.862')).toBe(44862n * 10n ** 9n)
  })
})
