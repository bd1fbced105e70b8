import { describe, expect, it } from 'vitest'
import { withChoice } from '../../../src/app/county/choose-counted'
import {
  countedEntries,
  countedWords,
  notCounted,
  notCountedWords,
  notThereWords,
  oneOfSeveralWords,
  unexpectedWords,
} from '../../../src/app/county/counted'
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

  it('is one report of an agency and year: the accepted one, else the newest, unless a person chose otherwise', () => {
    const [old, now, water] = [
      entry('a', '卫健局', { taken: 1 }),
      entry('b', '卫健 局', { taken: 2 }),
      entry('c', '水务局', { taken: 1 }),
    ] as const
    const all = [old, now, water]
    expect(files(countedEntries(all, {}))).toEqual(['b', 'c'])
    expect(files(countedEntries([{ ...old, ...accepted('a') }, now, water], {}))).toEqual(['a', 'c'])
    // Taken together: the day of signature tells, then the day on which the file was changed.
    const signed = (one: CountyEntry, day: string) => ({ ...one, taken: 1, report: { ...one.report!, signed: day } })
    expect(files(countedEntries([signed(old, '2026-01-20'), signed(now, '2026-01-19')], {}))).toEqual(['a'])
    expect(
      files(
        countedEntries(
          [
            { ...old, modified: 9 },
            { ...now, taken: 1 },
          ],
          {},
        ),
      ),
    ).toEqual(['a'])
    // Reports of two years are no two reports of one.
    expect(files(countedEntries([old, entry('d', '卫健局', { taken: 3 }, 2024)], {}))).toEqual(['a', 'd'])

    const both = withChoice('a', all, {})
    expect(both).toEqual({ leftOut: [], alsoCounted: ['a'] })
    expect(files(countedEntries(all, both))).toEqual(['a', 'b', 'c'])
    expect(withChoice('a', all, both)).toEqual({ leftOut: ['a'], alsoCounted: [] })
    const other = withChoice('b', all, {})
    expect(files(countedEntries(all, other))).toEqual(['a', 'c'])
    expect(withChoice('b', all, other)).toEqual({ leftOut: [], alsoCounted: [] })
  })

  it('gives the true reason why a report is not in it', () => {
    const all = [
      entry('a', '卫健局', { taken: 1 }),
      entry('b', '卫健局', { taken: 2 }),
      entry('c', '财政局'),
      entry('d', '青禾县人民政府'),
      entry('e', '财政局', {}, 2024),
    ]
    const left = notCounted(all, { office: '青禾县人民政府', leftOut: ['c'] })
    expect(left.map(notCountedWords)).toEqual([
      '卫健局：同一单位计入的是更新的“b”，这一份没有计入汇总。',
      '财政局：在“选择计入哪些报告”里去掉了，没有计入汇总。',
      '青禾县人民政府：是本级政府自己的报告，不加进各单位之和。',
    ])
    expect(oneOfSeveralWords(left)).toBe('卫健局报来不止一份，每家只计入已采纳的一份，没有采纳的计入最新的一份。')
    expect(oneOfSeveralWords(left.slice(1))).toBe('')
    const same = (one: CountyEntry) => ({ ...one, report: { ...one.report!, entered: 'x' } })
    expect(notCounted([same(all[0]!), same(all[1]!)], {}).map(notCountedWords)).toEqual([
      '卫健局：同一单位计入的是内容相同的“b”，这一份没有计入汇总。',
    ])
    expect(unexpectedWords(all.slice(0, 2), undefined)).toBe(
      '计入的报告中：2 份还没有采纳。卫健局计入了不止一份报告，请核对。',
    )
  })

  it('says who of the list is not in it', () => {
    const list = parseAgencyList('教育局\n水务局\n民政局\n审计局').agencies
    const heads = [
      { file: 'a', year: 2025, hash: 'a', agency: { name: '教育局', kind: 'department' as const } },
      { file: 'c', year: 2026, hash: 'c', agency: { name: '民政局', kind: 'department' as const } },
    ]
    expect(notThereWords(attendance(list, heads, { year: 2025, unread: ['水务局.pdf'] }))).toBe(
      '名册上还有 3 家没有计入：缺报的有审计局；文件未能读取的有水务局；年度不符的有民政局。',
    )
    expect(notThereWords(attendance(list.slice(0, 1), heads, { year: 2025 }))).toBe('')
    expect(notThereWords(undefined)).toBe('')
  })
})
