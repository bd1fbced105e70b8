import type { PrintedSeries, PrintedValue } from '../../core/chart/printed-chart'
import type { Chart } from '../../core/document/document'
import type { ChartKind } from '../../core/report/report'
import { attribute, child, childrenOf, descendant, descendants, textInside, type XmlElement } from '../xml/xml-tree'

/** The classes of charts and the kind that shows the same best. */
const kinds: Readonly<Record<string, ChartKind>> = {
  'chart:bar': 'column',
  'chart:line': 'line',
  'chart:area': 'line',
  'chart:scatter': 'line',
  'chart:radar': 'line',
  'chart:filled-radar': 'line',
  'chart:circle': 'pie',
  'chart:ring': 'pie',
}

/** More than this is no chart of a report. */
const mostLabels = 500
const mostSeries = 50

/** The chart in the part of an object, with the numbers that the part keeps; undefined where nothing can be drawn. */
export function readOdfChart(part: XmlElement, alt: string): Chart | undefined {
  const chart = descendant(part, 'chart:chart')
  const kind = chart && kinds[attribute(chart, 'chart:class') ?? '']
  const area = child(chart, 'chart:plot-area')
  const table = child(chart, 'table:table')
  if (!chart || !kind || !area || !table) return undefined
  const rows = descendants(table, 'table:table-row')
    .slice(0, mostLabels + 1)
    .map(cellsOf)
  const categories = descendant(area, 'chart:categories')
  const labels = textsAt(rows, categories && attribute(categories, 'table:cell-range-address')).slice(0, mostLabels)
  const isShare = usesPercent(part, area)
  const series = childrenOf(area, 'chart:series')
    .slice(0, mostSeries)
    .map((one): PrintedSeries => {
      const values = textsAt(rows, attribute(one, 'chart:values-cell-range-address'), isShare)
      const [name = ''] = textsAt(rows, attribute(one, 'chart:label-cell-address'))
      return { name, values: labels.map((_, at): PrintedValue => ({ text: values[at] ?? '' })) }
    })
  if (labels.length === 0 || series.length === 0) return undefined
  const title = child(chart, 'chart:title')
  const caption = title ? descendants(title, 'text:p').map(textInside).join('').trim() : ''
  const unit = /^[（(]?单位[:：]\s*([^）)]{1,10})[）)]?$/.exec(caption)?.[1]
  return {
    type: 'chart',
    kind: kindOf(kind, series.length, isLying(part, area)),
    labels,
    series,
    ...(unit ? { unit } : {}),
    ...(caption && !unit ? { caption } : {}),
    alt,
  }
}

/** A ring of several series is not one whole. */
function kindOf(kind: ChartKind, series: number, lying: boolean): ChartKind {
  if (kind === 'pie') return series > 1 ? 'column' : 'pie'
  return kind === 'column' && lying ? 'bar' : kind
}

/** `vertical` means that the axis of the labels is: the bars lie. */
function isLying(part: XmlElement, area: XmlElement): boolean {
  const properties = styleOf(part, area)
  const look = properties && child(properties, 'style:chart-properties')
  return look !== undefined && attribute(look, 'chart:vertical') === 'true'
}

/** Whether the numbers are kept as parts of one and shown in hundredths. */
function usesPercent(part: XmlElement, area: XmlElement): boolean {
  const styles = descendants(part, 'number:percentage-style').map((one) => attribute(one, 'style:name'))
  const series = child(area, 'chart:series')
  const own = series && styleOf(part, series)
  return own !== undefined && styles.includes(attribute(own, 'style:data-style-name'))
}

function styleOf(part: XmlElement, element: XmlElement): XmlElement | undefined {
  const name = attribute(element, 'chart:style-name')
  const automatic = descendant(part, 'office:automatic-styles')
  return childrenOf(automatic, 'style:style').find((one) => attribute(one, 'style:name') === name)
}

interface ChartCell {
  readonly text: string
  readonly value: number
}

function cellsOf(row: XmlElement): ChartCell[] {
  return childrenOf(row, 'table:table-cell').flatMap((cell): ChartCell[] => {
    const value = Number(attribute(cell, 'office:value') ?? Number.NaN)
    const isNumber = attribute(cell, 'office:value-type') === 'float'
    const text = descendants(cell, 'text:p').map(textInside).join('\n')
    const repeated = Math.min(
      mostSeries + 1,
      Math.max(1, Number(attribute(cell, 'table:number-columns-repeated')) || 1),
    )
    const read = { text: isNumber ? (Number.isFinite(value) ? plainNumber(value) : '') : text.trim(), value }
    return Array.from({ length: repeated }, () => read)
  })
}

/** Without the last digits of floating point. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)))
}

/** The texts of a range of the chart's own table: local-table.$B$2:.$B$6, or of one cell. */
function textsAt(rows: readonly (readonly ChartCell[])[], range: string | undefined, isShare = false): string[] {
  const [, fromColumn = '', fromRow = '', toColumn = fromColumn, toRow = fromRow] =
    /\$?([A-Z]{1,3})\$?(\d{1,6})(?::[^$]*\$?([A-Z]{1,3})\$?(\d{1,6}))?$/.exec(range ?? '') ?? []
  if (fromColumn === '') return []
  const [left, right] = [columnAt(fromColumn), columnAt(toColumn)]
  const texts: string[] = []
  for (const row of rows.slice(Number(fromRow) - 1, Number(toRow)))
    for (const cell of row.slice(left, right + 1))
      texts.push(isShare && Number.isFinite(cell.value) ? `${plainNumber(cell.value * 100)}%` : cell.text)
  return texts
}

function columnAt(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
