import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { restore } from '../../src/core/report/saved-report'
import { at, open, running, type Watched } from './browser'
import { exported, go, newReport, prose, saved } from './clerk'

const program = running()
const example = JSON.parse(readFileSync(at('docs/本地要求示例.json'), 'utf8')) as Record<string, unknown>
const name = String(example['name'])
const asFile = (data: unknown, file = '本地要求.json') => ({
  name: file,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof data === 'string' ? data : JSON.stringify(data)),
})
let watched: Watched
beforeAll(async () => {
  watched = await open(program.browser, program.url, 1366, 768)
  await watched.page.goto(program.url)
})
afterAll(() => watched.context.close())

const openFile = (file: ReturnType<typeof asFile>) =>
  watched.page.locator('input[type="file"][aria-label="打开文件"]').setInputFiles(file)

describe('the demands of the office above', () => {
  it('are opened like any file, told in words, and refused in plain words where they are wrong', async () => {
    const { page } = watched
    await openFile(asFile({ ...example, rules: [{ kind: 'font' }] }))
    const refusal = page.getByRole('alert')
    await expect.poll(() => refusal.innerText()).toContain('第 1 条的种类“font”本程序不认识')
    await refusal.getByRole('button', { name: '知道了' }).click()
    await openFile(asFile('{"type":"local-demands","version":1,'))
    await expect.poll(() => refusal.innerText()).toContain('不完整或已损坏')
    await refusal.getByRole('button', { name: '知道了' }).click()

    await openFile(asFile(example))
    const dialog = page.getByRole('dialog', { name: `本地要求：${name}` })
    await dialog.waitFor()
    const sentences = await dialog.locator('li').allInnerTexts()
    expect(sentences[0]).toBe('报告在2026年1月20日前公布。')
    expect(sentences).toHaveLength(8)
    await dialog.getByRole('button', { name: '采用', exact: true }).click()
    await page.getByText(`新建的报告按本地要求“${name}”检查`).waitFor()
  })

  it('are checked in a new report of their year while it is written, and mended with one press', async () => {
    const { page } = watched
    await newReport(page, '临澜市青屿区民政局', '2025')
    await go(page, 'other-matters')
    await prose(page, 'other-matters').click()
    await page.keyboard.insertText('本单位无其他需要报告的事项。')
    const cards = page.locator('.findings-panel .finding', { hasText: '本地要求：' })
    await expect.poll(() => cards.count()).toBe(2)
    const wording = cards.filter({ hasText: '不用“本单位”' })
    await wording.getByRole('button', { name: '为什么' }).click()
    await expect.poll(() => wording.innerText()).toContain(`依据：本地要求：${name}`)
    await wording.getByRole('button', { name: '改为“本机关”' }).click()
    await cards.getByRole('button', { name: '写上规定的句子' }).click()
    await expect.poll(() => cards.count()).toBe(0)
    await expect
      .poll(() => prose(page, 'other-matters').innerText())
      .toMatch(/本机关无其他需要报告的事项。\s+2025年，本机关未收取政府信息公开信息处理费。/)
  })

  it('travel with the report over a reload and into its data file, where a command line finds them', async () => {
    const { page } = watched
    await saved(page)
    await page.reload()
    await page.locator('main h1').waitFor()
    await go(page, 'export')
    const file = JSON.parse(readFileSync((await exported(page, '数据文件')).path, 'utf8')) as unknown
    expect(restore(file).demands).toMatchObject({ name, deadline: '2026-01-20' })
    expect((file as { version: number }).version).toBe(1)
    await expect.poll(() => page.locator('.export-page').innerText()).toContain('2026年1月20日前向社会公布')
  })

  it('are listed in the basics, removed from a report, and offered to it again', async () => {
    const { page } = watched
    await go(page, 'basics')
    const section = page.getByRole('region', { name: '本地要求' })
    await section.getByText('逐条查看').click()
    expect(await section.locator('li').count()).toBe(8)
    await section.getByRole('button', { name: '移除' }).click()
    expect(await page.evaluate(() => document.activeElement?.closest('.local-demands') !== null)).toBe(true)
    const offer = page.locator('.demands-offer')
    await offer.getByRole('button', { name: '采用', exact: true }).click()
    await offer.waitFor({ state: 'detached' })
    await section.getByText(name).waitFor()
    await section.getByRole('button', { name: '移除' }).click()
    await offer.getByRole('button', { name: '不采用' }).click()
    await saved(page)
    await page.reload()
    await section.getByRole('button', { name: '打开本地要求' }).waitFor()
    expect(await offer.count()).toBe(0)
  })

  it('are forgotten by this computer where the clerk says so', async () => {
    const { page } = watched
    await page.goto(`${program.url}#/`)
    await page.locator('.kept-demands').getByRole('button', { name: '查看' }).click()
    const dialog = page.getByRole('dialog', { name: `本地要求：${name}` })
    expect(await dialog.locator('li').count()).toBe(8)
    await page.keyboard.press('Escape')
    await page.locator('.kept-demands').getByRole('button', { name: '移除' }).click()
    await page.reload()
    await page.locator('.draft-list li').waitFor()
    expect(await page.locator('.kept-demands').count()).toBe(0)
    expect(await page.evaluate(() => localStorage.getItem('nianbao:demands'))).toBeNull()
  })

  it('saw no error', () => expect(watched.errors).toEqual([]))
})
