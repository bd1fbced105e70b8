import { describe, expect, it } from 'vitest'
import { chartOfTable, tableOfChart } from '../../../src/core/chart/table-chart'
import type { ChartBlock, ProseCell, Run, TableBlock } from '../../../src/core/report/report'

const cell = (content: string | Run, header = false): ProseCell => ({
  runs: typeof content === 'string' ? (content ? [{ type: 'text', text: content }] : []) : [content],
  colspan: 1,
  rowspan: 1,
  header,
})
const table = (...rows: readonly (readonly (string | Run)[])[]): TableBlock => ({
  type: 'table',
  rows: rows.map((row) => row.map((one) => cell(one))),
})
const of = { sum: ['applications/received/total'] }

describe('a chart of a table of the clerk’s own', () => {
  it('has labels, series, unit and numbers, live ones alive', () => {
    expect(
      chartOfTable(table(['渠道', '数量（条）'], ['网站', '1,024'], ['微信', { type: 'figure', of, text: '5' }])),
    ).toEqual({
      type: 'chart',
      kind: 'bar',
      labels: ['网站', '微信'],
      series: [{ name: '数量', values: ['1024', { of, text: '5' }] }],
      unit: '条',
    })
  })

  it('leaves columns of words out, and takes several of numbers', () => {
    expect(
      chartOfTable(table(['渠道', '2023年', '2024年', '说明'], ['网站', '3条', '4条', '门户'], ['微信', '', '2', ''])),
    ).toEqual({
      type: 'chart',
      kind: 'column',
      labels: ['网站', '微信'],
      series: [
        { name: '2023年', values: ['3', ''] },
        { name: '2024年', values: ['4', '2'] },
      ],
    })
  })

  it('needs no head', () => {
    expect(chartOfTable(table(['网站', '3'], ['微信', '4']))?.labels).toEqual(['网站', '微信'])
  })

  it('is none of a table without numbers, of one column, or with merged cells', () => {
    expect(chartOfTable(table(['甲', '乙'], ['丙', '丁']))).toBeUndefined()
    expect(chartOfTable(table(['3'], ['4']))).toBeUndefined()
    const merged = table(['网站', '3'], ['微信', '4'])
    expect(chartOfTable({ ...merged, rows: [[{ ...cell('网站'), colspan: 2 }], merged.rows[1]!] })).toBeUndefined()
    expect(chartOfTable({ type: 'table', rows: [] })).toBeUndefined()
  })

  it('gives the same chart after it became a table', () => {
    const chart: ChartBlock = {
      type: 'chart',
      kind: 'column',
      labels: ['新收', '办结'],
      series: [
        { name: '2023年', values: ['3', ''] },
        { name: '2024年', values: [{ of, text: '5' }, '7'] },
      ],
      unit: '件',
    }
    expect(chartOfTable(tableOfChart(chart))).toEqual(chart)
  })
})
