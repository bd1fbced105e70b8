import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { templateById } from '../../src/templates/index'
import { open, output, running, type Watched } from './browser'

const template = templateById('2021')!
const agency = '临澜市青屿区人力资源和社会保障局'
/** The figures of seed 002; every other cell is 0. */
const figures: Record<string, string> = {
  'enforcement/penalties/decisions': '4',
  'fees/administrative-fees/amount': '44.862',
  'applications/received/natural-persons': '3',
  'applications/disclosed/natural-persons': '2',
  'applications/duplicate/natural-persons': '1',
}
const paragraphs = {
  overview: [
    '2024年，我局认真落实《条例》，围绕就业和社会保险扎实推进政府信息公开工作。',
    '（一）主动公开',
    '全年主动公开政府信息313条，其中，公告公示126条，工作动态84条，其他103条。',
    '（二）依申请公开',
    '全年共收到政府信息公开申请3件，其中，予以公开2件，不予处理1件，为重复申请。',
    '（三）政府信息管理',
    '严格执行公开前审查，未制发或废止规范性文件。',
    '（四）政府信息公开平台建设',
    '以区政府门户网站为主要平台，及时更新栏目。',
    '（五）监督保障',
    '召开培训会1次，未发生责任追究的情形，考核和社会评议结果良好。',
  ],
  problems: [
    '2024年工作中存在的主要问题是政策解读形式较为单一，主动公开意识有待增强。',
    '2025年，我局将改进政策解读方式，加强业务培训，提高公开质量。',
  ],
  'other-matters': ['本年度未发出收取信息处理费的通知，未收取信息处理费。'],
}

const program = running()
let watched: Watched
let page: Page

beforeAll(async () => {
  // With all that belongs to it, as a clerk has it.
  watched = await open(program.browser, program.url, 1280, 900, { offline: true })
  page = watched.page
})

/** Goes to a page of the report with the keyboard: the task list's link takes the focus and Enter. */
async function go(name: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(name) })
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor()
}

const cell = (address: string) => page.locator(`#${address.replace(/\//g, '_')}`)

/** Fills the statutory tables of a section from the first cell on, row by row, with Tab as in a spreadsheet. */
async function fillTables(section: string): Promise<void> {
  const inputs = page.locator('main table input')
  await inputs.first().focus()
  const active = () => page.evaluate(() => (document.activeElement as HTMLInputElement).name ?? '')
  for (let address = await active(); address.includes('/'); address = await active()) {
    await page.keyboard.type(figures[address] ?? '0')
    await page.keyboard.press('Tab')
  }
  const filled = await inputs.evaluateAll((all) =>
    (all as HTMLInputElement[]).filter((one) => !one.readOnly).map(({ name, value }) => [name, value] as const),
  )
  expect(Object.fromEntries(filled), section).toEqual(
    Object.fromEntries(filled.map(([address]) => [address, figures[address] ?? '0'])),
  )
}

async function fillProse(label: string, texts: readonly string[]): Promise<void> {
  await page.getByRole('textbox', { name: new RegExp(label) }).focus()
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(text)
  }
}

async function download(name: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).press('Enter')])
  const path = output(file.suggestedFilename())
  await file.saveAs(path)
  return { name: file.suggestedFilename(), bytes: readFileSync(path) }
}

const findings = () => page.locator('#panel-findings, [aria-label="检查结果"], aside').last()

describe('filling in the whole report by keyboard', () => {
  it('begins with a new report for an agency and a year', async () => {
    await page.goto(program.url)
    await page.getByRole('button', { name: '新建报告' }).press('Enter')
    await page.getByLabel('单位全称').focus()
    await page.keyboard.type(agency)
    await page.getByLabel('报告年度').fill('2024')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
    await page.getByLabel('联系的内设机构').focus()
    await page.keyboard.type('办公室')
    await page.getByLabel('联系电话').focus()
    await page.keyboard.type('0600-5550123')
    await page.getByLabel('地址', { exact: true }).focus()
    await page.keyboard.type('望海路16号')
    await page.getByLabel('邮政编码').focus()
    await page.keyboard.type('009001')
    await page.getByLabel(/成文日期/).fill('2025-01-20')
    await page.keyboard.press('Tab')
  })

  it('fills the three sections of text', async () => {
    await go('总体情况')
    await fillProse('总体情况', paragraphs.overview)
    await go('存在的主要问题')
    await fillProse('存在的主要问题', paragraphs.problems)
    await go('其他需要报告')
    await fillProse('其他需要报告', paragraphs['other-matters'])
  })

  it('fills the three statutory tables, totals by themselves', async () => {
    for (const section of template.sections.filter((one) => one.tables)) {
      await go(section.title)
      await fillTables(section.title)
    }
    await go('收到和处理')
    expect(await cell('applications/outcomes-total/total').inputValue()).toBe('3')
    expect(await cell('applications/received/total').inputValue()).toBe('3')
    await page.screenshot({ path: output('table-three.png') })
  })

  it('sees the finding appear as one cell is made wrong, and vanish as it is made right', async () => {
    await page.getByText('没有发现问题').first().waitFor()
    await cell('applications/received/natural-persons').focus()
    await page.keyboard.type('4')
    await page.keyboard.press('Enter')
    await findings()
      .getByText(/“自然人”列.*应当相等/)
      .first()
      .waitFor()
    expect(await cell('applications/received/natural-persons').getAttribute('aria-invalid')).toBe('true')
    await page.screenshot({ path: output('finding.png') })
    await cell('applications/received/natural-persons').focus()
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await findings()
      .getByText(/“自然人”列.*应当相等/)
      .first()
      .waitFor({ state: 'detached' })
    expect(await cell('applications/received/natural-persons').getAttribute('aria-invalid')).not.toBe('true')
  })

  it('previews what was entered', async () => {
    await go('^导出')
    const frame = page.frameLocator('iframe').first()
    await frame.getByRole('heading', { level: 1 }).filter({ hasText: agency }).waitFor()
    for (const texts of Object.values(paragraphs))
      for (const text of texts)
        await expect.poll(() => frame.getByText(text, { exact: true }).count(), { message: text }).toBe(1)
    expect(await frame.getByText('44.862', { exact: true }).count()).toBe(1)
    await page.screenshot({ path: output('preview.png') })
  })

  it('downloads a Word file in which an independent reader finds every cell and paragraph', async () => {
    const word = await download('导出 Word 文件')
    expect(word.name).toBe(`${agency}2024年政府信息公开工作年度报告.docx`)
    const { value: html } = await mammoth.convertToHtml({ buffer: word.bytes })
    for (const texts of Object.values(paragraphs)) for (const text of texts) expect(html).toContain(text)
    const rows = html
      .split('<tr>')
      .map((row) => [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map((match) => match[1]!.replace(/<[^>]*>/g, '')))
    const row = (label: string) => rows.find((one) => one.some((text) => text.replace(/\s/g, '') === label))!
    expect(row('行政事业性收费')).toContain('44.862')
    expect(row('行政处罚')).toContain('4')
    expect(row('一、本年新收政府信息公开申请数量').slice(-7)).toEqual(['3', '0', '0', '0', '0', '0', '3'])
    expect(row('2.重复申请').slice(-7)).toEqual(['1', '0', '0', '0', '0', '0', '1'])
    expect(row('（七）总计').slice(-7)).toEqual(['3', '0', '0', '0', '0', '0', '3'])
  })

  it('downloads a web page that html-validate has nothing to say about', async () => {
    const web = await download('导出网页文件')
    expect(web.name).toBe(`${agency}2024年政府信息公开工作年度报告.html`)
    const text = web.bytes.toString('utf8')
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    })
    const report = await validator.validateString(text)
    expect(
      report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message}`)),
    ).toEqual([])
    expect(text).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/)
    // Elements around what must not break into two lines are no part of the text.
    const plain = text.replace(/<\/?span[^>]*>/g, '')
    for (const texts of Object.values(paragraphs)) for (const one of texts) expect(plain).toContain(one)
  })

  it('finds all of it again after a reload', async () => {
    await page
      .getByText(/已保存/)
      .first()
      .waitFor()
    await page.reload()
    await go('收到和处理')
    for (const [address, value] of Object.entries(figures))
      if (address.startsWith('applications')) expect(await cell(address).inputValue(), address).toBe(value)
    await go('总体情况')
    for (const text of paragraphs.overview)
      await page
        .getByRole('textbox', { name: /总体情况/ })
        .getByText(text, { exact: true })
        .waitFor()
    await go('基本信息')
    expect(await page.getByLabel('联系电话').inputValue()).toBe('0600-5550123')
  })

  it('never asks a network and never stumbles', () => {
    expect(watched.strangers).toEqual([])
    expect(watched.errors).toEqual([])
  })
})
