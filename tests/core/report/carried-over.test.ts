import { describe, expect, it } from 'vitest'
import { carriedOver, withCarriedOver } from '../../../src/core/report/carried-over'
import { cellTable } from '../../../src/core/report/cell-table'
import { emptyReport, type Report } from '../../../src/core/report/report'
import type { CellId, Relation, Template } from '../../../src/core/template/template'
import { templateById } from '../../../src/templates/index'

const format = templateById('2021')!
const tableOf = (cells: Report['cells'], template: Template = format) =>
  cellTable({ ...emptyReport('2021', 2022, { name: '某局', kind: 'department' }), cells }, template)
const entries = (last: Report['cells'], template?: Template) =>
  Object.fromEntries(carriedOver(tableOf({}, template), tableOf(last)))
/** The format with other relations. */
const relating = (sum: readonly string[], equals: readonly string[]): Template => {
  const relation = { ...format.relations[0]!, rule: 'x.y', sum, equals } as unknown as Relation
  return { ...format, relations: [relation] }
}
const forward: CellId = 'applications/carried-forward/natural-persons'
const brought: CellId = 'applications/brought-forward/natural-persons'

describe('what last year’s report fixes', () => {
  it('is each number of its last row, blank ones and words left out', () => {
    expect(entries({ [forward]: '3' })).toEqual({ [brought]: '3' })
    expect(entries({ [forward]: '' })).toEqual({})
    expect(entries({ [forward]: '三件多' })).toEqual({})
    expect(entries({})).toEqual({})
  })

  it('goes into the cells that nobody has filled in, and over none', () => {
    const organizations = 'applications/brought-forward/enterprises'
    const report = {
      ...emptyReport('2021', 2022, { name: '某局', kind: 'department' as const }),
      cells: { [brought]: '1' },
    }
    const last = tableOf({ [forward]: '3', 'applications/carried-forward/enterprises': '2' })
    expect(withCarriedOver(report, tableOf(report.cells), last).cells).toEqual({ [brought]: '1', [organizations]: '2' })
    expect(withCarriedOver(report, tableOf(report.cells), tableOf({}))).toBe(report)
  })

  it('is nothing without a report of last year', () => {
    expect(carriedOver(tableOf({}), undefined).size).toBe(0)
  })

  it('is only what a relation fixes one to one, from last year to this', () => {
    const last = { [forward]: '3' }
    const [from, to] = ['last:applications/carried-forward/*', 'applications/brought-forward/*']
    expect(entries(last, relating([from], [to]))).toMatchObject({ [brought]: '3' })
    expect(entries(last, relating([from, 'last:applications/received/*'], [to]))).toEqual({})
    expect(entries(last, relating([from], [to, 'applications/received/*']))).toEqual({})
    expect(entries(last, relating(['applications/carried-forward/*'], [to]))).toEqual({})
  })
})
