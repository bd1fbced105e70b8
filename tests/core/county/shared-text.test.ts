import { describe, expect, it } from 'vitest'
import { deskReport, type DeskReport } from '../../../src/core/county/desk-report'
import { checkTogether, findingsForList } from '../../../src/core/county/check-together'
import {
  sharedPairs,
  sharedTexts,
  sharedTextThreshold,
  type SharedText,
} from '../../../src/core/county/shared/shared-text'
import { sharedSentences } from '../../../src/core/county/shared/compare-texts'
import { maskedText, masker } from '../../../src/core/county/shared/masked-text'
import type { Report } from '../../../src/core/report/report'
import { templateOfReport } from '../../../src/core/template/of-report'
import { templates } from '../../../src/templates/index'
import { seedReport, seedsPresent } from '../check/rules/seed-report'
import { soundReport } from '../check/rules/sound-report'

const entry = (file: string, report: Report): DeskReport =>
  deskReport(file, { report }, [], templateOfReport(report, templates))
const of = (
  file: string,
  name: string,
  overview: readonly string[],
  problems: readonly string[] = own[file.charCodeAt(0) % own.length]!,
) => entry(file, soundReport({ agency: { name }, overview: ['（一）主动公开', ...overview], problems }))

/** Texts of several agencies that have nothing in common. */
const own: readonly (readonly string[])[] = [
  ['老年助餐点的补贴名单更新慢，群众查询时常常看到上一季度的数据，下一步按月核对。'],
  ['中小学招生片区图的文字说明不清楚，家长反复来电询问，来年改为地图与文字并列。'],
  ['水库水位和雨量信息散在三个栏目里，查找费时，计划合并为一个专栏并注明测站。'],
  ['道路养护计划公布得晚，沿线商户没有时间安排，今后提前一个月贴出告示。'],
]
const passage = [
  '组织窗口人员逐条梳理办事指南，把材料清单、办理时限和收费依据全部对照文件核实一遍。',
  '请退休教师和社区网格员试读解读稿，凡是读不懂的句子一律改写，改到看懂为止。',
  '建立错敏信息台账，发现一条登记一条，月底由值班负责人签字销号，并抽查是否反弹。',
  '把群众电话里问得最多的二十个问题整理成问答，贴在大厅和网站的同一位置。',
]
const different = [
  '救助对象的公示从村口公告栏搬到了镇便民服务中心的电子屏，每周一更换。',
  '婚姻登记预约的说明重新写过，分本地户口和外地户口两种情形列出所需证件。',
  '慈善组织年检结果逐家公开，注明问题和整改期限，供捐赠人查询。',
  '殡葬服务收费标准按项目列明，附上物价部门的文号，群众可以当场核对。',
]

describe('shared texts', () => {
  it('are found though numbers, names and a word here and there were changed, with both passages side by side', () => {
    const copied = passage.map((line) => line.replace('逐条', '逐一').replace('二十个', '30个'))
    const found = sharedTexts([
      of('a', '青禾县民政局', passage),
      of('b', '青禾县教育局', copied),
      of('c', '青禾县水务局', different),
    ])
    expect(found.map(({ file, other, percent }) => [file, other.file, percent > 60])).toEqual([
      ['a', 'b', true],
      ['b', 'a', true],
    ])
    expect(found[0]!.passages).toHaveLength(4)
    const { own: mine, other } = found[0]!.passages.find(({ own }) => own.text.startsWith('组织'))!
    expect(mine).toEqual({
      place: { in: 'prose', section: 'overview', block: 1, from: 0, to: passage[0]!.length - 1 },
      text: passage[0]!.slice(0, -1),
    })
    expect(other.text).toBe(copied[0]!.slice(0, -1))
  })

  it('are not those that stand for less than 40 %, that are short, or another report of the same agency', () => {
    const half = [passage[0]!, ...different.slice(1)]
    expect(sharedTexts([of('a', '青禾县民政局', passage), of('b', '青禾县教育局', half)])).toEqual([])
    expect(
      sharedTexts([
        of('a', '民政局', ['加强业务学习，提高能力水平。']),
        of('b', '教育局', ['加强业务学习，提高能力水平。']),
      ]),
    ).toEqual([])
    expect(sharedTexts([of('a', '青禾县民政局', passage), of('b', '青禾县 民政局', passage)])).toEqual([])
    const [now, before] = [of('a', '青禾县民政局', passage), of('b', '青禾县教育局', passage)]
    expect(sharedTexts([now, { ...before, year: 2020 }])).toEqual([])
  })

  it('are found in a longer text of which they are a small part, and not in that one', () => {
    const long = [
      ...passage,
      ...Array.from({ length: 12 }, (_, at) =>
        different.map(
          (line) => `${line.slice(0, -1)}，这是第${at}组说明里另外补充的内容${'甲乙丙丁戊己庚辛壬癸子丑'[at]}。`,
        ),
      ).flat(),
    ]
    const found = sharedTexts([of('a', '青禾县民政局', passage), of('b', '青禾县教育局', long)])
    expect(found.map(({ file }) => file)).toEqual(['a'])
  })

  it('are not what everybody writes: sentences of many reports, of the law, and those that a format offers', () => {
    const all = Array.from({ length: 12 }, (_, at) =>
      of(String.fromCharCode(97 + at), `青禾县第${at}局`, [
        ...passage,
        `这一份报告自己的话，编号为${'甲乙丙丁戊己庚辛壬癸子丑'[at]}，谈的是完全不同的另一件事情。`,
      ]),
    )
    expect(sharedTexts(all)).toEqual([])
    const few = [of('a', '青禾县民政局', passage), of('b', '青禾县教育局', passage)]
    expect(sharedTexts(few, { common: passage.map((line) => line.slice(0, -1)) })).toEqual([])
    const starters = templates[0]!.sections
      .flatMap(({ guidance }) => guidance?.starters ?? [])
      .map(({ text }) => text.replace(/\{[^}]*\}/g, '3'))
    const offered = ['a', 'b'].map((file) => of(file, `青禾县${file}局`, starters))
    expect(sharedTexts(offered)).not.toEqual([])
    expect(checkTogether(offered, { templates, year: 2021 }).shared).toEqual([])
  })

  it('make one finding for a report, that leads to both places and is known by what is shared', () => {
    const reports = ['a', 'b', 'c'].map((file, at) => of(file, `青禾县${'民教水'[at]}局`, passage))
    const { findings, shared } = checkTogether(reports, { templates, year: 2021 })
    expect([...findings.keys()]).toEqual(['a', 'b', 'c'])
    expect(shared[0]!.also).toEqual(['c'])
    const [finding, ...others] = findings.get('a')!
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule: 'others.shared-text', severity: 'warning', expected: '不超过40%' })
    expect(finding!.message).toMatch(
      /^所写的工作和问题有\d+%的文字与“青禾县教局”的报告几乎相同（另有1份报告也是如此），/,
    )
    expect(finding!.places.map((place) => place.in)).toEqual([...Array(4).fill('prose'), ...Array(4).fill('other')])
    expect(finding!.key).toContain('others.shared-text#青禾县教局:')
  })

  it('are in a list of all reports once for each pair, with whatever else is said of both', () => {
    const told = checkTogether(
      [
        of('a', '青禾县民政局', [...passage, '部分部门工作不落实，群众反映的问题没有及时答复。']),
        of('b', '青禾县教育局', passage),
        of('c', '青禾县水务局', different),
      ],
      { templates, year: 2021 },
    )
    const rules = (findings: typeof told.findings) =>
      [...findings].map(([file, all]) => [file, ...all.map(({ rule }) => rule)].join(' '))
    expect(rules(told.findings)).toEqual(['a others.shared-text others.foreign-subject', 'b others.shared-text'])
    expect(rules(findingsForList(told))).toEqual(['a others.foreign-subject', 'b others.shared-text'])
  })

  it('compares sentences by their masked words', () => {
    expect(
      masker('青禾县石桥镇人民政府')('一是2021年，青禾县石桥镇人民政府、石桥镇、我镇公开信息120条（见附件）'),
    ).toBe('#年某某某公开信息#条见附件')
    const copied = of('b', '乙局', [different[0]!, passage[0]!])
    const [one] = sharedSentences(
      maskedText(of('a', '甲局', [passage[0]!]).texts, '甲局'),
      maskedText(copied.texts, '乙局'),
    )
    expect(copied.texts[one!.other]!.block).toBe(2)
  })

  it.skipIf(!seedsPresent)('are none between the five real reports, of which two share their opening', () => {
    const seeds = ['000', '001', '002', '003', '004'].map((name) => ({ ...entry(name, seedReport(name)), year: 2021 }))
    expect(sharedTexts(seeds)).toEqual([])
    const { findings } = checkTogether(seeds, { templates, year: 2021 })
    expect(
      [...findings].flatMap(([file, all]) => all.map(({ rule, message }) => `${file} ${rule} ${message}`)),
    ).toEqual([])
  })
})

describe('pairs of shared texts', () => {
  const from = (file: string, other: string, percent: number): SharedText => ({
    file,
    agency: file,
    other: { file: other, agency: other },
    percent,
    passages: [],
    also: [],
  })

  it('are listed once, by the report of which more is the other’s', () => {
    const found = sharedPairs([from('a', 'b', 50), from('c', 'b', 60), from('b', 'a', 80)])
    expect(found.map(({ file, other, percent }) => [file, other.file, percent])).toEqual([
      ['b', 'a', 80],
      ['c', 'b', 60],
    ])
  })

  it('come with words for where they begin', () => {
    expect(sharedTextThreshold).toContain('有40%以上、100字以上（并占这些部分全文的20%以上）')
  })
})
