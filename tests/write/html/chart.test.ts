import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { composedAlternative } from '../../../src/core/chart/chart-text'
import { printChart, type PrintedChart } from '../../../src/core/chart/printed-chart'
import type { Chart, Document } from '../../../src/core/document/document'
import { readChartData } from '../../../src/core/report/chart-data'
import { fragmentHtml, fragmentZip } from '../../../src/write/html/fragment'
import { pageHtml } from '../../../src/write/html/page'
import { allKinds, outcomes, twoYears } from '../../core/chart/example-charts'
import { chart as anyChart } from '../../generators/report'
import { assertProperty } from '../../support/rounds'
import { htmlFindings } from './valid-html'

const block = (chart: PrintedChart): Chart => ({
  type: 'chart',
  ...chart,
  alt: chart.alt ?? composedAlternative(chart),
})
const documentOf = (...charts: readonly PrintedChart[]): Document => ({
  blocks: [{ type: 'text', role: 'title', runs: [{ text: '题' }] }, ...charts.map(block)],
})
const open = (html: string) => new JSDOM(html).window.document

describe('a chart in the web page', () => {
  it('is drawn into it, named for the ear, with its caption below', () => {
    const page = open(pageHtml(documentOf(...allKinds.map((kind) => ({ ...outcomes, kind })))))
    const figures = [...page.querySelectorAll('figure.chart')]
    expect(figures).toHaveLength(4)
    for (const figure of figures) {
      const svg = figure.querySelector('svg')!
      const named = svg.getAttribute('aria-labelledby')!.split(' ')
      expect(named.map((id) => page.getElementById(id)!.textContent).join()).toContain('予以公开12件')
      expect(figure.querySelector('figcaption')!.textContent).toBe(outcomes.caption)
    }
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has its data beside it, in which the clerk’s own words stand only where they are', () => {
    const page = open(pageHtml(documentOf(outcomes, { ...twoYears, alt: '两年持平。' })))
    const [first, second] = [...page.querySelectorAll('figure.chart')].map((one) =>
      readChartData(one.getAttribute('data-chart') ?? ''),
    )
    expect(first).toMatchObject({ kind: 'bar', labels: outcomes.labels, caption: outcomes.caption })
    expect(first).not.toHaveProperty('alt')
    expect(second).toMatchObject({ alt: '两年持平。' })
  })

  it('is valid whatever it holds', async () => {
    await assertProperty(
      fc.asyncProperty(anyChart, async (one) => {
        const html = pageHtml(documentOf(printChart(one, ({ text }) => text)))
        expect(await htmlFindings(html)).toEqual([])
        expect(open(html).querySelectorAll('script, img')).toHaveLength(0)
      }),
      20,
    )
  })
})

describe('a chart in the fragment', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47])

  it('is the picture that the browser made of it, with its words', () => {
    const document: Document = {
      blocks: [
        { ...block(outcomes), png },
        { ...block(twoYears), png: new Uint8Array([1]) },
      ],
    }
    const page = open(fragmentHtml(document, { pictures: 'relative' }))
    const images = [...page.querySelectorAll('img')]
    expect(images.map((one) => one.getAttribute('src'))).toEqual(['./pictures/1.png', './pictures/2.png'])
    expect(images[0]!.getAttribute('alt')).toBe(composedAlternative(outcomes))
    expect(page.body.textContent).toContain(outcomes.caption)
    expect(page.querySelector('svg')).toBeNull()
    const files = unzipSync(fragmentZip(document, '片段'))
    expect([...files['pictures/1.png']!]).toEqual([...png])
    expect(Object.keys(files)).toHaveLength(3)
  })

  it('is a drawing beside it where nothing can draw a PNG', () => {
    const files = unzipSync(fragmentZip(documentOf(outcomes), '片段'))
    expect(new TextDecoder().decode(files['pictures/1.svg'])).toContain('予以公开')
  })
})
