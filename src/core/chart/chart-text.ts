import { percentage } from '../report/quantity'
import {
  chartKinds,
  quantityOf,
  unitOf,
  type PrintedChart,
  type PrintedSeries,
  type PrintedValue,
} from './printed-chart'

/** A stretch of a chart's printed text: the caption, a label, or a value. */
export interface ChartPiece {
  readonly part: 'caption' | 'label' | 'value'
  /** Index of the label; -1 for the caption. */
  readonly label: number
  /** Index of the series of a value; -1 for the others. */
  readonly series: number
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The pieces of a chart's printed text in their order. */
export function chartPieces({ caption, labels, series }: PrintedChart): readonly ChartPiece[] {
  const pieces: ChartPiece[] = []
  let at = 0
  const add = (part: ChartPiece['part'], label: number, one: number, text: string) => {
    pieces.push({ part, label, series: one, text, from: at, to: at + text.length })
    // A tab or a line feed stands between two pieces.
    at += text.length + 1
  }
  if (caption) add('caption', -1, -1, caption)
  labels.forEach((label, index) => {
    add('label', index, -1, label)
    series.forEach(({ values }, one) => add('value', index, one, values[index]?.text ?? ''))
  })
  return pieces
}

/** The printed text of a chart, to which places refer: the caption, then a line `label TAB values` for each label. */
export function chartText(chart: PrintedChart): string {
  return chartPieces(chart)
    .map(({ part, text }, at) => (part === 'value' ? '\t' : at > 0 ? '\n' : '') + text)
    .join('')
}

/** What is read aloud of a chart: the clerk's own words, else the composed ones. */
export function chartAlternative(chart: PrintedChart): string {
  return chart.alt ?? composedAlternative(chart)
}

/**
 * A chart in words: its kind and every number of it. The caption is not repeated: it is read right beside.
 * 饼图。予以公开12件（63.2%），部分公开7件（36.8%）。
 */
export function composedAlternative(chart: PrintedChart): string {
  const kind = chartKinds.find((one) => one.kind === chart.kind)?.label ?? ''
  const several = chart.series.length > 1
  const parts = chart.series.map(
    (series) => (several && series.name ? `${series.name}：` : '') + seriesWords(chart, series),
  )
  const said = parts.filter((part) => part !== '').join('；')
  return `${kind}。${said ? `${said}。` : '没有数据。'}`
}

function seriesWords({ kind, labels, unit }: PrintedChart, { values }: PrintedSeries): string {
  const share = kind === 'pie' ? sharesOf(values) : undefined
  return labels
    .map((label, at) => {
      const value = values[at]
      if (!value || value.text === '') return `${label}无数据`
      return `${label}${value.text}${unitOf(value, unit)}${share?.[at] ? `（${share[at]}）` : ''}`
    })
    .join('，')
}

/** The share of each value in their sum with one digit after the point; undefined where there is nothing to divide. */
export function sharesOf(values: readonly PrintedValue[]): readonly (string | undefined)[] {
  const quantities = values.map((value) => {
    const quantity = quantityOf(value)
    return quantity !== undefined && quantity > 0n ? quantity : undefined
  })
  const whole = quantities.reduce<bigint>((sum, one) => sum + (one ?? 0n), 0n)
  return quantities.map((one) => {
    const share = one === undefined ? undefined : percentage(one, whole, 1)
    return share === undefined ? undefined : `${share}%`
  })
}
