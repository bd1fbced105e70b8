import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../src/core/document/apply-edits'
import { compose } from '../../../src/core/document/compose'
import type { Chart } from '../../../src/core/document/document'
import { printedBlocks } from '../../../src/core/document/prose-text'
import { cellTable } from '../../../src/core/report/cell-table'
import { neededVersion } from '../../../src/core/report/needed-version'
import { nextYear } from '../../../src/core/report/next-year'
import { emptyReport, type ChartBlock, type Dossier, type Report } from '../../../src/core/report/report'
import { readSavedReport, save, writeSavedReport } from '../../../src/core/report/saved-report'
import { templateById, templates } from '../../../src/templates/index'

const template = templateById('2021')!
const received = { sum: ['applications/received/natural-persons'] }
const chart: ChartBlock = {
  type: 'chart',
  kind: 'column',
  labels: ['自然人', '商业企业'],
  series: [{ name: '2024年', values: [{ of: received, text: '?' }, '5'] }],
  unit: '件',
  caption: '图1 2024年申请人情况',
}
const reportWith = (count: string, block = chart): Report => ({
  ...emptyReport('2021', 2024, { name: '北亭县人民政府', kind: 'government-county' }),
  cells: { 'applications/received/natural-persons': count },
  prose: { overview: [block] },
})
const dossierOf = (report: Report): Dossier => ({ report, pictures: new Map(), dismissed: [], done: [] })
const composed = (report: Report): Chart =>
  compose(dossierOf(report), templates).blocks.find((block): block is Chart => block.type === 'chart')!

describe('a chart in the text', () => {
  it('follows its cells in the document, in its words and in its printed text', () => {
    for (const count of ['3', '12']) {
      const report = reportWith(count)
      expect(composed(report).series[0]!.values[0]).toEqual({ text: count, of: received })
      expect(composed(report).alt).toBe(`柱状图。自然人${count}件，商业企业5件。`)
      const source = { cells: cellTable(report, template) }
      const block = printedBlocks(report, template, source).find(({ kind }) => kind === 'chart')
      expect(block).toMatchObject({
        section: 'overview',
        block: 0,
        text: `图1 2024年申请人情况\n自然人\t${count}\n商业企业\t5`,
      })
    }
  })

  it('stays as it was printed where it was frozen', () => {
    const frozen: ChartBlock = {
      ...chart,
      series: [{ name: '', values: [{ of: received, text: '7', frozen: true }, '5'] }],
    }
    expect(composed(reportWith('3', frozen)).series[0]!.values[0]!.text).toBe('7')
  })

  it('has the clerk’s own words where there are any', () => {
    expect(composed(reportWith('3', { ...chart, alt: '自然人较少。' })).alt).toBe('自然人较少。')
  })

  it('is edited in one piece: caption, label, value, and a value becomes live', () => {
    const report = reportWith('3')
    const source = { cells: cellTable(report, template) }
    const edited = (from: number, to: number, text: string, figure?: typeof received) => {
      const edit = {
        set: 'text',
        section: 'overview',
        block: 0,
        from,
        to,
        text,
        ...(figure ? { figure } : {}),
      } as const
      return applyEdits(report, [edit], template, source).prose['overview']![0] as ChartBlock
    }
    const text = '图1 2024年申请人情况\n自然人\t3\n商业企业\t5'
    expect(edited(0, 2, '图2').caption).toBe('图2 2024年申请人情况')
    const label = text.indexOf('商业')
    expect(edited(label, label + 2, '其他').labels).toEqual(['自然人', '其他企业'])
    const own = text.indexOf('\t3') + 1
    // A figure that is touched becomes what was typed.
    expect(edited(own, own + 1, '4').series[0]!.values).toEqual(['4', '5'])
    const typed = text.length - 1
    expect(edited(typed, typed + 1, '3', received).series[0]!.values[1]).toEqual({ of: received, text: '3' })
    expect(edited(typed, typed + 1, '6').caption).toBe(chart.caption)
  })
})

describe('the data file of a report with a chart', () => {
  it('is of version 2, in last year’s report too, and opens as it was', () => {
    const report = reportWith('3')
    const plain = { ...report, prose: {} }
    expect(neededVersion(dossierOf(plain))).toBe(1)
    expect(neededVersion(dossierOf(report))).toBe(2)
    expect(neededVersion({ ...dossierOf(plain), last: report })).toBe(2)
    expect(readSavedReport(writeSavedReport(dossierOf(report)), templates).report).toEqual(report)
  })

  it('is refused where the chart is none', () => {
    const saved = save(dossierOf(reportWith('3'))) as unknown as { report: { prose: Record<string, unknown[]> } }
    const broken = (block: unknown) =>
      JSON.stringify({ ...saved, report: { ...saved.report, prose: { overview: [block] } } })
    for (const block of [
      { ...chart, kind: 'radar' },
      { ...chart, labels: '自然人' },
      { ...chart, series: [{ name: '', values: [5] }] },
      { ...chart, series: [{ name: '', values: [{ of: { sum: ['x'] }, text: '' }] }] },
    ])
      expect(() => readSavedReport(broken(block), templates)).toThrow('损坏')
  })
})

describe('the chart of the year after', () => {
  const next = (block: ChartBlock) =>
    nextYear(dossierOf(reportWith('3', block)), templates).report.prose['overview']![0]

  it('goes on to follow the tables, and its years move on with it', () => {
    const two: ChartBlock = {
      ...chart,
      labels: ['自然人'],
      series: [
        { name: '2022年', values: ['1'] },
        { name: '2023年', values: [{ of: { sum: ['last:applications/received/natural-persons'] }, text: '2' }] },
        { name: '2024年', values: [{ of: received, text: '3' }] },
      ],
    }
    expect(next(two)).toEqual({
      ...two,
      caption: '图1 2025年申请人情况',
      series: [
        // What was typed stays what it was.
        two.series[0],
        { ...two.series[1], name: '2024年' },
        { ...two.series[2], name: '2025年' },
      ],
    })
  })

  it('keeps what was typed or frozen', () => {
    const typed: ChartBlock = {
      ...chart,
      series: [{ name: '2024年', values: ['3', { of: received, text: '4', frozen: true }] }],
    }
    expect(next(typed)).toEqual({ ...typed, series: [{ name: '2024年', values: ['3', '4'] }] })
  })
})
