import { strFromU8, unzipSync } from 'fflate'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { open, output, running } from './browser'
import { exported, go, newReport, openSample, proseSections } from './clerk'

/** What of a fragment must survive being pasted. */
interface Counted {
  readonly words: string
  readonly tables: number
  readonly rows: number
  readonly cells: number
  readonly columnSpans: number
  readonly rowSpans: number
  readonly borders: number
  readonly pictures: number
  readonly links: number
}

/** Counts inside an element of a page; a border counts where the cell has one drawn on all four sides. */
function count(page: Page, selector: string): Promise<Counted> {
  return page.evaluate((found) => {
    const root = document.querySelector(found)!
    const cells = Array.from(root.querySelectorAll('td, th'))
    const spans = (name: 'colSpan' | 'rowSpan') =>
      cells.reduce((sum, cell) => sum + (cell as HTMLTableCellElement)[name] - 1, 0)
    const bordered = (cell: Element) => {
      const style = getComputedStyle(cell)
      return [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth].every(
        (width) => parseFloat(width) > 0,
      )
    }
    return {
      words: root.textContent.replace(/\s+/g, ''),
      tables: root.querySelectorAll('table').length,
      rows: root.querySelectorAll('tr').length,
      cells: cells.length,
      columnSpans: spans('colSpan'),
      rowSpans: spans('rowSpan'),
      borders: cells.filter(bordered).length,
      pictures: Array.from(root.querySelectorAll('img')).filter(
        (picture) => picture.complete && picture.naturalWidth > 0,
      ).length,
      links: root.querySelectorAll('a[href]').length,
    }
  }, selector)
}

/** Brings a tab to the front and waits until it has the focus, without which a page may not copy. */
async function front(page: Page): Promise<void> {
  await page.bringToFront()
  await page.waitForFunction(() => document.hasFocus())
}

const program = running('--host-resolver-rules=MAP office.test 127.0.0.1')

const addresses = [
  { says: 'from this computer', url: () => program.url },
  {
    says: 'from plain http, where pages may not write the clipboard',
    url: () => program.url.replace('127.0.0.1', 'office.test'),
  },
]

describe.each(addresses)('the fragment copied $says', ({ url }) => {
  let page: Page
  let context: BrowserContext
  let site: Page
  let fragment: string
  let expected: Counted

  beforeAll(async () => {
    const watched = await open(program.browser, url())
    page = watched.page
    context = watched.context
    await page.goto(url())
    await openSample(page)
    await go(page, 'export')
    const zip = await exported(page, '网站正文')
    fragment = strFromU8(
      Object.entries(unzipSync(new Uint8Array(zip.bytes))).find(([name]) => name.endsWith('.html'))![1],
    ).replace(/^\ufeff/, '')
    // An editor of a content system: what the browser itself makes of a paste.
    site = await context.newPage()
    await site.setContent(
      '<!DOCTYPE html><html lang="zh-CN"><title>编辑</title><div id="whole"></div><div id="editor" contenteditable="true"></div>',
    )
    await site.evaluate((html) => {
      document.querySelector('#whole')!.innerHTML = html
    }, fragment)
    expected = await count(site, '#whole')
  })
  afterAll(() => context?.close())

  /** Waits until the program says what it copied, and pastes it over all there is in the editor. */
  async function pasted(copied: string): Promise<void> {
    await page.locator('.told').getByText(copied).waitFor()
    await front(site)
    await site.locator('#editor').click()
    await site.keyboard.press('Control+A')
    await site.keyboard.press('Control+V')
  }

  it('is all there after it was pasted into an editor', async () => {
    await front(page)
    await page.getByRole('button', { name: '复制正文' }).click()
    await pasted('已复制全文和表格')
    await expect.poll(async () => (await count(site, '#editor')).pictures).toBe(1)
    const got = await count(site, '#editor')
    // The zip has its pictures in files beside the fragment, the clipboard in itself; all else is the same.
    expect(got).toEqual({ ...expected, pictures: 1 })
    expect(got.tables).toBe(4)
    expect(got.borders).toBe(got.cells)
    const third = await site.evaluate(() =>
      Math.max(
        ...Array.from(document.querySelectorAll('#editor table'), (table) => table.querySelectorAll('tr').length),
      ),
    )
    expect(third).toBe(28)
    await site.screenshot({ path: output('pasted.png'), fullPage: true })
  })

  it('is copied as source, for editors that take HTML', async () => {
    await front(page)
    await page.getByRole('button', { name: '复制 HTML 源代码' }).click()
    await pasted('已复制 HTML 源代码')
    const source = await site.locator('#editor').innerText()
    expect(source.replace(/\s+/g, '')).toBe(fragment.replace(/\s+/g, ''))
  })
})

describe('the fragment pasted back into the text editor of the program', () => {
  it('comes as paragraphs, headings, pictures and tables, not as one string', async () => {
    const { page, context } = await open(program.browser, program.url)
    await page.goto(program.url)
    await openSample(page)
    await go(page, 'export')
    await page.getByRole('button', { name: '复制正文' }).click()
    await page
      .locator('.told')
      .getByText(/已复制/)
      .waitFor()
    await page.goto(program.url)
    await newReport(page, '临澜市青屿区民政局', '2024')
    const [section] = proseSections
    await go(page, section!)
    const text = page.locator(`[data-prose="${section}"] [role="textbox"]`)
    await text.click()
    await page.keyboard.press('Control+V')
    await expect.poll(() => text.locator('table').count()).toBe(4)
    expect(await text.locator('img').count()).toBe(1)
    expect(await text.locator('p').count()).toBeGreaterThan(10)
    expect(
      await text
        .locator('td, th')
        .filter({ hasText: /^自然人$/ })
        .count(),
    ).toBe(1)
    await context.close()
  })
})
