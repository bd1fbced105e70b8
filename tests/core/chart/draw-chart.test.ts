import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { drawChart } from '../../../src/core/chart/draw-chart'
import { fillOf, widthOf, wrap } from '../../../src/core/chart/drawing'
import { printChart, type PrintedChart } from '../../../src/core/chart/printed-chart'
import { chart as anyChart } from '../../generators/report'
import { assertProperty } from '../../support/rounds'
import { allKinds, oddCharts, outcomes, twoYears } from './example-charts'

function drawn(chart: PrintedChart, id = 'c') {
  const { svg, width, height } = drawChart(chart, id)
  // Throws where it is not well-formed.
  const page = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document
  const texts = Array.from(page.querySelectorAll('text'), (one) => one.textContent)
  return { svg, width, height, page, texts, words: texts.join('') }
}

/** Nothing is drawn outside, and every length is a number. */
function expectInside({ svg, page, height, width }: ReturnType<typeof drawn>): void {
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null/)
  for (const box of page.querySelectorAll('svg > g rect')) {
    const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => Number(box.getAttribute(name)))
    expect(x!).toBeGreaterThanOrEqual(0)
    expect(y!).toBeGreaterThanOrEqual(0)
    expect(x! + w!).toBeLessThanOrEqual(width)
    expect(y! + h!).toBeLessThanOrEqual(height)
  }
  for (const text of page.querySelectorAll('svg > g text:not([transform])')) {
    const y = Number(text.getAttribute('y'))
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThanOrEqual(height)
  }
}

describe('the drawing of a chart', () => {
  it.each(allKinds)('of the kind %s shows every label, every number, the unit and what is missing', (kind) => {
    const one = drawn({ ...outcomes, kind })
    expectInside(one)
    for (const word of ['予以公开', '部分公开', '不予公开', '无法提供', '其他处理', '12', '7', '3', '0'])
      expect(one.words).toContain(word)
    expect(one.words).toContain('件')
    expect(one.words).toContain('—')
    expect(one.page.querySelector('title')?.textContent).toBe('图1 2025年申请办理结果')
    expect(one.page.querySelector('desc')?.textContent).toContain('予以公开12件')
  })

  it('names what reads it aloud', () => {
    const { page } = drawn(outcomes, 'chart-7')
    const root = page.documentElement
    expect(root.getAttribute('role')).toBe('img')
    for (const id of root.getAttribute('aria-labelledby')!.split(' '))
      expect(page.getElementById(id)?.textContent).not.toBe('')
    expect(Array.from(page.querySelectorAll('[id]'), ({ id }) => id).every((id) => id.startsWith('chart-7-'))).toBe(
      true,
    )
  })

  it.each(allKinds)('of the kind %s tells two years apart without colour, and says which is which', (kind) => {
    const { page, words } = drawn({ ...twoYears, kind })
    if (kind === 'pie') return
    expect(words).toContain('2024年')
    expect(words).toContain('2025年')
    const look = (one: Element) => one.getAttribute('fill') ?? one.getAttribute('stroke-dasharray')
    const looks =
      kind === 'line'
        ? Array.from(page.querySelectorAll('g > path[stroke-width="2"]'), (one) => one.getAttribute('stroke-dasharray'))
        : Array.from(page.querySelectorAll('g rect'), look)
    expect(new Set(looks).size).toBe(2)
  })

  it('makes lengths in proportion to the numbers', () => {
    const { page } = drawn(outcomes)
    const widths = Array.from(page.querySelectorAll('g rect'), (one) => Number(one.getAttribute('width')))
    expect(widths).toHaveLength(3)
    expect(widths[1]! / widths[0]!).toBeCloseTo(7 / 12, 2)
    expect(widths[2]! / widths[0]!).toBeCloseTo(3 / 12, 2)
  })

  it('breaks a line where a number is missing', () => {
    const values = ['1', '', '3', '4'].map((text) => ({ text }))
    const { page } = drawn({ kind: 'line', labels: ['甲', '乙', '丙', '丁'], series: [{ name: '', values }] })
    const path = page.querySelector('g > path[stroke-width="2"]')!.getAttribute('d')!
    expect(path.match(/M/g)).toHaveLength(2)
    expect(path.match(/L/g)).toHaveLength(1)
  })

  it.each(oddCharts)('stands with %s', (_name, chart) => {
    for (const kind of allKinds) expectInside(drawn({ ...chart, kind }))
  })

  it('fills the last slice not like the first, beside which it lies', () => {
    const nine = oddCharts.find(([name]) => name === 'nine slices')![1]
    const slices = Array.from(drawn(nine).page.querySelectorAll('g > path[stroke-width="1.2"]'), (one) =>
      one.getAttribute('fill'),
    )
    expect(slices).toHaveLength(9)
    expect(slices[8]).not.toBe(slices[0])
    // Every pattern that is named is there.
    const { page } = drawn(nine)
    for (const fill of slices) {
      const id = /^url\(#(.+)\)$/.exec(fill ?? '')?.[1]
      if (id) expect(page.getElementById(id)).not.toBeNull()
    }
  })

  it('is well-formed and inside its frame whatever the chart', () => {
    assertProperty(
      fc.property(anyChart, (block) => expectInside(drawn(printChart(block, ({ text }) => text)))),
      200,
    )
  })
})

describe('words in a drawing', () => {
  it('are wrapped without dividing a number or leaving a mark behind', () => {
    expect(wrap('第1类政府信息公开申请 1024条', 160, 3)).toEqual(['第1类政府信息公开申请 ', '1024条'])
    expect(wrap('甲乙，丙', 30, 3)).toEqual(['甲', '乙，', '丙'])
    for (const line of wrap('行政机关'.repeat(20), 100, 4)) expect(widthOf(line)).toBeLessThanOrEqual(100)
  })

  it('end with … where they are longer than there is room', () => {
    const lines = wrap('一二三四五六七八九十', 28, 2)
    expect(lines).toEqual(['一二', '三…'])
  })

  it('have eight fills before one comes again', () => {
    expect(new Set(Array.from({ length: 8 }, (_, at) => fillOf(at, 'x'))).size).toBe(8)
    expect(fillOf(8, 'x')).toBe(fillOf(0, 'x'))
  })
})
