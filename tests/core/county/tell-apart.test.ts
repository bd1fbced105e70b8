import { describe, expect, it } from 'vitest'
import { acceptedTwice, tellApart } from '../../../src/core/county/tell-apart'

const health = { file: '卫健.docx', agency: '青禾县卫生健康局', year: 2025 }
const again = { file: '卫健（2）.docx', agency: '青禾县 卫生健康局', year: 2025 }
const before = { file: '卫健2024.docx', agency: '青禾县卫生健康局', year: 2024 }
const water = { file: '水务.docx', agency: '青禾县水务局', year: 2025 }

describe('reports of one agency', () => {
  it('are told apart by their files, and others by their agencies', () => {
    const file = tellApart([health, again, water])
    expect([health, again, water].map(file)).toEqual(['卫健.docx', '卫健（2）.docx', ''])
    expect(tellApart([health, water])(health)).toBe('')
  })

  it('are known when a second of the same year would be accepted', () => {
    expect(acceptedTwice([health, again, water], [])).toEqual([[health, again]])
    expect(acceptedTwice([again], [health, water])).toEqual([[again, health]])
    expect(acceptedTwice([health], [health, before, water])).toEqual([])
    expect(acceptedTwice([water], [health, again])).toEqual([])
  })
})
