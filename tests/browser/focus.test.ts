import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { open, running, type Watched } from './browser'
import { inLongRun, rounds } from '../support/rounds'
import { go, newReport, openSample, prose, typeCell } from './clerk'

const program = running()

/** What has the focus; the body has it where it was lost. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement
    return one === null || one === document.body ? 'nothing' : `${one.tagName} ${one.textContent?.trim().slice(0, 20)}`
  })
/**
 * Comes back when the program has had the time to lead the focus on; by the clock of the page, which may have to wait for
 * the machine. A page that goes away meanwhile has had it.
 */
const settle = (page: Page) =>
  page
    .evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 250)))
    .catch(() => page.waitForLoadState('domcontentloaded'))

describe('the focus', () => {
  let watched: Watched
  let page: Page
  beforeAll(async () => {
    watched = await open(program.browser, program.url, 1366, 768)
    page = watched.page
    await page.goto(program.url)
  })
  afterAll(() => watched.context.close())

  it('is on the heading when a report was begun', async () => {
    await newReport(page, '临澜市青屿区水务局', '2024')
    await expect.poll(() => focus(page)).toContain('H1')
  })

  it('goes to the words that were asked to be rewritten, and back to the button', async () => {
    const title = page.locator('.composed-words').first()
    await title.getByRole('button', { name: '自己改写' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field_title')
    await title.getByRole('button', { name: '恢复自动拟定' }).click()
    await expect.poll(() => focus(page)).toContain('自己改写')
    const opening = page.locator('.composed-words').nth(1)
    await opening.getByRole('button', { name: '自己改写' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('开头段落')
    await opening.getByRole('button', { name: '恢复自动拟定' }).click()
    await expect.poll(() => focus(page)).toContain('自己改写')
  })

  it('is led by a finding to the field that mends it, and the mending is offered', async () => {
    await page.locator('.composed-words').first().getByRole('button', { name: '自己改写' }).click()
    await page.locator('#field_title').fill('信息公开年报')
    await go(page, 'check')
    const card = page.locator('.check-page .finding', { hasText: '标题应为' })
    await card.locator('.lead').click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field_title')
    await go(page, 'check')
    await card.getByRole('button', { name: '恢复自动拟定的标题' }).click()
    await card.waitFor({ state: 'detached' })
    expect(await focus(page)).not.toBe('nothing')
    await go(page, 'basics')
    await page.locator('.composed.title').waitFor()
  })

  it.each([
    'basics',
    'overview',
    'applications',
    'compare',
    'register',
    'versions',
    'check',
    'export',
    // A page of the same kind as one above has the same buttons.
    ...(inLongRun ? ['disputes', 'problems'] : []),
  ])('is never lost by a button of the page %s', async (name) => {
    // Findings of all kinds, so that there are buttons that go away with what they do.
    await page.goto(program.url)
    await openSample(page)
    await page.addInitScript(() => (window.print = () => undefined))
    await go(page, 'overview')
    await prose(page, 'overview').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('其它情况：共收到政府信息公开申请9件。。')
    await go(page, 'applications')
    await typeCell(page, 'applications/received/natural-persons', '7')
    await typeCell(page, 'applications/received/enterprises', '/')
    const address = page.url().replace(/[^/]*$/, name)
    page.on('filechooser', () => undefined)
    page.on('dialog', (dialog) => void dialog.dismiss())
    const buttons = page.locator(
      'main button:visible:enabled, .draft-notices button:visible, .side-panel button:visible',
    )
    const lost: string[] = []
    await page.goto(address)
    await page.locator('main h1').waitFor()
    await settle(page)
    const count = Math.min(await buttons.count(), 24)
    // Every one in the long run, some all over the page in the daily one.
    const every = Math.max(1, Math.ceil(count / rounds(7)))
    for (let at = 0; at < count; at += every) {
      const button = buttons.nth(at)
      if (!(await button.isVisible().catch(() => false))) continue
      const label = (await button.innerText().catch(() => '')).trim() || (await button.getAttribute('aria-label'))
      await button.focus()
      await page.keyboard.press('Enter')
      await settle(page)
      if ((await focus(page)) === 'nothing') lost.push(`${at} ${label}`)
      if (await page.locator('dialog[open]').count()) {
        await page.keyboard.press('Escape')
        await settle(page)
        if ((await focus(page)) === 'nothing') lost.push(`${at} ${label}, closed`)
      }
      if (!page.url().endsWith(name)) {
        await page.goto(address)
        await page.locator('main h1').waitFor()
      }
    }
    expect(count).toBeGreaterThan(0)
    expect(lost).toEqual([])
  })

  it('saw no error', () => expect(watched.errors).toEqual([]))
})
