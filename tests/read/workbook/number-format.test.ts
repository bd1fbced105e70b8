import { describe, expect, it } from 'vitest'
import { numberFormat, shownNumber } from '../../../src/read/workbook/number-format'

const shown = (value: number, code: string) => shownNumber(value, numberFormat(170, code))

describe('a number format', () => {
  it.each([
    [14, undefined, true],
    [22, undefined, true],
    [31, undefined, true],
    [57, undefined, true],
    [20, undefined, false],
    [45, undefined, false],
    [0, undefined, false],
    [49, undefined, false],
    [170, 'yyyy"年"m"月"d"日";@', true],
    [170, '[$-804]yyyy/m/d\\ aaaa', true],
    [170, '[DBNum1][$-804]yyyy"年"m"月"d"日"', true],
    [170, 'm"月"', true],
    [170, 'mm:ss', false],
    [170, '[h]:mm', false],
    [170, '0.00E+00', false],
    [170, '0"days"', false],
    [170, '[Red]0.00', false],
    [170, 'General', false],
    [170, '#,##0_ ', false],
  ])('%i %s shows days: %s', (id, code, isDate) => {
    expect(numberFormat(id, code).isDate).toBe(isDate)
  })

  it.each([
    [44.862, 'General', '44.862'],
    [11522.959999999999, 'General', '11522.96'],
    [0.1 + 0.2, 'General', '0.3'],
    [44.862, '0.00', '44.86'],
    [1234567.5, '#,##0.00', '1,234,567.50'],
    [0.667, '0.0%', '66.7%'],
    [113, '+0;-0;0', '+113'],
    [-1, '+0;-0;0', '-1'],
    [0, '+0;-0;0', '0'],
    [-3, '0', '-3'],
    [251000, '0"元"', '251000元'],
    [3, '"共"0"件"', '共3件'],
    [2.5, '0.0##', '2.5'],
    [2, '#.##', '2'],
    [12, '@', '12'],
    [12, '000', '012'],
  ])('shows %d as %s: %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text)
  })
})
