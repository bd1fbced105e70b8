import { strFromU8, unzipSync } from 'fflate'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inLongRun } from '../support/rounds'
import { axe } from './axe'
import { open, running } from './browser'
import { exported, go, newReport, openSample, prose, proseSections, saved, tableSections, typeCell } from './clerk'

/** A cell of each table section with what makes it wrong: no sum, no number, no whole number. */
const wrongCells: Record<string, readonly [cell: string, text: string]> = {
  'proactive-disclosure': ['enforcement/penalties/decisions', '四件'],
  applications: ['applications/received/natural-persons', '7'],
  disputes: ['disputes/cases/reconsideration-upheld', '1.5'],
}
/** The three statutory tables, and one in the text of the sample. */
const tables = 4
const wrongSentence = '其它情况：全年共收到政府信息公开申请9件，予以公开９件。。'

const program = running()

async function showFindings(page: Page): Promise<void> {
  const button = page.locator('.top-bar button.findings')
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
  await page.locator('.findings-panel').waitFor()
}

/** How many findings the panel lists for the page that is shown; where it lies over the form, it is put away again. */
async function findingsHere(page: Page): Promise<number> {
  await showFindings(page)
  // Where nothing at all is found there is no choice between this part and all of them.
  const said = await page
    .locator('.findings-panel')
    .getByText(/^\s*本部分 \d+\s*$|没有发现问题/)
    .first()
    .innerText()
  const count = Number(/\d+/.exec(said)?.[0] ?? 0)
  const drawer = page.locator('dialog.drawer')
  if (await drawer.count()) {
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
  }
  return count
}

/**
 * A page with findings has all that the same page without has. So axe, which takes longer than anything else here, looks
 * at the pages without findings in one window only, and in all of them in the long run.
 */
const circumstances = [
  { says: 'at 1280 px', width: 1280, large: false, withoutFindings: true },
  { says: 'at 390 px', width: 390, large: false, withoutFindings: inLongRun },
  { says: 'at 1280 px in large text', width: 1280, large: true, withoutFindings: inLongRun },
]

describe.each(circumstances)('axe $says', ({ width, large, withoutFindings }) => {
  let page: Page
  const errors: string[] = []

  beforeAll(async () => {
    const watched = await open(program.browser, program.url, width, 900, { offline: withoutFindings })
    page = watched.page
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.goto(program.url)
    await page.locator('.empty').waitFor()
    if (large) {
      await page.getByRole('button', { name: '大字' }).click()
      expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(20)
    }
  })
  afterAll(() => page?.context().close())

  it('finds nothing on the empty start page', async () => {
    expect(await axe(page)).toEqual([])
  })

  it('finds nothing in 新建, before and after it has something to say', async () => {
    await page.getByRole('button', { name: '新建报告' }).click()
    await page.getByLabel('单位全称').waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByLabel('报告年度').fill('21')
    await page.getByRole('button', { name: '新建并开始填写' }).click()
    await page.locator('dialog [aria-invalid="true"]').first().waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: '取消' }).click()
  })

  it('finds nothing in a report that is not begun', async () => {
    await newReport(page, '临澜市青屿区民政局', '2024')
    const pages = ['basics', ...proseSections, ...tableSections, 'check', 'export'] as const
    for (const name of withoutFindings ? pages : pages.slice(-2)) {
      await go(page, name)
      expect(await axe(page), name).toEqual([])
    }
    await saved(page)
  })

  it('finds nothing in any section without findings', async () => {
    await page.goto(program.url)
    await openSample(page)
    expect(await findingsHere(page)).toBe(0)
    if (!withoutFindings) return
    for (const name of ['basics', ...proseSections, ...tableSections] as const) {
      await go(page, name)
      expect(await findingsHere(page), name).toBe(0)
      expect(await axe(page), name).toEqual([])
    }
    for (const name of ['check', 'export'] as const) {
      await go(page, name)
      expect(await axe(page), name).toEqual([])
    }
  })

  it('finds nothing in the settings of the layout, in comparing years, and in the help', async () => {
    await go(page, 'export')
    await page
      .locator('main details')
      .first()
      .evaluate((details: HTMLDetailsElement) => {
        details.open = true
      })
    expect(await axe(page), 'layout').toEqual([])
    const report = page.url()
    await page.goto(report.replace(/[^/]*$/, 'compare'))
    await page.locator('main h1').waitFor()
    expect(await axe(page), 'compare').toEqual([])
    await page.goto(`${program.url}#/help`)
    await page.getByRole('heading', { level: 1, name: /帮助/ }).waitFor()
    expect(await axe(page), 'help').toEqual([])
    await page.goto(report)
  })

  it('finds nothing in the dialogs of the text', async () => {
    await go(page, 'overview')
    for (const name of ['链接', '引用表内数据']) {
      await prose(page, 'overview').click()
      await page.getByRole('group', { name: '编辑工具' }).getByRole('button', { name }).click()
      await page.locator('dialog[open]').waitFor()
      expect(await axe(page), name).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
    }
  })

  it('finds nothing in any section with findings', async () => {
    await go(page, 'basics')
    await page.getByLabel('邮政编码').fill('12')
    await page.getByLabel('网址').fill('qingyu')
    await page.keyboard.press('Tab')
    await page.locator('.basics-page .message').first().waitFor()
    expect(await axe(page), 'basics').toEqual([])
    for (const name of proseSections) {
      await go(page, name)
      await prose(page, name).click()
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Enter')
      await page.keyboard.type(wrongSentence)
      await expect.poll(() => findingsHere(page), { message: name }).toBeGreaterThan(0)
      expect(await axe(page), name).toEqual([])
    }
    for (const name of tableSections) {
      await go(page, name)
      await typeCell(page, ...wrongCells[name]!)
      await expect.poll(() => findingsHere(page), { message: name }).toBeGreaterThan(0)
      expect(await axe(page), name).toEqual([])
    }
    for (const name of ['check', 'export'] as const) {
      await go(page, name)
      expect(await axe(page), name).toEqual([])
    }
  })

  it('finds nothing on the start page with drafts', async () => {
    await saved(page)
    await page.goto(program.url)
    await expect.poll(() => page.locator('.draft-list li').count()).toBe(2)
    expect(await axe(page)).toEqual([])
  })

  it('saw no error', () => expect(errors).toEqual([]))
})

describe('axe on what is published', () => {
  let page: Page

  beforeAll(async () => {
    page = (await open(program.browser, program.url)).page
    await page.goto(program.url)
    await openSample(page)
    await go(page, 'export')
  })
  afterAll(() => page?.context().close())

  it('finds nothing in the preview, taken out of its frame, in which no script may run', async () => {
    const frame = page.locator('iframe').first()
    const preview = await (await frame.elementHandle()).contentFrame()
    await preview!.getByRole('heading', { level: 1 }).waitFor()
    const { width, height } = (await frame.boundingBox())!
    const reader = await program.browser.newPage({ viewport: { width: Math.round(width), height: Math.round(height) } })
    await reader.setContent(await preview!.evaluate(() => `<!DOCTYPE html>${document.documentElement.outerHTML}`))
    expect(await reader.locator('table').count()).toBe(tables)
    expect(await axe(reader)).toEqual([])
    await reader.close()
  })

  it.each([1280, 390])('finds nothing in the exported page and fragment at %i px', async (width) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    const web = await exported(page, '网页文件')
    const zip = await exported(page, '网站正文')
    const reader = await program.browser.newPage({ viewport: { width, height: 900 } })
    await reader.goto(pathToFileURL(web.path).href)
    expect(await reader.locator('table').count()).toBe(tables)
    expect(await axe(reader)).toEqual([])
    const fragment = Object.entries(unzipSync(new Uint8Array(zip.bytes))).find(([name]) => name.endsWith('.html'))!
    await reader.setContent(
      `<!DOCTYPE html><html lang="zh-CN"><head><title>信息公开年报</title></head><body><main>${strFromU8(fragment[1])}</main></body></html>`,
    )
    expect(await reader.locator('table').count()).toBe(tables)
    expect(await axe(reader)).toEqual([])
    await reader.close()
  })
})
