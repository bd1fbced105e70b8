import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { cellTable } from '../../src/core/report/cell-table'
import { templateOfYear, type CellId } from '../../src/core/template/template'
import { templates } from '../../src/templates'
import { axe } from './axe'
import { open, output, running } from './browser'
import { typeCell, saved } from './clerk'
import { readBytes, rows, take } from './county-desk'
import { fileOf, madeCounty, type County } from './county-files'

const program = running()
let county: County

beforeAll(() => {
  county = madeCounty(96)
})

const desk = (page: Page, view = '') => page.goto(`${program.url}#/county/${view}`)
const countLine = (page: Page) => page.locator('.entry-table .counts').innerText()

describe('汇总与核查', () => {
  it('reads two hundred files of all kinds, tells bad ones apart, and still has them after a reload', async () => {
    const { page, errors, strangers, context } = await open(program.browser, program.url, 1366)
    await page.goto(program.url)
    await page.getByRole('link', { name: '汇总与核查' }).click()
    await page.getByRole('heading', { name: '还没有读入报告' }).waitFor()
    expect(await axe(page)).toEqual([])
    expect(county.files.length).toBe(200)
    await take(page, county.files)
    expect(await page.locator('.county-progress').innerText()).toContain(
      `读入 ${county.files.length - county.bad.length} 份，${county.bad.length} 份未能读取。`,
    )
    expect(await countLine(page)).toContain('200 份')
    expect(await rows(page).count()).toBe(100)
    expect(await axe(page)).toEqual([])

    await page.getByLabel('读取').selectOption('unread')
    await expect.poll(() => rows(page).count()).toBe(county.bad.length)
    for (const name of county.bad)
      expect(await rows(page).filter({ hasText: name }).locator('.why').innerText()).not.toBe('')
    await page.getByRole('button', { name: '全部显示' }).click()

    await page.reload()
    await expect.poll(() => countLine(page)).toContain('200 份')
    // The same files once more: what was read is not read again, what could not be is tried again.
    await take(page, county.files.slice(0, 20))
    expect(await page.locator('.county-progress').innerText()).toContain('20 份已在表中')
    expect(await countLine(page)).toContain('200 份')

    await missing(page)
    await sums(page)
    await correctsAndComesBack(page)
    expect(errors).toEqual([])
    expect(strangers).toEqual([])
    await context.close()
  })

  it('ends at once when told to, keeps what was read, and goes on from there', async () => {
    const { page, errors, context } = await open(program.browser, program.url, 1366)
    await desk(page)
    await page.getByLabel('选择报告文件').setInputFiles([...county.files.slice(0, 60)])
    await rows(page).first().waitFor()
    await page.getByRole('button', { name: '停止' }).click()
    await page.getByText('已停止。').waitFor()
    const goOn = page.getByRole('button', { name: /^接着读其余 \d+ 份$/ })
    const left = Number(/\d+/.exec(await goOn.innerText())?.[0])
    // It did not go on to the end before it stopped.
    expect(left).toBeGreaterThan(0)
    await expect.poll(() => countLine(page)).toContain(`${60 - left} 份`)
    await goOn.click()
    await expect.poll(() => countLine(page), { timeout: 200_000 }).toContain('60 份')
    expect(errors).toEqual([])
    await context.close()
  })

  it('takes a folder with all that lies in it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'county-'))
    for (const { name, buffer } of county.files.slice(0, 4)) writeFileSync(join(folder, name), buffer)
    writeFileSync(join(folder, '照片.jpg'), 'x')
    const { page, context } = await open(program.browser, program.url, 1366)
    await desk(page)
    await page.getByLabel('选择放着报告的文件夹').setInputFiles(folder)
    await page.getByText('读入 4 份。另有 1 个文件不是报告').waitFor({ timeout: 60_000 })
    expect(await rows(page).count()).toBe(4)
    // The same by a drop anywhere on the page.
    const dropped = await page.evaluateHandle(
      ([name, text]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([text], name))
        return transfer
      },
      [county.files[7]!.name, county.files[7]!.buffer.toString()] as const,
    )
    for (const type of ['dragenter', 'dragover', 'drop'])
      await page.dispatchEvent('main', type, { dataTransfer: dropped })
    await page.getByText('读入 1 份。').waitFor({ timeout: 60_000 })
    expect(await rows(page).count()).toBe(5)
    await context.close()
  })

  it('sends reports back with their findings, pairs what comes again, and tells when an accepted one changed', async () => {
    const { page, errors, context } = await open(program.browser, program.url, 1366)
    await desk(page)
    const [first, second] = county.files
    await take(page, [first!, second!])
    await page.getByRole('link', { name: '退回与采纳' }).click()
    await page.getByLabel(`选择${county.agencies[0]}`).check()
    await page.getByLabel(/^退回说明/).fill('请补报缺少的一项。')
    await page.getByLabel('改好报回的期限').fill('2031-02-10')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '退回修改（1）' }).click(),
    ])
    const path = output('退回修改.zip')
    await download.saveAs(path)
    const packed = unzipSync(await readBytes(path))
    const names = Object.keys(packed)
    expect(names).toHaveLength(2)
    expect(names.every((name) => name.startsWith(`${county.agencies[0]}/`) && name.endsWith('.docx'))).toBe(true)
    await page.getByText('已准备 1 家的退回文件').waitFor()
    const letter = unzipSync(packed[names.find((name) => name.endsWith('退回修改意见.docx'))!]!)
    const words = new TextDecoder().decode(letter['word/document.xml']).replace(/<[^>]+>/g, '')
    expect(words).toContain('退回说明：请补报缺少的一项。')
    expect(words).toContain('2031年2月10日')
    expect(words).not.toContain('没有发现需要修改的问题')
    await page.getByText('退回说明：请补报缺少的一项。', { exact: true }).waitFor()
    expect(await axe(page)).toEqual([])

    // The same agency hands in another file of the year.
    const report = county.reports[0]!
    const cells = { ...report.cells, 'licensing/licenses/decisions': '7' }
    await take(page, [fileOf({ ...report, cells }, 3)])
    await page.locator('tr[data-standing="returned"]').waitFor()
    await page.getByRole('link', { name: county.agencies[0]! }).click()
    await page.getByRole('heading', { name: '与退回前相比' }).waitFor()
    expect(await page.locator('.round-outcome').innerText()).toContain('7')
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: '采纳' }).click()
    await page.getByText('已采纳。').waitFor()
    expect(await page.getByRole('button', { name: '打开更正' }).isDisabled()).toBe(true)
    expect(errors).toEqual([])
    await context.close()
  })

  it('tells two reports of an agency apart, counts one choice everywhere, and keeps wide tables inside', async () => {
    const { page, errors, context } = await open(program.browser, program.url, 390)
    await desk(page)
    const ofYear = county.files.slice(0, 2)
    const report = county.reports[0]!
    const again = fileOf({ ...report, cells: { ...report.cells, 'licensing/licenses/decisions': '7' } }, 3)
    await take(page, [...ofYear, { ...again, name: `另报 ${again.name}` }])
    const agency = county.agencies[0]!
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role'))

    await page.getByRole('link', { name: '缺报情况' }).click()
    await page
      .getByLabel(/一行一个单位/)
      .fill(`临澜市青屿区人民政府\n${county.agencies.map((one) => `  ${one}`).join('\n')}`)
    await page.getByRole('button', { name: '采用这份名册' }).click()
    await page.getByLabel('显示全部单位').check()
    await page.locator('[data-attendance="present"]').first().waitFor()
    await page.getByRole('heading', { name: '分级统计' }).waitFor()
    expect(await axe(page)).toEqual([])
    expect(await sideways()).toBeLessThanOrEqual(0)

    await page.getByRole('link', { name: '退回与采纳' }).click()
    const both = page.locator('.rounds-view tbody tr', { hasText: agency })
    await expect.poll(() => both.locator('.file').allInnerTexts()).toHaveLength(2)
    expect(await sideways()).toBeLessThanOrEqual(0)
    for (const box of await both.getByRole('checkbox').all()) await box.check()
    const asked: string[] = []
    page.once('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.accept()
    })
    const audit = page.locator('.audit-list summary')
    await expect.poll(() => audit.innerText()).toBe('经办记录（3）')
    await page.getByRole('button', { name: '采纳', exact: true }).click()
    await page.getByText('已采纳 2 份').waitFor()
    expect(asked.join()).toContain('同一单位会有不止一份已采纳的报告')
    expect(await focused()).toBe('status')
    await expect.poll(() => audit.innerText()).toBe('经办记录（5）')
    expect(await axe(page)).toEqual([])

    await page.getByRole('link', { name: '汇总', exact: true }).click()
    await page.getByLabel('汇总成哪个政府的报告').fill('临澜市青屿区人民政府')
    // One of them counts, until somebody says otherwise.
    await page.getByRole('button', { name: /^汇总 2024 年度 2 份报告/ }).click()
    await page.getByText('已汇总 2 份报告（2 家单位）的数，1 份没有计入。').waitFor()
    await page.getByText(`${agency}：同一单位计入的是已采纳的`).waitFor()
    await page.getByText(/^选择计入哪些报告/).click()
    const boxes = page.locator('.choice li', { hasText: agency }).getByRole('checkbox')
    const other = (await boxes.nth(0).isChecked()) ? 1 : 0
    await boxes.nth(other).check()
    await page.getByText('已汇总 3 份报告（2 家单位）的数。').waitFor()
    await page.getByText(`${agency}计入了不止一份报告，请核对。`).waitFor()
    await boxes.nth(other).uncheck()
    await page.getByText('已汇总 2 份报告（2 家单位）的数，1 份没有计入。').waitFor()
    expect(await axe(page)).toEqual([])

    await page.getByRole('link', { name: '统计与导出' }).click()
    await page.getByText('计入 2 份报告（2 家单位）；另有 1 份没有计入，原因见“汇总”').waitFor()
    expect(
      await page.locator('.county-statistics tbody tr', { hasText: '全部' }).locator('td').first().innerText(),
    ).toBe('2')
    expect(await sideways()).toBeLessThanOrEqual(0)
    expect(await axe(page)).toEqual([])

    const begin = async () => {
      await desk(page, 'sum')
      await page.getByRole('button', { name: /^汇总 2024 年度 2 份报告/ }).click()
      await page.getByRole('button', { name: '生成本级政府报告' }).click()
    }
    const missing: string[] = []
    page.on('dialog', (dialog) => {
      missing.push(dialog.message())
      void dialog.accept()
    })
    await begin()
    await expect.poll(() => missing.join()).toContain(`家没有计入：缺报的有${county.agencies[2]}`)
    await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
    await saved(page)
    await begin()
    await page.getByText('这台电脑上已有临澜市青屿区人民政府2024年度的报告').waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('link', { name: '打开已有的报告' }).click()
    await page.locator('.check-page').waitFor()
    expect(errors).toEqual([])
    await context.close()
  })

  it('checks all reports of the year by the demands of the office above, and without them again', async () => {
    const { page, errors, context } = await open(program.browser, program.url, 1366)
    await desk(page)
    const [first, second] = county.files
    const before = county.files.find(({ name }) => name.includes('2023') && name.endsWith('.json'))!
    await take(page, [first!, second!, before])
    const warnings = async (file: string) =>
      Number(await page.locator(`tr[data-file="${file}"] td.number`).nth(2).innerText())
    const files = [first!.name, second!.name, before.name]
    const without = await Promise.all(files.map(warnings))
    const demands = {
      type: 'local-demands',
      version: 1,
      name: '青屿区编制要求',
      deadline: '2025-01-31',
      rules: [{ kind: 'statement', any: ['本报告已经区政府审核'] }],
    }
    await page.getByLabel('选择本地要求文件或任务包').setInputFiles({
      name: '本地要求.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(demands)),
    })
    await page.getByText('各单位的报告同时按本地要求“青屿区编制要求”核查。').waitFor()
    const [one, two, old] = without as [number, number, number]
    await expect.poll(() => Promise.all(files.map(warnings))).toEqual([one + 1, two + 1, old])
    expect(await axe(page)).toEqual([])
    // What comes in later is checked by them at once, and the report itself tells what is missing.
    const third = county.files[2]!
    await take(page, [third])
    await page.getByRole('link', { name: county.agencies[2]! }).click()
    await page.getByText('本报告已经区政府审核').first().waitFor()
    await page.goBack()
    await page.getByRole('button', { name: '移除' }).click()
    await expect.poll(() => Promise.all(files.map(warnings))).toEqual(without)
    expect(errors).toEqual([])
    await context.close()
  })

  it('gives out a task package, with which a clerk begins a report', async () => {
    const { page, errors, context } = await open(program.browser, program.url, 1366)
    await desk(page)
    const lastYear = county.files.filter(({ name }) => name.includes('2023')).slice(0, 2)
    await take(page, lastYear)
    await page.getByRole('link', { name: '缺报情况' }).click()
    await page.getByLabel(/一行一个单位/).fill(county.agencies.slice(0, 3).join('\n'))
    await page.getByRole('button', { name: '采用这份名册' }).click()
    await page.getByRole('link', { name: '任务包' }).click()
    await page.getByLabel('年度', { exact: true }).fill('2024')
    await page.getByLabel('报送期限').fill('2025-01-20')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '生成任务包' }).click(),
    ])
    const path = output(download.suggestedFilename())
    await download.saveAs(path)
    expect(await axe(page)).toEqual([])
    await page.goto(program.url)
    await page.getByLabel('打开文件').setInputFiles(path)
    await page.getByRole('dialog', { name: '打开任务包' }).waitFor()
    await page.getByLabel('本单位名称').fill(county.agencies[0]!)
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: '开始填写' }).click()
    await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
    expect(await page.locator('.top-bar .name').innerText()).toBe(county.agencies[0])
    expect(await page.locator('.top-bar .year').innerText()).toContain('2024')
    expect(errors).toEqual([])
    await context.close()
  })
})

/** 缺报情况 finds the one agency that has handed in nothing. */
async function missing(page: Page): Promise<void> {
  await page.getByRole('link', { name: '缺报情况' }).click()
  await page.getByLabel(/一行一个单位/).fill(county.agencies.join('\n'))
  await page.getByRole('button', { name: '采用这份名册' }).click()
  await page.locator('[data-attendance="missing"]').waitFor()
  expect(await page.locator('[data-attendance="missing"]').allInnerTexts()).toHaveLength(1)
  expect(await page.locator('[data-attendance="missing"] th').innerText()).toBe('青屿区档案局')
  expect(await axe(page)).toEqual([])
}

/** 汇总 gives the known sum, and every number of it says who brought how much. */
async function sums(page: Page): Promise<void> {
  await page.getByRole('link', { name: '汇总', exact: true }).click()
  await page.getByLabel('汇总成哪个政府的报告').fill('临澜市青屿区人民政府')
  await page.getByRole('button', { name: /^汇总 2024 年度 96 份报告/ }).click()
  await page.locator('.sum-tables table').first().waitFor()
  const table = cellTable({ cells: county.sum }, templateOfYear(templates, county.year))
  const received = 'applications/received/total' as CellId
  const button = page
    .locator('.sum-tables button', { hasText: new RegExp(`^\\s*${table.printed(received)}\\s*$`) })
    .first()
  await button.click()
  expect(await page.locator('.sum-origin tbody tr').count()).toBe(96)
  expect(await axe(page)).toEqual([])
}

/** A row opens its report to be corrected; what was changed stands in the row, which is found where it was. */
async function correctsAndComesBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: '各单位报告' }).click()
  const name = county.agencies[1]!
  await page.getByLabel('查找').fill(name)
  await page.getByLabel('年度').selectOption(String(county.year))
  await expect.poll(() => rows(page).count()).toBe(1)
  const errors = () => rows(page).locator('td.number').nth(1).innerText()
  const before = Number(await errors())
  await rows(page).getByRole('link').click()
  await page.getByRole('button', { name: '打开更正' }).click()
  await page.locator('.check-page').waitFor()
  await page.getByRole('navigation', { name: '报告各部分' }).getByRole('link', { name: /申请/ }).click()
  await page.locator('#applications_received_natural-persons').waitFor()
  await typeCell(page, 'applications/received/natural-persons', '123456')
  await saved(page)
  await page.locator('.top-bar').getByRole('link', { name: '汇总与核查' }).click()
  await page.getByRole('button', { name: '继续更正' }).waitFor()
  await page.getByRole('link', { name: '汇总与核查' }).click()
  await expect.poll(() => rows(page).count()).toBe(1)
  expect(await page.getByLabel('查找').inputValue()).toBe(name)
  // The totals that the page states are wrong by now: the row says so.
  expect(Number(await errors())).toBeGreaterThan(before)
}
