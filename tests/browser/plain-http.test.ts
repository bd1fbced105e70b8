import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, open, serve, type Served, type Watched } from './browser'
import { cell, exported, go, newReport, prose, saved, typeCell } from './clerk'

/** A web server of an office network: plain http under a name, to which browsers give no locks, clipboard or lasting storage. */
describe('the program at a plain http address', () => {
  const agency = '临澜市青屿区民政局'
  const sentence = '2024年，我局扎实推进政府信息公开工作。'
  const received = 'applications/received/natural-persons'
  let served: Served
  let browser: Browser
  let watched: Watched
  let url: string

  beforeAll(async () => {
    served = await serve()
    browser = await launch('--host-resolver-rules=MAP office.test 127.0.0.1')
    url = served.url.replace('127.0.0.1', 'office.test')
    watched = await open(browser, url)
    await watched.page.goto(url)
  })
  afterAll(async () => {
    await browser?.close()
    served?.stop()
  })

  it('is no secure context', async () => {
    expect(
      await watched.page.evaluate(() => ({
        secure: isSecureContext,
        locks: 'locks' in navigator,
        clipboard: 'clipboard' in navigator,
      })),
    ).toEqual({ secure: false, locks: false, clipboard: false })
  })

  it('keeps drafts by itself', async () => {
    const { page } = watched
    await newReport(page, agency, '2024')
    await go(page, 'overview')
    await prose(page, 'overview').click()
    await page.keyboard.type(sentence)
    await go(page, 'applications')
    await typeCell(page, received, '3')
    await saved(page)
    await page.reload()
    await expect.poll(() => cell(page, received).inputValue()).toBe('3')
    await go(page, 'overview')
    await expect.poll(() => prose(page, 'overview').innerText()).toBe(sentence)
    await go(page, 'applications')
  })

  it('opens read-only in a second window, which can take over', async () => {
    const { page: first, context } = watched
    const second = await context.newPage()
    await second.goto(first.url())
    const takeOver = second.getByRole('button', { name: '改由本窗口填写' })
    await takeOver.waitFor()
    expect(await cell(second, received).evaluate((input) => (input as HTMLInputElement).readOnly)).toBe(true)
    await first.bringToFront()
    await typeCell(first, received, '5')
    await second.bringToFront()
    await takeOver.click()
    await expect.poll(() => cell(second, received).inputValue()).toBe('5')
    await expect
      .poll(() => cell(second, received).evaluate((input) => (input as HTMLInputElement).readOnly))
      .toBe(false)
    await typeCell(second, received, '6')
    await saved(second)
    await first.bringToFront()
    await first.getByRole('button', { name: '改由本窗口填写' }).waitFor()
    await second.close()
    await first.reload()
    await expect.poll(() => cell(first, received).inputValue()).toBe('6')
  })

  it('copies and pastes cells', async () => {
    const { page } = watched
    await go(page, 'applications')
    await cell(page, received).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+C')
    await cell(page, 'applications/brought-forward/natural-persons').focus()
    await page.keyboard.press('Control+V')
    await expect.poll(() => cell(page, 'applications/brought-forward/natural-persons').inputValue()).toBe('6')
  })

  it('exports', async () => {
    const { page } = watched
    await go(page, 'export')
    const word = await exported(page, 'Word 文件')
    expect(word.bytes.subarray(0, 2).toString()).toBe('PK')
    const web = await exported(page, '网页文件')
    expect(web.bytes.toString('utf8').replace(/<\/?span[^>]*>/g, '')).toContain(sentence)
  })

  it('asks nobody else and never stumbles', () => {
    expect(watched.strangers).toEqual([])
    expect(watched.errors).toEqual([])
  })
})
