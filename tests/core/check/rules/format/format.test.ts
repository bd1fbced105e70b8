import { describe, expect, it } from 'vitest'
import { createContext } from '../../../../../src/core/check/engine/context'
import { structureReadRules } from '../../../../../src/core/check/rules/format/index'
import { emptyReport, type Report } from '../../../../../src/core/report/report'
import { templates } from '../../../../../src/templates/index'

const agency = { name: '青禾县民政局', kind: 'department' } as const
const found = (report: Report) => {
  const context = createContext({ report, templates })
  return structureReadRules.flatMap((rule) => [...rule.check(context)].map((one) => ({ rule: rule.id, ...one })))
}

describe('the format of the tables', () => {
  it('is an error in a report for 2021 with the tables of 2019', () => {
    expect(found(emptyReport('2019', 2021, agency))).toMatchObject([
      { rule: 'structure.outdated-format', severity: 'error' },
    ])
  })
  it('is a hint in a report for 2020 with the tables of 2021, and nothing where it is right', () => {
    expect(found(emptyReport('2021', 2020, agency))).toMatchObject([{ severity: 'hint' }])
    expect(found(emptyReport('2019', 2020, agency))).toEqual([])
    expect(found(emptyReport('2021', 2023, agency))).toEqual([])
  })
  it('is an error where one table of a report for 2022 is that of 2019', () => {
    const report = { ...emptyReport('2021', 2022, agency), cells: { 'documents/normative-documents/made': '3' } }
    expect(found(report)).toMatchObject([
      { rule: 'structure.outdated-format', places: [{ in: 'table', table: 'documents' }] },
    ])
  })
})

describe('（六）其他处理', () => {
  const report = { ...emptyReport('2021', 2021, agency), cells: { 'applications/other-handling/total': '2' } }
  it('in one row is an error from 2021 on, with a repair that keeps the numbers', () => {
    expect(found(report)).toMatchObject([
      {
        rule: 'structure.other-handling',
        fix: {
          edits: [
            { set: 'cell', cell: 'applications/other-handling-other/total', text: '2' },
            { set: 'cell', cell: 'applications/other-handling/total' },
          ],
        },
      },
    ])
  })
  it('offers no repair where the three rows hold something', () => {
    const [one] = found({ ...report, cells: { ...report.cells, 'applications/fee-unpaid/total': '1' } })
    expect(one?.fix).toBeUndefined()
  })
  it('is right in one row for 2020', () => {
    expect(found({ ...report, template: '2019', year: 2020 })).toEqual([])
  })
})

describe('what a finding about the format says', () => {
  it('names both formats and the table', () => {
    expect(found(emptyReport('2019', 2021, agency))).toEqual([
      {
        rule: 'structure.outdated-format',
        severity: 'error',
        message: '2021年报告应当使用国办公开办函〔2021〕30号的表格，现在使用的是国办公开办函〔2019〕60号的表格。',
        places: [{ in: 'table', table: 'documents' }],
        expected: '国办公开办函〔2021〕30号',
        actual: '国办公开办函〔2019〕60号',
      },
    ])
    const report = { ...emptyReport('2021', 2022, agency), cells: { 'procurement/central-procurement/amount': '3' } }
    expect(found(report)).toMatchObject([{ places: [{ in: 'table', table: 'procurement' }] }])
  })

  it('is silent on cells that both formats have, and on a group that was written as one row', () => {
    const cells = { 'applications/received/total': '3', 'applications/other-handling/total': '1' }
    const rules = (year: number, template: string) =>
      found({ ...emptyReport(template, year, agency), cells }).map(({ rule }) => rule)
    expect(rules(2022, '2021')).toEqual(['structure.other-handling'])
    expect(rules(2020, '2019')).toEqual([])
  })

  it('names the rows that the one row stands for, and its cells', () => {
    const cells = { 'applications/other-handling/total': '2', 'applications/other-handling/enterprises': '2' }
    const [one, ...others] = found({ ...emptyReport('2021', 2021, agency), cells })
    expect(others).toEqual([])
    expect(one?.message).toMatch(
      /^“（六）其他处理”只有一行，国办公开办函〔2021〕30号要求分为3行：1\.申请人无正当理由.*；2\.申请人逾期未按.*；3\.其他。$/,
    )
    expect(one).toMatchObject({
      places: [
        { in: 'cell', cell: 'applications/other-handling/enterprises' },
        { in: 'cell', cell: 'applications/other-handling/total' },
      ],
      expected: '3行',
      actual: '1行',
      fix: { label: '移入“（六）其他处理”中的“3.其他”' },
    })
    expect(one?.fix?.edits).toHaveLength(4)
  })

  it('holds for each group of the format of the year, to the last year of it', () => {
    const cells = { 'applications/withheld/total': '2' }
    for (const year of [2019, 2020])
      expect(found({ ...emptyReport('2019', year, agency), cells }).map(({ rule }) => rule)).toEqual([
        'structure.other-handling',
      ])
    expect(found({ ...emptyReport('2019', 2018, agency), cells }).map(({ rule }) => rule)).not.toContain(
      'structure.other-handling',
    )
  })
})
