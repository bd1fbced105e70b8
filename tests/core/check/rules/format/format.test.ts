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
