import {
  printChart,
  quantityOf,
  type PrintedChart,
  type PrintedSeries,
  type PrintedValue,
} from '../../core/chart/printed-chart'
import type { Chart } from '../../core/document/document'
import { readChartData } from '../../core/report/chart-data'
import type { ChartKind } from '../../core/report/report'
import { attribute, child, childrenOf, descendant, descendants, type XmlElement } from '../xml/xml-tree'

/** The plots of Office and the kind of chart that shows the same best. */
const plots: Readonly<Record<string, ChartKind>> = {
  'c:barChart': 'column',
  'c:bar3DChart': 'column',
  'c:lineChart': 'line',
  'c:line3DChart': 'line',
  'c:areaChart': 'line',
  'c:area3DChart': 'line',
  'c:scatterChart': 'line',
  'c:radarChart': 'line',
  'c:pieChart': 'pie',
  'c:pie3DChart': 'pie',
  'c:ofPieChart': 'pie',
  'c:doughnutChart': 'pie',
}

/** More than this is no chart of a report, and would be no drawing that anybody can read. */
const mostLabels = 500
const mostSeries = 50

/**
 * The chart in a chart part, with the numbers that the file keeps beside their formulas; undefined where nothing of it can
 * be drawn. In a file of our own the numbers that are still the same go on to follow their cells.
 */
export function readChart(part: XmlElement, alt: string): Chart | undefined {
  const space = child(part, 'c:chartSpace')
  const data = space && readChartData(descendants(space, 'nianbao:chart').map(allText)[0])
  const kept = data && printChart(data, ({ text }) => text)
  const found = shownChart(child(space, 'c:chart'))
  if (found) return { type: 'chart', ...(kept ? withFigures(found, kept) : found), alt }
  return kept && { type: 'chart', ...kept, alt }
}

function shownChart(chart: XmlElement | undefined): PrintedChart | undefined {
  const area = child(chart, 'c:plotArea')
  const drawn = (area?.children ?? []).filter((one): one is XmlElement => typeof one !== 'string' && one.name in plots)
  const [first] = drawn
  if (!first) return undefined
  const read = drawn.flatMap((plot) => childrenOf(plot, 'c:ser').map(readSeries)).slice(0, mostSeries)
  const labels = (read.find((one) => one.labels.length > 0)?.labels ?? numbers(read)).slice(0, mostLabels)
  const series = read.map(({ name, values }) => ({ name, values: labels.map((_, at) => values[at] ?? { text: '' }) }))
  if (labels.length === 0 || series.length === 0) return undefined
  const title = textOf(child(chart, 'c:title'))
  const titleUnit = /^[（(]?单位[:：]\s*([^）)]{1,10})[）)]?$/.exec(title)?.[1]
  const unit = titleUnit ?? read.find((one) => one.unit)?.unit
  return {
    kind: kindOf(first, series.length),
    labels,
    series,
    ...(unit ? { unit } : {}),
    ...(title && !titleUnit ? { caption: title } : {}),
  }
}

/** A ring of several series is not one whole. */
function kindOf(plot: XmlElement, series: number): ChartKind {
  const kind = plots[plot.name]!
  if (kind === 'pie') return series > 1 ? 'column' : 'pie'
  const lying = kind === 'column' && attribute(child(plot, 'c:barDir') ?? plot, 'val') === 'bar'
  return lying ? 'bar' : kind
}

interface ReadSeries extends PrintedSeries {
  /** What the format of its numbers writes behind them. */
  readonly unit: string | undefined
  readonly labels: readonly string[]
}

function readSeries(series: XmlElement): ReadSeries {
  const labels = child(series, 'c:cat') ?? child(series, 'c:xVal')
  const values = child(series, 'c:val') ?? child(series, 'c:yVal')
  return {
    name: textOf(child(series, 'c:tx')),
    unit: values && /^(?:General|[0#,.]+)"([^"%]{1,10})"$/.exec(textOf(descendant(values, 'c:formatCode')))?.[1],
    labels: labels ? points(labels) : [],
    values: values ? points(values).map((text) => ({ text })) : [],
  }
}

/** 1, 2, 3 … for a chart that names nothing. */
function numbers(series: readonly ReadSeries[]): readonly string[] {
  const count = Math.max(0, ...series.map(({ values }) => values.length))
  return Array.from({ length: Math.min(count, mostLabels) }, (_, at) => String(at + 1))
}

/** The texts of a cache by their places; of labels on several levels the innermost. */
function points(element: XmlElement): readonly string[] {
  const cache = ['c:strCache', 'c:numCache', 'c:multiLvlStrCache', 'c:strLit', 'c:numLit']
    .map((name) => descendant(element, name))
    .find((one) => one !== undefined)
  if (!cache) return []
  const format = textOf(child(cache, 'c:formatCode'))
  const count = Number(attribute(child(cache, 'c:ptCount') ?? cache, 'val') ?? 0)
  const level = child(cache, 'c:lvl') ?? cache
  const found: string[] = Array.from({ length: Math.min(Number.isInteger(count) ? count : 0, mostLabels) }, () => '')
  for (const point of childrenOf(level, 'c:pt')) {
    const at = Number(attribute(point, 'idx'))
    if (Number.isInteger(at) && at >= 0 && at < mostLabels)
      found[at] = valueText(textOf(child(point, 'c:v')), cache.name.startsWith('c:num') ? format || 'General' : '')
  }
  return Array.from(found, (text) => text ?? '')
}

/** A number of a workbook as it is shown: 0.353 in the format 0.0% is 35.3%, and 0.35299999999999998 is 0.353. */
function valueText(text: string, format: string): string {
  const value = Number(text)
  if (format === '' || text.trim() === '' || !Number.isFinite(value)) return text.trim()
  const isShare = /%/.test(format.replace(/"[^"]*"/g, ''))
  if (!isShare && /^-?\d{1,40}$/.test(text)) return text + (/"%"/.test(format) ? '%' : '')
  const shown = isShare ? value * 100 : value
  const decimals = isShare ? /[0#](?:\.([0#]+))?%/.exec(format) : null
  const plain = decimals ? shown.toFixed(decimals[1]?.length ?? 0) : plainNumeral(shown)
  return plain + (isShare || /"%"/.test(format) ? '%' : '')
}

/** Without the last digits of floating point, and never with an exponent. */
function plainNumeral(value: number): string {
  const rounded = Number(value.toPrecision(12))
  if (Math.abs(rounded) >= 1e21) return BigInt(Math.round(rounded)).toString()
  const [whole = '', fraction = ''] = rounded.toFixed(12).split('.')
  const digits = fraction.replace(/0+$/, '')
  return digits ? `${whole}.${digits}` : whole
}

/** What of our own file was not edited since is what was written, with the cells that the numbers follow. */
function withFigures(found: PrintedChart, kept: PrintedChart): PrintedChart {
  const sameLabel = (at: number) => kept.labels[at]?.trim() === found.labels[at]
  const sameValue = (one: PrintedValue, other: PrintedValue) => quantityOf(one) === quantityOf(other)
  const series = found.series.map(({ name, values }, index) => ({
    name: kept.series[index]?.name.trim() === name ? kept.series[index].name : name,
    values: values.map((value, at) => {
      const before = kept.series[index]?.values[at]
      return before && sameLabel(at) && sameValue(value, before) ? before : value
    }),
  }))
  // Of a pie Word has the first series only.
  const others = found.kind === 'pie' && kept.kind === 'pie' ? kept.series.slice(series.length) : []
  const unit = found.unit ?? kept.unit
  return {
    ...found,
    labels: found.labels.map((label, at) => (sameLabel(at) ? kept.labels[at]! : label)),
    series: [...series, ...others],
    ...(unit ? { unit } : {}),
  }
}

function textOf(element: XmlElement | undefined): string {
  if (!element) return ''
  const texts = [...descendants(element, 'a:t'), ...descendants(element, 'c:v')]
  return (texts.length > 0 ? texts.map(allText).join('') : allText(element)).trim()
}

function allText(element: XmlElement): string {
  return element.children.map((one) => (typeof one === 'string' ? one : '')).join('')
}
