import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { axe } from './axe'
import { open, running } from './browser'
import { cell, exported, go, newReport, prose, saved, typeCell } from './clerk'

const agency = '临澜市青屿区民政局'
const sentence = '全年主动公开信息五十条。'
const received = 'applications/received/natural-persons'
const program = running()

it('a finished report can be locked, is published, and corrected with a note and its original', async () => {
  const { page, context, errors } = await open(program.browser, program.url)
  await page.goto(program.url)
  await newReport(page, agency, '2024')
  await go(page, 'applications')
  await typeCell(page, received, '3')
  await go(page, 'export')
  await page.getByRole('button', { name: '锁定内容' }).click()
  await page.locator('.draft-notices').getByText('内容已锁定').waitFor()
  expect(await axe(page)).toEqual([])
  await go(page, 'applications')
  expect(await cell(page, received).evaluate((input) => (input as HTMLInputElement).readOnly)).toBe(true)
  await cell(page, received).focus()
  await page.keyboard.press('9')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+z')
  expect(await cell(page, received).inputValue()).toBe('3')
  await saved(page)
  await page.reload()
  await page.locator('.draft-notices').getByText('内容已锁定').waitFor()
  await go(page, 'export')
  await page.getByRole('button', { name: '记为已公布' }).click()
  await page.locator('.draft-notices').getByRole('link', { name: '更正…' }).click()
  await page.getByRole('button', { name: '更正', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '更正已公布的报告' })
  await dialog.getByRole('button', { name: '开始更正' }).click()
  await dialog.getByText('请写明更正的事由。').waitFor()
  expect(await axe(page)).toEqual([])
  await dialog.getByLabel('更正事由').fill('漏计一件申请')
  // The note is printed unless the clerk does not want it.
  await dialog.getByText(/^（更正说明：本报告于.*公布，.*更正：漏计一件申请。）$/).waitFor()
  await dialog.getByRole('button', { name: '开始更正' }).click()
  await page.getByText('更正：漏计一件申请').first().waitFor()
  const printed = page.frameLocator('.export-page iframe').getByText('更正：漏计一件申请。）')
  await printed.waitFor()
  await page.getByRole('button', { name: '修改说明' }).click()
  const reword = page.getByRole('dialog', { name: '修改更正说明' })
  await reword.getByLabel('更正事由').fill('漏计两件申请')
  await reword.getByLabel(/写明更正说明/).uncheck()
  await reword.getByRole('button', { name: '保存说明' }).click()
  await page.getByText('更正：漏计两件申请').waitFor()
  await printed.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '撤销' }).click()
  await printed.waitFor()
  expect(readFileSync((await exported(page, '网页')).path, 'utf8')).toContain('更正：漏计一件申请。）</p>')
  await go(page, 'applications')
  await typeCell(page, received, '4')
  await page.getByRole('link', { name: '历史版本' }).click()
  await page.locator('.versions-page .list > li').filter({ hasText: '公布的原件' }).first().waitFor()
  await saved(page)
  await page.goto(program.url)
  await page.locator('.draft-list').getByText('更正中').waitFor()
  expect(errors).toEqual([])
  await context.close()
})

it('the start page speaks of the year that is due in January, and no more after the last deadline', async () => {
  const { page, context } = await open(program.browser, program.url)
  await page.clock.setFixedTime(new Date('2027-01-08T09:00:00'))
  await page.goto(program.url)
  await page.getByRole('heading', { name: '现在该编制 2026 年度报告' }).waitFor()
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: '新建 2026 年度报告' }).click()
  expect(await page.getByLabel('报告年度').inputValue()).toBe('2026')
  await page.clock.setFixedTime(new Date('2027-04-01T09:00:00'))
  await page.reload()
  await page.locator('.empty').waitFor()
  expect(await page.locator('.due-year').count()).toBe(0)
  await context.close()
})

it('an unexpected error is told in one sentence, with the report and a diagnostic file that holds nothing of it', async () => {
  const { page, context } = await open(program.browser, program.url)
  await page.goto(program.url)
  await newReport(page, agency, '2024')
  await go(page, 'overview')
  await prose(page, 'overview').click()
  await page.keyboard.type(sentence)
  await page.evaluate((words) => {
    setTimeout(() => {
      throw new TypeError(`cannot parse "${words}" at ${words}`)
    })
  }, sentence)
  const notice = page.getByRole('alert').filter({ hasText: '程序遇到意外情况' })
  await notice.waitFor()
  expect((await notice.locator('p').innerText()).trim()).toMatch(/^[^。]+。$/)
  const fileOf = async (button: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      notice.getByRole('button', { name: button }).click(),
    ])
    return readFileSync(await file.path(), 'utf8')
  }
  expect(await fileOf('下载这份报告')).toContain(sentence)
  const diagnosis = await fileOf('下载诊断文件')
  expect(diagnosis).toContain('TypeError')
  expect(diagnosis).not.toMatch(/[\u4e00-\u9fff]/)
  await page.keyboard.type('可以继续填写。')
  await saved(page)
  await context.close()
})
