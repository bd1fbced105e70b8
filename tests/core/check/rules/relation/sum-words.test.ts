import { describe, expect, it } from 'vitest'
import { check } from '../../../../../src/core/check/check'
import { emptyReport } from '../../../../../src/core/report/report'
import { parseTemplate } from '../../../../../src/core/template/parse-template'
import type { CellId } from '../../../../../src/core/template/template'
import { templates } from '../../../../../src/templates/index'
import data2021 from '../../../../../templates/2021.json'

type Cells = Record<CellId, string>
const agency = { name: '临澜市司法局', kind: 'department' } as const
const report = (year: number, cells: Cells) => ({ ...emptyReport('2021', year, agency), cells })

const penalties = 'enforcement/penalties/decisions'
const compulsion = 'enforcement/compulsion/decisions'
const licences = 'licensing/licenses/decisions'
const fees = 'fees/administrative-fees/amount'
const documents = (column: string): CellId => `documents/normative-documents/${column}`
const direct = (result: string): CellId => `disputes/cases/direct-${result}`

interface Sum {
  readonly sum: readonly string[]
  readonly equals: readonly string[]
  readonly fills?: true
}

/** What one more sum of the format of 2021 says of these numbers. */
function brokenSum(relation: Sum, cells: Cells, last?: Cells) {
  const added = { rule: 'table.new-sum', says: '新的勾稽关系', ...relation }
  const template = parseTemplate({ ...data2021, relations: [...data2021.relations, added] })
  const input = { report: report(2022, cells), templates: [template] }
  return check(last ? { ...input, last: report(2021, last) } : input).filter(({ rule }) => rule === 'table.new-sum')
}

describe('the words of a sum that a format brings', () => {
  it.each<[string, Sum, Cells, string]>([
    [
      'cells of several rows',
      { sum: [penalties, compulsion], equals: [licences] },
      { [penalties]: '3', [compulsion]: '1', [licences]: '5' },
      '行政处罚 3 + 行政强制 1 = 4，而行政许可写为 5，两者应当相等',
    ],
    [
      'a blank total',
      { sum: [penalties, compulsion], equals: [licences] },
      { [penalties]: '3', [compulsion]: '1' },
      '行政处罚 3 + 行政强制 1 = 4，而行政许可空白，两者应当相等',
    ],
    [
      'one cell on each side, in other rows and columns',
      { sum: [fees], equals: [licences] },
      { [fees]: '3', [licences]: '5' },
      '行政事业性收费，本年收费金额 3，而行政许可，本年处理决定数量写为 5，两者应当相等',
    ],
    [
      'columns of one row',
      { sum: [documents('issued'), documents('repealed')], equals: [documents('in-force')] },
      { [documents('issued')]: '3', [documents('repealed')]: '1', [documents('in-force')]: '5' },
      '本年制发件数 3 + 本年废止件数 1 = 4，而现行有效件数写为 5，两者应当相等',
    ],
    [
      'each row of a table',
      { sum: ['documents/*/issued', 'documents/*/repealed'], equals: ['documents/*/in-force'] },
      { [documents('issued')]: '3', [documents('repealed')]: '1', [documents('in-force')]: '5' },
      '“行政规范性文件”行：本年制发件数 3 + 本年废止件数 1 = 4，而现行有效件数写为 5，两者应当相等',
    ],
    [
      'each column of a table',
      { sum: ['applications/received/*'], equals: ['applications/disclosed/*'] },
      { 'applications/received/enterprises': '2', 'applications/received/total': '0' },
      '“商业企业”列：本年新收政府信息公开申请数量 2，而予以公开空白，两者应当相等',
    ],
    [
      'a row without a name',
      { sum: [`disputes/*/direct-upheld`], equals: ['disputes/*/direct-other'] },
      { [direct('upheld')]: '2', [direct('other')]: '1' },
      '结果维持 2，而其他结果写为 1，两者应当相等',
    ],
    [
      'several cells on the right side',
      { sum: [licences], equals: [penalties, compulsion] },
      { [penalties]: '3', [compulsion]: '1', [licences]: '5' },
      '行政许可 5，而行政处罚 3 + 行政强制 1 = 4，两者应当相等',
    ],
    [
      'four cells, which are named',
      { sum: ['upheld', 'corrected', 'other', 'pending'].map(direct), equals: [licences] },
      { [direct('upheld')]: '1', [direct('pending')]: '2', [licences]: '5' },
      '= 3，而行政许可，本年处理决定数量写为 5，两者应当相等',
    ],
    [
      'five cells, which are not',
      { sum: [...['upheld', 'corrected', 'other', 'pending'].map(direct), penalties], equals: [licences] },
      { [direct('upheld')]: '1', [direct('pending')]: '2', [licences]: '5' },
      '各项之和为 3，而行政许可，本年处理决定数量写为 5，两者应当相等',
    ],
  ])('name %s', (_, relation, cells, words) => {
    const [finding] = brokenSum(relation, cells)
    expect(finding?.message.endsWith(`${words}：新的勾稽关系。`), finding?.message).toBe(true)
    if (!words.startsWith('=')) expect(finding?.message).toBe(`${words}：新的勾稽关系。`)
    expect(finding?.fix).toBeUndefined()
  })

  it('tell last year’s number from this year’s', () => {
    const same = { sum: [`last:${licences}`], equals: [licences] }
    const [finding] = brokenSum(same, { [licences]: '5' }, { [licences]: '4' })
    expect(finding?.message).toBe(
      '上年行政许可，本年处理决定数量 4，而行政许可，本年处理决定数量写为 5，两者应当相等：新的勾稽关系。',
    )
    expect(finding).toMatchObject({
      expected: '4',
      actual: '5',
      places: [
        { in: 'cell', cell: licences },
        { in: 'last', cell: licences },
      ],
    })
    const columns = { sum: [`last:${documents('in-force')}`, documents('issued')], equals: [documents('in-force')] }
    const cells = { [documents('issued')]: '1', [documents('in-force')]: '9' }
    expect(brokenSum(columns, cells, { [documents('in-force')]: '3' })[0]?.message).toBe(
      '上年现行有效件数 3 + 本年制发件数 1 = 4，而现行有效件数写为 9，两者应当相等：新的勾稽关系。',
    )
    const rows = { sum: [`last:${penalties}`, compulsion], equals: [licences] }
    expect(brokenSum(rows, { [licences]: '9' }, { [penalties]: '3' })[0]?.message).toBe(
      '上年行政处罚 3 + 行政强制 0 = 3，而行政许可写为 9，两者应当相等：新的勾稽关系。',
    )
  })

  it('are said of all cells, the total first, or the first of this year where there are several', () => {
    const cells = { [penalties]: '3', [compulsion]: '1', [licences]: '5' }
    const places = (relation: Sum) => brokenSum(relation, cells, { [penalties]: '7' })[0]?.places
    const of = (...all: readonly string[]) =>
      all.map((cell) => (cell.startsWith('last:') ? { in: 'last', cell: cell.slice(5) } : { in: 'cell', cell }))
    expect(places({ sum: [penalties, compulsion], equals: [licences] })).toEqual(of(licences, penalties, compulsion))
    expect(places({ sum: [licences], equals: [penalties, compulsion] })).toEqual(of(licences, penalties, compulsion))
    expect(places({ sum: [`last:${penalties}`, licences], equals: [compulsion, penalties] })).toEqual(
      of(licences, `last:${penalties}`, compulsion, penalties),
    )
  })

  it('offer the computed total where that mends the sum, and not where another sum fills the cell', () => {
    const sum = { sum: [penalties, compulsion], equals: [licences] }
    const cells = { [penalties]: '3', [compulsion]: '1', [licences]: '' }
    expect(brokenSum({ ...sum, fills: true }, cells)[0]?.fix).toEqual({
      label: '改为 4',
      edits: [{ set: 'cell', cell: licences }],
    })
    expect(brokenSum(sum, cells)[0]?.fix).toBeUndefined()
    // 总计 of 直接起诉 is filled by its own row.
    const other = { sum: [penalties], equals: [direct('total')] }
    expect(brokenSum(other, { [penalties]: '3', [direct('upheld')]: '1', [direct('total')]: '2' })[0]?.fix).toBe(
      undefined,
    )
  })
})

/** A sum under the id of a rule that has words of its own, about cells of which that rule speaks. */
function specialSum(rule: string, relation: Sum, cells: Cells) {
  const relations = [{ rule, says: '另一种勾稽关系', ...relation }]
  const template = parseTemplate({ ...data2021, relations })
  return check({ report: report(2022, cells), templates: [template] }).filter((one) => one.rule === rule)
}

describe('a sum of few cells under a rule with words of its own', () => {
  const cell = (row: string, column: string): CellId => `applications/${row}/${column}`
  it.each<[string, string, Sum, Cells, string]>([
    [
      'down a column, by its rows',
      'table.results-total',
      { sum: [cell('disclosed', '*'), cell('partly-disclosed', '*')], equals: [cell('outcomes-total', '*')] },
      { [cell('disclosed', 'enterprises')]: '2', [cell('partly-disclosed', 'enterprises')]: '1' },
      '“商业企业”列：予以公开 2 + 部分公开 1 = 3，而总计空白，两者应当相等。',
    ],
    [
      'along a row, by its columns, three of them',
      'table.row-total',
      {
        sum: ['natural-persons', 'enterprises', 'research-institutions'].map((column) => cell('*', column)),
        equals: [cell('*', 'total')],
      },
      { [cell('received', 'enterprises')]: '2', [cell('received', 'total')]: '3' },
      '“一、本年新收政府信息公开申请数量”行：自然人 0 + 商业企业 2 + 科研机构 0 = 2，而总计写为 3，两者应当相等。',
    ],
    [
      'in a row without a name, by its columns',
      'table.disputes-total',
      { sum: [direct('upheld'), direct('corrected')], equals: [direct('total')] },
      { [direct('upheld')]: '2', [direct('total')]: '3' },
      '“未经复议直接起诉”：结果维持 2 + 结果纠正 0 = 2，而总计写为 3，两者应当相等。',
    ],
  ])('is told %s', (_, rule, relation, cells, message) => {
    expect(specialSum(rule, relation, cells).map((one) => one.message)).toEqual([message])
  })
})

describe('the words of the sums that the program knows', () => {
  const said = (cells: Cells, last?: Cells) =>
    check({ report: report(2022, cells), templates, ...(last ? { last: report(2021, last) } : {}) }).filter(
      ({ rule }) => rule.startsWith('table.') || /^lastyear\.(carry|stock)/.test(rule),
    )
  const cell = (row: string, column: string): CellId => `applications/${row}/${column}`
  const messages = (cells: Cells, last?: Cells) => said(cells, last).map(({ rule, message }) => `${rule} ${message}`)

  it('name row and column, and what the total should be', () => {
    const cells = { [cell('received', 'enterprises')]: '3', [cell('received', 'total')]: '2' }
    const [finding] = said(cells).filter(({ rule }) => rule === 'table.row-total')
    expect(finding).toMatchObject({
      message: '“一、本年新收政府信息公开申请数量”行：各项之和为 3，而总计写为 2，两者应当相等。',
      expected: '3',
      actual: '2',
      fix: { label: '总计改为 3', edits: [{ set: 'cell', cell: cell('received', 'total') }] },
    })
    expect(finding?.places[0]).toEqual({ in: 'cell', cell: cell('received', 'total') })
    expect(said(cells).some(({ rule }) => rule === 'table.row-total-blank')).toBe(false)
  })

  it('tell the groups of table 四 apart', () => {
    const total = (way: string) =>
      messages({ [`disputes/cases/${way}-upheld`]: '2', [`disputes/cases/${way}-total`]: '' })
    for (const [way, name] of [
      ['reconsideration', '行政复议'],
      ['direct', '未经复议直接起诉'],
      ['subsequent', '复议后起诉'],
    ] as const)
      expect(total(way)).toEqual([`table.disputes-total “${name}”：各项之和为 2，而总计空白，两者应当相等。`])
  })

  it('say of a blank 总计 what it should be, once', () => {
    const cells = {
      [cell('received', 'natural-persons')]: '3',
      [cell('received', 'total')]: '',
      [cell('disclosed', 'natural-persons')]: '2',
    }
    const found = said(cells)
    expect(found.find(({ rule }) => rule === 'table.row-total-blank')).toMatchObject({
      message: '“一、本年新收政府信息公开申请数量”行有数字，但总计空白，应为 3。',
      expected: '3',
      actual: '',
      fix: { label: '总计填 3', edits: [{ set: 'cell', cell: cell('received', 'total') }] },
    })
    // In the column of totals it counts as 3, as if it were filled in.
    expect(found.filter(({ rule }) => rule === 'table.balance').map(({ message }) => message.slice(0, 6))).toEqual([
      '“自然人”列',
      '“总计”列：',
    ])
  })

  it('hold a stated 总计 against its column as it is stated', () => {
    const cells = {
      [cell('received', 'natural-persons')]: '3',
      [cell('received', 'total')]: '5',
      [cell('disclosed', 'natural-persons')]: '3',
    }
    expect(said(cells).map(({ rule, actual }) => `${rule} ${actual}`)).toEqual(['table.balance 3', 'table.row-total 5'])
  })

  it('name both kinds of applicant where an application changed sides, the one with too many first', () => {
    const cells = {
      [cell('received', 'natural-persons')]: '1',
      [cell('received', 'enterprises')]: '2',
      [cell('disclosed', 'natural-persons')]: '2',
      [cell('disclosed', 'enterprises')]: '1',
    }
    const [finding, ...others] = said(cells)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      message:
        '“商业企业”列收到的比办理和结转的多 1 件，“自然人”列正好少 1 件，而总计相符：' +
        '可能有 1 件申请在“收到”与“办理结果”中计入了不同的申请人类别，请核对这两列。',
      expected: '0',
      actual: '1',
    })
    expect(finding?.places[0]).toEqual({ in: 'cell', cell: cell('received', 'enterprises') })
    expect(finding?.places).toHaveLength(8)
  })

  it('do not take a wrong 总计 for an application that changed sides', () => {
    const cells = {
      [cell('received', 'natural-persons')]: '3',
      [cell('received', 'total')]: '2',
      [cell('disclosed', 'natural-persons')]: '2',
      [cell('disclosed', 'total')]: '3',
      [cell('outcomes-total', 'total')]: '3',
    }
    const found = said(cells).filter(({ rule }) => rule === 'table.balance')
    expect(found.map(({ message }) => message.slice(0, 6))).toEqual(['“自然人”列', '“总计”列：'])
    expect(found.map(({ expected, actual }) => `${expected} ${actual}`)).toEqual(['3 2', '2 3'])
    expect(found[1]?.message).toContain('两者应当相等，相差 1。')
  })

  it('compare with last year: blank, another number, a stock', () => {
    const column = 'natural-persons'
    const last = { [cell('carried-forward', column)]: '2', [documents('in-force')]: '3' }
    const carried = (text: string) =>
      messages({ [cell('brought-forward', column)]: text, [documents('in-force')]: '3' }, last).find((one) =>
        one.startsWith('lastyear'),
      )
    expect(carried('')).toBe(
      'lastyear.carry-over “自然人”列：上一年度报告“结转下年度继续办理”为 2，本年“上年结转”空白，两者应当相等。',
    )
    expect(carried('1')).toBe(
      'lastyear.carry-over “自然人”列：上一年度报告“结转下年度继续办理”为 2，本年“上年结转”写为 1，两者应当相等。',
    )
    const now = {
      [documents('issued')]: '4',
      [documents('repealed')]: '1',
      [documents('in-force')]: '9',
    }
    const [stock, ...others] = said(now, { [documents('in-force')]: '3' })
    expect(others).toEqual([])
    expect(stock).toMatchObject({
      message:
        '“行政规范性文件”行：上年现行有效件数 3 + 本年制发件数 4 = 7，减去废止后现行有效应为 6 件，表中为 9 件，请核对。',
      expected: '6',
      actual: '9',
      places: [
        { in: 'cell', cell: documents('in-force') },
        { in: 'cell', cell: documents('issued') },
        { in: 'last', cell: documents('in-force') },
        { in: 'cell', cell: documents('repealed') },
      ],
    })
  })
})
