import { describe, expect, it } from 'vitest'
import { attendance } from '../../../src/core/county/attendance'
import { deskReport, type DeskReport } from '../../../src/core/county/desk-report'
import { reportOfSum, sumReports } from '../../../src/core/county/desk-sum'
import { givenTotals, sumLevels } from '../../../src/core/county/level-sums'
import { parseAgencyList } from '../../../src/core/county/read-agency-list'
import { sumFindings } from '../../../src/core/county/sum-findings'
import { emptyReport, type Report } from '../../../src/core/report/report'
import { templateOfReport } from '../../../src/core/template/of-report'
import { templateById, templates } from '../../../src/templates/index'

const received = 'applications/received/natural-persons'
const entry = (file: string, name: string, cells: Readonly<Record<string, string>>, year = 2025): DeskReport => {
  const report: Report = {
    ...emptyReport(year < 2021 ? '2019' : '2021', year, { name, kind: 'department' }),
    cells: cells,
  }
  return deskReport(file, { report }, [], templateOfReport(report, templates))
}
const template = templateById('2021')!

describe('the sum of a desk', () => {
  const reports = [
    entry('a', '民政局', { [received]: '3', 'applications/received/total': '4' }),
    entry('b', '教育局', { [received]: '5' }),
    entry('c', '教育局', { [received]: '5' }),
    entry('d', '教育局', { [received]: '6' }),
    entry('e', '水务局', { [received]: '7' }, 2019),
    entry('f', '水务局', { [received]: '9' }, 2024),
  ]
  const sum = sumReports(reports, { year: 2025, templates })

  it('leaves out other years, and what is here twice word for word, and says why', () => {
    expect(sum.parts.map(({ file }) => file)).toEqual(['a', 'b', 'd'])
    expect(sum.cells[received]).toBe('14')
    expect(sum.leftOut).toEqual([
      { file: 'c', agency: '教育局', reason: 'same-file', message: '教育局：与“b”是同一份报告，没有计入汇总。' },
      { file: 'e', agency: '水务局', reason: 'year', message: '水务局：是2019年的报告，没有计入汇总。' },
      { file: 'f', agency: '水务局', reason: 'year', message: '水务局：是2024年的报告，没有计入汇总。' },
    ])
    const old = { ...entry('g', '林业局', { [received]: '1' }), template: '2019' }
    expect(sumReports([...reports, old], { year: 2025, templates }).leftOut.map(({ reason }) => reason)).toContain(
      'format',
    )
  })

  it('names totals that disagree, and two different reports of one agency', () => {
    expect(sum.remarks.map(({ agency, message }) => `${agency} ${message}`)).toEqual([
      '民政局 一、本年新收政府信息公开申请数量，总计写的是4，各项相加为3；汇总按各项计算。',
      '教育局 有2份内容不同的报告，都计入了汇总，请核对：b、d',
    ])
  })

  it('is a report of the government', () => {
    const report = reportOfSum(sum, { name: '青禾县人民政府', kind: 'government-county' })
    expect(report).toMatchObject({ template: '2021', year: 2025, cells: { [received]: '14' } })
  })
})

describe('the sums of levels', () => {
  const list = parseAgencyList('安平市\n  青禾县\n    民政局\n    教育局\n  河口县\n    水务局\n  市民政局').agencies
  const reports = [
    entry('a', '民政局', { [received]: '3' }),
    entry('b', '教育局', { [received]: '5' }),
    entry('c', '青禾县', { [received]: '3' }),
    entry('d', '河口县', { [received]: '20' }),
    entry('e', '市民政局', { [received]: '100' }),
  ]
  const present = attendance(list, reports, { year: 2025 })
  const sum = sumReports(reports, { year: 2025, templates })

  it('count nothing twice: the report of a county stands for its parts only where none of them is here', () => {
    const levels = sumLevels(list, present, sum, template)
    expect(levels.map(({ name, cells, parts }) => [name, cells[received], parts.length])).toEqual([
      ['全部', '128', 4],
      ['安平市', '128', 4],
      ['青禾县', '8', 2],
      ['河口县', undefined, 0],
    ])
  })

  it('give the totals that are to be held against their parts, with a finding in words', () => {
    const [given, ...others] = givenTotals(list, present, sum)
    expect(others).toEqual([])
    expect([given!.row.agency.name, given!.parts.map(({ file }) => file)]).toEqual(['青禾县', ['a', 'b']])
    const total = {
      ...emptyReport('2021', 2025, { name: '青禾县', kind: 'government-county' as const }),
      cells: { [received]: '3' } as Report['cells'],
    }
    expect(sumFindings(total, given!.parts, template)).toEqual([
      {
        rule: 'others.sum',
        severity: 'error',
        message:
          '一、本年新收政府信息公开申请数量，自然人写的是3，各单位相加为8，少5，差数正好说明：漏加了“教育局”，请核对。',
        places: [
          { in: 'cell', cell: received },
          { in: 'other', agency: '教育局', place: { in: 'cell', cell: received } },
        ],
        expected: '8',
        actual: '3',
        key: `others.sum#${received}=3/8`,
      },
    ])
  })

  it('looks for the fault among the parts where an agency is twice among them', () => {
    const penalties = 'enforcement/penalties/decisions'
    const parts = [
      entry('甲/a', '民政局', { [received]: '30', [penalties]: '812' }).part,
      entry('乙/a', '民政局', { [received]: '31', [penalties]: '812' }).part,
      entry('b', '教育局', { [received]: '50', [penalties]: '77' }).part,
    ]
    const total: Report = {
      ...emptyReport('2021', 2025, { name: '青禾县', kind: 'government-county' }),
      cells: { [received]: '80', [penalties]: '889' },
    }
    expect(sumFindings(total, parts, template).map(({ message }) => message)).toEqual([
      expect.stringContaining(
        '各单位之和里“民政局”计入了2份报告（甲/a、乙/a），多算的是“乙/a”，请先确定用哪一份，请核对。',
      ),
    ])
  })

  it('tells cells that one agency explains in one finding, and others one by one', () => {
    const penalties = 'enforcement/penalties/decisions'
    const parts = [
      entry('a', '民政局', { [received]: '30', [penalties]: '812' }).part,
      entry('b', '教育局', { [received]: '50', [penalties]: '77' }).part,
    ]
    const total = (cells: Readonly<Record<string, string>>) =>
      sumFindings(
        {
          ...emptyReport('2021', 2025, { name: '青禾县', kind: 'government-county' }),
          cells: cells,
        },
        parts,
        template,
      )
    expect(total({ [received]: '50', [penalties]: '77' }).map(({ message }) => message)).toEqual([
      '有2格与各单位之和不符，如行政处罚，本年处理决定数量写的是77，各单位相加为889，少812，可能是漏加了“民政局”，请核对。',
    ])
    expect(total({ [received]: '81', [penalties]: '898' }).map(({ message }) => message)).toEqual([
      '行政处罚，本年处理决定数量写的是898，各单位相加为889，多9，差数正好说明：“民政局”的数误作821，请核对。',
      '一、本年新收政府信息公开申请数量，自然人写的是81，各单位相加为80，多1，请逐个单位核对。',
    ])
  })
})
