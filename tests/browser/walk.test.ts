import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { open, running, type Watched } from './browser'
import { cell, exported, go, openSample, prose, saved } from './clerk'

/**
 * A clerk with last year's Word file and this year's figures on paper, walked from the start page to the files that are
 * published. What is done is counted: what only the clerk can decide (a number, a date, whether a paragraph still holds,
 * that a part is finished), and what the program asks besides.
 */
const program = running()
let watched: Watched
let word: string
const count = { decisions: 0, others: 0 }
const decide = async (act: Promise<unknown>) => {
  await act
  count.decisions++
}
const other = async (act: Promise<unknown>) => {
  await act
  count.others++
}

beforeAll(async () => {
  const last = await open(program.browser, program.url, 1366, 768)
  await last.page.goto(program.url)
  await openSample(last.page)
  await saved(last.page)
  await go(last.page, 'export')
  word = (await exported(last.page, 'Word 文件')).path
  await last.context.close()
  watched = await open(program.browser, program.url, 1366, 768)
  await watched.page.goto(program.url)
})
afterAll(() => watched.context.close())

const next = async (title: RegExp) => {
  const { page } = watched
  await other(page.getByRole('link', { name: /^下一步：/ }).click())
  await page.locator('main').getByRole('heading', { level: 1, name: title }).waitFor()
}

/** This year's numbers, as they stand on paper; all others are 0. */
const numbers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'proactive-disclosure': {
    'documents/normative-documents/issued': '2',
    'documents/normative-documents/in-force': '2',
    'enforcement/penalties/decisions': '3',
    'fees/administrative-fees/amount': '41.2',
  },
  applications: {
    'applications/received/natural-persons': '5',
    'applications/disclosed/natural-persons': '3',
    'applications/partly-disclosed/natural-persons': '1',
    'applications/carried-forward/natural-persons': '1',
  },
}

async function fillIn(section: string): Promise<void> {
  const { page } = watched
  for (const [address, number] of Object.entries(numbers[section] ?? {})) {
    await cell(page, address).click()
    await decide(page.keyboard.type(number))
    await page.keyboard.press('Enter')
  }
  const zeros = page.getByRole('button', { name: /格填 0$|没有发生的项目填 0|全部填 0$/ }).last()
  if ((await zeros.count()) > 0) await other(zeros.click())
}

/** Looks at each paragraph that is last year's, one press for each, and marks the part as finished. */
async function lookThrough(section: string): Promise<void> {
  const { page } = watched
  const text = prose(page, section)
  await text.waitFor()
  const marked = text.locator('.last-year-text, p:has(.last-year-number)')
  const keep = page.getByRole('button', { name: '已核对，沿用' })
  if ((await marked.count()) > 0) {
    await other(marked.first().click())
    for (let press = 0; press < 40 && (await marked.count()) > 0; press++) {
      const before = await marked.count()
      await decide(keep.click())
      await expect.poll(() => marked.count()).toBeLessThan(before)
    }
  }
  await decide(page.getByRole('checkbox', { name: '本部分已完成' }).check())
}

describe('with last year’s file and this year’s figures on paper', () => {
  it('a report is begun with one file, and its numbers and texts are gone through', async () => {
    const { page } = watched
    await page.getByLabel('选择上一年度报告').setInputFiles(word)
    count.others += 2 // The button, and the file in the dialog of the system.
    await other(page.locator('dialog[open] .button.primary').click())
    await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
    await decide(page.locator('#field_signed').fill('2023-1-20'))
    await next(/总体情况/)
    await lookThrough('overview')
    await next(/主动公开/)
    await fillIn('proactive-disclosure')
    await next(/收到和处理/)
    await fillIn('applications')
    await next(/行政复议、行政诉讼/)
    await fillIn('disputes')
    await next(/存在的主要问题/)
    await lookThrough('problems')
    await next(/其他需要报告的事项/)
    await lookThrough('other-matters')
    await saved(page)
  })

  it('it is checked and exported, and the program asked for little besides what only the clerk can decide', async () => {
    const { page } = watched
    await next(/检查/)
    await next(/^导出/)
    await other(exported(page, '全套文件'))
    console.log(`walk: ${count.decisions} decisions, ${count.others} other actions`)
    expect(await page.locator('.export-page').innerText()).not.toMatch(/未开始/)
    // Eight times on, one file, three presses for zeros, the first of the paragraphs in each text, one export.
    expect(count.others).toBeLessThanOrEqual(18)
    expect(watched.errors).toEqual([])
  })
})
