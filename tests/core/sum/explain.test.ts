import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellTable } from '../../../src/core/report/cell-table'
import { quantity } from '../../../src/core/report/quantity'
import { emptyReport, type Report } from '../../../src/core/report/report'
import { slipOf, sumDifferences } from '../../../src/core/sum/explain'
import { originOf } from '../../../src/core/sum/origin'
import type { Part } from '../../../src/core/sum/part'
import { sumParts } from '../../../src/core/sum/sum-parts'
import { findSubsets } from '../../../src/core/sum/subset'
import { cellsOf } from '../../../src/core/template/template'
import { templateById } from '../../../src/templates/index'
import { assertProperty } from '../../support/rounds'

const template = templateById('2021')!
const table = cellTable({ cells: {} }, template)
const leaves = [...cellsOf(template).keys()].filter((cell) => !table.filling(cell))
const received = 'applications/received/natural-persons'
const disclosed = 'applications/disclosed/natural-persons'
const penalties = 'enforcement/penalties/decisions'

const part = (agency: string, cells: Readonly<Record<string, string>>): Part => ({
  file: `${agency}.json`,
  agency,
  cells: cells,
})
const total = (cells: Readonly<Record<string, string>>): Report => ({
  ...emptyReport('2021', 2025, { name: '青禾县人民政府', kind: 'government-county' }),
  cells: cells,
})
const three = [
  part('民政局', { [received]: '31', [disclosed]: '12', [penalties]: '812' }),
  part('教育局', { [received]: '44', [disclosed]: '7', [penalties]: '90' }),
  part('水务局', { [received]: '5', [disclosed]: '3' }),
]
const told = (cells: Readonly<Record<string, string>>, parts: readonly Part[] = three) =>
  sumDifferences(total({ ...sumParts(parts, template), ...cells }), parts, template).map(
    ({ cell, difference, answers }) =>
      `${cell} ${difference}: ${answers.map((answer) => answer.map(({ agency, how, taken }) => `${agency} ${how}${taken ? ` ${taken}` : ''}`).join('+')).join(' | ')}`,
  )
const without = (...agencies: readonly string[]) =>
  sumParts(
    three.filter(({ agency }) => !agencies.includes(agency)),
    template,
  )

describe('a given total against its parts', () => {
  it('says nothing of what agrees, a blank for 0, and totals that follow', () => {
    expect(told({})).toEqual([])
    expect(told({ 'applications/duplicate/natural-persons': '0', 'applications/received/total': '80' })).toEqual([])
  })

  it('names the agency that was forgotten, or taken twice, in every cell in which it has something', () => {
    expect(told({ ...without('教育局') })).toEqual([
      `${penalties} -90: 教育局 missing`,
      `${received} -44: 教育局 missing`,
      `${disclosed} -7: 教育局 missing`,
    ])
    const twice = sumParts([...three, three[0]!], template)
    expect(told(twice)).toEqual([
      `${penalties} 812: 民政局 twice`,
      `${received} 31: 民政局 twice`,
      `${disclosed} 12: 民政局 twice`,
    ])
  })

  it('names two or three together', () => {
    const both = sumParts([...three.slice(0, 2), three[0]!], template)
    expect(told({ [received]: '0', [disclosed]: '0', ...both })).toEqual([
      `${penalties} 812: 民政局 twice`,
      `${received} 26: 民政局 twice+水务局 missing`,
      `${disclosed} 9: 民政局 twice+水务局 missing`,
    ])
  })

  it('names a slip of the pen: digits that changed places, one too few, a shifted point', () => {
    expect(told({ [penalties]: String(902 - 812 + 821) })).toEqual([`${penalties} 9: 民政局 wrong 821`])
    expect(told({ [penalties]: String(902 - 812 + 82) })).toEqual([`${penalties} -730: 民政局 wrong 82`])
    expect(told({ [penalties]: String(902 - 90 + 900) })).toEqual([`${penalties} 810: 教育局 wrong 900`])
  })

  it('tells a forgotten agency from one cell that is wrong besides', () => {
    const parts = [
      ...three,
      part('石桥镇', { [received]: '17', [disclosed]: '16', [penalties]: '15', 'licensing/licenses/decisions': '14' }),
    ]
    const forgotten = sumParts(three, template)
    expect(
      told({ 'licensing/licenses/decisions': '0', ...forgotten, [penalties]: String(902 - 812 + 8120) }, parts),
    ).toEqual([
      'licensing/licenses/decisions -14: 石桥镇 missing',
      `${penalties} 7293: 石桥镇 missing+民政局 wrong 8120`,
      `${received} -17: 石桥镇 missing`,
      `${disclosed} -16: 石桥镇 missing`,
    ])
  })

  it('names two that were forgotten together, though one cell is wrong besides', () => {
    const cells = leaves.slice(0, 6)
    const figures = (from: number) => Object.fromEntries(cells.map((cell, at) => [cell, String(from + at * at)]))
    const parts = [...three, part('交通运输局', figures(31)), part('市场监督管理局', figures(207))]
    const given = sumParts(three, template)
    const wrong = cells[5]!
    const all = told({ ...Object.fromEntries(cells.map((cell) => [cell, '0'])), ...given, [wrong]: '1000' }, parts)
    const both = all.filter((one) => one.endsWith(': 交通运输局 missing+市场监督管理局 missing'))
    expect(both).toHaveLength(5)
    expect(all.find((one) => one.startsWith(`${wrong} `))).toContain('交通运输局 missing+市场监督管理局 missing')
  })

  it('names several that are as likely, and none where too many are', () => {
    const alike = ['甲局', '乙局', '丙局', '丁局'].map((name) => part(name, { [received]: '6' }))
    expect(told({ [received]: '18' }, alike)).toEqual([`${received} -6: `])
    expect(told({ [received]: '12' }, alike.slice(0, 3))).toEqual([
      `${received} -6: 甲局 missing | 乙局 missing | 丙局 missing`,
    ])
    expect(told({ [received]: '83' })).toEqual([`${received} 3: `])
  })

  it('compares a total that stands without its addends, and a group that was written as one row', () => {
    const alone = { 'applications/received/total': '79' }
    expect(
      sumDifferences(
        total(alone),
        [three[0]!, three[1]!, three[2]!].map(({ agency, cells }) => part(agency, { [received]: cells[received]! })),
        template,
      ).map(({ cell, stated, sum }) => [cell, stated, sum]),
    ).toEqual([['applications/received/total', '79', '80']])
    const group = 'applications/other-handling/natural-persons'
    const parts = [
      part('民政局', { [group]: '4' }),
      part('教育局', { 'applications/other-handling-other/natural-persons': '3' }),
    ]
    expect(sumDifferences(total({ [group]: '7' }), parts, template)).toEqual([])
    expect(sumDifferences(total({ 'applications/fee-unpaid/natural-persons': '4' }), parts, template)[0]).toMatchObject(
      {
        cell: group,
        stated: '4',
        sum: '7',
      },
    )
  })

  it('finds whoever is left out of a sum of many, in a random county', () => {
    const cells = fc.dictionary(fc.constantFrom(...leaves), fc.integer({ min: 1, max: 10 ** 6 }).map(String), {
      minKeys: 3,
      maxKeys: 20,
    })
    const county = fc.array(cells, { minLength: 4, maxLength: 30 })
    assertProperty(
      fc.property(county, fc.nat(), fc.nat(), (all, first, second) => {
        const parts = all.map((cells, at) => part(`第${at}局`, cells))
        const left = [...new Set([first % parts.length, second % parts.length])]
        const given = sumParts(
          parts.filter((_, at) => !left.includes(at)),
          template,
        )
        const found = sumDifferences(total(given), parts, template)
        const named = new Set(
          found.flatMap(({ answers }) => answers.flatMap((one) => one.map(({ agency, how }) => `${agency} ${how}`))),
        )
        expect([...named].sort()).toEqual(left.map((at) => `第${at}局 missing`).sort())
      }),
      40,
    )
  })
})

describe('subsets', () => {
  it('are exact, the smallest first', () => {
    const of = (...values: number[]) => values.map((one) => quantity(one))
    const values = [of(5, 1), of(7, 2), of(12, 3)]
    expect(findSubsets(of(-12, -3), values)).toEqual([[{ part: 2, sign: -1 }]])
    expect(findSubsets(of(-2, -1), values)).toEqual([
      [
        { part: 0, sign: 1 },
        { part: 1, sign: -1 },
      ],
    ])
    expect(findSubsets(of(24, 6), values)).toEqual([
      [
        { part: 0, sign: 1 },
        { part: 1, sign: 1 },
        { part: 2, sign: 1 },
      ],
    ])
    expect(findSubsets(of(1, 0), values)).toEqual([])
  })
})

describe('a slip of the pen', () => {
  it.each<[string, number, number, string | undefined]>([
    ['digits that changed places', 812, 821, 'moved'],
    ['a shifted point', 30, 3000, 'moved'],
    ['a digit too few', 812, 82, 'lost'],
    ['a digit too many', 82, 812, 'lost'],
    ['another number', 812, 813, undefined],
    ['a single digit', 81, 8, undefined],
    ['nothing', 0, 8, undefined],
  ])('is told by %s', (_what, meant, taken, slip) => {
    expect(slipOf(quantity(meant), quantity(taken))).toBe(slip)
  })
})

describe('the origin of a sum', () => {
  it('tells who brought how much, also to a computed total and a group', () => {
    expect(
      originOf('applications/received/total', three, template).map(({ agency, value, share }) => [
        agency,
        value,
        share,
      ]),
    ).toEqual([
      ['教育局', '44', '55.0'],
      ['民政局', '31', '38.8'],
      ['水务局', '5', '6.3'],
    ])
    expect(originOf(penalties, three, template).map(({ agency }) => agency)).toEqual(['民政局', '教育局'])
    expect(originOf('fees/administrative-fees/amount', three, template)).toEqual([])
  })

  it('adds up to the cell, whatever the parts', () => {
    const cells = fc.dictionary(fc.constantFrom(...leaves), fc.integer({ min: 0, max: 999 }).map(String), {
      maxKeys: 12,
    })
    assertProperty(
      fc.property(fc.array(cells, { maxLength: 6 }), fc.constantFrom(...cellsOf(template).keys()), (all, cell) => {
        const parts = all.map((one, at) => part(`第${at}局`, one))
        const sum = cellTable({ cells: sumParts(parts, template) }, template).sum([cell])
        const brought = originOf(cell, parts, template).reduce(
          (whole, { value }) => whole + quantity(BigInt(value)),
          0n,
        )
        expect(brought).toBe(sum)
      }),
      60,
    )
  })
})
