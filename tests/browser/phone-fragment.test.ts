import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { filterXSS } from 'xss'
import { compose } from '../../src/core/document/compose'
import type { Document } from '../../src/core/document/document'
import { templates } from '../../src/templates'
import { fragmentHtml } from '../../src/write/html/fragment'
import { pageHtml } from '../../src/write/html/page'
import { sample } from '../app/import/imported'
import { throughUEditor } from '../write/html/ueditor-whitelist'
import { launch, output } from './browser'

/** The width of a common phone. */
const width = 390

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** The editor of WeChat: looks stand in `style`, classes and ids go, and so does all that scrolls or is not known. */
function throughWeChat(html: string): string {
  return filterXSS(html, {
    stripIgnoreTag: true,
    whiteList: Object.fromEntries(
      [
        'section',
        'p',
        'span',
        'strong',
        'br',
        'img',
        'h1',
        'h2',
        'h3',
        'table',
        'tbody',
        'tr',
        'td',
        'th',
        'caption',
        'div',
      ].map((tag) => [tag, ['style', 'src', 'alt', 'colspan', 'rowspan', 'width']]),
    ),
    css: {
      whiteList: {
        color: true,
        'font-size': true,
        'text-align': true,
        border: true,
        padding: true,
        'line-height': true,
      },
    },
  })
}

const filters: readonly (readonly [string, (html: string) => string])[] = [
  ['as it is', (html) => html],
  ['after UEditor', throughUEditor],
  ['after js-xss', (html) => filterXSS(html)],
  ['after WeChat', throughWeChat],
]

/** The sample with numbers of up to nine digits, and with a table of the clerk's own. */
function numerous(): Document {
  const { report, ...others } = sample('2021')
  const cells = Object.fromEntries(
    Object.keys(report.cells).map((cell, index) => [cell, String(123456789).slice(0, 1 + (index % 9))]),
  )
  const row = (...texts: string[]) =>
    texts.map((text) => ({ runs: [{ type: 'text' as const, text }], colspan: 1, rowspan: 1, header: false }))
  const own = {
    type: 'table' as const,
    rows: [row('公开渠道', '信息条数', '所占比例', '同比增减'), row('政府门户网站', '1234567', '56.78%', '+123456')],
  }
  const prose = { ...report.prose, 'other-matters': [...(report.prose['other-matters'] ?? []), own] }
  return compose({ ...others, report: { ...report, cells, prose } }, templates)
}

/** What is wrong with the tables of a page: numbers over several lines, and heads of one character a line. */
async function broken(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = []
    for (const cell of Array.from(document.querySelectorAll('td, th'))) {
      const text = (cell.textContent ?? '').trim()
      const tops = new Set<number>()
      const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      while (walk.nextNode()) {
        const range = document.createRange()
        range.selectNodeContents(walk.currentNode)
        for (const { bottom, width } of Array.from(range.getClientRects())) if (width > 0) tops.add(Math.round(bottom))
      }
      if (/^[+-]?[\d.,]+%?$/.test(text) && tops.size > 1) wrong.push(`${text} stands on ${tops.size} lines`)
      const vertical = text.length > 6 && cell instanceof HTMLTableCellElement && cell.rowSpan > 3
      if (!vertical && text.length >= 6 && tops.size >= text.length) wrong.push(`${text}: a character a line`)
    }
    return wrong
  })
}

describe.each(filters)('the fragment on a phone %s', (name, filter) => {
  it('breaks no number and no head into characters', async () => {
    const page = await browser.newPage({ viewport: { width, height: 844 } })
    const body = filter(fragmentHtml(numerous(), { pictures: 'inline' }))
    await page.setContent(
      `<meta charset="utf-8"><body style="margin:0;font:16px/1.8 sans-serif"><div style="padding:0 15px">${body}</div>`,
    )
    await page.screenshot({ path: output(`phone-fragment-${name.replace(/ /g, '-')}.png`), fullPage: true })
    expect(await broken(page)).toEqual([])
    await page.close()
  })
})

it('the page on a phone breaks no number and no head, and does not scroll sideways as a whole', async () => {
  const page = await browser.newPage({ viewport: { width, height: 844 } })
  await page.setContent(pageHtml(numerous()))
  await page
    .locator('table')
    .nth(1)
    .screenshot({ path: output('phone-page.png') })
  expect(await broken(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  await page.close()
})
