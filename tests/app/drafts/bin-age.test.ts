// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { expiredDrafts } from '../../../src/app/drafts/bin-age'

const day = 24 * 3600_000
const start = Date.UTC(2026, 0, 5)
/** A start of the program so many days after the first one. */
const begin = (days: number, ...deleted: string[]) => expiredDrafts(deleted, new Date(start + days * day), 30)

describe('how long a draft has been in 最近删除', () => {
  beforeEach(() => localStorage.clear())

  it('is counted in days of use, and ends after thirty', () => {
    for (let days = 0; days < 30; days += 3) expect(begin(days, 'one')).toEqual([])
    expect(begin(30, 'one', 'two')).toEqual(['one'])
  })

  it('is not a matter of a clock that was wrong, whichever way and however often', () => {
    begin(0, 'one')
    expect(begin(40_000, 'one')).toEqual([])
    expect(begin(40_000, 'one')).toEqual([])
    expect(begin(1, 'one')).toEqual([])
    expect(begin(-20_000, 'one')).toEqual([])
    expect(begin(2, 'one')).toEqual([])
  })

  it('begins anew for a draft that was brought back and is deleted again', () => {
    for (let days = 0; days < 28; days += 7) begin(days, 'one')
    begin(28)
    expect(begin(35, 'one')).toEqual([])
    expect(begin(42, 'one')).toEqual([])
  })
})
