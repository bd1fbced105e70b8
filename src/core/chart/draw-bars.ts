import {
  box,
  drawingWidth,
  fillOf,
  label,
  labelLines,
  letter,
  line,
  lineHeight,
  widthOf,
  wrap,
  type Drawn,
} from './drawing'
import { sizeOf, type PrintedChart } from './printed-chart'

/** What stands where there is no number. */
export const noValue = '—'

/** The largest number of a chart, and never 0: lengths are shares of it. */
export function largestOf({ series }: PrintedChart): number {
  return Math.max(0, ...series.flatMap(({ values }) => values.map((value) => sizeOf(value) ?? 0))) || 1
}

/** The longest value as it is written. */
export function widestValue({ series }: PrintedChart): number {
  return Math.max(0, ...series.flatMap(({ values }) => values.map(({ text }) => widthOf(text || noValue))))
}

/** Lying bars: labels on the left, as long as they are, each value behind its bar. */
export function drawBars(chart: PrintedChart, id: string): Drawn {
  const { labels, series } = chart
  const room = Math.min(220, Math.max(0, ...labels.map((one) => widthOf(one))))
  const left = room + 10
  const longest = drawingWidth - left - Math.min(200, widestValue(chart)) - 8
  const scale = longest / largestOf(chart)
  const thick = series.length > 1 ? 15 : 18
  let y = 4
  const content = labels.map((text, at) => {
    const lines = wrap(text, room, 4)
    const bars = series.length * thick
    const height = Math.max(bars, lines.length * lineHeight)
    const top = y + (height - bars) / 2
    const drawn = series.map(({ values }, index) => {
      const value = values[at]!
      const size = sizeOf(value)
      const length = (size ?? 0) * scale
      const bar = length > 0 ? box(left, top + index * thick, length, thick - 1, fillOf(index, id)) : ''
      return bar + label(value.text || noValue, left + length + 5, top + index * thick + thick / 2)
    })
    const middle = y + height / 2
    y += height + 9
    return labelLines(lines, room, middle, 'end') + drawn.join('')
  })
  return { content: content.join('') + line(left, 0, left, y - 4), height: y }
}

/** Standing columns: labels below in as many lines as they need, each value on its column. */
export function drawColumns(chart: PrintedChart, id: string): Drawn {
  const { labels, series } = chart
  const slot = drawingWidth / Math.max(1, labels.length)
  const thick = Math.min(56, (slot * 0.76) / Math.max(1, series.length))
  // A number wider than its column is turned.
  const widest = widestValue(chart)
  const turned = widest > (series.length > 1 ? thick : slot) - 2
  const head = (turned ? widest : letter) + 8
  const floor = head + 190
  const scale = (floor - head) / largestOf(chart)
  const below = labels.map((text) => wrap(text, Math.max(letter, slot - 6), 10))
  const content = labels.map((_, at) => {
    const left = slot * at + (slot - thick * series.length) / 2
    const columns = series.map(({ values }, index) => {
      const value = values[at]!
      const height = (sizeOf(value) ?? 0) * scale
      const x = left + thick * index
      const column = height > 0 ? box(x + 1, floor - height, thick - 2, height, fillOf(index, id)) : ''
      return column + valueOn(value.text || noValue, x + thick / 2, floor - height, turned)
    })
    return columns.join('') + belowSlot(below[at]!, slot * (at + 0.5), floor)
  })
  return { content: content.join('') + line(0, floor, drawingWidth, floor), height: floor + heightBelow(below) }
}

/** A value above a point, turned where there is no room beside its neighbours. */
export function valueOn(text: string, x: number, y: number, turned: boolean): string {
  if (!turned) return label(text, x, y - letter * 0.65, 'middle')
  const at = `${Math.round(x * 10) / 10} ${Math.round((y - 5) * 10) / 10}`
  return label(text, x, y - 5, 'start', ` transform="rotate(-90 ${at})"`)
}

/** The lines of a label below the floor. */
export function belowSlot(lines: readonly string[], x: number, floor: number): string {
  return lines.map((text, at) => label(text, x, floor + 13 + at * lineHeight, 'middle')).join('')
}

export function heightBelow(labels: readonly (readonly string[])[]): number {
  return 8 + lineHeight * Math.max(1, ...labels.map((lines) => lines.length))
}
