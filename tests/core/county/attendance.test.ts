import { describe, expect, it } from 'vitest'
import { attendance, type ReportHead } from '../../../src/core/county/attendance'
import { attendanceWords, filingWords } from '../../../src/core/county/attendance-words'
import { parseAgencyList } from '../../../src/core/county/read-agency-list'

const { agencies } = parseAgencyList(
  '青禾县\n  县政府部门\n    青禾县民政局\n    青禾县教育局\n    青禾县水务局\n  乡镇\n    石桥镇人民政府\n    河口镇人民政府\n',
)
const head = (file: string, name: string, more: Partial<ReportHead> = {}): ReportHead => ({
  file,
  agency: { name, kind: 'department' },
  year: 2025,
  hash: file,
  ...more,
})
const of = (reports: readonly ReportHead[], more = {}) => attendance(agencies, reports, { year: 2025, ...more })

describe('who is missing', () => {
  it('is told by state, and counted for each level', () => {
    const { rows, levels, unlisted } = of([
      head('a', '青禾县 民政局'),
      head('b', '石桥镇人民政府'),
      head('c', '石桥镇人民政府', { year: 2024 }),
      head('d', '河口镇人民政府', { year: 2024 }),
    ])
    expect(rows.map(({ agency, state }) => `${agency.name} ${state}`)).toEqual([
      '青禾县 whole',
      '县政府部门 group',
      '青禾县民政局 present',
      '青禾县教育局 missing',
      '青禾县水务局 missing',
      '乡镇 group',
      '石桥镇人民政府 present',
      '河口镇人民政府 other-year',
    ])
    expect(unlisted).toEqual([])
    expect(
      levels.map(({ name, expected, present, missing, otherYear }) => [name, expected, present, missing, otherYear]),
    ).toEqual([
      ['全部', 5, 2, 2, 1],
      ['青禾县', 5, 2, 2, 1],
      ['县政府部门', 3, 1, 2, 0],
      ['乡镇', 2, 1, 0, 1],
    ])
  })

  it('tells the same file twice from two different ones', () => {
    const twice = (hash: string) =>
      of([head('a', '青禾县民政局', { hash: 'x' }), head('b', '青禾县民政局', { hash })]).rows[2]!.twice
    expect([twice('x'), twice('y')]).toEqual(['same', 'different'])
  })

  it('is late behind its own day, that of all, or that of the law; by the day it came in, else the date of signature', () => {
    const late = (signed: string | undefined, more = {}, name = '青禾县民政局') =>
      of([head('a', name, signed ? { signed } : {})], more).rows.find(({ files }) => files.length > 0)!.late
    expect(late('2026-02-01')).toEqual({ file: 'a', date: '2026-02-01', due: '2026-01-31' })
    expect(late('2026-01-31')).toBeUndefined()
    expect(late(undefined)).toBeUndefined()
    expect(late('2026-01-21', { deadline: '2026-01-20' })?.due).toBe('2026-01-20')
    expect(late('2026-01-10', { deadline: '2026-01-20', received: { a: '2026-01-22' } })?.date).toBe('2026-01-22')
    const own = parseAgencyList('单位名称,截止日期\n石桥镇,2026-02-20').agencies
    const rows = (signed: string) =>
      attendance(own, [head('a', '石桥镇', { signed })], { year: 2025, deadline: '2026-01-20' }).rows
    expect([rows('2026-02-20')[0]!.late, rows('2026-02-21')[0]!.late?.due]).toEqual([undefined, '2026-02-20'])
  })

  it('is late by its first delivery; what was sent back is late behind the day by which it was asked for', () => {
    const late = (signed: string, again: ReportHead['again']) =>
      of([head('b', '青禾县民政局', { signed, ...(again ? { again } : {}) })]).rows[2]!.late
    expect(late('2026-02-18', { signed: '2026-01-19' })).toBeUndefined()
    expect(late('2026-02-18', {})).toBeUndefined()
    expect(late('2026-02-18', { signed: '2026-01-19', due: '2026-02-18' })).toBeUndefined()
    expect(late('2026-02-19', { signed: '2026-01-19', due: '2026-02-18' })).toEqual({
      file: 'b',
      date: '2026-02-19',
      due: '2026-02-18',
    })
    expect(late('2026-02-18', { signed: '2026-02-10', due: '2026-02-20' })).toEqual({
      file: 'b',
      date: '2026-02-10',
      due: '2026-01-31',
    })
  })

  it('is missing, and has handed in no wrong year, where its report of a year before was read to be compared', () => {
    const last = ['青禾县民政局', '青禾县教育局', '青禾县水务局', '石桥镇人民政府'].map((name) =>
      head(`上年/${name}`, name, { year: 2024 }),
    )
    const states = (reports: readonly ReportHead[]) =>
      of(reports).rows.flatMap(({ agency, state }) => (agency.level === 2 ? [`${agency.name.slice(-4)} ${state}`] : []))
    expect(states(last)).toEqual([
      '县民政局 missing',
      '县教育局 missing',
      '县水务局 missing',
      '人民政府 missing',
      '人民政府 missing',
    ])
    const now = [
      head('第一轮/a', '青禾县民政局'),
      head('第一轮/b', '青禾县教育局'),
      head('第一轮/c', '河口镇人民政府', { year: 2024 }),
    ]
    const after = of([...last, ...now])
    expect(states([...last, ...now])).toEqual([
      '县民政局 present',
      '县教育局 present',
      '县水务局 missing',
      '人民政府 missing',
      '人民政府 other-year',
    ])
    expect(attendanceWords(after, 2025)).toEqual([
      '青禾县水务局：缺2025年报告（这里只有2024年的“上年/青禾县水务局”）。',
      '石桥镇人民政府：缺2025年报告（这里只有2024年的“上年/石桥镇人民政府”）。',
      '河口镇人民政府：没有收到2025年报告，报来的是2024年的“第一轮/c”。',
    ])
    // Without folders: by what was taken together, else by the agencies of the others.
    const flat = (reports: readonly ReportHead[], taken?: (at: number) => number) =>
      reports.map((one, at) => ({
        ...one,
        file: one.file.replace(/^.*\//, ''),
        ...(taken ? { taken: taken(at) } : {}),
      }))
    expect(states([...flat(last, () => 1), ...flat(now, () => 2)])).toEqual(states([...last, ...now]))
    expect(states(flat([...last, ...now.slice(0, 2)]))).toContain('县水务局 missing')
    expect(states(flat([...now], (at) => at))).toContain('人民政府 other-year')
    // A file that could not be read is what came of the year.
    const unread = of(last, { unread: ['第一轮/青禾县水务局2025年报告.docx'] }).rows[4]!
    expect([unread.state, unread.unread]).toEqual(['unread', ['第一轮/青禾县水务局2025年报告.docx']])
  })

  it('is never matched in silence by a name that is only near', () => {
    const reports = [head('a', '民政局'), head('b', '石桥镇'), head('c', '青禾县教育体育局'), head('d', '旅游协会')]
    const { rows, unlisted } = of(reports)
    expect(rows.filter(({ state }) => state === 'present')).toEqual([])
    expect(unlisted.map(({ file, near }) => [file, near.map(({ listed, why }) => `${listed} ${why}`)])).toEqual([
      ['a', ['青禾县民政局 prefix']],
      ['b', ['石桥镇人民政府 suffix']],
      ['c', ['青禾县教育局 abbreviation']],
      ['d', []],
    ])
    expect(rows[2]!.near.map(({ file }) => file)).toEqual(['a'])
    const confirmed = of(reports, { confirmed: { 民政局: 2, 教育体育局: 3 } })
    expect(confirmed.rows[2]).toMatchObject({ state: 'present', files: ['a'] })
    expect(confirmed.unlisted.map(({ file }) => file)).toEqual(['b', 'c', 'd'])
  })

  it('knows a listed short name under its county, and offers it neither to another county nor twice', () => {
    const list = parseAgencyList('安平市\n  青禾县\n    民政局\n  河口县\n    民政局').agencies
    const near = (name: string) =>
      attendance(list, [head('a', name)], { year: 2025 }).unlisted[0]!.near.map(({ index, why }) => [index, why])
    expect(near('青禾县民政局')).toEqual([[2, 'prefix']])
    expect(near('河口县民政局')).toEqual([[4, 'prefix']])
    expect(near('安平市青禾县民政局')).toEqual([[2, 'prefix']])
    expect(near('民政局')).toEqual([
      [2, 'prefix'],
      [4, 'prefix'],
    ])
  })

  it('takes the 市 of 城市管理局 for no place', () => {
    const list = parseAgencyList('青禾县\n  青禾县城市管理局').agencies
    const { unlisted } = attendance(list, [head('a', '城市管理局')], { year: 2025 })
    expect(unlisted[0]!.near.map(({ listed, why }) => [listed, why])).toEqual([['青禾县城市管理局', 'prefix']])
  })

  it('speaks of all that is not in order, in words', () => {
    const words = attendanceWords(
      of([
        head('a', '青禾县民政局', { hash: 'x' }),
        head('b', '青禾县民政局', { hash: 'x' }),
        head('c', '教育局'),
        head('d', '石桥镇人民政府', { signed: '2026-02-03' }),
        head('e', '河口镇人民政府', { year: 2024 }),
        head('f', '旅游协会'),
      ]),
      2025,
    )
    expect(words).toEqual([
      '青禾县民政局：同一份报告交了2次：a、b。',
      '青禾县教育局：缺2025年报告。',
      '青禾县水务局：缺2025年报告。',
      '石桥镇人民政府：成文日期为2026年2月3日，晚于期限2026年1月31日。',
      '河口镇人民政府：没有收到2025年报告，报来的是2024年的“e”。',
      '“教育局”（c）与名单里的“青禾县教育局”只差地名前缀，请确认是否为同一单位。',
      '“旅游协会”（f）不在名单里，请核对是否多收或者名称有误。',
    ])
  })

  it('tells a file that could not be read from a report that never came, where its name tells the agency', () => {
    const unread = [
      '报来/教育局2025年报告.docx',
      '青禾县水务局.pdf',
      '石桥镇人民政府2024年报告.docx',
      '乙县河口镇人民政府.docx',
      '青禾县民政局（坏）.docx',
    ]
    const found = of([head('a', '青禾县民政局')], { unread })
    expect(found.rows.map(({ agency, state, unread: files }) => [agency.name, state, files])).toEqual([
      ['青禾县', 'whole', undefined],
      ['县政府部门', 'group', undefined],
      ['青禾县民政局', 'present', undefined],
      ['青禾县教育局', 'unread', ['报来/教育局2025年报告.docx']],
      ['青禾县水务局', 'unread', ['青禾县水务局.pdf']],
      ['乡镇', 'group', undefined],
      ['石桥镇人民政府', 'missing', undefined],
      ['河口镇人民政府', 'missing', undefined],
    ])
    expect(found.levels[0]).toMatchObject({ expected: 5, present: 1, missing: 2, unread: 2 })
    expect(attendanceWords(found, 2025)[0]).toBe(
      '青禾县教育局：报来的文件未能读取（报来/教育局2025年报告.docx），请重新报送。',
    )
    const other = of([], { unread: ['乙县教育局.docx', '照片.jpg', '青禾县教育局工作总结 河口镇人民政府.docx'] })
    expect(other.rows.map(({ state }) => state)).not.toContain('unread')
  })

  it('tells an agency what is wrong with how its file was handed in, and nothing of others', () => {
    const found = of([
      head('a', '青禾县民政局', { hash: 'x' }),
      head('b', '青禾县民政局', { hash: 'y' }),
      head('c', '教育局'),
      head('d', '石桥镇人民政府', { signed: '2026-02-03' }),
      head('e', '河口镇人民政府', { year: 2024 }),
      head('f', '旅游协会'),
      head('g', '青禾县水务局'),
    ])
    expect(
      Object.fromEntries(
        ['a', 'c', 'd', 'e', 'f', 'g'].map((file) => [
          file,
          filingWords(found, { file, year: file === 'e' ? 2024 : 2025 }, 2025),
        ]),
      ),
    ).toEqual({
      a: ['你单位报送了2份内容不同的报告（a、b），请确定以哪一份为准。'],
      c: ['报告中的单位名称“教育局”与名册中的“青禾县教育局”不一致，请核对单位全称。'],
      d: ['成文日期为2026年2月3日，晚于期限2026年1月31日。'],
      e: ['报告年度不符：报送的是2024年度报告，应当报送2025年度报告。'],
      f: ['报告中的单位名称“旅游协会”不在名册里，请核对单位全称。'],
      g: [],
    })
    expect(filingWords(found, { file: 'd', year: 2025, round: 2 }, 2025)).toEqual([])
    // That it is late is told with what was found in it.
    const findings = [{ rule: 'date.deadline' }]
    expect(filingWords(found, { file: 'd', year: 2025, findings }, 2025)).toEqual([])
    // The folders of the office are nobody else's business.
    const twice = of([
      head('第一轮/甲/民政局.docx', '青禾县民政局', { hash: 'x' }),
      head('第二轮/民政局.docx', '青禾县民政局', { hash: 'y' }),
      head('第一轮/水务局.docx', '青禾县水务局', { hash: 'x' }),
      head('水务局终稿.docx', '青禾县水务局', { hash: 'y' }),
    ])
    expect(filingWords(twice, { file: '第二轮/民政局.docx', year: 2025 }, 2025)).toEqual([
      '你单位报送了2份内容不同的报告（文件名都是“民政局.docx”），请确定以哪一份为准。',
    ])
    expect(filingWords(twice, { file: '水务局终稿.docx', year: 2025 }, 2025)).toEqual([
      '你单位报送了2份内容不同的报告（水务局.docx、水务局终稿.docx），请确定以哪一份为准。',
    ])
    // The year is wrong also where nobody gave a list.
    expect(filingWords(undefined, { file: 'h', year: 2024 }, 2025)).toEqual([
      '报告年度不符：报送的是2024年度报告，应当报送2025年度报告。',
    ])
    expect(filingWords(undefined, { file: 'h', year: 2025 }, 2025)).toEqual([])
  })
})
