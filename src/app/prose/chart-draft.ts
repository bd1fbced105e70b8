import { parseQuantity } from '../../core/report/quantity'
import type { ChartBlock, ChartSeries, ChartValue } from '../../core/report/report'

/** Most rows and columns that a chart in a report can be read with. */
export const mostRows = 30
export const mostColumns = 6

/** A chart to begin with: two blank rows and one column. */
export const emptyChart: ChartBlock = {
  type: 'chart',
  kind: 'bar',
  labels: ['', ''],
  series: [{ name: '', values: ['', ''] }],
}

/** What a value says. */
export function textOfValue(value: ChartValue | undefined): string {
  return typeof value === 'string' ? value : (value?.text ?? '')
}

/** Whether a typed value is neither blank nor a number: it would be drawn as missing. */
export function isNoNumber(value: ChartValue | undefined): boolean {
  const text = textOfValue(value).trim()
  return text !== '' && parseQuantity(text.replace(/[%％]$/, '')) === undefined
}

export function withLabel(chart: ChartBlock, row: number, label: string): ChartBlock {
  return { ...chart, labels: chart.labels.map((one, at) => (at === row ? label : one)) }
}

export function withName(chart: ChartBlock, column: number, name: string): ChartBlock {
  return { ...chart, series: chart.series.map((one, at) => (at === column ? { ...one, name } : one)) }
}

export function withValue(chart: ChartBlock, row: number, column: number, value: ChartValue): ChartBlock {
  const changed = ({ name, values }: ChartSeries): ChartSeries => ({
    name,
    values: chart.labels.map((_, at) => (at === row ? value : (values[at] ?? ''))),
  })
  return { ...chart, series: chart.series.map((one, at) => (at === column ? changed(one) : one)) }
}

export function withRow(chart: ChartBlock): ChartBlock {
  return {
    ...chart,
    labels: [...chart.labels, ''],
    series: chart.series.map(({ name, values }) => ({
      name,
      values: [...chart.labels.map((_, at) => values[at] ?? ''), ''],
    })),
  }
}

export function withoutRow(chart: ChartBlock, row: number): ChartBlock {
  const others = <One>(all: readonly One[]) => all.filter((_, at) => at !== row)
  return {
    ...chart,
    labels: others(chart.labels),
    series: chart.series.map(({ name, values }) => ({ name, values: others(values) })),
  }
}

export function withColumn(chart: ChartBlock): ChartBlock {
  return { ...chart, series: [...chart.series, { name: '', values: chart.labels.map(() => '') }] }
}

export function withoutColumn(chart: ChartBlock, column: number): ChartBlock {
  return { ...chart, series: chart.series.filter((_, at) => at !== column) }
}

/** A number as it is pasted or typed: 1,024 and １０２４件 are the number 1024. */
export function plainNumber(text: string): string {
  const half = text
    .trim()
    .replace(/[０-９．％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/,(?=\d{3})/g, '')
  return /^(\d+(?:\.\d+)?%?)\D{0,3}$/.exec(half)?.[1] ?? text.trim()
}

/** Puts cells that were pasted (rows of a sheet) where the cursor is: label, then values; rows and columns are added. */
export function withPasted(
  chart: ChartBlock,
  row: number,
  column: number,
  cells: readonly (readonly string[])[],
): ChartBlock {
  let next = chart
  cells.slice(0, mostRows).forEach((line, down) => {
    if (row + down >= next.labels.length && next.labels.length < mostRows) next = withRow(next)
    line.slice(0, mostColumns + 1).forEach((text, across) => {
      const at = column + across
      if (at > next.series.length && next.series.length < mostColumns) next = withColumn(next)
      next =
        at === 0 ? withLabel(next, row + down, text.trim()) : withValue(next, row + down, at - 1, plainNumber(text))
    })
  })
  return next
}

/** Without the rows and columns in which nothing stands; undefined where no number is left. */
export function finishedChart(chart: ChartBlock): ChartBlock | undefined {
  const text = (value: ChartValue) => (typeof value === 'string' ? value.trim() : value)
  const rows = chart.labels.flatMap((label, at) =>
    label.trim() !== '' || chart.series.some(({ values }) => textOfValue(values[at]).trim() !== '') ? [at] : [],
  )
  const series = chart.series
    .map(({ name, values }) => ({ name: name.trim(), values: rows.map((at) => text(values[at] ?? '')) }))
    .filter(({ name, values }) => name !== '' || values.some((value) => textOfValue(value) !== ''))
  if (!series.some(({ values }) => values.some((value) => textOfValue(value) !== ''))) return undefined
  const { unit, caption, alt, ...others } = chart
  return {
    ...others,
    labels: rows.map((at) => chart.labels[at]!.trim()),
    series,
    ...(unit?.trim() ? { unit: unit.trim() } : {}),
    ...(caption?.trim() ? { caption: caption.trim() } : {}),
    ...(alt?.trim() ? { alt: alt.trim() } : {}),
  }
}
