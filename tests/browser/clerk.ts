import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import type { PageId } from '../../src/app/places/page-id'
import type { SectionId } from '../../src/core/template/template'
import { templates } from '../../src/templates/index'
import { output } from './browser'

/** What a clerk does with the program, as the browser tests say it. */

export const tableSections: readonly SectionId[] = ['proactive-disclosure', 'applications', 'disputes']
export const proseSections: readonly SectionId[] = ['overview', 'problems', 'other-matters']

/** Makes a report on the start page and waits for its first page. */
export async function newReport(page: Page, agency: string, year: string): Promise<void> {
  await page.getByRole('button', { name: '新建报告' }).click()
  await page.getByLabel('单位全称').fill(agency)
  await page.getByLabel('报告年度').fill(year)
  await page.getByRole('button', { name: '新建并开始填写' }).click()
  await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
}

/** The way into a kept draft on the start page; other links of its row lead elsewhere. */
export function draftLink(page: Page, agency: string): Locator {
  return page.locator('.draft-list a.draft', { hasText: agency })
}

/** Puts the cursor behind the last word of a text; comes back when the editor has heard of it, which takes a moment. */
export async function toEndOf(page: Page, text: Locator): Promise<void> {
  await text.click()
  const heard = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const seen = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
        document.addEventListener('selectionchange', seen, { once: true })
        // A cursor that is there already moves no selection.
        setTimeout(seen, 1000)
      }),
  )
  await page.keyboard.press('Control+End')
  await heard
}

/** Opens a sample from the start page; the first is in the format of 2021. */
export async function openSample(page: Page, index = 0): Promise<void> {
  await page.locator('.samples button').nth(index).click()
  await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
}

/** The first input of a section's tables, whatever the format: an input of another section must not pass for it. */
function firstInput(section: SectionId): string {
  const tables = templates
    .flatMap((template) => template.sections.filter(({ id }) => id === section))
    .flatMap((one) => one.tables ?? [])
  return [...new Set(tables.map(({ id }) => `main table input[name^="${id}/"]`))].join(', ')
}

/** Goes to a page of the open report as a clerk does: a click on its name in the task list. Comes back when that page is shown. */
export async function follow(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '报告各部分' })
    .getByRole('link', { name: new RegExp(title) })
    .click()
  await page
    .locator('main')
    .getByRole('heading', { level: 1, name: new RegExp(title) })
    .waitFor()
}

/** Goes to a page of the open report by its address, as a link of the task list does. */
export async function go(page: Page, name: PageId): Promise<void> {
  await page.evaluate((to) => {
    location.hash = location.hash.replace(/[^/]*$/, to)
  }, name)
  const ready: Partial<Record<PageId, string>> = {
    basics: '#field_name',
    check: '.check-page',
    export: '.offers',
    ...Object.fromEntries(tableSections.map((id) => [id, firstInput(id)])),
  }
  await page
    .locator(ready[name] ?? `[data-prose="${name}"] [role="textbox"]`)
    .first()
    .waitFor()
}

/** The input of a cell of a statutory table. */
export function cell(page: Page, address: string): Locator {
  return page.locator(`#${address.replace(/\//g, '_')}`)
}

/** Types a number over what a cell holds and leaves the cell. */
export async function typeCell(page: Page, address: string, text: string): Promise<void> {
  await cell(page, address).focus()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** The text of a section. */
export function prose(page: Page, section: SectionId): Locator {
  return page.locator(`[data-prose="${section}"] [role="textbox"]`)
}

/** Waits until everything typed is kept in this browser. */
export async function saved(page: Page): Promise<void> {
  await page.locator('.saving-state[data-state="saved"]').waitFor()
}

/** Presses an export button and gives the downloaded file. */
export async function exported(page: Page, title: string): Promise<{ name: string; path: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: new RegExp(`^导出 ?${title}`) }).click(),
  ])
  const path = output(file.suggestedFilename())
  await file.saveAs(path)
  return { name: file.suggestedFilename(), path, bytes: readFileSync(path) }
}
