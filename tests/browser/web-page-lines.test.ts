import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { pageHtml } from '../../src/write/html/page'
import { compose } from '../../src/core/document/compose'
import { emptyReport } from '../../src/core/report/report'
import { templates } from '../../src/templates'
import { launch } from './browser'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const names = ['青屿区民政局', '临澜市青屿区人力资源和社会保障局', '临澜经济技术开发区管理委员会党政综合办公室']
const titled = names.map((name) => ({
  name,
  report: compose({ report: emptyReport('2021', 2021, { name, kind: 'department' }), pictures: new Map() }, templates),
}))

describe('the lines of the web page', () => {
  it.each([320, 360, 390, 540, 700, 840, 1280])(
    'at %i pixels no title ends in a line of one or two characters',
    async (width) => {
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
    },
  )

  /** Contact data that begins at every place of a line, linked and typed. */
  const site = 'http://www.qinghexian.example.cn'
  const mail = 'zhengwu@qinghexian.example.cn'
  const contact = Array.from({ length: 28 }, (_, index) =>
    '本报告的电子版可以在本机关门户网站上查阅和下载以及本机关的办公地'.slice(0, index),
  ).flatMap((before) =>
    [false, true].map((linked) => [
      { text: `${before}（` },
      { text: site, ...(linked ? { href: site } : {}) },
      { text: '）下载。地址：崇德路6号，邮编：000800，电话：0000-8162345，电子邮箱：' },
      { text: mail, ...(linked ? { href: `mailto:${mail}` } : {}) },
      { text: '，信访电话：0000-8162346。' },
    ]),
  )
  const contactPage = pageHtml({ blocks: contact.map((runs) => ({ type: 'text', role: 'body', runs })) })
  const views = [320, 360, 390, 540, 700, 840, 841, 1024, 1280].map((width) => ({ media: 'screen' as const, width }))

  // 590 px are the 156 mm of the text area on paper.
  it.each([...views, { media: 'print' as const, width: 590 }])(
    'no line is stretched around addresses and telephone numbers, which break between their parts ($media, $width px)',
    async ({ media, width }) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } })
      await page.emulateMedia({ media })
      await page.setContent(contactPage)
      const { widest, endings } = await page.evaluate(() => {
        const range = document.createRange()
        const endings = new Set<string>()
        let widest = 0
        for (const paragraph of Array.from(document.getElementsByTagName('p'))) {
          const size = parseFloat(getComputedStyle(paragraph).fontSize)
          const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
          let last: { text: string; left: number; top: number } | undefined
          while (walk.nextNode())
            for (let at = 0; at < walk.currentNode.textContent!.length; at++) {
              range.setStart(walk.currentNode, at)
              range.setEnd(walk.currentNode, at + 1)
              const { left, bottom } = range.getBoundingClientRect()
              const here = { text: walk.currentNode.textContent![at]!, left, top: bottom }
              if (last && Math.abs(here.top - last.top) < size / 2) {
                if (/[\u4e00-\u9fff]/.test(last.text)) widest = Math.max(widest, (left - last.left) / size)
              } else if (last && /[!-~]/.test(last.text) && /[!-~]/.test(here.text)) endings.add(last.text)
              last = here
            }
        }
        return { widest, endings: [...endings].join('') }
      })
      expect(widest).toBeLessThan(1.1)
      expect(endings).toMatch(/^[/.@-]+$/)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await page.close()
    },
  )

  it('addresses are copied as they are, though they may break', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.setContent(contactPage)
    await page.evaluate(() => getSelection()!.selectAllChildren(document.getElementsByTagName('p')[0]!))
    await page.keyboard.press('Control+c')
    await page.setContent('<textarea></textarea>')
    await page.locator('textarea').focus()
    await page.keyboard.press('Control+v')
    expect((await page.locator('textarea').inputValue()).trim()).toBe(contact[0]!.map(({ text }) => text).join(''))
    await context.close()
  })
})
