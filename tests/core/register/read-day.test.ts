import { describe, expect, it } from 'vitest'
import { readDay } from '../../../src/core/register/read-day'
import type { SheetCell } from '../../../src/core/workbook/workbook'

const context = { date1904: false, year: 2026 }
const read = (cell: SheetCell, date1904 = false) => {
  const reading = readDay(cell, { ...context, date1904 })
  return reading.is === 'day' ? reading.date : reading.is
}
const text = (value: string) => read({ kind: 'text', text: value })
const number = (value: number, date1904 = false) => read({ kind: 'number', text: String(value), value }, date1904)

describe('2 January 2026', () => {
  it.each([
    '2026-1-2',
    '2026-01-02',
    '2026/1/2',
    '2026.1.2',
    '2026.01.02.',
    '20260102',
    '2026年1月2日',
    '2026年01月02日',
    '2026年1月2号',
    '2026 年 1 月 2 日',
    '２０２６年１月２日',
    '２０２６－０１－０２',
    '二〇二六年一月二日',
    '二○二六年一月二日',
    '2026—1—2',
    '2026、1、2',
    '2026。1。2',
    '2026-01-02 10:30',
    '2026-01-02 10:30:05',
    '2026-01-02T10:30:05.000Z',
    '2026/1/2 上午 9:05',
    '2026年1月2日（周五）',
    '2026年1月2日收到',
    '收到：2026-1-2',
    '2026-1-2\n2026-1-2',
    '26-1-2',
    '26.01.02',
    '26年1月2日',
    '46024',
    '46024.5',
    ' 2026-1-2 ',
  ])('is written %j', (value) => {
    expect(text(value)).toBe('2026-01-02')
  })

  it('is a number, as eight digits or as a serial number of either kind', () => {
    expect([number(20260102), number(46024), number(46024.75), number(44562, true)]).toEqual(
      Array.from({ length: 4 }, () => '2026-01-02'),
    )
  })
})

describe('other days', () => {
  it.each([
    ['二〇二五年十一月二十三日', '2025-11-23'],
    ['二〇二五年十月十日', '2025-10-10'],
    ['二〇二五年十二月三十日', '2025-12-30'],
    ['14/3/2026', '2026-03-14'],
    ['3/14/2026', '2026-03-14'],
    ['5/5/2026', '2026-05-05'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (value, date) => {
    expect(text(value)).toBe(date)
  })
})

describe('what is no day', () => {
  it.each([
    '2026-13-1',
    '2026-2-30',
    '2025-02-29',
    '3/4/2026',
    '2026年1月',
    '2026-1-2、2026-1-5',
    '1号',
    '15',
    '2026',
    '待补',
    '2026-1-2 X府〔2026〕3号',
    '12.1.2',
    '99-1-2',
  ])('is said to be unclear: %s', (value) => {
    expect(text(value)).toBe('unclear')
  })

  it.each(['1月2日', '1.2', '1-2', '1/2', '一月二日', '12月31日 10:00'])('may lack its year: %s', (value) => {
    expect(text(value)).toBe('no-year')
  })

  it.each(['', '  ', '/', '—', '无'])('is blank: %j', (value) => {
    expect(text(value)).toBe('blank')
  })

  it('is a failed formula, or a number that counts nothing', () => {
    expect(read({ kind: 'error', text: '#N/A' })).toBe('error')
    expect(read({ kind: 'formula', text: '' })).toBe('error')
    expect([number(3), number(0.5), number(20261301), number(-1)]).toEqual(['unclear', 'unclear', 'unclear', 'unclear'])
  })
})
