import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../../src/core/document/compose'
import { templates } from '../../src/templates'
import { published, sample } from '../app/import/imported'
import { difficultSheets } from '../read/sheets/difficult-sheets'
import { odtOf } from '../support/odt-of'
import { xlsxBytes } from '../support/workbook'
import { axe } from './axe'
import { open, running, type Watched } from './browser'
import { follow } from './clerk'

const program = running()
let watched: Watched
let page: Page
const report = sample('2021')
const html = { name: '去年的网页.html', mimeType: 'text/html', buffer: Buffer.from(published(report)) }

beforeAll(async () => {
  watched = await open(program.browser, program.url)
  page = watched.page
})

describe('last year’s page as the beginning of this year’s report', () => {
  it('refuses a damaged binary Word file in one sentence, with a picture of the menu that helps', async () => {
    await page.goto(program.url)
    await page.getByLabel('打开文件').setInputFiles({
      name: '旧.doc',
      mimeType: 'application/msword',
      buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    })
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('另存为')
    await page
      .getByRole('alert')
      .getByRole('img', { name: /另存为.*Microsoft Word 文件（\*\.docx）/ })
      .waitFor()
    expect(await axe(page)).toEqual([])
  })

  it('reads a binary Word file', async () => {
    const file = new URL('../fixtures/doc/sample-2021.doc', import.meta.url)
    await page.getByLabel('打开文件').setInputFiles(fileURLToPath(file))
    const dialog = page.getByRole('dialog', { name: /sample-2021/ })
    await dialog.waitFor()
    expect(await dialog.textContent()).toContain('六个部分都已找到；规定表格 200 格全部读出')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  it('shows what was found, to be chosen with the keyboard, and Esc changes nothing', async () => {
    await page.getByLabel('选择上一年度报告').setInputFiles(html)
    const dialog = page.getByRole('dialog', { name: /去年的网页/ })
    await dialog.waitFor()
    expect(await dialog.textContent()).toContain('六个部分都已找到；规定表格 200 格全部读出')
    await dialog.getByText('看读到的内容').nth(4).click()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(page.url()).toMatch(/#\/$/)
  })

  it('opens a text of LibreOffice, and a workbook whose hidden rows it names', async () => {
    const odt = Buffer.from(odtOf(compose(report, templates)))
    const hidden = difficultSheets.find(({ notes }) => notes?.some((note) => note.test('的第 4—6 行')))!
    const xlsx = Buffer.from(xlsxBytes(hidden.make(report.report)))
    const picker = page.getByLabel('打开文件')
    expect(await picker.getAttribute('accept')).toMatch(/\.odt.*\.xlsx.*\.ods/)
    const files = [
      { name: '年报.odt', buffer: odt, told: ['ODT 文件', '六个部分都已找到；规定表格 200 格全部读出'] },
      { name: '统计表.xlsx', buffer: xlsx, told: ['Excel 工作簿', '规定表格 200 格全部读出', '行被隐藏或者筛选掉了'] },
    ]
    for (const { name, buffer, told } of files) {
      await picker.setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
      const dialog = page.getByRole('dialog', { name: new RegExp(name) })
      await dialog.waitFor()
      for (const words of told) expect(await dialog.textContent()).toContain(words)
      expect(await axe(page)).toEqual([])
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
    }
  })

  it('opens a file that is dropped anywhere on the page', async () => {
    await page.evaluate(
      ([name, text]) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([text!], name!, { type: 'text/html' }))
        for (const type of ['dragenter', 'dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
      },
      [html.name, html.buffer.toString()],
    )
    await page.getByRole('dialog', { name: /去年的网页/ }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('begins the year after: 上年结转 filled in, every paragraph marked as last year’s until it is touched', async () => {
    await page.getByLabel('选择上一年度报告').setInputFiles(html)
    await page.getByRole('button', { name: `新建 ${report.report.year + 1} 年度报告` }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/basics/)
    await follow(page, '收到和处理政府信息公开申请情况')
    expect(await page.inputValue('[name="applications/brought-forward/natural-persons"]')).not.toBe('')
    expect(await page.inputValue('[name="applications/received/natural-persons"]')).toBe('')
    await follow(page, '总体情况')
    await page.locator('.last-year-text').first().waitFor()
    const before = await page.locator('.last-year-text').count()
    await page.locator('p.last-year-text').first().click()
    await page.keyboard.type('新')
    await expect.poll(() => page.locator('.last-year-text').count()).toBe(before - 1)
  })

  it('lays both years side by side', async () => {
    await follow(page, '与上年对照')
    await page.locator('.compared-text ins').first().waitFor()
    expect(await page.textContent('.compare-page')).toMatch(/\d+%\s*的文字与上年相同/)
    expect(await axe(page)).toEqual([])
  })

  it('offers a statutory table pasted on another table to its own section', async () => {
    await follow(page, '收到和处理政府信息公开申请情况')
    const cell = page.locator('[name="applications/received/natural-persons"]')
    await cell.click()
    const table = /<table(?:(?!<\/table>).)*行政复议.*?<\/table>/s.exec(
      html.buffer.toString().slice(html.buffer.toString().indexOf('复议后起诉') - 3000),
    )![0]
    await cell.evaluate(
      (input, [type, data]) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData(type!, data!)
        input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      ['text/html', table],
    )
    await page.getByRole('button', { name: '填入该表' }).click()
    await page.getByRole('button', { name: '填入该表' }).waitFor({ state: 'detached' })
    expect(await cell.inputValue()).toBe('')
    await follow(page, '行政复议、行政诉讼情况')
    await expect.poll(() => page.inputValue('main table input[name^="disputes/"] >> nth=0')).toBe('0')
  })

  it('caused no error and asked no other address for anything', () => {
    expect(watched.errors).toEqual([])
    expect(watched.strangers).toEqual([])
  })
})
