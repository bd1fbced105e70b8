import { describe, expect, it } from 'vitest'
import { findingsOf, foundOn, type Change } from '../sound-report'

const overview = (year: number, count: number) => [
  `${year}年，我局认真贯彻落实《条例》，围绕中心工作，主动公开政府信息${count}条，依申请公开工作有序推进。`,
  '政府信息管理制度不断完善，严格执行保密审查，做到先审查后公开。平台建设和监督保障工作按要求完成。',
  `青河市松岭区教育和体育局全年组织培训${count}次，参加人员${count * 3}人次。`,
]
const problems = (year: number) => [
  `一是公开内容还不够丰富；二是业务能力有待提高，解读形式较为单一。${year}年，我局将加强培训，丰富形式。`,
]
const lastText: Change = {
  overview: overview(2020, 17),
  problems: problems(2021),
  others: ['2020年，我局未收取信息处理费，无其他需要报告的事项。'],
}
const others = ['2021年，我局未收取信息处理费，无其他需要报告的事项。']

describe('lastyear.repeated-text', () => {
  it("warns of last year's text with new numbers", () => {
    const found = findingsOf({ overview: overview(2021, 23), problems: problems(2022), others }, { last: lastText })
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['lastyear.repeated-text warning'])
    expect(found[0]?.places.map((place) => place.in === 'section' && place.section)).toEqual([
      'overview',
      'problems',
      'other-matters',
    ])
  })

  it("masks each year's own name of the agency", () => {
    const last = {
      ...lastText,
      agency: { name: '青河市松岭区教育局' },
      overview: overview(2020, 17).map((line) => line.replace('教育和体育局', '教育局')),
    }
    expect(foundOn({ overview: overview(2021, 23), problems: problems(2022), others }, { last })).toEqual([
      'lastyear.repeated-text warning',
    ])
  })

  it('gives a hint from 80 % on and nothing below', () => {
    const changed = [...overview(2021, 23).slice(0, 2), '新开设稳岗专栏，面向企业发布政策。']
    expect(foundOn({ overview: changed, problems: problems(2022), others }, { last: lastText })).toEqual([
      'lastyear.repeated-text hint',
    ])
    const rewritten = [
      '2021年，我局以群众需求为导向，主动公开、依申请公开、政府信息管理、平台建设、监督保障五方面都有新进展。',
      ...changed.slice(2),
    ]
    expect(foundOn({ overview: rewritten, problems: problems(2022), others }, { last: lastText })).toEqual([])
  })

  /** Sentences of exactly so many characters, all different; `mark` begins them. */
  const sentences = (mark: string, count: number, length: number) => {
    const signs = '公开政务服务政策解读平台建设监督保障规范流程培训考核'
    return Array.from({ length: count }, (_, index) =>
      Array.from({ length }, (_, at) =>
        at < mark.length ? mark[at] : signs[(index * 7 + at * (index + 1)) % signs.length],
      ).join(''),
    ).join('。')
  }
  const words = (overviewText: string): Change => ({ overview: [overviewText], problems: [], others: [] })
  const repeated = (now: string, before: string) =>
    foundOn(words(now), { last: words(before) }).filter((one) => one.startsWith('lastyear'))

  it.each([
    [95, ['lastyear.repeated-text warning']],
    [94, ['lastyear.repeated-text hint']],
    [80, ['lastyear.repeated-text hint']],
    [79, []],
  ])('has its limits at 95 and 80 %: %i %', (same, found) => {
    const kept = sentences('同', 1, same)
    const fresh = sentences('新', 1, 100 - same)
    expect(repeated(`${kept}。${fresh}。`, `${kept}。`)).toEqual(found)
  })

  it.each([
    [100, ['lastyear.repeated-text warning']],
    [99, []],
  ])('looks at texts from 100 characters on: %i', (length, found) => {
    const text = `${sentences('同', 1, length)}。`
    expect(repeated(text, text)).toEqual(found)
  })

  it('names the sections that repeat most first', () => {
    const [one, five] = [sentences('甲', 1, 60), sentences('乙', 2, 60)]
    const change: Change = { overview: [`${one}。`], problems: [`${five}。`], others: [] }
    const [found] = findingsOf(change, { last: change }).filter(({ rule }) => rule === 'lastyear.repeated-text')
    expect(found?.places).toEqual([
      { in: 'section', section: 'problems' },
      { in: 'section', section: 'overview' },
    ])
  })

  it('is silent on texts that are short by nature', () => {
    const short = {
      overview: ['主动公开、依申请公开、政府信息管理、平台建设、监督保障都按要求完成。'],
      problems: ['无。'],
      others: ['未收取信息处理费。'],
    }
    expect(foundOn(short, { last: short })).toEqual(['structure.thin-section warning'])
  })
})

const numbers = {
  'licensing/licenses/decisions': '37',
  'enforcement/penalties/decisions': '4',
  'fees/administrative-fees/amount': '44.862',
  'applications/received/natural-persons': '3',
  'applications/received/total': '3',
  'applications/disclosed/natural-persons': '3',
  'applications/disclosed/total': '3',
}
/** Two years in the format of 2021 with different texts. */
const lastYear = (cells: Change['cells']): Change => ({
  overview: ['上一年的文字。'],
  problems: ['上一年的问题。'],
  others: ['上一年的事项。'],
  cells,
})
const tables = (cells: Change['cells'], last: Change['cells']) =>
  foundOn({ year: 2022, cells }, { last: lastYear(last) }).filter((one) => one.startsWith('lastyear'))

describe('lastyear.repeated-table', () => {
  const same = (count: number) =>
    Object.fromEntries(
      [
        'licensing/licenses/decisions',
        'enforcement/penalties/decisions',
        'enforcement/compulsion/decisions',
        'fees/administrative-fees/amount',
      ]
        .slice(0, count)
        .map((cell) => [cell, '7'] as const),
    )
  it('needs four numbers that are the same', () => {
    expect(tables(same(4), same(4))).toEqual(['lastyear.repeated-table warning'])
    expect(tables(same(3), same(3))).toEqual([])
  })

  it('warns where every number is the same', () =>
    expect(tables(numbers, numbers)).toEqual(['lastyear.repeated-table warning']))

  it.each([
    ['one number differs', { ...numbers, 'enforcement/penalties/decisions': '5' }, numbers],
    ['a number is new', { ...numbers, 'disputes/cases/reconsideration-upheld': '1' }, numbers],
    ['all is 0', {}, {}],
    [
      'two numbers are the same by chance',
      { 'applications/received/natural-persons': '1', 'applications/disclosed/natural-persons': '1' },
      { 'applications/received/natural-persons': '1', 'applications/disclosed/natural-persons': '1' },
    ],
    [
      'only the stock of documents is the same',
      { 'documents/normative-documents/in-force': '12' },
      { 'documents/normative-documents/in-force': '12' },
    ],
  ])('is silent where %s', (_, now, last) => expect(tables(now, last)).toEqual([]))

  it('does not compare two formats', () => {
    const last = { ...lastYear({}), template: '2019', cells: numbers }
    expect(foundOn({ year: 2022, cells: numbers }, { last }).filter((one) => one.startsWith('lastyear'))).toEqual([])
  })
})

describe('lastyear.tenfold', () => {
  it.each([
    ['licensing/licenses/decisions', '1203', '120'],
    ['enforcement/penalties/decisions', '12', '121'],
    ['enforcement/compulsion/decisions', '300', '30'],
    ['fees/administrative-fees/amount', '4.4862', '44.862'],
  ])('gives a hint on %s: %s after %s', (cell, now, last) =>
    expect(tables({ [cell]: now }, { [cell]: last })).toEqual(['lastyear.tenfold hint']),
  )

  it.each([
    ['licensing/licenses/decisions', '300', '120'],
    ['licensing/licenses/decisions', '20', '2'],
    ['licensing/licenses/decisions', '10', '0'],
    ['fees/administrative-fees/amount', '50', '44.862'],
    ['documents/normative-documents/issued', '100', '10'],
  ])('is silent on %s: %s after %s', (cell, now, last) =>
    expect(tables({ [cell]: now }, { [cell]: last })).not.toContain('lastyear.tenfold hint'),
  )
})

describe('lastyear.change', () => {
  const received = 'applications/received/total'
  const own = 'applications/received/natural-persons'
  const issued = 'documents/normative-documents/issued'
  it.each([
    ['licensing/licenses/decisions', '300', '120'],
    ['licensing/licenses/decisions', '40', '121'],
    ['enforcement/penalties/decisions', '20', '9'],
    ['enforcement/compulsion/decisions', '7', '25'],
    ['fees/administrative-fees/amount', '44.862', '12.5'],
    ['disputes/cases/reconsideration-total', '25', '6'],
    ['disputes/cases/direct-total', '3', '20'],
    ['disputes/cases/subsequent-total', '31', '15'],
    ['licensing/licenses/decisions', '20', '2'],
    [issued, '21', '10'],
  ])('hints at %s: %s after %s', (cell, now, last) =>
    expect(tables({ [cell]: now }, { [cell]: last })).toEqual(['lastyear.change hint']),
  )
  it('hints at the applications received', () =>
    expect(tables({ [own]: '37', [received]: '37' }, { [own]: '12', [received]: '12' })).toEqual([
      'lastyear.change hint',
    ]))

  it.each([
    ['licensing/licenses/decisions', '40', '20'],
    ['licensing/licenses/decisions', '19', '2'],
    ['licensing/licenses/decisions', '30', '0'],
    ['licensing/licenses/decisions', '0', '30'],
    ['enforcement/penalties/decisions', '121', '110'],
    ['fees/administrative-fees/amount', '44862', '4.5'],
    ['documents/normative-documents/in-force', '100', '10'],
    ['applications/disclosed/total', '30', '10'],
    ['licensing/licenses/decisions', '1203', '120'],
    ['licensing/licenses/decisions', '', '30'],
  ])('is silent on %s: %s after %s', (cell, now, last) =>
    expect(tables({ [cell]: now }, { [cell]: last })).not.toContain('lastyear.change hint'),
  )

  it.each([
    '全年办理行政许可300件，较上年增长150%。',
    '受机构改革影响，行政许可数量大幅上升。',
    '因权限下放，行政许可较2021年明显增多。',
    '行政许可300件，是上年的2.5倍。',
    '行政许可增加的主要原因是事项划转。',
  ])('is silent where the text speaks of it: %s', (line) => {
    const cell = 'licensing/licenses/decisions'
    const found = foundOn(
      { year: 2022, cells: { [cell]: '300' }, others: [line] },
      { last: lastYear({ [cell]: '120' }) },
    )
    expect(found.filter((one) => one.startsWith('lastyear'))).toEqual([])
  })
  it.each(['全年办理行政许可300件。', '申请数量较上年增长。'])('is not content with %s', (line) => {
    const cell = 'licensing/licenses/decisions'
    const found = foundOn(
      { year: 2022, cells: { [cell]: '300' }, others: [line] },
      { last: lastYear({ [cell]: '120' }) },
    )
    expect(found.filter((one) => one.startsWith('lastyear'))).toEqual(['lastyear.change hint'])
  })
})
