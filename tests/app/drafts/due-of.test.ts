import { describe, expect, it } from 'vitest'
import { dueOf } from '../../../src/app/drafts/due-of'

const due = (report: unknown): string => dueOf({ agency: '临澜市青屿区人民政府', year: 2025, saved: { report } })

describe('the day by which a kept draft is due', () => {
  it('is the local date where one is set and comes first', () => {
    expect(due({ agency: { kind: 'department' }, localDeadline: '2026-01-20' })).toBe('2026-01-20')
    expect(due({ agency: { kind: 'department' }, localDeadline: '2026-02-20' })).toBe('2026-01-31')
  })

  it('follows the kind of agency that the report says, not the one its name speaks for', () => {
    expect(due({ agency: { kind: 'department' } })).toBe('2026-01-31')
    expect(due({ agency: { kind: 'government-county' } })).toBe('2026-03-31')
  })

  it('takes what is missing or damaged as not set', () => {
    for (const report of [
      undefined,
      null,
      7,
      {},
      { agency: null, localDeadline: 20260120 },
      { agency: { kind: 'x' }, localDeadline: '1月20日' },
    ])
      expect(due(report)).toBe('2026-03-31')
    expect(dueOf({ agency: '', year: 2025, saved: 'x' })).toBe('2026-01-31')
  })
})
