import { describe, expect, it } from 'vitest'
import { check } from '../../../../src/core/check/check'
import { createContext } from '../../../../src/core/check/engine/context'
import type { Fix } from '../../../../src/core/check/engine/finding'
import { twoRepairs } from '../../../../src/core/check/facts/two-repairs'
import { applyEdits } from '../../../../src/core/document/apply-edits'
import { printedBlocks } from '../../../../src/core/document/prose-text'
import { quantity } from '../../../../src/core/report/quantity'
import type { Report } from '../../../../src/core/report/report'
import { templates } from '../../../../src/templates/index'
import { overviewWith, soundReport, type Change } from '../rules/sound-report'

const licences = 'licensing/licenses/decisions'
const received = 'applications/received/total'
const persons = 'applications/received/natural-persons'
const enterprises = 'applications/received/enterprises'

function contextOf(cells: Change['cells'], text = '全年作出行政许可12件。') {
  return createContext({ report: soundReport({ cells, overview: [text] }), templates })
}
const span = { section: 'overview', block: 0, from: 8, to: 10 } as const

function mended(report: Report, fix: Fix): Report {
  const context = createContext({ report, templates })
  return applyEdits(report, fix.edits, context.template, { cells: context.cells })
}
const textOf = (report: Report) => {
  const context = createContext({ report, templates })
  return printedBlocks(report, context.template, { cells: context.cells }).map(({ text }) => text)
}

describe('the two repairs of a number that differs from one cell', () => {
  it('make the number a live figure, or set the cell', () => {
    const context = contextOf({ [licences]: '15' })
    const [text, table] = twoRepairs(context, span, licences, quantity(12))
    expect([text?.label, table?.label]).toEqual(['按表改正文（15）', '按文改表（12）'])
    const alive = mended(context.report, text!)
    expect(textOf(alive)).toContain('全年作出行政许可15件。')
    expect(textOf({ ...alive, cells: { ...alive.cells, [licences]: '18' } })).toContain('全年作出行政许可18件。')
    expect(mended(context.report, table!).cells[licences]).toBe('12')
  })

  it('set the only addend of a sum, and the sum where it is stated', () => {
    const stated = contextOf({ [persons]: '3', [received]: '3' })
    expect(twoRepairs(stated, span, received, quantity(5))[1]?.edits).toEqual([
      { set: 'cell', cell: persons, text: '5' },
      { set: 'cell', cell: received, text: '5' },
    ])
    const computed = contextOf({ [persons]: '3', [received]: undefined })
    expect(twoRepairs(computed, span, received, quantity(5))[1]?.edits).toEqual([
      { set: 'cell', cell: persons, text: '5' },
    ])
  })

  it('leave a table alone where several cells make the number, and a text where the cell holds none', () => {
    const several = contextOf({ [persons]: '3', [enterprises]: '1', [received]: '4' })
    expect(twoRepairs(several, span, received, quantity(5)).map(({ label }) => label)).toEqual(['按表改正文（4）'])
    const words = contextOf({ [licences]: '若干' })
    expect(twoRepairs(words, span, licences, quantity(5)).map(({ label }) => label)).toEqual(['按文改表（5）'])
  })

  it('come with a finding about one cell, and mend it for good', () => {
    const report = soundReport({
      cells: { 'documents/normative-documents/issued': '15' },
      overview: overviewWith('全年制发行政规范性文件12件。'),
    })
    const said = (now: Report) => check({ report: now, templates }).filter(({ rule }) => rule === 'text.documents')
    const [finding] = said(report)
    expect(finding?.alternatives).toHaveLength(2)
    for (const fix of finding!.alternatives!) expect(said(mended(report, fix))).toEqual([])
  })
})
