import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkContext } from '../../../../../src/core/check/check'
import { createContext } from '../../../../../src/core/check/engine/context'
import { relationRules } from '../../../../../src/core/check/rules/relation/index'
import { instances } from '../../../../../src/core/check/rules/relation/evaluate'
import { emptyReport, type Report } from '../../../../../src/core/report/report'
import { cellsOf, type CellId, type Template } from '../../../../../src/core/template/template'
import { templateById, templates } from '../../../../../src/templates/index'
import { consistentNumbers, numbers, withTotals } from '../../../../generators/report'
import { assertProperty } from '../../../../support/rounds'

const agency = { name: '临澜市青屿区发展和改革局', kind: 'department' } as const
const of = (cells: Record<CellId, string>, template: Template = templateById('2021')!): Report => ({
  ...emptyReport(template.id, template.years.from, agency),
  cells,
})
const findings = (cells: Record<CellId, string>, last?: Report, template?: Template) =>
  checkContext(createContext({ report: of(cells, template), ...(last ? { last } : {}), templates }), relationRules)

describe('the prescribed sums', () => {
  it('are at peace with an empty report', () => {
    for (const template of templates) expect(findings({}, undefined, template)).toEqual([])
  })

  it('notice an application that went nowhere', () => {
    const [finding, ...others] = findings({
      'applications/received/enterprises': '1',
      'applications/received/total': '1',
    }).filter((one) => one.rule === 'table.balance')
    expect(others).toHaveLength(1) // the column, and 总计 with it
    expect(finding).toMatchObject({ severity: 'error', expected: '1', actual: '0' })
    expect(finding!.places[0]).toEqual({ in: 'cell', cell: 'applications/received/enterprises' })
    expect(finding!.message).toContain('商业企业')
    expect(finding!.message).toMatch(
      /一、本年新收\S+ 1 \+ 二、上年结转\S+ 0 = 1；“三（七）总计”和“四、结转下年度继续办理”还没有填写，合起来应当等于 1。$/,
    )
    const [begun] = findings({
      'applications/received/enterprises': '2',
      'applications/disclosed/enterprises': '1',
    }).filter((one) => one.rule === 'table.balance')
    expect(begun!.message).toMatch(/ = 2，三（七）总计 1 \+ 四、结转下年度继续办理 0 = 1，两者应当相等，相差 1。$/)
  })

  it('say once that an application was counted under another kind of applicant', () => {
    const found = findings({
      'applications/received/natural-persons': '2',
      'applications/received/enterprises': '1',
      'applications/disclosed/natural-persons': '1',
      'applications/disclosed/enterprises': '2',
    })
    expect(found.map((one) => one.rule)).toEqual(['table.balance'])
    expect(found[0]!.message).toMatch(/自然人.*商业企业/)
    const cells = found[0]!.places.map((place) => ('cell' in place ? place.cell : ''))
    expect(cells).toContain('applications/received/natural-persons')
    expect(cells).toContain('applications/received/enterprises')
    expect(cells.some((cell) => cell.endsWith('/total'))).toBe(false)
  })

  it('report a blank 总计 of a row once, and count it as its row in the column', () => {
    const cells = withTotals(
      { 'applications/received/natural-persons': '3', 'applications/disclosed/natural-persons': '3' },
      templateById('2021')!,
    )
    const found = findings({ ...cells, 'applications/received/total': '' })
    expect(found.map((one) => one.rule)).toEqual(['table.row-total-blank'])
    expect(found[0]!.fix!.edits).toEqual([{ set: 'cell', cell: 'applications/received/total' }])
  })

  it('report a blank （七）总计 of a column as its own sum', () => {
    const cells = withTotals(
      { 'applications/received/natural-persons': '3', 'applications/disclosed/natural-persons': '3' },
      templateById('2021')!,
    )
    const rules = findings({ ...cells, 'applications/outcomes-total/natural-persons': '' }).map((one) => one.rule)
    expect(rules).toContain('table.results-total')
  })

  it('leave a sum with an unknown number alone', () => {
    expect(
      findings({ 'applications/received/natural-persons': '三件左右', 'applications/received/total': '3' }).filter(
        (one) => one.rule === 'table.row-total',
      ),
    ).toEqual([])
  })

  it('name the group of table 四 and offer the computed total', () => {
    const [finding] = findings({ 'disputes/cases/direct-upheld': '2', 'disputes/cases/direct-total': '1' })
    expect(finding).toMatchObject({
      rule: 'table.disputes-total',
      expected: '2',
      actual: '1',
      fix: { label: '总计改为 2' },
    })
    expect(finding!.message).toContain('未经复议直接起诉')
  })

  it('compare 上年结转 with last year in every column and not at all without one', () => {
    const last: Report = { ...of({ 'applications/carried-forward/natural-persons': '2' }), year: 2020 }
    const found = findings({}, last)
    expect(found.map((one) => one.rule)).toEqual(['lastyear.carry-over', 'lastyear.carry-over'])
    expect(found[0]!.fix).toEqual({
      label: '按上一年度报告填 2',
      edits: [{ set: 'cell', cell: 'applications/brought-forward/natural-persons', text: '2' }],
    })
    expect(found[1]!.fix).toBeUndefined()
  })

  it('compare the stock of documents with a report of the same format only', () => {
    const now = { 'documents/normative-documents/issued': '1', 'documents/normative-documents/in-force': '5' } as const
    const last: Report = { ...of({ 'documents/normative-documents/in-force': '3' }), year: 2021 }
    expect(findings(now, last)).toMatchObject([
      { rule: 'lastyear.stock', severity: 'warning', expected: '4', actual: '5' },
    ])
    const older: Report = {
      ...of({ 'documents/normative-documents/disclosed-in-all': '3' }, templateById('2019')),
      year: 2020,
    }
    expect(findings(now, older)).toEqual([])
  })

  it('hold for consistent numbers, totals stated or not', () => {
    for (const template of templates)
      assertProperty(
        fc.property(consistentNumbers(template), fc.boolean(), (cells, stated) => {
          expect(findings(stated ? withTotals(cells, template) : cells, undefined, template)).toEqual([])
        }),
        25,
      )
  })

  it('notice the change of any one cell of a relation that holds', () => {
    for (const template of templates)
      assertProperty(
        fc.property(
          numbers(template),
          fc.nat(),
          fc.integer({ min: 401, max: 10_000 }),
          fc.nat(),
          (free, pick, other, instancePick) => {
            const cells = withTotals(free, template)
            const context = createContext({ report: of(cells, template), templates })
            const holding = relationRules
              .flatMap((rule) => [...instances(rule.id, context)])
              .filter((one) => one.difference === 0n)
            const instance = holding[instancePick % holding.length]!
            const members = [...instance.sum, ...instance.equals]
            const changed = members[pick % members.length]!.cell
            const found = findings({ ...cells, [changed]: String(Number(cells[changed]) + other) }, undefined, template)
            const about = found.filter(
              (one) =>
                one.rule === instance.relation.rule &&
                one.places.some((place) => 'cell' in place && place.cell === changed),
            )
            expect(about.length).toBeGreaterThan(0)
          },
        ),
        60,
      )
  })

  it('speak about every cell of table 三 and table 四', () => {
    for (const template of templates) {
      const context = createContext({ report: of(withTotals({}, template), template), templates })
      const named = new Set(
        relationRules
          .flatMap((rule) => [...instances(rule.id, context)])
          .flatMap((one) => [...one.sum, ...one.equals].map((term) => term.cell)),
      )
      for (const { cell, table } of cellsOf(template).values())
        if (['applications', 'disputes'].includes(table.id)) expect(named, cell).toContain(cell)
    }
  })
})
