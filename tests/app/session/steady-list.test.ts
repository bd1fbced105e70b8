import { describe, expect, it } from 'vitest'
import { steadyList } from '../../../src/app/session/steady-list'

describe('a list that is worked out again', () => {
  const before = [
    { key: 'a', places: [{ block: 1 }] },
    { key: 'b', places: [] },
  ]

  it('is the list of before where it says the same', () => {
    expect(steadyList(structuredClone(before), before)).toBe(before)
    expect(steadyList([], steadyList<object>([], undefined))).toEqual([])
  })

  it('keeps the objects that say the same, wherever they stand, and takes the others as they are', () => {
    const now = [
      { key: 'b', places: [] },
      { key: 'a', places: [{ block: 2 }] },
    ]
    const kept = steadyList(now, before)
    expect(kept).toEqual(now)
    expect(kept[0]).toBe(before[1])
    expect(kept[1]).toBe(now[1])
  })

  it('is another list where one is gone, has come, or stands elsewhere', () => {
    expect(steadyList([before[0]!], before)).toHaveLength(1)
    expect(steadyList([...before, { key: 'c', places: [] }], before)).toHaveLength(3)
    expect(steadyList([before[1]!, before[0]!], before).map(({ key }) => key)).toEqual(['b', 'a'])
  })
})
