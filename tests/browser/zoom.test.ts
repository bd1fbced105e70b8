import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { inLongRun } from '../support/rounds'
import { axe } from './axe'
import { open, running, type Watched } from './browser'
import { cell, go, openSample, typeCell } from './clerk'

const program = running()

/** Windows as they are at a zoom: a screen of 1366 × 768 at 250, 300 and 400 %, and small ones. */
const windows = [
  [1366, 768],
  [1024, 768],
  [546, 307],
  [455, 256],
  [341, 192],
  [390, 844],
] as const

let watched: Watched

async function openTables(width: number, height: number): Promise<Page> {
  watched = await open(program.browser, program.url, width, height)
  const { page } = watched
  await page.goto(program.url)
  await openSample(page)
  await go(page, 'applications')
  return page
}

/** What goes on lying over the field in focus: findings that come move what is below them, and it is shown anew. */
async function whatHidesTheFocus(page: Page): Promise<string[]> {
  let hidden = await hiddenNow(page)
  for (let time = 0; hidden.length > 0 && time < 10; time++) hidden = await hiddenNow(page)
  return hidden
}

/** What lies over the middle or a corner of the field in focus; nothing where all of it can be seen. */
function hiddenNow(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(seen, 30))))
    const field = document.activeElement as HTMLInputElement
    const { left, right, top, bottom } = field.getBoundingClientRect()
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 3, top + 3],
      [right - 3, top + 3],
      [left + 3, bottom - 3],
      [right - 3, bottom - 3],
    ] as const
    return points
      .map(([x, y]) => document.elementFromPoint(x, y))
      .filter((over) => over !== field)
      .map((over) => `${field.name}: ${over?.outerHTML.slice(0, 80) ?? 'outside the window'}`)
  })
}

describe('a number of table 三 that has the focus', () => {
  afterEach(() => watched.context.close())
  // All of them in the long run, every third one in the daily one.
  it.each(windows.filter((_, at) => at % 3 === 2 || inLongRun))(
    'is seen whole in a window of %i × %i, wherever the arrows lead',
    async (width, height) => {
      const page = await openTables(width, height)
      await cell(page, 'applications/received/natural-persons').focus()
      const hidden: string[] = []
      const ways = [
        ['ArrowDown', 27],
        ['ArrowRight', 6],
        ['ArrowUp', 27],
        ['ArrowLeft', 6],
      ] as const
      for (const [key, times] of ways)
        for (let time = 0; time < times; time++) {
          await page.keyboard.press(key)
          if (time % 3 === 2) hidden.push(...(await whatHidesTheFocus(page)))
        }
      expect(hidden).toEqual([])
    },
  )
})

describe('the list of findings where there is no room beside the form', () => {
  const drawer = 'dialog.drawer'
  afterEach(() => watched.context.close())

  it.each([
    [1150, 700],
    [390, 844],
    [341, 192],
  ])('opens over the form at %i × %i with the focus in it, and Esc gives the focus back', async (width, height) => {
    const page = await openTables(width, height)
    await typeCell(page, 'applications/received/natural-persons', '9')
    const button = page.locator('.top-bar button.findings')
    await button.click()
    await page.locator(`${drawer}[open] .findings-panel .finding`).first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.closest('dialog')?.open)).toBe(true)
    const box = (await page.locator(drawer).boundingBox())!
    expect(Math.round(box.x + box.width)).toBe(width)
    expect(Math.round(box.height)).toBe(height)
    if (width === 390) expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator(drawer).waitFor({ state: 'detached' })
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it('goes away when a finding leads to its cell, and when its own button folds it', async () => {
    const page = await openTables(1024, 768)
    await typeCell(page, 'applications/received/natural-persons', '9')
    const button = page.locator('.top-bar button.findings')
    await button.click()
    await page.locator(`${drawer} .finding .place`, { hasText: '自然人' }).first().click()
    await page.locator(drawer).waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await button.click()
    await page.getByRole('button', { name: '收起检查结果' }).click()
    await page.locator(drawer).waitFor({ state: 'detached' })
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
  })
})

describe('the bar on top', () => {
  let page: Page
  beforeAll(async () => {
    page = await openTables(1366, 768)
  })
  afterAll(() => watched.context.close())

  it.each([1366, 1280, 1150, 1024, 1001, 390])('lets nothing lie over anything at %i px', async (width) => {
    await page.setViewportSize({ width, height: 768 })
    await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))))
    const overlaps = await page.evaluate(() => {
      const parts = [...document.querySelectorAll('.top-bar .home, .top-bar .report > *, .top-bar .tools > *')]
        .map((one) => ({ name: one.textContent?.trim() ?? '', box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0)
      return parts.flatMap(({ name, box: a }, at) =>
        parts
          .slice(at + 1)
          .filter(
            ({ box: b }) =>
              a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
          )
          .map((other) => `${name} over ${other.name}`),
      )
    })
    expect(overlaps).toEqual([])
    expect(await page.locator('.top-bar .name').evaluate((name) => name.getBoundingClientRect().width)).toBeGreaterThan(
      60,
    )
  })
})
