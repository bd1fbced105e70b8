import { describe, expect, it } from 'vitest'
import { contentHash, stableText } from '../../../src/core/county/content-hash'
import { checkedDeskReport, deskReport } from '../../../src/core/county/desk-report'
import { keyFigure, keyFigures } from '../../../src/core/county/key-figures'
import type { LocalDemands } from '../../../src/core/local-demands/local-demands'
import { cellsOf } from '../../../src/core/template/template'
import { templateById, templates } from '../../../src/templates/index'
import { soundReport } from '../check/rules/sound-report'

const template = templateById('2021')!
const old = templateById('2019')!

describe('what the desk keeps of a report', () => {
  it('has every cell in plain form, the findings without repairs, and is plain data', () => {
    const report = soundReport({
      cells: { 'applications/received/natural-persons': '1,203', 'applications/received/total': undefined },
      others: ['无'],
    })
    const entry = checkedDeskReport('a.docx', { report, package: 'p1' }, [], { templates })
    expect(Object.keys(entry.cells)).toEqual([...cellsOf(template).keys()])
    expect(entry.cells['applications/received/total']).toBe('1203')
    expect(entry).toMatchObject({
      file: 'a.docx',
      year: 2021,
      template: '2021',
      package: 'p1',
      signed: '2022-01-20',
      part: { file: 'a.docx', cells: { 'applications/received/natural-persons': '1203' } },
    })
    expect(entry.findings.map(({ rule }) => rule)).toContain('table.balance')
    expect(entry.findings.every((finding) => !('fix' in finding) && !('alternatives' in finding))).toBe(true)
    expect(entry.counts.error + entry.counts.warning + entry.counts.hint).toBe(entry.findings.length)
    expect(JSON.parse(JSON.stringify(entry))).toEqual(entry)
  })

  it('is checked by the demands of the desk where they are about its year, in the place of its own', () => {
    const report = soundReport({ year: 2021 })
    const given = (name: string, deadline: string): LocalDemands => ({
      type: 'local-demands',
      version: 1,
      name,
      deadline,
      rules: [{ kind: 'statement', any: [name] }],
    })
    const missing = (demands?: LocalDemands, own?: LocalDemands) =>
      checkedDeskReport('a', { report, ...(own ? { demands: { ...own } } : {}) }, [], { templates, demands })
        .findings.filter(({ rule }) => rule === 'local.statement')
        .map(({ message }) => message)
    expect(missing()).toEqual([])
    expect(missing(given('必写的话', '2022-01-25')).join()).toContain('必写的话')
    expect(missing(given('必写的话', '2023-01-25'))).toEqual([])
    const both = missing(given('必写的话', '2022-01-25'), given('自带的话', '2022-01-25')).join()
    expect([both.includes('必写的话'), both.includes('自带的话')]).toEqual([true, false])
    expect(missing(given('必写的话', '2023-01-25'), given('自带的话', '2022-01-25')).join()).toContain('自带的话')
  })

  it('keeps its sentences with their places, and not what introduces it', () => {
    const report = soundReport({
      overview: [
        '根据《中华人民共和国政府信息公开条例》要求编制本报告。统计期限为2021年1月1日至12月31日。',
        '（一）主动公开',
        '全年公开信息120条。内容涵盖机构职能。',
      ],
    })
    const { texts } = deskReport('a', { report }, [], template)
    expect(texts.filter(({ section }) => section === 'overview')).toEqual([
      { section: 'overview', role: 'overview', block: 2, from: 0, to: 10, text: '全年公开信息120条' },
      { section: 'overview', role: 'overview', block: 2, from: 11, to: 19, text: '内容涵盖机构职能' },
    ])
    expect(texts.some(({ section }) => section === 'problems')).toBe(true)
    const plain = deskReport(
      'a',
      { report: soundReport({ overview: ['今年公开信息120条。', '下一步再接再厉。'] }) },
      [],
      template,
    )
    expect(plain.texts.filter(({ section }) => section === 'overview')).toHaveLength(2)
  })

  it('is known by a hash of what it says and not of how its fields are ordered', () => {
    const report = soundReport()
    const turned = Object.fromEntries(Object.entries(report).reverse()) as typeof report
    expect(contentHash(turned)).toBe(contentHash(report))
    expect(contentHash({ ...report, signed: '2022-01-21' })).not.toBe(contentHash(report))
    expect(stableText({ b: 1, a: [undefined, null], c: undefined })).toBe('{"a":[null,null],"b":1}')
  })
})

describe('key figures', () => {
  it('are those that a format has', () => {
    expect(keyFigures(template).map(({ id }) => id)).toEqual([
      'issued',
      'in-force',
      'licences',
      'penalties',
      'compulsion',
      'fee',
      'received',
      'brought-forward',
      'answered',
      'disclosed',
      'partly-disclosed',
      'withheld',
      'unavailable',
      'not-processed',
      'carried-forward',
      'reconsideration',
      'litigation',
      'corrected',
    ])
    expect(keyFigures(template).find(({ id }) => id === 'fee')!.unit).toBe('万元')
    expect(keyFigures(old).map(({ id }) => id)).not.toContain('in-force')
  })

  it('are exact sums, blank where all is blank, and no number where one is none', () => {
    const cells = (more: Readonly<Record<string, string | undefined>>) =>
      deskReport('a', { report: soundReport({ cells: more }) }, [], template)
    const figure = (id: string, more: Readonly<Record<string, string | undefined>>) =>
      keyFigure(cells(more), id, template)
    expect(figure('litigation', { 'disputes/cases/direct-total': '2', 'disputes/cases/subsequent-total': '3' })).toBe(
      '5',
    )
    expect(figure('fee', { 'fees/administrative-fees/amount': '44.862' })).toBe('44.862')
    expect(figure('fee', { 'fees/administrative-fees/amount': undefined })).toBe('')
    expect(figure('fee', { 'fees/administrative-fees/amount': '若干' })).toBeUndefined()
    expect(keyFigure(cells({}), 'no-such', template)).toBeUndefined()
  })
})
