import { describe, expect, it } from 'vitest'
import { aboveOf, isAbove, writeAgencyList } from '../../../src/core/county/agency-list'
import { parseAgencyList } from '../../../src/core/county/read-agency-list'

const outline = (text: string) =>
  parseAgencyList(text).agencies.map(({ name, level, group }) => `${level} ${name}${group ? ' ※' : ''}`)

const expected = ['0 青禾县', '1 县政府部门 ※', '2 民政局', '2 教育局', '1 乡镇（街道） ※', '2 石桥镇', '2 城关街道']

describe('a list of agencies', () => {
  it.each<[string, string]>([
    ['spaces', '青禾县\n  县政府部门\n    民政局\n    教育局\n  乡镇（街道）\n    石桥镇\n    城关街道\n'],
    ['tabs', '青禾县\n\t县政府部门：\n\t\t民政局\n\t\t教育局\n\n\t乡镇（街道）\n\t\t石桥镇\n\t\t城关街道'],
    [
      'wide spaces',
      '青禾县\r\n　县政府部门\r\n　　民政局\r\n　　教育局\r\n　乡镇（街道）\r\n　　石桥镇\r\n　　城关街道',
    ],
    ['numbers', '青禾县\n一、县政府部门\n1.民政局\n2.教育局\n二、乡镇（街道）\n1.石桥镇\n2.城关街道'],
    ['columns', '青禾县\t县政府部门\t民政局\n\t\t教育局\n\t乡镇（街道）\t石桥镇\n\t\t城关街道'],
    [
      'paths',
      '青禾县,县政府部门,民政局\n青禾县,县政府部门,教育局\n青禾县,乡镇（街道）,石桥镇\n青禾县,乡镇（街道）,城关街道',
    ],
    ['numbered rows', '序号,青禾县\n1,,县政府部门\n2,,,民政局\n3,,,教育局\n4,,乡镇（街道）\n5,,,石桥镇\n6,,,城关街道'],
    ['a header row', '单位名称,上级单位\n青禾县,\n乡镇（街道）,青禾县\n城关街道,乡镇（街道）\n'],
  ])('is read by its %s', (by, text) => {
    const found = outline(text)
    expect(found).toEqual(by === 'a header row' ? ['0 青禾县', '1 乡镇（街道） ※', '2 城关街道'] : expected)
  })

  it('is a list of one level without indents, with and without numbers', () => {
    for (const text of [
      '民政局\n教育局',
      '1、民政局\n2、教育局',
      '1. 民政局\n2. 教育局',
      '（一）民政局\n（二）教育局',
      '1 民政局\n2 教育局',
    ])
      expect(outline(text)).toEqual(['0 民政局', '0 教育局'])
  })

  it('has kinds and days from their columns, kinds else from names, and tells what it does not know', () => {
    const { agencies, remarks } = parseAgencyList(
      '序号,单位名称,单位类型,截止日期\n1,石桥镇,,2026年2月20日\n2,高新区,department,\n3,民政局,局,下周五\n',
    )
    expect(agencies).toEqual([
      { name: '石桥镇', kind: 'township', level: 0, deadline: '2026-02-20' },
      { name: '高新区', kind: 'department', level: 0 },
      { name: '民政局', kind: 'department', level: 0 },
    ])
    expect(remarks).toEqual([
      { line: 4, message: '第4行：不认识单位类型“局”，按名称推断。' },
      { line: 4, message: '第4行：看不懂截止日期“下周五”。' },
    ])
  })

  it('keeps all of those that are above each other in a circle', () => {
    expect(outline('名称,上级单位\n甲县,乙县\n乙县,甲县\n')).toEqual(['0 甲县', '1 乙县'])
  })

  it('does not take a name with 部门 or 单位 in it for a heading', () => {
    expect(outline('机关事务单位管理局\n县政府部门事务中心')).toEqual(['0 机关事务单位管理局', '0 县政府部门事务中心'])
  })

  it('comes back as it was written', () => {
    const { agencies } = parseAgencyList('青禾县\n  县政府部门\n    民政局\n  石桥镇')
    expect(parseAgencyList(writeAgencyList(agencies)).agencies).toEqual(agencies)
    expect([0, 1, 2, 3].map((at) => aboveOf(agencies, at))).toEqual([undefined, 0, 1, 0])
    expect([0, 1, 2, 3].map((at) => isAbove(agencies, at))).toEqual([true, true, false, false])
  })
})
