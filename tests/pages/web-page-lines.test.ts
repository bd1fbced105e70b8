import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { pageHtml } from '../../src/write/html/page'
import { compose } from '../../src/core/document/compose'
import { emptyReport } from '../../src/core/report/report'
import { templates } from '../../src/templates'
import { launch } from './browser'

let browser: Browser
beforeAll(async () => { browser = await launch() })
afterAll(() => browser.close())

const names = ['青屿区民政局', '临澜市青屿区人力资源和社会保障局', '临澜经济技术开发区管理委员会党政综合办公室']
const titled = names.map((name) => ({ name, report: compose({ report: emptyReport('2021', 2021, { name, kind: 'department' }), pictures: new Map() }, templates) }))

describe('the lines of the web page', () => {
  it.each([320, 360, 390, 540, 700, 840, 1280])('at %i pixels no title ends in a line of one or two characters', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    for (const { name, report } of titled) {
      await page.setContent(pageHtml(report))
      const lines = await page.evaluate(() => {
        const range = document.createRange()
        const counts = new Map<number, number>()
        const walk = document.createTreeWalker(document.querySelector('h1')!, NodeFilter.SHOW_TEXT)
        while (walk.nextNode())
          for (let at = 0; at < walk.currentNode.textContent!.length; at++) {
            range.setStart(walk.currentNode, at)
            range.setEnd(walk.currentNode, at + 1)
            const top = Math.round(range.getBoundingClientRect().top)
            counts.set(top, (counts.get(top) ?? 0) + 1)
          }
        return [...counts.values()]
      })
      expect(Math.min(...lines), `${name}: ${lines.join()}`).toBeGreaterThanOrEqual(4)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await page.close()
  })

  it.each(['screen', 'print'] as const)('no line is stretched before a long web address, linked or typed (%s)', async (media) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.emulateMedia({ media })
    const address = `https://www.qingyu.${'zhengwugongkai'.repeat(2)}.example.cn`
    for (const href of [address, undefined]) {
      const runs = [{ text: '本报告的电子版可在网站（' }, { text: address, ...(href ? { href } : {}) }, { text: '）查阅。' }]
      await page.setContent(pageHtml({ blocks: [{ type: 'text', role: 'body', runs }] }))
      const [first, last, size] = await page.evaluate(() => {
        const [paragraph] = document.getElementsByTagName('p')
        const text = paragraph!.firstChild!
        const range = document.createRange()
        const left = (at: number) => {
          range.setStart(text, at)
          range.setEnd(text, at + 1)
          return range.getBoundingClientRect().left
        }
        return [left(0), left(9), parseFloat(getComputedStyle(paragraph!).fontSize)]
      })
      expect((last! - first!) / 9 / size!).toBeLessThan(1.1)
    }
    await page.close()
  })
})
