import { chartAlternative } from './chart-text'
import { drawBars, drawColumns } from './draw-bars'
import { drawLines, lineLook, pointMark } from './draw-line'
import { drawPie } from './draw-pie'
import {
  box,
  drawingWidth,
  escapeSvg,
  fillOf,
  label,
  letter,
  line,
  lineHeight,
  patterns,
  px,
  widthOf,
  type Drawn,
} from './drawing'
import type { PrintedChart } from './printed-chart'

/** A chart as SVG, and its size in pixels. */
export interface ChartDrawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/**
 * Draws a chart in a sober style that can be read without colour: patterns and greys, a number on everything, no lines
 * but the floor. The same chart gives the same drawing.
 *
 * @param id begins the ids inside the drawing: unique among all drawings of one page
 */
export function drawChart(chart: PrintedChart, id: string): ChartDrawing {
  const head = headOf(chart, id)
  const body = bodyOf(chart, id)
  const height = Math.ceil(head.height + body.height)
  const count = chart.kind === 'pie' ? chart.labels.length + 1 : chart.series.length
  const title = chart.caption ? `<title id="${id}-t">${escapeSvg(chart.caption)}</title>` : ''
  const named = `${title ? `${id}-t ` : ''}${id}-d`
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${drawingWidth}" height="${height}" viewBox="0 0 ${drawingWidth} ${height}"` +
    ` role="img" aria-labelledby="${named}" font-size="${letter}" font-family="${fonts}">${title}` +
    `<desc id="${id}-d">${escapeSvg(chartAlternative(chart))}</desc>${patterns(count, id)}${head.content}` +
    `<g transform="translate(0 ${px(head.height)})">${body.content}</g></svg>`
  return { svg, width: drawingWidth, height }
}

/** Song is what figures of official documents are set in; the others are for computers without it. */
const fonts = '宋体,SimSun,STSong,Noto Serif CJK SC,Noto Sans CJK SC,serif'

function bodyOf(chart: PrintedChart, id: string): Drawn {
  if (chart.labels.length === 0 || chart.series.length === 0)
    return { content: label('没有数据', drawingWidth / 2, lineHeight, 'middle'), height: 2 * lineHeight }
  switch (chart.kind) {
    case 'bar':
      return drawBars(chart, id)
    case 'column':
      return drawColumns(chart, id)
    case 'line':
      return drawLines(chart)
    case 'pie':
      return drawPie(chart, id)
  }
}

/** What the fills stand for, where there are several series, and the unit on the right. */
function headOf({ kind, series, unit }: PrintedChart, id: string): Drawn {
  const named = kind === 'pie' ? [] : series.length > 1 ? series.map(({ name }) => name || '未命名') : []
  const said = unit && kind !== 'pie' ? `单位：${unit}` : ''
  if (named.length === 0 && said === '') return { content: '', height: 4 }
  const room = drawingWidth - widthOf(said) - 20
  let x = 0
  let row = 0
  const legend = named.map((name, index) => {
    const width = 34 + widthOf(name) + 22
    if (x > 0 && x + width > room) {
      x = 0
      row++
    }
    const y = lineHeight * (row + 0.5) + 2
    const drawn = kind === 'line' ? sample(index, x, y) : box(x + 1, y - 6, 26, 12, fillOf(index, id))
    const words = label(name, x + 34, y)
    x += width
    return drawn + words
  })
  return {
    content: legend.join('') + label(said, drawingWidth, lineHeight / 2 + 2, 'end'),
    height: lineHeight * (row + 1) + 10,
  }
}

function sample(index: number, x: number, y: number): string {
  return line(x, y, x + 28, y, lineLook(index)) + pointMark(index, x + 14, y)
}
