import { sharesOf } from './chart-text'
import { drawingWidth, fillOf, ink, label, labelLines, letter, lineHeight, px, wrap, type Drawn } from './drawing'
import { noValue } from './draw-bars'
import { sizeOf, unitOf, type PrintedChart } from './printed-chart'

interface Slice {
  /** Where it begins and ends, in turns from the top. */
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
}

const radius = 92
/** What the words beside the circle have: half the rest of the width without the lines that lead to them. */
const side = drawingWidth / 2 - radius - 34

/**
 * The first series as a circle, from the top clockwise, every slice with its words, number and share beside it. What is 0
 * or missing has no slice and stands below.
 */
export function drawPie(chart: PrintedChart, id: string): Drawn {
  const values = chart.series[0]?.values ?? []
  const shares = sharesOf(values)
  const sizes = values.map((value) => sizeOf(value) ?? 0)
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  let turned = 0
  const slices: Slice[] = []
  const others: string[] = []
  chart.labels.forEach((name, index) => {
    const value = values[index]
    const words = value?.text ? `${name} ${value.text}${unitOf(value, chart.unit)}` : `${name} ${noValue}`
    if (!(sizes[index]! > 0)) return void others.push(words)
    const from = turned / whole
    turned += sizes[index]!
    slices.push({
      from,
      to: turned / whole,
      words: wrap(`${words}（${shares[index] ?? ''}）`, side, 3),
    })
  })
  const [right, left] = [slices.filter((one) => middleOf(one) < 0.5), slices.filter((one) => middleOf(one) >= 0.5)]
  const tallest = slices.length > 0 ? Math.max(2 * radius, ...[right, left].map(heightOfWords)) : 0
  const centre = { x: drawingWidth / 2, y: tallest / 2 + letter }
  const drawn = slices.map((one, at) => {
    // The last slice lies beside the first, and is never filled like it.
    const fill = at > 0 && at === slices.length - 1 && fillOf(at, id) === fillOf(0, id) ? at + 1 : at
    return sliceOf(one, centre, fillOf(fill, id), slices.length === 1)
  })
  const beside = [...wordsBeside(right, centre, 1), ...wordsBeside([...left].reverse(), centre, -1)]
  const below = others.length > 0 ? wrap(others.join('、'), drawingWidth - 20, 6) : []
  const under = tallest + 2 * letter
  return {
    content:
      drawn.join('') +
      beside.join('') +
      below.map((text, at) => label(text, drawingWidth / 2, under + lineHeight * (at + 0.5), 'middle')).join(''),
    height: under + below.length * lineHeight + 6,
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

const middleOf = ({ from, to }: Slice): number => (from + to) / 2

function pointAt(turn: number, distance: number, { x, y }: Point): Point {
  const angle = turn * 2 * Math.PI
  return { x: x + Math.sin(angle) * distance, y: y - Math.cos(angle) * distance }
}

function sliceOf({ from, to }: Slice, centre: Point, fill: string, whole: boolean): string {
  const look = ` fill="${fill}" stroke="${ink}" stroke-width="1.2"`
  if (whole) return `<circle cx="${px(centre.x)}" cy="${px(centre.y)}" r="${radius}"${look}/>`
  const [begin, end] = [pointAt(from, radius, centre), pointAt(to, radius, centre)]
  const large = to - from > 0.5 ? 1 : 0
  return `<path d="M${px(centre.x)},${px(centre.y)}L${px(begin.x)},${px(begin.y)}A${radius},${radius} 0 ${large} 1 ${px(end.x)},${px(end.y)}z"${look}/>`
}

const gap = 4

function heightOfWords(slices: readonly Slice[]): number {
  return slices.reduce((sum, { words }) => sum + words.length * lineHeight + gap, 0)
}

/** The words of one side from top to bottom, each as near to its slice as its neighbours let it, with a line that leads to it. */
function wordsBeside(slices: readonly Slice[], centre: Point, direction: 1 | -1): readonly string[] {
  const heights = slices.map(({ words }) => words.length * lineHeight)
  const tops = slices.map((one, at) => pointAt(middleOf(one), radius, centre).y - heights[at]! / 2)
  const bottom = centre.y + Math.max(radius, heightOfWords(slices) / 2) + letter
  for (let at = 1; at < tops.length; at++) tops[at] = Math.max(tops[at]!, tops[at - 1]! + heights[at - 1]! + gap)
  let limit = bottom
  for (let at = tops.length - 1; at >= 0; at--) {
    tops[at] = Math.min(tops[at]!, limit - heights[at]!)
    limit = tops[at]! - gap
  }
  return slices.map((one, at) => {
    const middle = tops[at]! + heights[at]! / 2
    const edge = pointAt(middleOf(one), radius, centre)
    const bend = centre.x + direction * (radius + 14)
    const end = bend + direction * 12
    const lead = `<path d="M${px(edge.x)},${px(edge.y)}L${px(bend)},${px(middle)}H${px(end)}" fill="none" stroke="#555"/>`
    return lead + labelLines(one.words, end + direction * 5, middle, direction === 1 ? 'start' : 'end')
  })
}
