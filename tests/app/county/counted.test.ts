import { describe, expect, it } from 'vitest'
import { countedEntries, countedWords, unexpectedWords } from '../../../src/app/county/counted'
import type { CountyEntry } from '../../../src/app/county-store/county-entry'
import { attendance } from '../../../src/core/county/attendance'
import { parseAgencyList } from '../../../src/core/county/read-agency-list'
import { exampleEntry as entry } from './example-entry'

const accepted = (hash: string) => ({ accepted: { at: '2026-01-09T00:00:00Z', hash } })
const files = (entries: readonly CountyEntry[]) => entries.map(({ file }) => file)

describe('what is counted', () => {
  it('is one choice: the last of each file, without what a person left out and without the sum itself', () => {
    const entries = [
      entry('a1', '教育局', { after: 'a2' }),
      entry('a2', '教育局', { before: 'a1' }),
      entry('b', '水务局'),
      entry('c', '民政局', {}, 2024),
      entry('d', '青禾县 人民政府'),
      { file: 'e', size: 1, modified: 1, at: 1, state: 'unread' } as const,
    ]
    expect(files(countedEntries(entries, {}))).toEqual(['a2', 'b', 'c', 'd'])
    expect(files(countedEntries(entries, { office: '青禾县人民政府', leftOut: ['b'] }))).toEqual(['a2', 'c'])
  })

  it('says what of it is not accepted, was sent back and is not on the list', () => {
    const entries = [
      entry('a', '教育局', accepted('a')),
      entry('b', '水务局'),
      entry('c', '民政局', { sentBack: 1 }),
      entry('d', '气象局', accepted('as it was')),
    ]
    const list = parseAgencyList('教育局\n水务局\n民政局').agencies
    const heads = entries.map(({ file, report }) => ({
      file,
      year: 2025,
      hash: file,
      agency: { name: report!.agency, kind: 'department' as const },
    }))
    const found = attendance(list, heads, { year: 2025 })
    expect(unexpectedWords(entries, found)).toBe('计入的报告中：2 份还没有采纳，1 份已退回修改，1 份不在名册上。')
    expect(unexpectedWords(entries.slice(0, 1), found)).toBe('')
    expect(unexpectedWords(entries.slice(3), undefined)).toBe('计入的报告中：1 份还没有采纳。')
  })

  it('counts agencies apart from files', () => {
    expect(countedWords([{ agency: '卫健局' }, { agency: '卫健局' }, { agency: '教育局' }])).toBe(
      '3 份报告（2 家单位）',
    )
  })
})
