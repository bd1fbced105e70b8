import { belowSlot, heightBelow, largestOf, noValue, valueOn, widestValue } from './draw-bars'
import { drawingWidth, ink, label, letter, line, px, wrap, type Drawn } from './drawing'
import { sizeOf, type PrintedChart } from './printed-chart'

/** How the lines are told apart without colour: by their dashes, and by the marks on their points. */
const dashes = ['', '7 4', '2 3', '9 3 2 3', '12 4', '1 5']

/** The look of a line and of its marks. */
export function lineLook(index: number): string {
  const dash = dashes[index % dashes.length]
  return ` stroke="${ink}" stroke-width="2" fill="none"${dash ? ` stroke-dasharray="${dash}"` : ''}`
}

/** The mark on a point: disc, square, ring, diamond, and so on from the first. */
export function pointMark(index: number, x: number, y: number): string {
  const filled = index % 4 < 2 ? ink : '#fff'
  const look = ` fill="${filled}" stroke="${ink}" stroke-width="1.5"`
  if (index % 2 === 0) return `<circle cx="${px(x)}" cy="${px(y)}" r="4"${look}/>`
  return `<path d="M${px(x - 4)},${px(y - 4)}h8v8h-8z"${look}/>`
}

/** Lines over the labels in their order; where a number is missing a line is broken. */
export function drawLines(chart: PrintedChart): Drawn {
  const { labels, series } = chart
  const slot = drawingWidth / Math.max(1, labels.length)
  const widest = widestValue(chart)
  const turned = widest > slot - 4
  const head = (turned ? widest : letter) + 12
  const floor = head + 190
  const scale = (floor - head) / largestOf(chart)
  const heightOf = (one: number, at: number) => {
    const size = sizeOf(series[one]!.values[at]!)
    return size === undefined ? undefined : floor - size * scale
  }
  const drawn = series.map(({ values }, one) => {
    const points = values.flatMap((_, at) => {
      const y = heightOf(one, at)
      return y === undefined ? [] : [{ at, x: slot * (at + 0.5), y }]
    })
    const path = points.map(({ at, x, y }, index) => {
      const goesOn = index > 0 && points[index - 1]!.at === at - 1
      return `${goesOn ? 'L' : 'M'}${px(x)},${px(y)}`
    })
    const marks = points.map(({ x, y }) => pointMark(one, x, y))
    const texts = points.map(({ at, x, y }) => {
      // Of two lines the lower one has its numbers below, where there is room.
      const isLower = series.some((_, other) => other !== one && (heightOf(other, at) ?? Infinity) < y)
      if (!isLower || turned) return valueOn(values[at]!.text, x, y - 4, turned)
      // Near the floor there is room beside the point only.
      return y < floor - 2 * letter
        ? valueOn(values[at]!.text, x, y + letter * 1.9, false)
        : label(values[at]!.text, x + 9, y)
    })
    return `<path d="${path.join('')}"${lineLook(one)}/>${marks.join('')}${texts.join('')}`
  })
  const missing = labels.map((_, at) =>
    series.length > 0 && series.every((_one, index) => heightOf(index, at) === undefined)
      ? label(noValue, slot * (at + 0.5), floor - letter, 'middle')
      : '',
  )
  const below = labels.map((text) => wrap(text, Math.max(letter, slot - 6), 10))
  const texts = below.map((lines, at) => belowSlot(lines, slot * (at + 0.5), floor))
  return {
    content: drawn.join('') + missing.join('') + texts.join('') + line(0, floor, drawingWidth, floor),
    height: floor + heightBelow(below),
  }
}
