import { describe, expect, it } from 'vitest'
import { check, checkContext } from '../../../../../src/core/check/check'
import { createContext } from '../../../../../src/core/check/engine/context'
import { chartRules } from '../../../../../src/core/check/rules/chart/index'
import { rules } from '../../../../../src/core/check/rules/index'
import { applyEdits } from '../../../../../src/core/document/apply-edits'
import { printedBlocks } from '../../../../../src/core/document/prose-text'
import { cellTable } from '../../../../../src/core/report/cell-table'
import { emptyReport, type ChartBlock, type ChartValue, type Report } from '../../../../../src/core/report/report'
import type { CellId } from '../../../../../src/core/template/template'
import { templateById, templates } from '../../../../../src/templates/index'

const template = templateById('2021')!
const cells: Record<CellId, string> = {
  'applications/received/natural-persons': '20',
  'applications/received/enterprises': '2',
  'applications/received/research-institutions': '0',
  'applications/disclosed/natural-persons': '12',
  'applications/partly-disclosed/natural-persons': '7',
  'applications/state-secret/natural-persons': '3',
}
const live = (pattern: string, text = ''): ChartValue => ({ of: { sum: [pattern] }, text })
const chartOf = (values: readonly ChartValue[], more: Partial<ChartBlock> = {}): ChartBlock => ({
  type: 'chart',
  kind: 'bar',
  labels: ['予以公开', '部分公开', '不予公开'],
  series: [{ name: '', values }],
  caption: '办理结果',
  ...more,
})
const reportWith = (chart: ChartBlock): Report => ({
  ...emptyReport('2021', 2024, { name: '青河市松岭区教育局', kind: 'department' }),
  cells,
  prose: { overview: [chart] },
})
const found = (chart: ChartBlock, last?: Report) =>
  checkContext(createContext({ report: reportWith(chart), templates, ...(last ? { last } : {}) }), chartRules)
const ids = (chart: ChartBlock) => found(chart).map(({ rule, severity }) => `${rule} ${severity}`)

describe('chart.table-value', () => {
  it('finds the number that is not the table’s, and makes it follow', () => {
    const chart = chartOf(['12', '7', '4'])
    const [finding] = found(chart)
    expect(finding).toMatchObject({
      rule: 'chart.table-value',
      severity: 'warning',
      message: '图表“办理结果”中“不予公开”为4，统计表中为3，请核对。',
      expected: '3',
      actual: '4',
    })
    const report = reportWith(chart)
    const source = { cells: cellTable(report, template) }
    const [place] = finding!.places
    const block = printedBlocks(report, template, source).find(({ kind }) => kind === 'chart')!
    expect(place?.in === 'prose' && block.text.slice(place.from, place.to)).toBe('4')
    const mended = applyEdits(report, finding!.fix!.edits, template, source)
    const [first] = mended.prose['overview']!
    expect(first?.type === 'chart' && first.series[0]!.values[2]).toMatchObject({ text: '3' })
    expect(found(first as ChartBlock)).toEqual([])
  })

  it.each<[string, ChartBlock]>([
    ['numbers that agree', chartOf(['12', '7', '3'])],
    ['numbers that are something else', chartOf(['100', '7', '55'])],
    ['another year', chartOf(['12', '7', '4'], { series: [{ name: '2023年', values: ['12', '7', '4'] }] })],
    ['labels of no table', chartOf(['12', '7', '4'], { labels: ['网站', '微信', '微博'] })],
    ['two labels only', chartOf(['12', '4'], { labels: ['予以公开', '不予公开'] })],
  ])('is silent at %s', (_name, chart) => expect(ids(chart)).toEqual([]))

  it('knows the columns of a table too', () => {
    const labels = ['自然人', '商业企业', '科研机构']
    expect(ids(chartOf(['20', '5', '0'], { labels }))).toEqual(['chart.table-value warning'])
    expect(ids(chartOf(['20', '2', '0'], { labels }))).toEqual([])
  })

  it('hints at a number that was frozen and is no longer that of its cell', () => {
    const frozen = { of: { sum: ['applications/disclosed/total'] }, text: '9', frozen: true as const }
    expect(ids(chartOf([frozen, '7', '3']))).toEqual(['chart.table-value hint'])
    expect(ids(chartOf([{ ...frozen, text: '12' }, '7', '3']))).toEqual([])
  })
})

describe('chart.missing-value', () => {
  it('finds what is blank, no number, or follows blank cells, and leads to the cells', () => {
    const labels = ['甲', '乙', '丙', '丁']
    const chart = chartOf(['', '约5', live('applications/carried-forward/natural-persons'), '0'], { labels })
    const [finding, ...others] = found(chart)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: 'chart.missing-value',
      message: '图表“办理结果”中，“甲”、“乙”、“丙”没有数。',
    })
    expect(finding!.places).toContainEqual({ in: 'cell', cell: 'applications/carried-forward/natural-persons' })
  })

  it('is silent where everything has a number, and counts what it does not name', () => {
    expect(ids(chartOf([live('applications/disclosed/total'), '7', '3']))).toEqual([])
    const many = chartOf(['', '', '', '', '', ''], {
      labels: ['1', '2', '3', '4', '5', '6'].map((one) => `第${one}镇`),
    })
    expect(found(many)[0]?.message).toContain('等6项没有数')
  })
})

describe('chart.alternative', () => {
  it('finds a number that is not drawn', () => {
    expect(found(chartOf(['12', '7', '3'], { alt: '予以公开10件，部分公开7件。' }))[0]).toMatchObject({
      rule: 'chart.alternative',
      severity: 'hint',
      message: '图表“办理结果”的替代文字里有图上没有的数：10，请核对。',
    })
  })

  it.each([
    '予以公开12件，共22件。',
    '三项中予以公开最多，占54.5%。',
    '2024年共3项，予以公开占55%。',
    '多数予以公开。',
  ])('is silent at %s', (alt) => expect(ids(chartOf(['12', '7', '3'], { alt }))).toEqual([]))
})

describe('the rules of charts', () => {
  it('are among the rules of the program', () => {
    for (const rule of chartRules) expect(rules).toContain(rule)
  })

  it('are the only ones that read the numbers of a chart', () => {
    const chart = chartOf(['12', '7', '3'], { labels: ['今年', '收到申请5件，去年', '予以公开9件'] })
    const says = (report: Report) => check({ report, templates }).map(({ key }) => key)
    const without: Report = { ...reportWith(chart), prose: { overview: [{ ...chart, labels: ['甲', '乙', '丙'] }] } }
    expect(says(reportWith(chart)).sort()).toEqual(says(without).sort())
  })
})
