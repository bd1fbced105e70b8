import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../../../src/core/document/apply-edits'
import { check, checkContext } from '../../../../../src/core/check/check'
import { createContext } from '../../../../../src/core/check/engine/context'
import { cellRules } from '../../../../../src/core/check/rules/cell/index'
import { templates } from '../../../../../src/templates/index'
import { cellsOf } from '../../../../../src/core/template/template'
import { findingsOf, foundOn, overviewWith, soundReport, type Change } from '../sound-report'

const licenses = 'licensing/licenses/decisions'
const fees = 'fees/administrative-fees/amount'
const on = (cells: Change['cells'], more: Change = {}) => foundOn({ ...more, cells })
const row = (id: string, texts: readonly (string | undefined)[]) =>
  Object.fromEntries(
    [
      'natural-persons',
      'enterprises',
      'research-institutions',
      'public-interest-organizations',
      'legal-service-agencies',
      'other-organizations',
      'total',
    ].map((column, index) => [`applications/${id}/${column}`, texts[index]]),
  )

describe('cell.blank', () => {
  it('is one finding for all tables of a section, with the number of cells', () => {
    const found = findingsOf({
      cells: { [licenses]: '', 'enforcement/penalties/decisions': undefined, 'disputes/cases/direct-upheld': ' ' },
    })
    expect(found.map(({ rule, severity, places }) => `${rule} ${severity} ${places.length}`)).toEqual([
      'cell.blank warning 2',
      'cell.blank warning 1',
    ])
  })

  it('is gone after 全部填 0', () => {
    const report = soundReport({
      cells: { ...row('received', ['', '0', '', '0', '0', '0', '']), [licenses]: '\u00a0' },
    })
    const template = templates.find((one) => one.id === report.template)!
    const context = createContext({ report, templates })
    const edits = checkContext(context, cellRules).flatMap(({ fix }) => fix?.edits ?? [])
    expect(edits).toHaveLength(4)
    const mended = applyEdits(report, edits, template, { cells: context.cells })
    expect(checkContext(createContext({ report: mended, templates }), cellRules)).toEqual([])
  })

  it('counts a stated blank total of zeros, and not one that is computed', () => {
    expect(findingsOf({ cells: row('received', ['0', '0', '0', '0', '0', '0', '']) })[0]?.places).toEqual([
      { in: 'cell', cell: 'applications/received/total' },
    ])
    expect(on(row('received', ['0', '0', '0', '0', '0', '0', undefined]))).toEqual([])
    expect(findingsOf({ cells: row('received', [undefined, '', '', '', '', '', undefined]) })[0]?.places).toHaveLength(
      6,
    )
  })

  it('does not count a blank total whose addends are not 0, or are no numbers', () => {
    expect(on(row('received', ['3', '0', '0', '0', '0', '0', '']))).toEqual([])
    expect(on({ 'applications/disclosed/enterprises': '2', 'applications/outcomes-total/enterprises': '' })).toEqual([])
    expect(on(row('received', ['约3', '0', '0', '0', '0', '0', '']))).toEqual(['cell.not-a-number warning'])
    expect(on({ 'disputes/cases/direct-upheld': '1', 'disputes/cases/direct-total': '' })).toEqual([])
  })

  it('lets （六）其他处理 in one row stand for its three', () => {
    const leaves = ['no-correction', 'unpaid', 'other-outcome']
    const template = templates.find((one) => one.id === '2021')!
    const ids = [...cellsOf(template).values()]
      .filter(({ row }) => /^3\.其他$|逾期/.test(row.label))
      .map(({ cell }) => cell)
    expect(ids).toHaveLength(leaves.length * 7)
    const cells = {
      ...Object.fromEntries(ids.map((cell) => [cell, undefined])),
      ...row('other-handling', ['0', '0', '0', '0', '0', '0', '0']),
    }
    expect(on(cells)).toEqual([])
    expect(on(Object.fromEntries(ids.map((cell) => [cell, undefined])))).toEqual(['cell.blank warning'])
  })
})

describe('cell.placeholder', () => {
  it.each(['/', '-', '—', '无', '不适用', ' / '])('reports %s and puts 0', (text) => {
    const found = findingsOf({ cells: { [licenses]: text } })
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['cell.placeholder warning'])
    expect(found[0]?.fix?.edits).toEqual([{ set: 'cell', cell: licenses, text: '0' }])
  })

  it('is one finding for a section full of strokes', () => {
    const found = findingsOf({ cells: row('received', ['/', '/', '/', '/', '/', '/', '/']) })
    expect(found.map(({ rule, places }) => `${rule} ${places.length}`)).toEqual(['cell.placeholder 7'])
  })
})

describe('cell.not-a-number', () => {
  it.each([
    [licenses, '约20', undefined],
    [licenses, '2022年5件', undefined],
    [licenses, '5件', '5'],
    [fees, '251000元', '25.1'],
    [fees, '44.862万元', '44.862'],
    [fees, '1亿元', '10000'],
  ])('reports %s %s', (cell, text, plain) => {
    const found = findingsOf({ cells: { [cell]: text } })
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['cell.not-a-number warning'])
    expect(found[0]?.fix?.edits).toEqual(plain ? [{ set: 'cell', cell, text: plain }] : undefined)
  })

  it('knows the cells of the 2019 format that carry a unit or a sign', () => {
    const cells = {
      'procurement/central-procurement/amount': '11522.96万元',
      'licensing/licenses/change': '+113',
      'fees/administrative-fees/change': '-1',
      'enforcement/penalties/change': '减4',
    }
    const report = soundReport({ year: 2020, cells })
    expect(checkContext(createContext({ report, templates }), cellRules)).toEqual([])
  })
})

describe('cell.not-an-integer and .negative', () => {
  it.each([
    [licenses, '2.5', ['cell.not-an-integer error']],
    [licenses, '-1', ['cell.negative error']],
    [licenses, '-1.5', ['cell.negative error', 'cell.not-an-integer error']],
    [fees, '-3', ['cell.negative error']],
    [licenses, '3.0', []],
    [fees, '44.862', []],
  ])('judge %s %s', (cell, text, expected) => expect(on({ [cell]: text })).toEqual(expected))
})

describe('cell.number-form', () => {
  it.each([
    ['１２', '12'],
    ['1,234', '1234'],
    ['1，234', '1234'],
    ['007', '7'],
    ['1 2', '12'],
    ['+5', '5'],
  ])('normalises %s and says so', (text, plain) => {
    const found = findingsOf({ cells: { [licenses]: text } })
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['cell.number-form hint'])
    expect(found[0]?.fix?.edits).toEqual([{ set: 'cell', cell: licenses, text: plain }])
  })

  it.each([' 5 ', '5\u2002', '0', '5'])('is silent on "%s"', (text) => expect(on({ [licenses]: text })).toEqual([]))

  it('leaves a number with a unit to cell.not-a-number', () =>
    expect(on({ [licenses]: '５件' })).toEqual(['cell.not-a-number warning']))
})

describe('cell.fee-unit', () => {
  const years = (now: string, last: string) =>
    foundOn({ year: 2022, cells: { [fees]: now } }, { last: { cells: { [fees]: last } } }).filter((one) =>
      one.startsWith('cell'),
    )
  it('warns of 元 for 万元 against last year', () => {
    expect(years('448620', '44.9')).toEqual(['cell.fee-unit warning'])
    expect(years('0.0448', '449')).toEqual(['cell.fee-unit warning'])
    expect(years('44900', '44.9')).toEqual([])
    expect(years('0', '44.9')).toEqual([])
  })

  it('gives a hint on more than six decimals', () => {
    expect(on({ [fees]: '1.1234567' })).toEqual(['cell.fee-unit hint'])
    expect(on({ [fees]: '1.123456' })).toEqual([])
  })

  it.each(['44.862', '316441', '59237.2449'])('says nothing of the size alone: %s', (text) =>
    expect(on({ [fees]: text })).toEqual([]),
  )

  it('does not compare with the items of the 2019 format', () => {
    const last = {
      template: '2019',
      cells: { 'fees/administrative-fees/items-last-year': '3' },
      overview: ['上一年。'],
    }
    expect(foundOn({ cells: { [fees]: '44862' } }, { last })).toEqual([])
  })
})

describe('cell.regulations-power', () => {
  const rules = { 'documents/administrative-rules/issued': '2', 'documents/administrative-rules/in-force': '2' }
  it.each(['government-county', 'department', 'township', 'subdistrict', 'committee', 'other'] as const)(
    'warns a %s',
    (kind) => {
      expect(on(rules, { agency: { kind } })).toEqual(['cell.regulations-power warning'])
      expect(on({}, { agency: { kind } })).toEqual([])
    },
  )

  it.each(['central-department', 'government-with-rules'] as const)('lets a %s make them', (kind) =>
    expect(on(rules, { agency: { kind } })).toEqual([]),
  )
})

describe('cell.stock-negative', () => {
  const documents = (issued: string, repealed: string, stock: string) => ({
    'documents/normative-documents/issued': issued,
    'documents/normative-documents/repealed': repealed,
    'documents/normative-documents/in-force': stock,
  })
  it("warns where last year's stock would be below 0", () =>
    expect(on(documents('3', '0', '1'))).toEqual(['cell.stock-negative warning']))

  it.each([
    ['1', '1', '2'],
    ['3', '2', '1'],
    ['0', '0', '0'],
    ['2', '0', '26'],
  ])('is silent on %s, %s, %s', (...numbers) => expect(on(documents(...numbers))).toEqual([]))

  it('leaves a blank stock to cell.blank', () => expect(on(documents('3', '0', ''))).toEqual(['cell.blank warning']))
})

describe('cell.empty-table', () => {
  const blankSection = (section: string) => {
    const template = templates.find((one) => one.id === '2021')!
    return Object.fromEntries(
      [...cellsOf(template).values()].filter((one) => one.section.id === section).map(({ cell }) => [cell, undefined]),
    )
  }
  it.each(['proactive-disclosure', 'applications', 'disputes'])(
    'is an error where all of %s is blank, and cell.blank is silent',
    (section) => expect(on(blankSection(section))).toEqual(['cell.empty-table error']),
  )

  it("holds a table that is mostly blank for not filled in yet, whatever last year's text says", () => {
    const begun = {
      ...blankSection('applications'),
      ...row('brought-forward', ['0', '0', '0', '0', '0', '0', undefined]),
    }
    const found = on(begun, { overview: overviewWith('全年共收到政府信息公开申请12件，均按期答复。') })
    expect(found).toContain('cell.blank warning')
    expect(found.filter((one) => one.startsWith('cell.empty-table'))).toEqual([])
  })

  it.each([
    ['全年共收到政府信息公开申请12件，均按期答复。', 1],
    ['全年办理12件政府信息公开申请。', 1],
    ['全年作出行政处罚15件。', 1],
    ['本年度作出行政许可决定20件。', 1],
    ['作出行政许可决定 20 件，行政处罚决定3件。', 1],
  ])('warns of zeros while the text counts: %s', (line, count) => {
    const found = foundOn({ overview: overviewWith(line) })
    expect(found.filter((one) => one === 'cell.empty-table warning')).toHaveLength(count)
  })

  it.each([
    '全年共接到政府信息公开申请0条。',
    '未收到政府信息公开申请。',
    '协助办理信息公开申请4件。',
    '公开行政处罚信息12条，行政许可事项20项。',
    '较2020年收到申请5件有所减少。',
    '上年结转申请3件。',
  ])('is silent on %s', (line) =>
    expect(foundOn({ overview: overviewWith(line) }).filter((one) => one.startsWith('cell'))).toEqual([]),
  )

  it('is silent where one number is there', () => {
    const line = '全年共收到政府信息公开申请12件，均按期答复。'
    expect(
      on(row('received', ['1', '0', '0', '0', '0', '0', '1']), { overview: overviewWith(line) }).filter((one) =>
        one.startsWith('cell'),
      ),
    ).toEqual([])
  })
})

it('lets one rule speak for one cell', () => {
  for (const text of ['', '/', '5件', '１２', '约5', '1,234件']) {
    const speaking = check({ report: soundReport({ cells: { [licenses]: text } }), templates }).filter(({ rule }) =>
      ['cell.blank', 'cell.placeholder', 'cell.not-a-number', 'cell.number-form'].includes(rule),
    )
    expect(speaking.length).toBeLessThanOrEqual(1)
    expect(findingsOf({ cells: { [licenses]: text } })).toHaveLength(1)
  }
})
