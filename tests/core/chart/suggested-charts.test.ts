import { describe, expect, it } from 'vitest'
import { suggestedCharts } from '../../../src/core/chart/suggested-charts'
import { cellTable } from '../../../src/core/report/cell-table'
import { figureText } from '../../../src/core/report/figure'
import { parseChartOffers } from '../../../src/core/template/chart-words'
import { parseTemplate } from '../../../src/core/template/parse-template'
import type { CellId, Template } from '../../../src/core/template/template'
import { chartOffers } from '../../../src/templates/chart-offers'
import { templateById } from '../../../src/templates/index'
import { officialFormats } from '../../support/official-formats'
import data2027 from '../../formats/2027.json'

const cells: Record<CellId, string> = {
  'applications/received/natural-persons': '34',
  'applications/received/enterprises': '8',
  'applications/disclosed/natural-persons': '12',
  'applications/withheld/total': '3',
}
const numbers = (template: Template) => cellTable({ cells }, template)

describe('the charts of the tables that are offered', () => {
  it('are those of the format, named in its words, and every number follows its cell', () => {
    for (const template of officialFormats) {
      const source = { year: 2024, cells: numbers(template) }
      const all = suggestedCharts(chartOffers, source)
      expect(all.map(({ title }) => title)).toContain('申请办理结果')
      const { chart } = all.find(({ title }) => title === '申请办理结果')!
      expect(chart.labels).toEqual(['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'])
      expect(chart).toMatchObject({ unit: '件', caption: '2024年政府信息公开申请办理结果' })
      for (const { chart: one } of all)
        for (const { values } of one.series)
          for (const value of values) {
            if (typeof value === 'string') throw new Error('typed')
            expect(figureText(value.of, source.cells)).toBe(value.text)
          }
    }
  })

  it('with two years are offered where last year’s report is there, in another format too', () => {
    const [template, before] = [templateById('2021')!, templateById('2019')!]
    const titles = (last?: Template) =>
      suggestedCharts(chartOffers, {
        year: 2024,
        cells: numbers(template),
        ...(last ? { last: numbers(last) } : {}),
      }).map(({ title }) => title)
    expect(titles()).not.toContain('申请收办两年对比')
    expect(titles(before)).toContain('申请收办两年对比')
    const { chart } = suggestedCharts(chartOffers, {
      year: 2024,
      cells: numbers(template),
      last: numbers(before),
    }).find(({ title }) => title === '申请收办两年对比')!
    expect(chart.series.map(({ name }) => name)).toEqual(['2023年', '2024年'])
    expect(chart.series[0]!.values[0]).toEqual({ of: { sum: ['last:applications/received/total'] }, text: '42' })
    expect(chart.caption).toBe('2023年、2024年政府信息公开申请收办情况')
  })

  it('are none of tables without a number', () => {
    const empty = cellTable({ cells: {} }, templateById('2021')!)
    expect(suggestedCharts(chartOffers, { year: 2024, cells: empty })).toEqual([])
  })

  it('come by themselves in a format that names its cells otherwise', () => {
    const template = parseTemplate(data2027)
    const all = suggestedCharts(chartOffers, { year: 2027, cells: numbers(template) })
    expect(all.map(({ title }) => title)).toContain('申请办理结果')
  })

  it('are data that is checked', () => {
    expect(() =>
      parseChartOffers([{ title: '甲', kind: 'bar', caption: '甲', points: [{ roles: ['nothing'] }] }]),
    ).toThrow()
    for (const { points } of chartOffers) expect(points.length).toBeGreaterThan(1)
  })
})
