import { drawChart } from '../../core/chart/draw-chart'
import type { Block, Chart, Document, Picture } from '../../core/document/document'

/**
 * A document with a picture in the place of each chart, for content systems, which throw away drawings inside a page: the
 * PNG that a browser made of it, else the drawing as a file.
 */
export function withChartPictures(document: Document): Document {
  if (!document.blocks.some(({ type }) => type === 'chart')) return document
  let count = 0
  const blocks = document.blocks.map((block): Block => (block.type === 'chart' ? chartPicture(block, ++count) : block))
  return { ...document, blocks }
}

function chartPicture(chart: Chart, number: number): Picture {
  const { svg, width, height } = drawChart(chart, `chart-${number}`)
  return {
    type: 'picture',
    key: `chart ${number}`,
    bytes: chart.png ?? new TextEncoder().encode(svg),
    mime: chart.png ? 'image/png' : 'image/svg+xml',
    width,
    height,
    alt: chart.alt,
    ...(chart.caption ? { caption: chart.caption } : {}),
  }
}
