import { expect, it } from 'vitest'
import { axe } from './axe'
import { open, running } from './browser'
import { cell, exported, go, newReport, prose, saved, typeCell } from './clerk'

const agency = '临澜市青屿区民政局'
const received = 'applications/received/natural-persons'
const program = running()

it('versions are made by themselves and by name, tell what changed, compare, restore and travel in a backup', async () => {
  const { page, context, errors } = await open(program.browser, program.url)
  await page.goto(program.url)
  await newReport(page, agency, '2024')
  await go(page, 'applications')
  await typeCell(page, received, '3')
  await go(page, 'overview')
  await prose(page, 'overview').click()
  await page.keyboard.type('全年主动公开信息五十条。')
  await go(page, 'export')
  await exported(page, 'Word 文件')
  await page.getByRole('link', { name: '历史版本' }).click()
  const list = page.locator('.versions-page .list > li')
  await list.filter({ hasText: '导出时' }).waitFor()
  expect(await list.filter({ hasText: '当天首次修改前' }).count()).toBe(1)
  await page.getByLabel(/这台电脑或使用人的名称/).fill('三楼小王')
  await page.getByRole('navigation', { name: '报告各部分' }).getByRole('link', { name: /三、/ }).click()
  await cell(page, received).waitFor()
  await typeCell(page, received, '12')
  await page.getByRole('link', { name: '历史版本' }).click()
  await page.getByLabel('把现在的内容保存为版本').fill('送审稿')
  await page.getByRole('button', { name: '保存版本' }).click()
  const named = list.filter({ hasText: '送审稿' })
  await named.getByText(/数字 1 处（.*3 → 12/).waitFor()
  expect(await named.locator('.badge').innerText()).toBe('三楼小王')

  await list.filter({ hasText: '当天首次修改前' }).getByRole('button', { name: /比较/ }).click()
  await page.locator('.version-comparison ins', { hasText: '五十条' }).waitFor()
  expect(await axe(page)).toEqual([])
  await list.filter({ hasText: '导出时' }).getByRole('button', { name: /恢复/ }).click()
  await page.getByText('已恢复这个版本').waitFor()
  await saved(page)
  await page.reload()
  await list.filter({ hasText: '送审稿' }).waitFor()
  await page.getByRole('navigation', { name: '报告各部分' }).getByRole('link', { name: /三、/ }).click()
  await expect.poll(() => cell(page, received).inputValue()).toBe('3')

  await page.goto(program.url)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '全部备份' }).click(),
  ])
  const other = await open(program.browser, program.url)
  await other.page.goto(program.url)
  await other.page.locator('input[aria-label="恢复备份文件"]').setInputFiles(await file.path())
  await other.page.locator('.draft-list a.draft').click()
  await other.page.getByRole('link', { name: '历史版本' }).click()
  await other.page.locator('.versions-page .list > li').filter({ hasText: '送审稿' }).waitFor()
  expect([...errors, ...other.errors]).toEqual([])
  await other.context.close()
  await context.close()
})
