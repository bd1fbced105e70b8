import type { PrintedChart, PrintedValue } from '../../../src/core/chart/printed-chart'
import type { ChartKind } from '../../../src/core/report/report'

export const values = (...texts: string[]): PrintedValue[] => texts.map((text) => ({ text }))

export const allKinds: readonly ChartKind[] = ['bar', 'column', 'line', 'pie']

/** Results of applications, with one that is 0 and one that is missing. */
export const outcomes: PrintedChart = {
  kind: 'bar',
  labels: ['予以公开', '部分公开', '不予公开', '无法提供', '其他处理'],
  series: [{ name: '2025年', values: values('12', '7', '3', '0', '') }],
  unit: '件',
  caption: '图1 2025年申请办理结果',
}

/** Two years side by side. */
export const twoYears: PrintedChart = {
  kind: 'column',
  labels: ['新收', '上年结转', '办结', '结转下年度'],
  series: [
    { name: '2024年', values: values('31', '2', '30', '3') },
    { name: '2025年', values: values('24', '3', '25', '2') },
  ],
  unit: '件',
}

/** What may occur and must not break a drawing or a file. */
export const oddCharts: readonly (readonly [string, PrintedChart])[] = [
  ['nothing', { kind: 'column', labels: [], series: [] }],
  ['no series', { kind: 'pie', labels: ['甲'], series: [] }],
  ['one value', { kind: 'pie', labels: ['唯一'], series: [{ name: '', values: values('5') }] }],
  ['zeros only', { kind: 'pie', labels: ['甲', '乙'], series: [{ name: '', values: values('0', '') }] }],
  ['missing only', { kind: 'line', labels: ['甲', '乙'], series: [{ name: '', values: values('', '') }] }],
  [
    'twenty values',
    {
      kind: 'column',
      labels: Array.from({ length: 20 }, (_, at) => `第${at + 1}镇`),
      series: [{ name: '', values: values(...Array.from({ length: 20 }, (_, at) => String((at * 37) % 101))) }],
    },
  ],
  [
    'nine slices',
    {
      kind: 'pie',
      labels: Array.from({ length: 9 }, (_, at) => `第${at + 1}类`),
      series: [{ name: '', values: values(...Array.from({ length: 9 }, (_, at) => String(at + 1))) }],
    },
  ],
  [
    'huge and small',
    { kind: 'bar', labels: ['大', '小'], series: [{ name: '', values: values('123456789012345678', '0.000001') }] },
  ],
  [
    'a long label',
    {
      kind: 'bar',
      labels: ['由法规授权的具有管理公共事务职能的组织'.repeat(6), '短'],
      series: [{ name: '', values: values('3', '1') }],
    },
  ],
  ['words that are no numbers', { kind: 'line', labels: ['<甲>&"'], series: [{ name: '<', values: values('约5') }] }],
  [
    'shares',
    { kind: 'column', labels: ['甲', '乙'], series: [{ name: '占比', values: values('66.7%', '33.3%') }], unit: '件' },
  ],
  ['a number below 0', { kind: 'bar', labels: ['增减'], series: [{ name: '', values: values('-3') }] }],
  [
    'nine series',
    {
      kind: 'line',
      labels: ['甲', '乙'],
      series: Array.from({ length: 9 }, (_, at) => ({ name: `第${at + 1}项`, values: values(String(at), '3') })),
    },
  ],
]
