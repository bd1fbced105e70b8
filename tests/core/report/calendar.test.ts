import { describe, expect, it } from 'vitest'
import { formatDate, isoDate, parseDate } from '../../../src/core/report/calendar'

describe('dates', () => {
  it('are written as the standard writes them, without leading zeros', () => {
    expect(formatDate('2022-01-06')).toBe('2022年1月6日')
    expect(formatDate('')).toBe('')
  })

  it('are only days that exist', () => {
    expect(parseDate('2024-02-29')).toEqual({ year: 2024, month: 2, day: 29 })
    for (const no of ['2023-02-29', '1900-02-29', '2024-13-01', '2024-04-31', '2024-1-1', 'x'])
      expect(parseDate(no), no).toBeUndefined()
    expect(isoDate({ year: 2024, month: 2, day: 9 })).toBe('2024-02-09')
  })
})
