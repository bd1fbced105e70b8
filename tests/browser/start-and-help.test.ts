import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from './axe'
import { open, running, type Watched } from './browser'
import { follow, go, newReport, prose, saved, typeCell } from './clerk'

const program = running()
const agency = '临澜市青屿区水务局'
let watched: Watched
beforeAll(async () => {
  watched = await open(program.browser, program.url, 1366, 768)
  await watched.page.goto(program.url)
  await newReport(watched.page, agency, '2024')
})
afterAll(() => watched.context.close())

describe('basics', () => {
  it('are in one screen, last year’s report first, the period in one line', async () => {
    const { page } = watched
    const bottom = await page.locator('#field_siteUrl').evaluate((one) => one.getBoundingClientRect().bottom)
    expect(bottom).toBeLessThanOrEqual(768)
    const order = await page.locator('.basics-page h2').allInnerTexts()
    expect(order[0]).toBe('上一年度报告')
    const top = (id: string) => page.locator(id).evaluate((one) => one.getBoundingClientRect().top)
    expect(await top('#field_from')).toBe(await top('#field_to'))
    expect(await page.locator('input[type="date"]').count()).toBe(0)
  })
})

describe('the guide of a text', () => {
  it('stands beside the text at 1,366 px, in the panel that is empty there, and ticks what the text says', async () => {
    const { page } = watched
    await go(page, 'overview')
    const guide = page.getByRole('complementary', { name: '写作提示' })
    await guide.waitFor()
    const [text, beside] = await Promise.all(
      [prose(page, 'overview'), guide].map((one) => one.evaluate((element) => element.getBoundingClientRect())),
    )
    expect(beside!.left).toBeGreaterThan(text!.right)
    expect(beside!.top).toBeLessThan(768)
    const point = (label: string) => guide.locator('.said-points li', { hasText: label })
    await point('新收申请件数').waitFor()
    expect(await guide.locator('.said-points .said').count()).toBe(0)
    expect(await point('社会评议结果').count()).toBe(0)
    await prose(page, 'overview').click()
    await page.keyboard.insertText('2024年，新收政府信息公开申请3件，全部按期答复；加强门户网站管理。')
    for (const label of ['依申请公开', '公开平台建设'])
      await expect.poll(() => point(label).innerText()).toContain('已写到')
    expect(await point('监督保障').innerText()).toContain('还没有写到')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await expect.poll(() => guide.locator('.said-points .said').count()).toBe(0)
  })

  it('goes into the page where its panel is folded away, and comes back with it', async () => {
    const { page } = watched
    const guide = page.getByRole('complementary', { name: '写作提示' })
    const inPage = () => guide.evaluate((one) => one.closest('main') !== null)
    expect(await inPage()).toBe(false)
    await page.getByRole('button', { name: '收起检查结果' }).click()
    await expect.poll(inPage).toBe(true)
    await page.locator('#show_findings').click()
    await expect.poll(inPage).toBe(false)
    await follow(page, '其他需要报告的事项')
    await expect.poll(() => guide.locator('.said-points').innerText()).toContain('信息处理费收取情况')
    await follow(page, '收到和处理')
    await guide.waitFor({ state: 'detached' })
    expect(await page.locator('.guide-place').count()).toBe(0)
  })
})

describe('the guide at 1,920 px', () => {
  it('stands beside the findings, the preview below both', async () => {
    const { page } = watched
    await page.setViewportSize({ width: 1920, height: 1080 })
    await go(page, 'overview')
    const preview = page.locator('#show_preview')
    if ((await preview.getAttribute('aria-pressed')) !== 'true') await preview.click()
    const box = (selector: string) => page.locator(selector).evaluate((one) => one.getBoundingClientRect())
    await page.locator('.guide-place .said-points').waitFor()
    const [findings, guide, shown] = await Promise.all([
      box('.panels > .findings'),
      box('.guide-place'),
      box('.panels > .preview'),
    ])
    expect(Math.round(guide.top)).toBe(Math.round(findings.top))
    expect(guide.left).toBeGreaterThanOrEqual(findings.right - 1)
    expect(shown.top).toBeGreaterThanOrEqual(guide.bottom - 1)
    expect(shown.width).toBeGreaterThan(findings.width)
    await preview.click()
    await page.setViewportSize({ width: 1366, height: 768 })
  })
})

describe('the keys of the tables', () => {
  it('are told until the clerk says that they are known, and again where the help is asked', async () => {
    const { page } = watched
    const strip = page.locator('.cell-strip')
    await go(page, 'disputes')
    await expect.poll(() => strip.innerText()).toContain('方向键移动')
    await strip.getByRole('button', { name: '知道了' }).click()
    await expect.poll(() => strip.innerText()).not.toContain('方向键移动')
    await page.reload()
    await strip.waitFor()
    expect(await strip.innerText()).not.toContain('方向键移动')
    await page.goto(`${program.url}#/help`)
    await page.getByRole('button', { name: '表格下面再显示按键' }).click()
    await page.goBack()
    await expect.poll(() => strip.innerText()).toContain('方向键移动')
  })

  it('are no longer told after three uses', async () => {
    const { page } = watched
    for (let use = 0; use < 3; use++) {
      await page.reload()
      await expect.poll(() => page.locator('.cell-strip').innerText()).toContain('方向键移动')
      await typeCell(page, 'disputes/cases/reconsideration-upheld', String(use))
      await saved(page)
    }
    await page.reload()
    await page.locator('.cell-strip').waitFor()
    expect(await page.locator('.cell-strip').innerText()).not.toContain('方向键移动')
  })
})

describe('every page', () => {
  it.each(['basics', 'overview', 'applications', 'check', 'export', 'versions'] as const)(
    'has one primary action, that of %s',
    async (name) => {
      const { page } = watched
      await page.evaluate((to) => {
        location.hash = location.hash.replace(/[^/]*$/, to)
      }, name)
      await expect.poll(() => page.locator('.button.primary:not(.skip):visible').count()).toBe(1)
    },
  )
})

describe('the export', () => {
  it('tells in one box what was exported', async () => {
    const { page } = watched
    await go(page, 'export')
    for (const title of [' Word 文件', '网页文件', '数据文件', '网页文件'])
      await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `导出${title}` }).click()])
    await expect.poll(() => page.locator('.results li').count()).toBe(3)
    expect(await page.locator('.results').count()).toBe(1)
    expect(await axe(page)).toEqual([])
  })
})

describe('the start page', () => {
  it('lists what is finished apart from what is being written, with 新建下一年度报告 and 导出', async () => {
    const { page } = watched
    await page.getByRole('button', { name: '锁定内容' }).click()
    await saved(page)
    await page.goto(`${program.url}#/`)
    const finished = page.locator('details.finished')
    await finished.locator('summary', { hasText: '已锁定、已公布的报告 1 份' }).waitFor()
    expect(await page.locator('.draft-list').count()).toBe(0)
    // Nothing else is there: it is unfolded.
    expect(await finished.getByText(`${agency} 2024 年度`).isVisible()).toBe(true)
    expect(await axe(page)).toEqual([])
    await finished.getByRole('link', { name: `导出${agency}2024年的报告` }).click()
    await page.locator('.offers').waitFor()
    await page.goto(`${program.url}#/`)
    await finished.getByRole('button', { name: `新建下一年度报告：${agency}2025年度` }).click()
    await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
    expect(await page.locator('#field_year').inputValue()).toBe('2025')
    await saved(page)
    await page.goto(`${program.url}#/`)
    await page.locator('.draft-list li', { hasText: '2025 年度' }).waitFor()
    expect(await page.locator('.draft-list li').count()).toBe(1)
    expect(await finished.getAttribute('open')).toBeNull()
  })
})

describe('the help', () => {
  it('has contents that lead, and a search that finds what is under a heading without an empty line, too', async () => {
    const { page } = watched
    await page.goto(`${program.url}#/help`)
    const contents = page.getByRole('navigation', { name: '目录' })
    await contents.getByRole('button', { name: '备份和移交' }).click()
    const heading = page.getByRole('heading', { level: 2, name: '备份和移交' })
    expect(await heading.evaluate((one) => document.activeElement === one)).toBe(true)
    expect(await heading.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(400)
    await page.getByLabel('在帮助里查找').fill('Edge 浏览器')
    await expect.poll(() => contents.locator('li button').allInnerTexts()).toEqual(['同步到文件'])
    expect(await page.locator('mark').first().innerText()).toBe('Edge')
    expect(await axe(page)).toEqual([])
    await page.getByLabel('在帮助里查找').fill('火星文')
    await page.getByText('没有找到“火星文”').waitFor()
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(0)
  })

  it('opened far down in a report begins at its heading and leads back to where that was left', async () => {
    const { page, errors, context } = await open(program.browser, program.url, 1366, 768)
    await page.goto(program.url)
    await newReport(page, agency, '2024')
    await go(page, 'export')
    await page.locator('.report-status').scrollIntoViewIfNeeded()
    await page.getByRole('link', { name: '帮助' }).click()
    const heading = page.getByRole('heading', { level: 1, name: '使用帮助' })
    await expect.poll(() => heading.evaluate((one) => document.activeElement === one)).toBe(true)
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.getByRole('link', { name: '回到报告' }).click()
    await page.getByRole('heading', { level: 1, name: '导出' }).waitFor()
    expect(errors).toEqual([])
    await context.close()
  })

  it('has its contents folded in a narrow window, leads back, and has large type', async () => {
    const { page, errors, context } = await open(program.browser, program.url, 390, 844)
    await page.goto(`${program.url}#/help?from=county`)
    const text = page.getByRole('heading', { level: 2, name: '第一次使用' })
    expect((await text.boundingBox())!.y).toBeLessThan(422)
    const contents = page.getByRole('navigation', { name: '目录' })
    await contents.locator('summary').click()
    await contents.getByRole('button', { name: '常见问题' }).click()
    await contents.locator('ul').waitFor({ state: 'hidden' })
    const heading = page.getByRole('heading', { level: 2, name: '常见问题' })
    expect(await heading.evaluate((one) => document.activeElement === one)).toBe(true)
    await page.getByRole('button', { name: '大字' }).click()
    expect(await axe(page)).toEqual([])
    await page.getByRole('link', { name: '回到汇总与核查' }).click()
    await page.getByRole('heading', { level: 1, name: '汇总与核查' }).waitFor()
    expect(errors).toEqual([])
    await context.close()
  })

  it('saw no error', () => expect(watched.errors).toEqual([]))
})
