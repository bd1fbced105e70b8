import { describe, expect, it } from 'vitest'
import { check } from '../../../../src/core/check/check'
import { clauseAt } from '../../../../src/core/check/engine/clause-at'
import { createContext } from '../../../../src/core/check/engine/context'
import { findingKey } from '../../../../src/core/check/engine/finding-key'
import { emptyReport, type Report } from '../../../../src/core/report/report'
import { templates } from '../../../../src/templates/index'

const paragraph = (text: string) => ({ type: 'paragraph' as const, runs: [{ type: 'text' as const, text }] })
const report = (changes: Partial<Report>): Report => ({
  ...emptyReport('2021', 2024, { name: '北亭县财政局', kind: 'department' }),
  ...changes,
})
const prose = (text: string) => report({ prose: { overview: [paragraph(text)] } })
const span = (from: number, to: number) => [{ in: 'prose', section: 'overview', block: 0, from, to }] as const

describe('the key of a finding', () => {
  it('is the clause, so that it stays when another clause changes', () => {
    const one = findingKey(span(0, 2), createContext({ report: prose('其它事项，共三件。'), templates }))
    const moved = findingKey(span(3, 5), createContext({ report: prose('另有，其它 事项；共四件。'), templates }))
    expect(one).toBe('overview:其它事项')
    expect(moved).toBe(one)
    expect(findingKey(span(0, 2), createContext({ report: prose('其它工作，共三件。'), templates }))).not.toBe(one)
  })

  it('holds the texts of the cells, so that what was dismissed returns when a number changes', () => {
    const key = (total: string) =>
      check({
        report: report({
          cells: { 'applications/received/natural-persons': '3', 'applications/received/total': total },
        }),
        templates,
      }).find((finding) => finding.rule === 'table.row-total')!.key
    expect(key('2')).toContain('applications/received/total=2')
    expect(key('2')).not.toBe(key('1'))
  })

  it('tells a cell of last year’s report from the same cell of this one', () => {
    const cell = 'applications/received/total'
    const context = createContext({
      report: report({ cells: { [cell]: '3' } }),
      last: report({ year: 2023, cells: { [cell]: '2' } }),
      templates,
    })
    expect(findingKey([{ in: 'last', cell }], context)).toBe('last:applications/received/total=2')
    expect(findingKey([{ in: 'cell', cell }], context)).toBe('applications/received/total=3')
    const both = [{ in: 'last', cell } as const, { in: 'cell', cell } as const]
    expect(findingKey(both, context)).toBe('applications/received/total=3|last:applications/received/total=2')
    expect(findingKey([...both].reverse(), context)).toBe(findingKey(both, context))
  })

  it('is the table, the section, the value of the field or the block of the file for other places', () => {
    const period = { from: '2024-03-01', to: '2024-12-31' }
    const context = createContext({ report: report({ signed: '2025-01-20', period }), templates })
    expect(findingKey([{ in: 'table', table: 'disputes' }], context)).toBe('disputes')
    expect(findingKey([{ in: 'section', section: 'problems' }], context)).toBe('problems')
    expect(findingKey([{ in: 'source', block: 3 }], context)).toBe('source:3')
    const field = (name: string) => findingKey([{ in: 'field', field: name }], context)
    expect(field('signed')).toBe('signed=2025-01-20')
    expect(field('year')).toBe('year=2024')
    expect(field('period')).toBe('period=2024-03-01/2024-12-31')
    expect(field('agency')).toBe('agency=北亭县财政局')
    expect(field('agency.kind')).toBe('agency.kind=department')
    expect(field('agency.office')).toBe('agency.office=')
    expect(field('title')).toBe('title=北亭县财政局2024年政府信息公开工作年度报告')
  })

  it('finds the clause around a span', () => {
    expect(clauseAt('收到申请3件，其中公开2件。', 8, 10)).toBe('其中公开2件')
    expect(clauseAt('', 0, 0)).toBe('')
  })
})
