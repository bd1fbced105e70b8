import { describe, expect, it } from 'vitest'
import { dueDate, isAgencyKind } from '../../../src/core/report/agency-kind'
import { daysIn, parseDate } from '../../../src/core/report/calendar'
import { moveYears } from '../../../src/core/report/move-years'
import {
  absolute,
  approximately,
  decimalsOf,
  parseQuantity,
  percentage,
  quantity,
} from '../../../src/core/report/quantity'
import type { ProseBlock } from '../../../src/core/report/report'
import { emptyReport } from '../../../src/core/report/report'
import { sectionBlocks } from '../../../src/core/report/section-text'
import { unchangedText } from '../../../src/core/report/unchanged-text'

const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', runs: [{ type: 'text', text }] })

describe('days', () => {
  it.each([
    ['2024-01-01', true],
    ['2024-12-31', true],
    ['2024-00-10', false],
    ['2024-13-10', false],
    ['2024-05-00', false],
    ['2024-05-31', true],
    ['2024-05-32', false],
    ['2024-06-30', true],
    ['2024-06-31', false],
    ['2000-02-29', true],
    ['2100-02-29', false],
  ])('%s is one: %s', (iso, exists) => expect(parseDate(iso) !== undefined).toBe(exists))

  it('are as many as the month has', () => {
    expect(Array.from({ length: 12 }, (_, at) => daysIn(2023, at + 1))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ])
  })
})

it('a kind of agency is told from any other word', () => {
  expect(['department', 'other'].every(isAgencyKind)).toBe(true)
  expect(['Department', '', undefined, 1].some(isAgencyKind)).toBe(false)
})

it('a local day counts where it comes first', () => {
  const due = (localDeadline?: string) =>
    dueDate({ agency: { kind: 'department' }, year: 2021, ...(localDeadline ? { localDeadline } : {}) })
  expect([due(), due('2022-01-20'), due('2022-02-20')]).toEqual(['2022-01-31', '2022-01-20', '2022-01-31'])
})

describe('quantities', () => {
  const of = (text: string) => parseQuantity(text)!
  it('have a size, digits and a nearest floating-point number', () => {
    expect([absolute(of('-3')), absolute(of('3')), absolute(0n)]).toEqual([quantity(3), quantity(3), 0n])
    expect([decimalsOf(of('-1.25')), decimalsOf(of('0'))]).toEqual([2, 0])
    expect([approximately(of('-44.862')), approximately(0n)]).toEqual([-44.862, 0])
  })

  it('have a share of each other with its sign', () => {
    const shares = [
      ['0.04', '100', 1],
      ['-0.04', '100', 1],
      ['1', '-3', 1],
      ['-1', '-3', 1],
      ['0', '-3', 1],
      ['1', '200', 0],
      ['1', '1000', 2],
      ['0', '7', 0],
    ] as const
    expect(shares.map(([part, whole, decimals]) => percentage(of(part), of(whole), decimals))).toEqual([
      '0.0',
      '0.0',
      '-33.3',
      '33.3',
      '0.0',
      '1',
      '0.10',
      '0',
    ])
  })
})

it('years stay in every kind of brackets that is open, and move behind it', () => {
  for (const [open, close] of ['《》', '〔〕', '“”', '「」']) {
    expect(moveYears(`落实${open}方案2023年版${close}`, 2023, 'other')).toBe(`落实${open}方案2023年版${close}`)
    expect(moveYears(`落实${open}方案${close}，2023年公开`, 2023, 'other')).toBe(`落实${open}方案${close}，2024年公开`)
  }
})

it('the text of a section is what stands before its tables, then what stands behind', () => {
  const [before, behind] = [[paragraph('前')], [paragraph('后')]]
  const base = emptyReport('2021', 2021, { name: '甲局', kind: 'department' })
  const report = { ...base, prose: { disputes: before }, afterTables: { disputes: behind } }
  expect(sectionBlocks(report, 'disputes')).toEqual([...before, ...behind])
  expect(sectionBlocks({ ...report, afterTables: {} }, 'disputes')).toBe(before)
  expect(sectionBlocks(report, 'problems')).toEqual([])
})

describe('what is still last year’s', () => {
  const last = (...blocks: readonly ProseBlock[]) => ({
    ...emptyReport('2021', 2020, { name: '甲局', kind: 'department' }),
    prose: { overview: blocks },
  })
  const same = '严格落实信息发布审核'
  const table = (first: string, second: string): ProseBlock => {
    const cell = (text: string) => ({ runs: [{ type: 'text', text } as const], colspan: 1, rowspan: 1, header: false })
    return { type: 'table', rows: [[cell(first), cell(second)]] }
  }

  it('is compared from twelve characters on, years and spaces aside', () => {
    const compared = (text: string) => unchangedText([paragraph(text)], last(paragraph(text)))
    expect(compared(`${same}制度`)).toEqual({ blocks: new Set([0]), of: 1, percent: 100 })
    expect(compared(`${same}制`)).toEqual({ blocks: new Set(), of: 0, percent: 0 })
    expect(compared(`${same}制 `)).toMatchObject({ of: 0 })
    expect(unchangedText([paragraph(`2021年${same}`)], last(paragraph(`2020 年 ${same}`))).of).toBe(0)
    expect(unchangedText([paragraph(`2021年${same}制度`)], last(paragraph(`2020年 ${same}制度`))).percent).toBe(100)
  })

  it('is compared cell by cell in a table', () => {
    const before = last(table('公开渠道与平台', '政府网站'))
    expect(unchangedText([table('公开渠道与平台', '政府网站')], before).percent).toBe(100)
    expect(unchangedText([table('公开渠道与平台', '微信公众')], before).percent).toBe(0)
    expect(unchangedText([table('公开渠道', '与平台政府网站')], before).percent).toBe(0)
  })

  it('is measured in characters', () => {
    const now = [
      paragraph(`${same}制度`),
      paragraph('组织开展政府信息公开业务培训，邀请专家授课，提升能力'.slice(0, 24)),
    ]
    expect(unchangedText(now, last(paragraph(`${same}制度`)))).toEqual({ blocks: new Set([0]), of: 2, percent: 33 })
  })
})
