import { describe, expect, it } from 'vitest'
import { clock, dayAndClock, likelyYear, momentText, today } from '../../../src/app/ui/chinese-time'

describe('times as clerks read them', () => {
  it('are short for today and carry the year for another one', () => {
    const now = new Date(2022, 0, 9, 14, 32)
    expect(clock(new Date(2022, 0, 9, 8, 5))).toBe('08:05')
    expect(momentText(new Date(2022, 0, 9, 8, 5), now)).toBe('今天 08:05')
    expect(dayAndClock(new Date(2022, 0, 9, 8, 5))).toBe('2022-01-09 08:05')
    expect(momentText(new Date(2022, 0, 8, 8, 5), now)).toBe('1月8日 08:05')
    expect(momentText(new Date(2021, 11, 31, 8, 5), now)).toBe('2021年12月31日 08:05')
    expect(today(now)).toBe('2022-01-09')
  })

  it('suggest last year from January on and this year in autumn', () => {
    expect(likelyYear(new Date(2022, 0, 9))).toBe(2021)
    expect(likelyYear(new Date(2022, 8, 30))).toBe(2021)
    expect(likelyYear(new Date(2022, 9, 1))).toBe(2022)
  })
})
