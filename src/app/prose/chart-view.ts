import type { Node } from '@tiptap/pm/model'
import { drawChart } from '../../core/chart/draw-chart'
import { printChart, type PrintedChart } from '../../core/chart/printed-chart'
import type { ChartBlock } from '../../core/report/report'

let count = 0

/** The drawing of a chart as an element; its ids are its own on the page. */
export function chartElement(chart: PrintedChart): Element {
  const { svg } = drawChart(chart, `drawn-chart-${++count}`)
  return document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true)
}

/** A chart as the editor shows it: drawn, with its caption. */
export function chartView(node: Node): HTMLElement {
  const chart = printChart(node.attrs['chart'] as ChartBlock, ({ text }) => text)
  const figure = document.createElement('figure')
  figure.className = 'chart'
  figure.append(chartElement(chart))
  if (chart.caption) {
    const caption = document.createElement('figcaption')
    caption.textContent = chart.caption
    figure.append(caption)
  }
  return figure
}
