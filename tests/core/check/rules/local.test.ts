import { describe, expect, it } from 'vitest'
import { check } from '../../../../src/core/check/check'
import { applyEdits } from '../../../../src/core/document/apply-edits'
import type { Demand } from '../../../../src/core/local-demands/local-demands'
import { parseLocalDemands } from '../../../../src/core/local-demands/parse-demands'
import { cellTable } from '../../../../src/core/report/cell-table'
import type { Report, Run } from '../../../../src/core/report/report'
import { templateOfReport } from '../../../../src/core/template/of-report'
import { templates } from '../../../../src/templates/index'
import { soundReport, type Change } from './sound-report'

const demand = (rules: readonly Demand[], deadline?: string) =>
  parseLocalDemands({ type: 'local-demands', version: 1, name: '市里的要求', rules, ...(deadline ? { deadline } : {}) })

function localFindings(report: Report, rules: readonly Demand[], deadline?: string) {
  const found = check({ report, templates, demands: demand(rules, deadline) })
  return found.filter(({ rule }) => rule.startsWith('local.'))
}
const of = (change: Change, ...rules: readonly Demand[]) => localFindings(soundReport(change), rules)
const messages = (change: Change, ...rules: readonly Demand[]) => of(change, ...rules).map(({ message }) => message)

/** The report with the fixes of its findings of demands applied, and what is found in it then. */
function mended(report: Report, ...rules: readonly Demand[]) {
  const template = templateOfReport(report, templates)
  let next = report
  for (let turn = 0; turn < 9; turn++) {
    const [fix] = localFindings(next, rules).flatMap(({ fix: one, alternatives = [] }) => one ?? alternatives[0] ?? [])
    if (!fix) break
    next = applyEdits(next, fix.edits, template, { cells: cellTable(next, template) })
  }
  return { report: next, left: localFindings(next, rules) }
}

describe('demands of the office above', () => {
  it('give warnings that say whose they are and what is demanded, and nothing without them', () => {
    const [found] = of({}, { kind: 'length', section: '五', min: 9999, note: '写实' })
    expect(found).toMatchObject({
      rule: 'local.length',
      severity: 'warning',
      places: [{ in: 'section', section: 'problems' }],
      basis: { description: expect.stringContaining('不少于9999字（写实）'), source: '本地要求：市里的要求' },
    })
    expect(found?.message).toMatch(/^本地要求：第五部分现有\d+字，要求不少于9999字，少\d+字。$/)
    expect(check({ report: soundReport({}), templates }).filter(({ rule }) => rule.startsWith('local.'))).toEqual([])
  })

  it('have keys of their own, also where two are about one part', () => {
    const keys = of({}, { kind: 'length', section: '五', min: 9998 }, { kind: 'length', section: '五', min: 9999 })
    expect(new Set(keys.map(({ key }) => key)).size).toBe(2)
  })
})

describe('local.length', () => {
  it('counts what a word processor counts, and says by how much it is too long', () => {
    const text = { others: ['一 二三。\u3000四'] }
    expect(messages(text, { kind: 'length', section: 'other-matters', max: 4 })).toEqual([
      '本地要求：第六部分现有5字，要求不超过4字，多1字。',
    ])
    expect(messages(text, { kind: 'length', section: '其他需要报告的事项', min: 5, max: 5 })).toEqual([])
  })

  it('says nothing of a part without text, nor of one that the format does not have', () => {
    expect(messages({ others: [] }, { kind: 'length', section: '六', min: 5 })).toEqual([])
    expect(messages({}, { kind: 'length', section: '九', min: 5 })).toEqual([])
  })
})

describe('local.decimals', () => {
  const money: Demand = { kind: 'decimals', unit: '万元', digits: 2 }
  const share: Demand = { kind: 'decimals', unit: '%', digits: 1 }

  it('looks at cells with the unit and at numbers in front of it, and mends both', () => {
    const report = soundReport({
      cells: { 'fees/administrative-fees/amount': '44.862' },
      others: ['收费44.862万元，占33%，比上年增加1,234.5万元；另收费300.5元，完成100%，约3万元，0万元。'],
    })
    expect(localFindings(report, [money, share]).map(({ message }) => message)).toEqual([
      '本地要求：“44.862万元”应写作“44.86万元”。',
      '本地要求：“44.862万元”应写作“44.86万元”。',
      '本地要求：“1,234.5万元”应写作“1234.50万元”。',
      '本地要求：“98%”应写作“98.0%”。',
      '本地要求：“33%”应写作“33.0%”。',
    ])
    const { report: after, left } = mended(report, money, share)
    expect(left).toEqual([])
    expect(after.cells['fees/administrative-fees/amount']).toBe('44.86')
    expect(JSON.stringify(after.prose['other-matters'])).toContain('收费44.86万元，占33.0%，比上年增加1234.50万元')
  })

  it('lets a number that follows the tables go on to do so', () => {
    const share2: Demand = { kind: 'decimals', unit: '%', digits: 2 }
    const run: Run = {
      type: 'figure',
      of: { sum: ['applications/received/natural-persons'], over: ['applications/received/total'] },
      text: '66.7%',
    }
    const report = soundReport({
      cells: {
        'applications/received/natural-persons': '2',
        'applications/received/enterprises': '1',
        'applications/received/total': '3',
      },
      blocks: {
        'other-matters': [
          { type: 'paragraph', runs: [{ type: 'text', text: '自然人占' }, run, { type: 'text', text: '。' }] },
        ],
      },
    })
    const { report: after, left } = mended(report, share2)
    expect(left).toEqual([])
    expect(after.prose['other-matters']![0]).toMatchObject({
      runs: [{}, { type: 'figure', of: { ...run.of, decimals: 2 }, text: '66.67%' }, {}],
    })
  })
})

describe('local.statement', () => {
  const rule: Demand = {
    kind: 'statement',
    section: '六',
    any: ['{agency}没有收取费用', '收取费用'],
    write: '{year}年，没有收取费用。',
  }

  it('is kept by one phrase of several, whatever white space stands in it', () => {
    expect(messages({ others: ['今年收取 费用3元。'] }, rule)).toEqual([])
    const [found] = of({ others: ['无其他事项。'] }, rule)
    expect(found?.message).toMatch(/^本地要求：第六部分里没有写明“.+没有收取费用”或者“收取费用”。$/)
    expect(found?.message).not.toContain('{')
  })

  it('offers its sentence, which then stands at the end of the section', () => {
    const { report, left } = mended(soundReport({ others: ['无其他事项。'] }), rule)
    expect(left).toEqual([])
    expect(report.prose['other-matters']).toHaveLength(2)
    expect(report.prose['other-matters']![1]).toMatchObject({ runs: [{ text: '2021年，没有收取费用。' }] })
  })

  it('says nothing of a part without text', () => expect(messages({ others: [] }, rule)).toEqual([]))
})

describe('local.wording', () => {
  it('finds each, but neither in titles nor inside of the right wording, and mends it', () => {
    const rule: Demand = { kind: 'wording', avoid: ['信息公开'], use: '政府信息公开' }
    const report = soundReport({ others: ['开展信息公开工作，依照《信息公开办法》做好政府信息公开。'] })
    const found = localFindings(report, [{ ...rule, section: '六' }])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ actual: '信息公开', expected: '政府信息公开', places: [{ from: 2, to: 6 }] })
    const { report: after, left } = mended(report, { ...rule, section: '六' })
    expect(left).toEqual([])
    expect(JSON.stringify(after.prose['other-matters'])).toContain('开展政府信息公开工作，依照《信息公开办法》')
  })

  it('has no repair where nothing is to be used instead', () => {
    const [found] = of({ others: ['圆满完成任务。'] }, { kind: 'wording', avoid: ['圆满完成'] })
    expect(found?.message).toBe('本地要求：不用“圆满完成”。')
    expect(found?.fix).toBeUndefined()
  })
})

describe('local.unit-name', () => {
  const rule: Demand = { kind: 'unit-name', name: '临澜市青屿区民政局', short: ['区民政局'], avoid: ['民政部门'] }

  it('knows the name without its places and what is to be avoided, and leaves agreed names alone', () => {
    const report = soundReport({
      others: ['由青屿区民政局和民政部门办理；临澜市青屿区民政局、区民政局、临澜市民政局各有分工。'],
    })
    expect(localFindings(report, [rule]).map(({ actual }) => actual)).toEqual(['青屿区民政局', '民政部门'])
    const { report: after, left } = mended(report, rule)
    expect(left).toEqual([])
    expect(JSON.stringify(after.prose['other-matters'])).toContain('由临澜市青屿区民政局和临澜市青屿区民政局办理')
  })

  it('looks at the name of the report’s own agency', () => {
    const found = of({ agency: { name: '青屿区民政局' } }, rule).filter(({ places }) => places[0]?.in === 'field')
    expect(found).toMatchObject([{ expected: '临澜市青屿区民政局', places: [{ in: 'field', field: 'name' }] }])
  })
})

describe('local.deadline', () => {
  it('holds the date of signature against the day', () => {
    const report = soundReport({ signed: '2022-01-26' })
    expect(localFindings(report, [], '2022-01-20').map(({ message }) => message)).toEqual([
      '本地要求：成文日期2022年1月26日晚于要求的2022年1月20日。',
    ])
    expect(localFindings(report, [], '2022-01-26')).toEqual([])
    // Those of another year.
    expect(localFindings(report, [], '2021-01-20')).toEqual([])
  })
})
