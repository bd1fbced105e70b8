import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellTable } from '../../src/core/report/cell-table'
import { readSavedReport } from '../../src/core/report/saved-report'
import { parseTemplate } from '../../src/core/template/parse-template'
import data from '../formats/2027.json'
import { at, launch, open, serve, type Served, type Watched } from './browser'
import { cell, exported, follow, newReport, prose, saved, typeCell } from './clerk'

const format = parseTemplate(data)
const sentence = '2027年发出收费通知2件，详见下表。'

/** The program built with a format that it does not know of. */
describe('a report in a format that was added to the build', () => {
  let folder = ''
  let served: Served
  let browser: Browser
  let watched: Watched

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-2027-'))
    execFileSync(
      process.execPath,
      [at('node_modules/vite/bin/vite.js'), 'build', '--outDir', folder, '--logLevel', 'error'],
      {
        cwd: at('.'),
        env: { ...process.env, NIANBAO_FORMATS: at('tests/formats') },
      },
    )
    served = await serve(folder)
    browser = await launch()
    watched = await open(browser, served.url)
    await watched.page.goto(served.url)
  })
  afterAll(async () => {
    await browser?.close()
    served?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is begun, and has a page for each section of its format', async () => {
    const { page } = watched
    await newReport(page, '临澜市数据局', '2027')
    const links = await page.getByRole('navigation', { name: '报告各部分' }).getByRole('link').allInnerTexts()
    for (const { title } of format.sections)
      expect(
        links.some((text) => text.includes(title)),
        title,
      ).toBe(true)
  })

  it('takes the numbers of its seventh section, and adds them up in its own words', async () => {
    const { page } = watched
    await follow(page, '公共数据开放情况')
    await typeCell(page, 'datasets/open-to-all/sets', '7')
    await typeCell(page, 'datasets/open-on-request/sets', '4')
    await expect.poll(() => cell(page, 'datasets/opened/sets').inputValue()).toBe('11')
    await cell(page, 'datasets/opened/sets').focus()
    await page.getByText('开放总计等于无条件开放与有条件开放之和').first().waitFor()
  })

  it('has text and table of one section on one page', async () => {
    const { page } = watched
    await follow(page, '其他需要报告的事项')
    await prose(page, 'other-matters').click()
    await page.keyboard.type(sentence)
    await typeCell(page, 'fee-notices/processing-fee/notices', '2')
    await saved(page)
    await page.reload()
    await expect.poll(() => prose(page, 'other-matters').innerText()).toBe(sentence)
    await expect.poll(() => cell(page, 'fee-notices/processing-fee/notices').inputValue()).toBe('2')
    expect(await page.locator('main h1').count()).toBe(1)
  })

  it('is told what is wrong in the words of its own sums', async () => {
    const { page } = watched
    await typeCell(page, 'fee-notices/processing-fee/charged', '31')
    await typeCell(page, 'fee-notices/processing-fee/waived', '10')
    await typeCell(page, 'fee-notices/processing-fee/collected', '20.5')
    await cell(page, 'fee-notices/processing-fee/charged').focus()
    await page
      .getByText(/减免金额.* 10 \+ 实收金额.* 20\.5 = 30\.5/)
      .first()
      .waitFor()
    await typeCell(page, 'fee-notices/processing-fee/charged', '30.5')
    await expect.poll(() => page.getByText('减免金额与实收金额之和等于应收金额').count()).toBe(0)
  })

  it('is shown in the preview and exported whole', async () => {
    const { page } = watched
    await follow(page, '^导出')
    const sheet = page.frameLocator('iframe').first()
    await sheet.getByText('七、公共数据开放情况').first().waitFor()
    const { bytes } = await exported(page, '数据文件')
    const { report } = readSavedReport(bytes.toString('utf8'))
    expect(report.template).toBe('2027')
    expect(cellTable(report, format).printed('datasets/opened/sets')).toBe('11')
    expect((await exported(page, 'Word 文件')).bytes.subarray(0, 2).toString()).toBe('PK')
    expect(watched.errors).toEqual([])
    expect(watched.strangers).toEqual([])
  })
})
