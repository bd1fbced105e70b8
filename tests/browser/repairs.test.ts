import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { open, running, type Watched } from './browser'
import { cell, go, newReport, prose, typeCell } from './clerk'

const program = running()
let watched: Watched
let page: Page
const issued = 'documents/normative-documents/issued'
const repealed = 'documents/normative-documents/repealed'
const finding = (words: string) => page.locator('.check-page .finding', { hasText: words })

beforeAll(async () => {
  watched = await open(program.browser, program.url)
  page = watched.page
  await page.goto(program.url)
  await newReport(page, '临澜市青屿区水务局', '2024')
  await go(page, 'overview')
  await prose(page, 'overview').focus()
  for (const text of ['全年制发行政规范性文件12件。', '公开其它信息20条。', '其它渠道公开3条。']) {
    await page.keyboard.insertText(text)
    await page.keyboard.press('Enter')
  }
  await go(page, 'proactive-disclosure')
  await typeCell(page, issued, '15')
  await typeCell(page, repealed, '5')
})

describe('what a clerk can do about a finding', () => {
  it('quotes the words, and makes the number of the text follow the table', async () => {
    await go(page, 'check')
    const card = finding('规范性文件12件')
    await card.getByRole('button', { name: '“制发行政规范性文件12件”', exact: true }).waitFor()
    await card.getByRole('button', { name: '按表改正文（15）' }).click()
    await finding('规范性文件12件').waitFor({ state: 'detached' })
    await go(page, 'proactive-disclosure')
    await typeCell(page, issued, '16')
    await go(page, 'overview')
    await expect.poll(() => prose(page, 'overview').innerText()).toContain('全年制发行政规范性文件16件。')
  })

  it('mends the same wrong word everywhere with one press, and takes it back with one', async () => {
    await go(page, 'check')
    await page.getByRole('button', { name: '全部改正（2 处）' }).click()
    await finding('其它').first().waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await expect.poll(() => finding('其它').count()).toBe(2)
  })

  it('sets the cell from the text', async () => {
    await go(page, 'overview')
    await prose(page, 'overview').focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('本年废止行政规范性文件3件。')
    await go(page, 'check')
    await page.getByRole('button', { name: '按文改表（3）' }).click()
    await go(page, 'proactive-disclosure')
    expect(await cell(page, repealed).inputValue()).toBe('3')
    expect(watched.errors).toEqual([])
  })
})
