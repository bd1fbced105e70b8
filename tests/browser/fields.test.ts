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

/** Days as people write them, as the fields then show them, and as the data file has them. */
const days: Readonly<Record<string, { typed: string; shown: string; iso: string }>> = {
  field_from: { typed: '2023-2-1', shown: '2023年2月1日', iso: '2023-02-01' },
  field_to: { typed: '20231130', shown: '2023年11月30日', iso: '2023-11-30' },
  field_signed: { typed: '２０２４.1.12', shown: '2024年1月12日', iso: '2024-01-12' },
  field_localDeadline: { typed: '2024年1月20日', shown: '2024年1月20日', iso: '2024-01-20' },
}

/** What is typed into a field of a kind; each is another one, so that none passes for another. */
function typedInto({ id, type, value }: Field, at: number): string {
  if (id === 'field_year') return '2023'
  if (id === 'field_siteUrl') return 'https://www.example.gov.cn/'
  if (days[id]) return days[id].typed
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
      values.set(field.id, days[field.id]?.shown ?? text)
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
      if (name === 'basics') for (const [id, value] of values) expect(file).toContain(days[id]?.iso ?? value)
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

  it('of a day keeps what cannot be read, says so, and is there again with its page', async () => {
    await go(page, 'basics')
    const signed = page.locator('#field_signed')
    await signed.fill('下周五')
    await signed.blur()
    expect(await signed.inputValue()).toBe('下周五')
    await expect
      .poll(() => page.locator('#field_signed_says').innerText())
      .toContain('没有认出这个日期，仍按2024年1月12日。请写成 2026-1-26 或者 2026年1月26日。')
    await go(page, 'overview')
    await go(page, 'basics')
    expect(await signed.inputValue()).toBe('下周五')
    expect(await page.locator('#field_signed_says').innerText()).toContain('没有认出这个日期')
    await signed.fill('')
    await signed.blur()
    await page.locator('#field_to').fill('')
    await page.locator('#field_to').blur()
    expect(await page.locator('#field_to').inputValue()).toBe('2023年11月30日')
    expect(await page.locator('#field_signed_says').innerText()).not.toContain('没有认出')
  })

  it('of the versions is kept: the name of one, a new one, the name of this computer', async () => {
    await page.getByRole('link', { name: '历史版本' }).click()
    await page.getByLabel('这台电脑或使用人的名称').fill('办公室王工')
    await page.getByLabel('把现在的内容保存为版本').fill('送办公室审核')
    await page.getByRole('button', { name: '保存版本' }).click()
    const row = page.locator('.versions-page .list > li', { hasText: '送办公室审核' })
    await row.waitFor()
    const named = row.getByLabel(/的名称$/)
    await named.fill('送审前')
    await named.blur()
    const renamed = page.locator('.versions-page .list > li', { hasText: '送审前' })
    await renamed.waitFor()
    await page.reload()
    await renamed.waitFor()
    expect(await renamed.getByLabel(/的名称$/).inputValue()).toBe('送审前')
    expect(await renamed.innerText()).toContain('办公室王工')
    expect(await page.getByLabel('这台电脑或使用人的名称').inputValue()).toBe('办公室王工')
    await page.goto(`${program.url}#/`)
    const [backup] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '全部备份' }).click(),
    ])
    expect(readFileSync(await backup.path(), 'utf8')).toContain('送审前')
    await page.goBack()
  })

  it('of a correction is typed, applied, saved, reloaded and printed', async () => {
    await go(page, 'export')
    await page.getByRole('button', { name: '记为已公布' }).click()
    await page.getByRole('button', { name: '更正', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '更正已公布的报告' })
    await dialog.getByLabel('更正事由').fill('漏计申请一件')
    await dialog.getByRole('button', { name: '开始更正' }).click()
    const line = page.locator('.report-status li', { hasText: '更正：漏计申请一件' })
    await line.waitFor()
    await saved(page)
    await page.reload()
    await line.waitFor()
    expect(await line.innerText()).toContain('写在报告末尾')
    expect(readFileSync((await exported(page, '网页文件')).path, 'utf8')).toContain('更正：漏计申请一件。）')
    const data = JSON.parse(readFileSync((await exported(page, '数据文件')).path, 'utf8')) as {
      status: { corrections: unknown }
    }
    expect(data.status.corrections).toMatchObject([{ note: '漏计申请一件', printed: true }])
  })

  it('saw no error', () => expect(watched.errors).toEqual([]))
})
