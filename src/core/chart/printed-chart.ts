import { approximately, parseQuantity, type Quantity } from '../report/quantity'
import type { ChartBlock, ChartFigure, ChartKind, ChartValue } from '../report/report'

/** A chart with its figures worked out: what is drawn, read aloud and written into files. */
export interface PrintedChart {
  readonly kind: ChartKind
  readonly labels: readonly string[]
  readonly series: readonly PrintedSeries[]
  readonly unit?: string
  readonly caption?: string
  /** The clerk's own words for those who cannot see it; absent: composed from the data. */
  readonly alt?: string
}

export interface PrintedSeries {
  readonly name: string
  readonly values: readonly PrintedValue[]
}

/** A number as printed, and the cells that it follows. */
export interface PrintedValue {
  readonly text: string
  readonly of?: ChartFigure['of']
  readonly frozen?: true
}

/** What each kind is called. */
export const chartKinds: readonly { readonly kind: ChartKind; readonly label: string }[] = [
  { kind: 'bar', label: '条形图' },
  { kind: 'column', label: '柱状图' },
  { kind: 'line', label: '折线图' },
  { kind: 'pie', label: '饼图' },
]

/** A chart as it is printed; `print` gives the text of a figure. Every series gets a value for every label. */
export function printChart(
  { kind, labels, series, unit, caption, alt }: ChartBlock,
  print: (figure: ChartFigure) => string,
): PrintedChart {
  const printed = (value: ChartValue | undefined): PrintedValue => {
    if (value === undefined) return { text: '' }
    if (typeof value === 'string') return { text: value.trim() }
    return { text: print(value), of: value.of, ...(value.frozen ? { frozen: value.frozen } : {}) }
  }
  return {
    kind,
    labels,
    series: series.map(({ name, values }) => ({ name, values: labels.map((_, at) => printed(values[at])) })),
    ...(unit ? { unit } : {}),
    ...(caption ? { caption } : {}),
    ...(alt ? { alt } : {}),
  }
}

/** The block of a printed chart: what `printChart` was made from. */
export function chartBlock({ kind, labels, series, unit, caption, alt }: PrintedChart): ChartBlock {
  const value = ({ text, of, frozen }: PrintedValue): ChartValue =>
    of ? { of, text, ...(frozen ? { frozen } : {}) } : text
  return {
    type: 'chart',
    kind,
    labels,
    series: series.map(({ name, values }) => ({ name, values: values.map(value) })),
    ...(unit ? { unit } : {}),
    ...(caption ? { caption } : {}),
    ...(alt ? { alt } : {}),
  }
}

/** A chart whose live numbers were worked out again; undefined where none has changed, or none can be worked out. */
export function refreshedChart(
  chart: ChartBlock,
  print: (of: ChartFigure['of']) => string | undefined,
): ChartBlock | undefined {
  let changed = false
  const series = chart.series.map((one) => ({
    ...one,
    values: one.values.map((value) => {
      if (typeof value === 'string' || value.frozen) return value
      const text = print(value.of) ?? value.text
      changed ||= text !== value.text
      return text === value.text ? value : { ...value, text }
    }),
  }))
  return changed ? { ...chart, series } : undefined
}

/** The number that a value stands for; undefined where it is missing or no number. A percentage is its numeral. */
export function quantityOf({ text }: Pick<PrintedValue, 'text'>): Quantity | undefined {
  return parseQuantity(text.trim().replace(/[%％]$/, ''))
}

/** The same for drawing. There are no quantities below 0 to be drawn: such a value has no length. */
export function sizeOf(value: Pick<PrintedValue, 'text'>): number | undefined {
  const quantity = quantityOf(value)
  return quantity === undefined ? undefined : Math.max(0, approximately(quantity))
}

/** The unit as it stands behind a value: none where the value brings its own (66.7%). */
export function unitOf({ text }: Pick<PrintedValue, 'text'>, unit: string | undefined): string {
  return unit && !/[%％]$/.test(text) ? unit : ''
}
