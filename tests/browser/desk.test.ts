import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { open, running, type Watched } from './browser'
import { cell, exported, go, newReport, prose, saved, typeCell } from './clerk'

const program = running()
const agency = '临澜市青屿区水务局'
const received = 'applications/received/natural-persons'
const next = 'applications/brought-forward/natural-persons'
let watched: Watched
let page: Page

beforeAll(async () => {
  watched = await open(program.browser, program.url, 1366, 768)
  page = watched.page
  await page.goto(program.url)
  await newReport(page, agency, '2024')
})
afterAll(() => watched.context.close())

const value = (address: string) => cell(page, address).inputValue()
/** Whether an element stands in the window, whole, under nothing. */
const isInView = (selector: string) =>
  page.locator(selector).evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect()
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return top >= 0 && bottom <= innerHeight && over !== null && (one.contains(over) || over.contains(one))
  })

describe('a number of the tables in the text', () => {
  it('is put where the caret is, and is missing and not 0 as long as its cell is blank', async () => {
    await go(page, 'overview')
    await prose(page, 'overview').click()
    await page.keyboard.insertText('第一段。')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('第二段。')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('End')
    const guide = page.getByRole('complementary', { name: '写作提示' })
    const starter = guide.locator('details', { hasText: '＿＿' }).first()
    await starter.locator('summary').click()
    await starter.getByRole('button', { name: '插入' }).click()
    const first = prose(page, 'overview').locator('p').first()
    await expect.poll(() => first.innerText()).toMatch(/^第一段。.*＿＿件/)
    expect(await first.evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true)
    await expect.poll(() => page.locator('.findings-panel .finding', { hasText: '＿＿' }).count()).toBeGreaterThan(0)
  })

  it('is missing in the preview, the Word file and the page, too', async () => {
    await go(page, 'export')
    await page.frameLocator('.export-page iframe').getByText('＿＿件').first().waitFor()
    const word = strFromU8(unzipSync((await exported(page, 'Word 文件')).bytes)['word/document.xml']!)
    expect(word.replace(/<[^>]+>/g, '')).toMatch(/第一段。.*?＿＿件/)
    expect(readFileSync((await exported(page, '网页文件')).path, 'utf8')).toMatch(/＿＿件/)
  })
})

describe('numbers as clerks write them', () => {
  it.each([
    ['２件', '2'],
    ['１２', '12'],
    ['1,234', '1234'],
  ])('%s is made plain when its cell is left, is said in the strip, and comes back with 撤销', async (typed, plain) => {
    await go(page, 'applications')
    await cell(page, received).focus()
    await page.keyboard.insertText(typed)
    expect(await value(received)).toBe(typed)
    await page.keyboard.press('Enter')
    await expect.poll(() => value(received)).toBe(plain)
    await expect.poll(() => page.locator('.cell-strip').innerText()).toContain(`“${typed}”已改写为 ${plain}`)
    await page.keyboard.press('Control+z')
    await expect.poll(() => value(received)).toBe(typed)
    await cell(page, received).focus()
    await cell(page, next).focus()
    // What was taken back stays as it was typed.
    expect(await value(received)).toBe(typed)
    await cell(page, received).focus()
    await page.keyboard.press('Delete')
  })

  it.each(['123456', '12345678'])('%s fits its cell', async (number) => {
    await typeCell(page, received, number)
    await expect
      .poll(() => cell(page, received).evaluate((one) => one.scrollWidth - one.clientWidth))
      .toBeLessThanOrEqual(0)
    await cell(page, received).focus()
    await page.keyboard.press('Delete')
  })

  it('a cell that holds no number keeps its section open', async () => {
    await typeCell(page, received, '约12')
    await page.getByRole('button', { name: /^其余 \d+ 格填 0$/ }).click()
    const row = page.getByRole('navigation', { name: '报告各部分' }).getByRole('link', { name: /收到和处理/ })
    await expect.poll(() => row.innerText()).toMatch(/填写中，\d+ 处提醒/)
    expect(await row.innerText()).not.toContain('已完成')
    await typeCell(page, received, '0')
    await expect.poll(() => row.innerText()).toContain('已完成')
  })
})

describe('the answer to a paste', () => {
  it('stands at the foot of the window, however far down the table is', async () => {
    await go(page, 'applications')
    await cell(page, 'applications/carried-forward/natural-persons').focus()
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '1\t2\t3\n4\t5\t6')
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    })
    await page.locator('.foot .notice', { hasText: '已从所选单元格起粘贴' }).waitFor()
    expect(await isInView('.foot .notice')).toBe(true)
    await page.getByRole('button', { name: '知道了' }).click()
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
      'applications/carried-forward/natural-persons',
    )
    await page.keyboard.press('Control+z')
  })
})

describe('the end of the work', () => {
  it('is not announced while parts are empty; what is left is one sentence, with one press for what only waits', async () => {
    await go(page, 'problems')
    await prose(page, 'problems').click()
    await page.keyboard.insertText('政策解读形式较为单一，2025年将丰富解读方式，加强业务培训，提高公开质量。')
    await go(page, 'check')
    await page.getByText('可以预览和导出了').waitFor({ state: 'detached' })
    const left = page.locator('.unfinished-parts')
    await expect.poll(() => left.innerText()).toContain('五、存在的主要问题及改进情况（已填写，未标为已完成）')
    await left.getByRole('button', { name: '全部标为已完成' }).click()
    await expect.poll(() => left.innerText()).toContain('已把 1 个部分标为已完成')
    expect(await left.innerText()).not.toContain('五、存在')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('unfinished-parts')
    await page.getByRole('button', { name: '保存检查清单（网页）' }).waitFor()
    await saved(page)
  })

  it('saw no error', () => expect(watched.errors).toEqual([]))
})
