import { describe, expect, it } from 'vitest'
import {
  chartAlternative,
  chartPieces,
  chartText,
  composedAlternative,
  sharesOf,
} from '../../../src/core/chart/chart-text'
import { chartBlock, printChart } from '../../../src/core/chart/printed-chart'
import { outcomes, twoYears, values } from './example-charts'

describe('the printed text of a chart', () => {
  it('is the caption, then a line of label and values', () => {
    expect(chartText(outcomes)).toBe(
      '图1 2025年申请办理结果\n予以公开\t12\n部分公开\t7\n不予公开\t3\n无法提供\t0\n其他处理\t',
    )
    expect(chartText(twoYears)).toBe('新收\t31\t24\n上年结转\t2\t3\n办结\t30\t25\n结转下年度\t3\t2')
  })

  it('is cut into pieces that stand where they say', () => {
    for (const chart of [outcomes, twoYears]) {
      const text = chartText(chart)
      for (const piece of chartPieces(chart)) expect(text.slice(piece.from, piece.to)).toBe(piece.text)
    }
    expect(chartPieces(twoYears)[5]).toMatchObject({ part: 'value', label: 1, series: 1, text: '3' })
  })
})

describe('the words for those who cannot see a chart', () => {
  it('say its kind and every number, what is missing too', () => {
    expect(composedAlternative(outcomes)).toBe(
      '条形图。予以公开12件，部分公开7件，不予公开3件，无法提供0件，其他处理无数据。',
    )
  })

  it('name the series where there are several', () => {
    expect(composedAlternative(twoYears)).toBe(
      '柱状图。2024年：新收31件，上年结转2件，办结30件，结转下年度3件；2025年：新收24件，上年结转3件，办结25件，结转下年度2件。',
    )
  })

  it('say the shares of a pie, and no unit behind a share that was typed', () => {
    const pie = {
      kind: 'pie' as const,
      labels: ['甲', '乙'],
      series: [{ name: '', values: values('2', '1') }],
      unit: '条',
    }
    expect(composedAlternative(pie)).toBe('饼图。甲2条（66.7%），乙1条（33.3%）。')
    const shares = { ...pie, kind: 'bar' as const, series: [{ name: '', values: values('66.7%', '33.3%') }] }
    expect(composedAlternative(shares)).toBe('条形图。甲66.7%，乙33.3%。')
  })

  it('say that there is nothing, and give way to the clerk’s own', () => {
    expect(composedAlternative({ kind: 'line', labels: [], series: [] })).toBe('折线图。没有数据。')
    expect(chartAlternative({ ...outcomes, alt: '多数予以公开。' })).toBe('多数予以公开。')
  })

  it('take shares of what is above 0 only', () => {
    expect(sharesOf(values('1', '0', '', '3'))).toEqual(['25.0%', undefined, undefined, '75.0%'])
    expect(sharesOf(values('0'))).toEqual([undefined])
  })
})

it('a chart that was printed is the same block again, short series filled up', () => {
  const block = {
    type: 'chart' as const,
    kind: 'bar' as const,
    labels: ['甲', '乙'],
    series: [{ name: '2025年', values: ['3', { of: { sum: ['a/b/c'] }, text: '4', frozen: true as const }] }],
    caption: '图1',
  }
  expect(chartBlock(printChart(block, ({ text }) => text))).toEqual(block)
  const short = printChart({ ...block, series: [{ name: '', values: ['3'] }] }, ({ text }) => text)
  expect(short.series[0]!.values).toEqual(values('3', ''))
})
