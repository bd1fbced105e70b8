import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
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
afterEach(() => watched.context.close())

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
  it('is one line, and lets nothing lie over anything, at any width', async () => {
    const page = await openTables(1366, 768)
    const bar = page.locator('.top-bar')
    for (const width of [1366, 1280, 1150, 1024, 1001, 683, 390]) {
      await page.setViewportSize({ width, height: 768 })
      await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))))
      expect(await bar.evaluate((one) => one.getBoundingClientRect().height), `${width}`).toBeLessThanOrEqual(60)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
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
      expect(overlaps, `${width}`).toEqual([])
      const room = await bar.locator('.name').evaluate((name) => name.getBoundingClientRect().width)
      expect(room, `${width}`).toBeGreaterThan(60)
    }
  })

  it('leaves room for the fields at 400 %, and has what it has no room for in a menu that gives the focus back', async () => {
    const page = await openTables(341, 192)
    // The heading, and the first thing that can be pressed or filled in, are in the window at once.
    const first = page.locator('main').locator('summary, button, input').first()
    const box = (await first.boundingBox())!
    expect(box.y + box.height / 2).toBeLessThanOrEqual(192)
    const more = page.locator('.top-bar').getByRole('button', { name: '更多', exact: true })
    const hasFocus = () => more.evaluate((one) => one === document.activeElement)
    await more.click()
    const menu = page.getByRole('group', { name: '更多工具' })
    for (const name of ['撤销', '重做', '大字', '预览'])
      await menu.getByRole('button', { name, exact: true }).scrollIntoViewIfNeeded()
    await menu.getByRole('button', { name: '大字' }).focus()
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    expect(await hasFocus()).toBe(true)
    await more.click()
    await menu.getByRole('button', { name: '预览' }).click()
    await page.locator('dialog.drawer[open] .preview').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog.drawer').waitFor({ state: 'detached' })
    expect(await hasFocus()).toBe(true)
    await more.click()
    await menu.getByRole('link', { name: '导出' }).click()
    await page.locator('.export-page').waitFor()
    expect(await menu.count()).toBe(0)
  })

  it('says what the results are, and keeps their place on the page that lists them', async () => {
    const page = await openTables(1366, 768)
    const button = page.locator('.top-bar .findings')
    await expect.poll(() => button.innerText()).toMatch(/检查结果\s*0/)
    const preview = page.locator('#show_preview')
    const before = await preview.boundingBox()
    // The panel beside the form is as high as what is in it.
    expect(
      await page.locator('.panels > .findings').evaluate((panel) => panel.getBoundingClientRect().height),
    ).toBeLessThan(240)
    await go(page, 'check')
    expect(await button.isVisible()).toBe(false)
    expect(await preview.boundingBox()).toEqual(before)
  })
})

describe('the list of parts', () => {
  it('says where one is on every page, wide and folded, and the way back from what is no part', async () => {
    const page = await openTables(1366, 768)
    await page.evaluate(() => document.querySelector<HTMLElement>('.task-list')!.scrollTo(0, 0))
    for (const link of ['打开文件', '历史版本']) {
      const box = (await page.locator('.task-list .files > *', { hasText: link }).boundingBox())!
      expect(box.y + box.height).toBeLessThanOrEqual(768)
    }
    const names = { applications: /^三、/, compare: '与上年对照', register: '从台账生成', versions: '历史版本' }
    for (const [name, words] of Object.entries(names)) {
      await page.evaluate((to) => (location.hash = location.hash.replace(/[^/]*$/, to)), name)
      await page.locator('main').getByRole('heading', { level: 1, name: words }).waitFor()
      expect(await page.locator('.task-list [aria-current="page"]').count(), name).toBe(1)
      await page.setViewportSize({ width: 390, height: 844 })
      const here = (await page.locator('.task-list .fold').innerText()).replace('各部分：', '')
      expect(here.trim()).toMatch(words)
      await page.setViewportSize({ width: 1366, height: 768 })
    }
    await page
      .locator('main')
      .getByRole('link', { name: /^返回：/ })
      .click()
    await page.locator('main').getByRole('heading', { level: 1, name: '与上年对照' }).waitFor()
  })
})

describe('a table that is wider than its place', () => {
  it('stands at its full height on a telephone, under heads that stay, with no word of keys and nothing over its rows', async () => {
    const context = await program.browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
    })
    const page = await context.newPage()
    watched = { page, context, errors: [], strangers: [] }
    await page.goto(program.url)
    await openSample(page)
    await go(page, 'applications')
    const frame = page.locator('.sides > .frame.narrow')
    expect(await frame.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0)
    expect(await page.locator('.sides .way').innerText()).toBe('左右滑动可看全表')
    expect(await page.locator('.cell-strip').innerText()).not.toMatch(/键|Enter|Esc/)
    // Down at the last row, and at the right edge.
    const last = cell(page, 'applications/carried-forward/total')
    await last.evaluate((one) => one.scrollIntoView({ block: 'center', inline: 'center' }))
    await expect.poll(() => frame.evaluate((one) => one.scrollLeft)).toBeGreaterThan(100)
    const lefts = (heads: string) =>
      page
        .locator(`${heads} thead .column`)
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().x)))
    await expect.poll(() => lefts('.head-copy')).toEqual(await lefts('.frame.narrow'))
    const head = (await page.locator('.head-copy').boundingBox())!
    expect(Math.round(head.y)).toBe(0)
    const words = async (heads: string) => (await page.locator(`${heads} thead`).innerText()).trim()
    expect(await words('.head-copy')).toBe(await words('.frame.narrow'))
    // The row is not covered, wherever it stands between the heads and the edge of the window.
    for (const top of [head.height + 4, 500, 800]) {
      const over = await last.evaluate((one, y) => {
        scrollBy(0, one.getBoundingClientRect().y - y)
        const box = one.getBoundingClientRect()
        const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
        return there === one || there?.outerHTML.slice(0, 80)
      }, top)
      expect(over).toBe(true)
    }
  })

  it('is shown whole where it has room, at 1,024 px', async () => {
    const page = await openTables(1024, 768)
    for (const name of ['applications', 'disputes'] as const) {
      await go(page, name)
      const frame = page.locator('.sides > .frame').first()
      // A pixel of rounding is nothing hidden.
      expect(await frame.evaluate((one) => one.scrollWidth - one.clientWidth), name).toBeLessThanOrEqual(1)
    }
  })
})
