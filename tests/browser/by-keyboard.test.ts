import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { open, output, running, type Watched } from './browser'
import { KeyboardClerk } from './keyboard'

const program = running()
const agency = '临澜市青屿区水务局'
const overview =
  '2024年，新收政府信息公开申请1件，予以公开1件。全年主动公开信息五十条；健全保密审查机制，加强门户网站建设，组织业务培训。'
const problems = '存在的主要问题：一是公开形式较为单一。改进情况：2025年将丰富公开形式，加强业务培训。'
const others = '2024年，未收取信息处理费。无其他需要报告的事项。'
let watched: Watched
let clerk: KeyboardClerk

beforeAll(async () => {
  watched = await open(program.browser, program.url, 1366, 768)
  await watched.page.goto(program.url)
  clerk = await KeyboardClerk.of(watched.page)
  await watched.page.getByText('还没有报告').waitFor()
})
afterAll(() => watched.context.close())

/** On to the next page by the button at the foot of this one. */
async function goOn(title: RegExp): Promise<void> {
  await clerk.goTo('link', /^下一步：/)
  await clerk.press('Enter')
  await clerk.arriveAt(title)
}

/** A section of text: writes it and marks it as finished. */
async function write(label: RegExp, text: string): Promise<void> {
  await watched.page.locator('[data-prose] [role="textbox"]').first().waitFor()
  await clerk.goTo('textbox', label)
  await clerk.type(text)
  await clerk.goTo('checkbox', /本部分已完成/)
  await clerk.press('Space')
}

/** Leaves the table as its strip says: Esc, then Tab. */
async function leaveTable(): Promise<void> {
  await clerk.press('Escape')
  await clerk.press('Tab')
}

describe('by keyboard alone, with names and roles as a screen reader says them', () => {
  it('a report is begun and its basics are filled in', async () => {
    await clerk.goTo('button', /^新建报告$/)
    await clerk.press('Enter')
    expect((await clerk.here()).name).toContain('单位全称')
    await clerk.type(agency)
    await clerk.goTo('textbox', /报告年度/)
    await clerk.press('Control+a')
    await clerk.type('2024')
    await clerk.goTo('button', /^新建并开始填写$/)
    await clerk.press('Enter')
    await watched.page.locator('main h1', { hasText: '基本信息' }).waitFor()
    for (const [field, text] of [
      [/成文日期/, '2025-1-20'],
      [/联系的内设机构/, '办公室'],
      [/联系电话/, '0600-5550123'],
      [/邮政编码/, '264200'],
      [/^地址/, '青屿区望海路16号'],
    ] as const) {
      await clerk.goTo('textbox', field)
      await clerk.type(text)
    }
    await goOn(/总体情况/)
  })

  it('the texts are written and the tables filled in', async () => {
    await write(/总体情况/, overview)
    await goOn(/主动公开/)
    await clerk.goTo('button', /填 0$/)
    await clerk.press('Enter')
    await watched.page.locator('.cell-strip', { hasText: '已完成' }).waitFor()
    await leaveTable()
    await goOn(/收到和处理/)
    const first = await clerk.goTo('textbox', /自然人 一、本年新收/)
    expect(first.name).toContain('申请人情况')
    await clerk.type('1')
    await clerk.press('Enter')
    const below = await clerk.here()
    expect(below.name).toMatch(/自然人 二、上年结转/)
    await clerk.type('0')
    const disclosed = await clerk.press('ArrowDown')
    expect(disclosed.name).toMatch(/自然人 .*（一）予以公开/)
    await clerk.type('1')
    await clerk.press('Enter')
    await clerk.press('Escape')
    await clerk.goTo('button', /格填 0$/, { key: 'Shift+Tab' })
    await clerk.press('Enter')
    await watched.page.locator('.cell-strip', { hasText: '已完成' }).waitFor()
    await leaveTable()
    await goOn(/行政复议、行政诉讼/)
    await clerk.goTo('button', /填 0$/)
    await clerk.press('Enter')
    await watched.page.locator('.cell-strip', { hasText: '已完成' }).waitFor()
    await leaveTable()
    await goOn(/存在的主要问题/)
    await write(/存在的主要问题/, problems)
    await goOn(/其他需要报告的事项/)
    await write(/其他需要报告的事项/, others)
    await goOn(/检查/)
  })

  it('it is checked, exported to Word, and says what was written', async () => {
    await goOn(/^导出/)
    await clerk.goTo('button', /^导出 Word 文件$/)
    const [file] = await Promise.all([watched.page.waitForEvent('download'), clerk.press('Enter')])
    const path = output('by-keyboard.docx')
    await file.saveAs(path)
    const text = strFromU8(unzipSync(readFileSync(path))['word/document.xml']!)
      .replace(/<w:noBreakHyphen[^>]*>/g, '-')
      .replace(/<[^>]+>/g, '')
    for (const words of [agency, overview, problems, others, '2025年1月20日', '0600-5550123'])
      expect(text).toContain(words)
    const results = watched.page.locator('.results')
    await results.locator('li', { hasText: '.docx' }).waitFor()
    expect(await results.innerText()).not.toContain('错误')
  })

  it('every stop of the focus had a name and a role, and nothing was an error', () => {
    console.log(`by keyboard: ${clerk.presses} keys beside texts, ${clerk.stops.length} stops`)
    expect(clerk.silent()).toEqual([])
    expect(clerk.stops.filter(({ role }) => role === '' || role === 'generic' || role === 'none')).toEqual([])
    expect(watched.errors).toEqual([])
  })
})
