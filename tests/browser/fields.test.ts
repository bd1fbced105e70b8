import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { open, running, type Watched } from './browser'
import { exported, go, newReport, prose, saved } from './clerk'

const program = running()
let watched: Watched
let page: Page
beforeAll(async () => {
  watched = await open(program.browser, program.url, 1366, 900)
  page = watched.page
  await page.goto(program.url)
  await newReport(page, '临澜市青屿区水务局', '2024')
})
afterAll(() => watched.context.close())

interface Field {
  readonly id: string
  readonly type: string
  readonly value: string
}
/** All fields of the page that can be typed in or chosen. */
const fieldsOf = (selector: string): Promise<Field[]> =>
  page
    .locator(selector)
    .evaluateAll((all) =>
      (all as (HTMLInputElement | HTMLSelectElement)[])
        .filter((one) => one.id !== '' && one.getClientRects().length > 0 && one.type !== 'file')
        .map(({ id, type, value }) => ({ id, type, value })),
    )

/** What is typed into a field of a kind; each is another one, so that none passes for another. */
function typedInto({ id, type, value }: Field, at: number): string {
  if (id === 'field_year') return '2023'
  if (id === 'field_siteUrl') return 'https://www.example.gov.cn/'
  if (type === 'date') return { field_from: '2023-02-01', field_to: '2023-11-30' }[id] ?? `2024-01-${10 + at}`
  return type === 'select-one' ? value : `样字${at}号`
}

/** Chooses another option than the one that holds. */
const chooseOther = (id: string) =>
  page.locator(`#${id}`).evaluate((select: HTMLSelectElement) => {
    select.selectedIndex = (select.selectedIndex + 1) % select.options.length
    select.dispatchEvent(new Event('change', { bubbles: true }))
    return select.value
  })

async function fillAll(selector: string): Promise<Map<string, string>> {
  const values = new Map<string, string>()
  for (const [at, field] of (await fieldsOf(selector)).entries()) {
    const input = page.locator(`#${field.id}`)
    if (field.type === 'select-one') values.set(field.id, await chooseOther(field.id))
    else {
      const text = typedInto(field, at)
      await input.fill(text)
      await input.blur()
      values.set(field.id, text)
    }
  }
  return values
}

describe('every field', () => {
  it.each([
    ['basics', '.basics-page :is(input, select, textarea)', 14],
    ['export', '.layout-panel select', 7],
  ] as const)(
    'of the page %s keeps what was typed, over a reload and into the data file',
    async (name, selector, least) => {
      await go(page, name)
      if (name === 'export') await page.locator('.layout-panel details summary').click()
      const values = await fillAll(selector)
      expect(values.size).toBeGreaterThanOrEqual(least)
      const kept = async () =>
        Object.fromEntries(
          (await fieldsOf(selector)).filter(({ id }) => values.has(id)).map(({ id, value }) => [id, value]),
        )
      // The layout presets follow what was chosen one by one.
      if (name === 'export') values.delete('layout_preset')
      expect(await kept()).toEqual(Object.fromEntries(values))
      await saved(page)
      await page.reload()
      await page.locator('main h1').waitFor()
      if (name === 'export') await page.locator('.layout-panel details summary').click()
      expect(await kept()).toEqual(Object.fromEntries(values))
      await go(page, 'export')
      const file = readFileSync((await exported(page, '数据文件')).path, 'utf8')
      if (name === 'basics') for (const value of values.values()) expect(file).toContain(value)
      else expect(file).toContain('"layout"')
    },
  )

  it('of the dialog of a link is typed, applied, saved, reloaded and printed', async () => {
    await go(page, 'overview')
    const text = prose(page, 'overview')
    await text.click()
    await page.keyboard.insertText('详见网站')
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await page.getByRole('button', { name: '链接' }).click()
    await page.getByLabel('网址或电子邮箱').fill('www.example.gov.cn/xxgk')
    await page.getByRole('button', { name: '确定' }).click()
    const link = text.locator('a[href="http://www.example.gov.cn/xxgk"]')
    await link.waitFor()
    await saved(page)
    await page.reload()
    await link.waitFor()
    await go(page, 'export')
    expect(readFileSync((await exported(page, '网页文件')).path, 'utf8')).toContain(
      'href="http://www.example.gov.cn/xxgk"',
    )
  })

  it('of setting a finding aside is kept, and stands in the list', async () => {
    await go(page, 'check')
    const card = page.locator('.check-page .finding.warning, .check-page .finding.hint').first()
    const words = (await card.locator('.lead').innerText()).replace(/^.*?：/, '').slice(0, 12)
    await card.getByRole('button', { name: '忽略' }).click()
    await card.getByLabel(/忽略的理由/).fill('本地另有规定')
    await card.getByRole('button', { name: '忽略' }).click()
    await page.locator('.dismissed', { hasText: '本地另有规定' }).waitFor()
    await saved(page)
    await page.reload()
    await expect.poll(() => page.locator('.dismissed').innerText()).toContain('本地另有规定')
    expect(words).not.toBe('')
  })

  it('a picture without words is a finding that goes away with them', async () => {
    await go(page, 'overview')
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='
    await page
      .locator('[data-prose="overview"] input[type="file"]')
      .setInputFiles({ name: '图.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') })
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    const finding = page.locator('.findings-panel .finding', { hasText: '这张图片没有图片说明' })
    await finding.waitFor()
    await finding.locator('.lead').click()
    await page.getByRole('button', { name: '图片说明和图题', exact: true }).click()
    await page.getByLabel('图片说明（读屏用）').fill('一张示意图。')
    await page.getByRole('button', { name: '确定' }).click()
    await finding.waitFor({ state: 'detached' })
  })

  it('saw no error', () => expect(watched.errors).toEqual([]))
})
