import { describe, expect, it } from 'vitest'
import { check } from '../../../../../src/core/check/check'
import { templates } from '../../../../../src/templates/index'
import { findingsOf, soundReport, type Change } from '../sound-report'

const licences = 'licensing/licenses/decisions'
const penalties = 'enforcement/penalties/decisions'
const compulsion = 'enforcement/compulsion/decisions'
const fees = 'fees/administrative-fees/amount'

/** Two years in the format of 2021 with different texts. */
const between = (cells: Change['cells'], before: Change['cells'], last: Change = {}) =>
  findingsOf(
    { year: 2022, cells },
    { last: { overview: ['上一年的文字。'], problems: ['上一年。'], others: ['上一年。'], cells: before, ...last } },
  ).filter(({ rule }) => rule.startsWith('lastyear'))
const rules = (...of: Parameters<typeof between>) => between(...of).map(({ rule }) => rule.slice('lastyear.'.length))
const places = (cell: string) => [
  { in: 'cell', cell },
  { in: 'last', cell },
]

describe('lastyear.change', () => {
  it.each([
    ['300', '120', '增加一倍以上'],
    ['40', '121', '减少一半以上'],
  ])('says both numbers and which way it went: %s after %s', (now, before, words) =>
    expect(between({ [licences]: now }, { [licences]: before })).toMatchObject([
      {
        severity: 'hint',
        message: `行政许可，本年处理决定数量：今年${now}，上年${before}，${words}，正文没有说明，请核对并宜写明原因。`,
        places: places(licences),
        actual: now,
      },
    ]),
  )

  it.each([
    ['41', '20', ['change']],
    ['40', '20', []],
    ['20', '41', ['change']],
    ['20', '40', []],
    ['20', '9', ['change']],
    ['19', '9', []],
    // From a thousand times on it is another unit.
    ['19980', '20', ['change']],
    ['20000', '20', []],
    ['30', '0', []],
    ['0', '30', []],
    ['-30', '12', []],
    ['30', '-12', []],
    ['-30', '-12', []],
    ['约30', '12', []],
    ['30', '约12', []],
    ['约30', '约12', []],
    ['/', '30', []],
    ['30', '/', []],
  ])('has its limits: %s after %s', (now, before, found) =>
    expect(rules({ [licences]: now }, { [licences]: before })).toEqual(found),
  )
})

describe('lastyear.tenfold', () => {
  it.each([
    ['1203', '120', '十倍'],
    ['120', '1203', '十分之一'],
  ])('says both numbers: %s after %s', (now, before, times) =>
    expect(between({ [licences]: now }, { [licences]: before })).toMatchObject([
      {
        severity: 'hint',
        message: `行政许可，本年处理决定数量：今年${now}，上年${before}，约为上年的${times}，请核对。`,
        places: places(licences),
        actual: now,
      },
    ]),
  )

  it.each([
    [licences, '90', '10', ['tenfold']],
    [licences, '89', '10', ['change']],
    [licences, '110', '10', ['tenfold']],
    [licences, '111', '10', ['change']],
    [licences, '50', '5', ['tenfold']],
    [licences, '49', '5', ['change']],
    [fees, '0.5', '5', ['tenfold']],
    [licences, '-100', '10', []],
    [licences, '-100', '-10', []],
    [licences, '约100', '10', []],
    [licences, '100', '约10', []],
    [licences, '100', '/', []],
  ])('has its limits at 9 and 11 times, and at 50: %s %s after %s', (cell, now, before, found) =>
    expect(rules({ [cell]: now }, { [cell]: before })).toEqual(found),
  )
})

describe('lastyear.repeated-table', () => {
  const same = { [licences]: '7', [penalties]: '8', [compulsion]: '9' }

  it('names the numbers, then their sections', () => {
    const cells = { ...same, 'disputes/cases/direct-upheld': '2', 'disputes/cases/direct-total': '2' }
    expect(between(cells, cells)).toMatchObject([
      {
        severity: 'warning',
        message: '表格里4个不为0的数字与上一年度报告完全相同，请核对是否填的是今年的数字。',
        places: [
          { in: 'cell', cell: licences },
          { in: 'cell', cell: penalties },
          { in: 'cell', cell: compulsion },
          { in: 'cell', cell: 'disputes/cases/direct-upheld' },
          { in: 'section', section: 'proactive-disclosure' },
          { in: 'section', section: 'disputes' },
        ],
      },
    ])
  })

  it.each([
    ['a stock of documents', { 'documents/normative-documents/in-force': '12' }],
    ['a total', { 'applications/received/total': '12' }],
  ])('does not count %s', (_, more) =>
    expect(rules({ ...same, ...more }, { ...same, ...more })).not.toContain('repeated-table'),
  )

  it('is silent where a number is none, and where the formats differ', () => {
    const four = { ...same, [fees]: '6' }
    expect(rules(four, four)).toEqual(['repeated-table'])
    expect(rules({ ...four, [penalties]: '约8' }, four)).toEqual([])
    expect(rules(four, { ...four, [penalties]: '约8' })).toEqual([])
    expect(rules({ ...four, [penalties]: '约8' }, { ...four, [penalties]: '约8' })).toEqual([])
    const both = Object.fromEntries(
      ['received', 'disclosed'].flatMap((row) =>
        ['natural-persons', 'enterprises'].map((column) => [`applications/${row}/${column}`, '3']),
      ),
    )
    expect(rules(both, both)).toEqual(['repeated-table'])
    expect(rules(both, both, { template: '2019' })).toEqual([])
  })
})

describe('lastyear.repeated-text', () => {
  /** So many characters without a sentence in common with another mark. */
  const text = (mark: string, length: number) => `${mark.repeat(length)}。`
  const on = (now: Change, before: Change) => {
    const input = { report: soundReport(now), last: soundReport({ year: 2020, ...before }), templates }
    return check(input).filter(({ rule }) => rule === 'lastyear.repeated-text')
  }

  it('says how much is the same, and in which sections', () => {
    const before = { overview: [text('甲', 80)], problems: [text('乙', 50)], others: [text('丙', 60)] }
    // 80 of 100, 49 of 99 and 60 of 60 characters.
    const now = {
      overview: [text('甲', 80) + text('丁', 20)],
      problems: [text('戊', 10)],
      others: [text('丙', 60)],
    }
    expect(on(now, before)).toMatchObject([
      {
        severity: 'hint',
        message: '第一、五、六部分有82%的文字与上一年度报告相同（数字、年份不计），请按今年的情况改写。',
        places: [
          { in: 'section', section: 'overview' },
          { in: 'section', section: 'other-matters' },
        ],
        expected: '低于80%',
        actual: '82%：一、总体情况；六、其他需要报告的事项',
      },
    ])
    const half = { ...now, overview: [text('甲', 80) + text('丁', 21)] }
    expect(on(half, before)[0]?.places).toEqual([{ in: 'section', section: 'other-matters' }])
  })

  it('finds the same again when asked again', () => {
    const before = soundReport({ year: 2020, overview: [text('甲', 120)] })
    const report = soundReport({ overview: [text('甲', 120)], problems: [], others: [] })
    const found = () =>
      check({ report, last: before, templates }).filter(({ rule }) => rule === 'lastyear.repeated-text')
    expect(found()).toHaveLength(1)
    expect(found()).toEqual(found())
  })
})
