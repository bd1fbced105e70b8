import { describe, expect, it } from 'vitest'
import { readCell, trimCell } from '../../../src/core/report/cell-reading'
import { quantity } from '../../../src/core/report/quantity'
import { processorTime } from '../../support/processor-time'

const count = {}
const signed = { signed: true }

describe('reading a cell', () => {
  it('drops white space around it in silence', () => {
    for (const text of ['5', ' 5', '5 ', '\u00a05\u2002', '\u30005\n'])
      expect(readCell(text, count)).toEqual({ kind: 'number', value: quantity(5), plain: '5' })
  })

  it('drops a hundred thousand spaces inside and around a text as fast as one', () => {
    const spaces = ' '.repeat(100_000)
    const used = processorTime()
    expect(trimCell(`${spaces}一${spaces}二${spaces}`)).toHaveLength(100_002)
    // Looking again from each space took more than ten seconds; one look takes milliseconds.
    expect(used()).toBeLessThan(2000)
  })

  it('takes empty for blank, which counts as 0', () => {
    for (const text of ['', ' ', '\u00a0']) expect(readCell(text, count)).toEqual({ kind: 'blank', value: 0n })
  })

  it('takes a placeholder for 0 and says so', () => {
    for (const text of ['/', '-', '--', '—', '无', '不适用'])
      expect(readCell(text, count)).toEqual({ kind: 'placeholder', value: 0n })
  })

  it('reads a number with its unit as that number', () => {
    expect(readCell('11522.96万元', count)).toMatchObject({ kind: 'number', unit: '万元', plain: '11522.96' })
    expect(readCell('251000元', count)).toMatchObject({ kind: 'number', value: quantity(251000), unit: '元' })
    expect(readCell('3 件', count)).toMatchObject({ kind: 'number', value: quantity(3), unit: '件' })
  })

  it.each([
    ['１２', 'full-width', '12'],
    ['1,234', 'separators', '1234'],
    ['1，234', 'full-width', '1234'],
    ['007', 'leading-zeros', '7'],
    ['1 2', 'spaces', '12'],
    ['+5', 'sign', '5'],
  ])('reads %s in its odd form %s', (text, oddForm, plain) => {
    expect(readCell(text, count)).toMatchObject({ kind: 'number', oddForm, plain })
  })

  it('knows the signs of 增/减', () => {
    expect(readCell('+113', signed)).toEqual({ kind: 'number', value: quantity(113), plain: '+113' })
    expect(readCell('-1', signed)).toEqual({ kind: 'number', value: quantity(-1), plain: '-1' })
    expect(readCell('减4', signed)).toMatchObject({ kind: 'number', value: quantity(-4), oddForm: 'words' })
    expect(readCell('减4', count)).toEqual({ kind: 'unknown' })
  })

  it('leaves what is no number unknown', () => {
    for (const text of ['三', '约1200', '2022年5件', '1/2', '3人次左右', 'abc', '1.2.3', '1,23'])
      expect(readCell(text, count), text).toEqual({ kind: 'unknown' })
  })
})
