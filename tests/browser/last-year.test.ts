import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { open, running, type Watched } from './browser'
import { cell, exported, go, openSample, prose, saved, typeCell, toEndOf } from './clerk'

const program = running()
const forward = 'applications/carried-forward/natural-persons'
const brought = 'applications/brought-forward/natural-persons'
let watched: Watched
beforeAll(async () => {
  watched = await open(program.browser, program.url, 1366, 768)
  await watched.page.goto(program.url)
})
afterAll(() => watched.context.close())

/** The data file of a finished report of last year. */
let lastYear: string

describe('a clerk with last year’s file', () => {
  it('is led there first', async () => {
    const { page } = watched
    const first = page.locator('.begin .actions button').first()
    expect(await first.innerText()).toBe('从上一年度报告新建')
    expect(await first.getAttribute('class')).toContain('primary')
  })

  it('finds 新建下一年度报告 and 导出 at each draft', async () => {
    const { page } = watched
    await openSample(page)
    await go(page, 'applications')
    await typeCell(page, forward, '1')
    await saved(page)
    await go(page, 'export')
    lastYear = (await exported(page, '数据文件')).path
    await page.goto(program.url)
    await page.getByRole('link', { name: /^导出.*2021年的报告$/ }).click()
    await page.getByRole('heading', { level: 1, name: '导出' }).waitFor()
    await page.goto(program.url)
    await page.getByRole('button', { name: /^新建下一年度报告：.*2022年度$/ }).click()
    await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
    await go(page, 'applications')
    expect(await cell(page, brought).inputValue()).toBe('1')
  })

  it('begins with two presses where the file is the program’s own', async () => {
    const { page } = watched
    await page.goto(program.url)
    await page.getByLabel('选择上一年度报告').setInputFiles(lastYear)
    await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
    expect(await page.locator('#field_year').inputValue()).toBe('2022')
  })

  it('sees the paragraphs and the numbers that are still last year’s, and ends both with one word', async () => {
    const { page } = watched
    await go(page, 'overview')
    const text = prose(page, 'overview')
    await text.locator('.last-year-number').first().waitFor()
    const paragraph = text.locator('p.last-year-text', { has: page.locator('.last-year-number') }).first()
    const words = await paragraph.innerText()
    const marked = text.locator('p', { hasText: words.slice(0, 12) }).first()
    const numbers = await marked.locator('.last-year-number').count()
    // The first key ends the mark of the paragraph, and of no number.
    // In the first line, from which Home leads to the beginning.
    await marked.click({ position: { x: 60, y: 10 } })
    await page.keyboard.press('Home')
    await page.keyboard.insertText('综上，')
    await expect.poll(async () => (await marked.getAttribute('class')) ?? '').not.toContain('last-year-text')
    const changed = text.locator('p', { hasText: `综上，${words.slice(0, 8)}` })
    await expect.poll(() => changed.locator('.last-year-number').count()).toBe(numbers)
    expect(await changed.locator('.last-year-number').first().getAttribute('title')).toMatch(/^上年也是 \d/)
    await page.getByRole('button', { name: '已核对，沿用' }).click()
    await expect.poll(() => changed.locator('.last-year-number').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox')
    await saved(page)
    await page.reload()
    await changed.waitFor()
    expect(await changed.locator('.last-year-number').count()).toBe(0)
  })

  it('is shown zeros in grey, and of last year only what happened', async () => {
    const { page } = watched
    await go(page, 'applications')
    await typeCell(page, 'applications/received/enterprises', '0')
    const zero = cell(page, 'applications/received/enterprises').locator('xpath=..')
    expect(await zero.getAttribute('class')).toContain('zero')
    expect(await zero.locator('.last').count()).toBe(0)
    const received = cell(page, 'applications/received/natural-persons').locator('xpath=..')
    expect(await received.locator('.last').innerText()).toBe('3')
    expect(await received.locator('.last').evaluate((one) => getComputedStyle(one, '::before').content)).toContain(
      '上年',
    )
  })
})

describe('the text and the numbers', () => {
  it('typed numbers that the tables say become references with one press, which say their cell and lead to it', async () => {
    const { page } = watched
    await go(page, 'applications')
    await typeCell(page, 'applications/received/natural-persons', '36')
    await go(page, 'other-matters')
    const text = prose(page, 'other-matters')
    await toEndOf(page, text)
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('2022年新收政府信息公开申请36件。')
    await page.getByRole('button', { name: /^改为引用（本部分 \d+ 处）$/ }).click()
    await page.locator('.told', { hasText: /已把 \d+ 个数字改为引用/ }).waitFor()
    const figure = text.locator('[data-figure]', { hasText: '36' })
    await figure.click()
    const bar = page.getByRole('group', { name: '表内数据' })
    await expect.poll(() => bar.innerText()).toContain('本年新收政府信息公开申请数量')
    await bar.getByRole('button', { name: '到表中看' }).click()
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).name))
      .toBe('applications/received/total')
    await typeCell(page, 'applications/received/natural-persons', '37')
    await go(page, 'other-matters')
    await expect.poll(() => text.innerText()).toContain('新收政府信息公开申请37件')
    await go(page, 'export')
    const web = readFileSync((await exported(page, '网页文件')).path, 'utf8')
    expect(web.replace(/<[^>]+>/g, '')).toContain('新收政府信息公开申请37件')
  })

  it('the picker begins with what the sentence speaks of', async () => {
    const { page } = watched
    await go(page, 'other-matters')
    await toEndOf(page, prose(page, 'other-matters'))
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('全年新收政府信息公开申请')
    await page.getByRole('button', { name: '引用表内数据' }).click()
    const first = page.locator('dialog[open] .choices button').first()
    await expect.poll(() => first.innerText()).toContain('本年新收政府信息公开申请数量')
    await first.click()
    await expect.poll(() => prose(page, 'other-matters').innerText()).toContain('全年新收政府信息公开申请37')
  })

  it('saw no error', () => expect(watched.errors).toEqual([]))
})
