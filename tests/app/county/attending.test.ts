import { describe, expect, it } from 'vitest'
import { attending } from '../../../src/app/county/attending'
import type { CountyEntry } from '../../../src/app/county-store/county-entry'
import { exampleEntry } from './example-entry'

const signed = (day: string, one: CountyEntry): CountyEntry => ({ ...one, report: { ...one.report!, signed: day } })

describe('rows held against the list', () => {
  it('are the last of those that came again, with the day of the first and the day by which they were asked for', () => {
    const first = signed(
      '2026-01-19',
      exampleEntry('a', '住建局', { after: 'b', sentBack: 1, returnDue: '2026-02-10' }),
    )
    const second = signed(
      '2026-02-09',
      exampleEntry('b', '住建局', { before: 'a', after: 'c', returnDue: '2026-02-20' }),
    )
    const third = signed('2026-02-18', exampleEntry('c', '住建局', { before: 'b', taken: 7 }))
    expect(attending([first, second, third])).toEqual([
      {
        file: 'c',
        agency: { name: '住建局', kind: 'department' },
        year: 2025,
        hash: 'c',
        signed: '2026-02-18',
        taken: 7,
        again: { signed: '2026-01-19', due: '2026-02-20' },
      },
    ])
  })

  it('are the first of their year where what came before was of another one', () => {
    const wrong = signed('2025-01-10', exampleEntry('a', '统计局', { sentBack: 1, askedYear: 2025 }, 2024))
    const right = signed('2026-02-18', exampleEntry('b', '统计局', { before: 'a' }))
    const again = (before: CountyEntry) => attending([before, right]).find(({ file }) => file === 'b')!.again
    expect(again(wrong)).toBeUndefined()
    expect(again({ ...wrong, returnDue: '2026-02-20' })).toEqual({ due: '2026-02-20' })
  })
})
