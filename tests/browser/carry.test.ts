import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { axe } from './axe'
import { at, open, running } from './browser'
import { cell, draftLink, go, newReport, saved, typeCell } from './clerk'

const agency = '临澜市青屿区民政局'
const received = 'applications/received/natural-persons'
const program = running()

/** One press in one edition; gives the file that is carried. */
async function carry(page: Page, to: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `导出到${to}` }).click(),
  ])
  expect(file.suggestedFilename()).toContain(`导出到${to}`)
  const dialog = page.getByRole('dialog', { name: `导出到${to}` })
  await dialog.getByText('里面有 1 份报告').waitFor()
  expect(await axe(page)).toEqual([])
  await dialog.getByRole('button', { name: '知道了' }).click()
  return file.path()
}

/** One press in the other. */
async function take(page: Page, from: string, file: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: `从${from}导入` }).click(),
  ])
  await chooser.setFiles(file)
}

async function numberOf(page: Page): Promise<string> {
  await draftLink(page, agency).click()
  await page.locator('.saving-state').waitFor()
  await go(page, 'applications')
  return cell(page, received).inputValue()
}

it('all drafts go from the served program to the one file and back with one press on each side', async () => {
  const web = await open(program.browser, program.url)
  const file = await open(program.browser, 'file:')
  await web.page.goto(program.url)
  await file.page.goto(pathToFileURL(at('dist/nianbao.html')).href)
  for (const { page } of [web, file]) await page.getByText('各存各的，互相看不到').waitFor()

  await newReport(web.page, agency, '2024')
  await go(web.page, 'applications')
  await typeCell(web.page, received, '3')
  await saved(web.page)
  await web.page.getByRole('link', { name: '首页' }).click()
  await take(file.page, '网页版', await carry(web.page, '单文件版'))
  expect(await numberOf(file.page)).toBe('3')

  await typeCell(file.page, received, '14')
  await saved(file.page)
  await file.page.getByRole('link', { name: '首页' }).click()
  await take(web.page, '单文件版', await carry(file.page, '网页版'))
  // It is asked before anything is written over, and the newer state is what is offered.
  const dialog = web.page.getByRole('dialog', { name: '恢复备份' })
  await dialog.getByText('备份里的一份修改于').waitFor()
  expect(await dialog.getByLabel('覆盖').isChecked()).toBe(true)
  await dialog.getByRole('button', { name: '恢复', exact: true }).click()
  await web.page.getByText('已恢复 1 份报告').waitFor()
  expect(await web.page.locator('.draft-list li').count()).toBe(1)
  expect(await numberOf(web.page)).toBe('14')
  await web.page.getByRole('link', { name: '历史版本' }).click()
  await web.page.locator('.versions-page .list > li').filter({ hasText: '恢复' }).first().waitFor()
  expect([...web.errors, ...file.errors]).toEqual([])
  for (const { context } of [web, file]) await context.close()
})
