import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { restore } from '../../src/core/report/saved-report'
import { xlsxBytes, type Value } from '../support/workbook'
import { axe } from './axe'
import { open, output, running, type Watched } from './browser'
import { cell, draftLink, exported, follow, newReport, saved } from './clerk'

const program = running()
let watched: Watched
let page: Page

const head = ['编号', '收到日期', '申请人姓名', '申请人类型', '联系电话', '申请内容', '办理结果', '谁答的', '答复日期']
const day = (date: string): Value => ({ date: `2025-${date}` })
const rows: Value[][] = [
  ['依申请公开登记'],
  head,
  ['1', day('03-04'), '欧阳锋', '自然人', '13812345678', '祖宅拆迁档案', '予以公开', '郭靖', day('03-20')],
  ['2', day('03-05'), '周伯通', '外地媒体', '13812345679', '预算明细', '告知另行申请', '郭靖', day('03-20')],
  ['3', day('12-25'), '黄药师', '律师事务所', '13812345680', '会议纪要', '', '', ''],
  ['合计', undefined, '3件'],
]
/** What no file of the program may hold. */
const personal = /欧阳锋|周伯通|黄药师|郭靖|138123456|祖宅拆迁|会议纪要|外地媒体/
const register = {
  name: '2025台账.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(xlsxBytes({ sheets: [{ name: '台账', rows }] })),
}

/** The row of the list of parts that is marked as the page shown. */
const here = () => page.getByRole('navigation', { name: '报告各部分' }).locator('[aria-current="page"]')

beforeAll(async () => {
  watched = await open(program.browser, program.url)
  page = watched.page
  await page.goto(program.url)
  await newReport(page, '河阳县教育局', '2025')
})

describe('a register', () => {
  it('of another subject is refused in one sentence', async () => {
    await follow(page, '收到和处理')
    await page.getByRole('link', { name: '从台账生成' }).click()
    await page.getByRole('heading', { level: 1, name: '从台账生成' }).waitFor()
    expect(await here().textContent()).toContain('从台账生成')
    await page.getByLabel('选择台账文件').setInputFiles({
      name: '热线.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('工单编号,来电时间,诉求人\n1,2025-1-2,张三'),
    })
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('不像政府信息公开申请台账')
    expect(await axe(page)).toEqual([])
  })

  it('with a column of another name asks which it is, and remembers', async () => {
    const strange = rows.map((row) => row.map((value) => (value === '申请人类型' ? '来的是谁' : value)))
    await page.getByLabel('选择台账文件').setInputFiles({
      ...register,
      buffer: Buffer.from(xlsxBytes({ sheets: [{ name: '台账', rows: strange }] })),
    })
    await page.getByRole('heading', { name: '这几列没有找到，请指明' }).waitFor()
    expect(await page.getByRole('region', { name: '台账的前几行' }).textContent()).toContain('律师事务所')
    expect(await axe(page)).toEqual([])
    await page.getByLabel('申请人类型').selectOption('来的是谁')
    await page.getByRole('heading', { name: '统计结果' }).waitFor()
    await page.getByRole('button', { name: '关闭台账' }).click()
  })

  it('asks once for each value that it does not know, and shows what would change', async () => {
    await page.getByLabel('选择台账文件').setInputFiles(register)
    await page.getByRole('heading', { name: '统计结果' }).waitFor()
    const review = page.locator('.register-review')
    expect(await review.textContent()).toContain('第4行：申请人类型“外地媒体”不知道算在哪一列')
    await page.getByLabel('外地媒体').selectOption('other-organizations')
    await page.getByLabel('告知另行申请').selectOption('other-handling-other')
    await expect.poll(() => review.textContent()).not.toContain('没有认出的行')
    expect(await review.textContent()).toContain('不是申请、没有计入的行（合计、说明等）：第6行')
    expect(await axe(page)).toEqual([])
  })

  it('fills the tables in one step that can be undone, and its sentence goes into section 一', async () => {
    await page.getByRole('button', { name: '填入报告' }).click()
    await page.getByText('已填入报告，可以撤销').waitFor()
    await page.getByRole('button', { name: '加在第一部分末尾' }).click()
    await page.getByText('这段话已经写在第一部分里').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('看第一部分')
    await page.getByRole('link', { name: '看第三部分的表' }).click()
    await expect.poll(() => cell(page, 'applications/received/natural-persons').inputValue()).toBe('1')
    expect(await cell(page, 'applications/other-handling-other/other-organizations').inputValue()).toBe('1')
    expect(await cell(page, 'applications/carried-forward/legal-service-agencies').inputValue()).toBe('1')
  })

  it('is found as it was left after the table was looked at, and its sentence is not offered again', async () => {
    await page.getByRole('link', { name: '从台账生成' }).click()
    await page.getByText('已填入报告').waitFor()
    expect(await page.locator('.register-page').innerText()).toContain('2025台账.xlsx')
    expect(await page.getByLabel('外地媒体').inputValue()).toBe('other-organizations')
    expect(await page.getByRole('button', { name: '加在第一部分末尾' }).count()).toBe(0)
    await page.getByRole('link', { name: /^返回：三、/ }).click()
    await cell(page, 'applications/received/natural-persons').waitFor()
  })

  it('says of a cell which rows are behind it, and that it was changed by hand', async () => {
    await cell(page, 'applications/received/natural-persons').focus()
    const strip = page.locator('.cell-strip')
    await expect.poll(() => strip.textContent()).toContain('来自台账')
    expect(await strip.textContent()).toContain('台账第 3 行')
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await cell(page, 'applications/received/natural-persons').focus()
    await expect.poll(() => strip.textContent()).toContain('台账为 1（第 3 行），以后手工改为 2')
    await page.keyboard.press('Control+z')
    await saved(page)
  })

  it('leaves no name, contact or content in what is kept: draft, data file, Word file, web page, notes', async () => {
    await follow(page, '检查')
    expect(await page.locator('main').textContent()).not.toContain('第一项加第二项')
    await follow(page, '^导出')
    const data = await exported(page, '数据文件')
    const text = readFileSync(data.path, 'utf8')
    expect(text).not.toMatch(personal)
    expect(restore(JSON.parse(text)).register!.files[0]!.name).toBe('2025台账.xlsx')
    const word = await exported(page, 'Word 文件')
    for (const part of Object.values(unzipSync(word.bytes))) expect(Buffer.from(part).toString()).not.toMatch(personal)
    expect((await exported(page, '网页')).bytes.toString()).not.toMatch(personal)
    const kept = await page.evaluate(async () => {
      const found = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
      for (const { name } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name!)
          opening.onsuccess = () => resolve(opening.result)
          opening.onerror = () => reject(new Error(name))
        })
        for (const store of Array.from(database.objectStoreNames)) {
          const all = await new Promise<unknown>((resolve) => {
            const asking = database.transaction(store).objectStore(store).getAll()
            asking.onsuccess = () => resolve(asking.result)
          })
          found.push(JSON.stringify(all))
        }
        database.close()
      }
      return found.join('\n')
    })
    expect(kept).toContain('2025台账.xlsx')
    expect(kept).not.toMatch(personal)
  })

  it('leaves none in the backup of all reports either', async () => {
    await page.goto(program.url)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '全部备份' }).click(),
    ])
    const text = readFileSync(await file.path(), 'utf8')
    expect(text).toContain('2025台账.xlsx')
    expect(text).not.toMatch(personal)
    await draftLink(page, '河阳县教育局').click()
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  it('is answered as before when it is read again', async () => {
    await follow(page, '收到和处理')
    await page.getByRole('link', { name: '从台账生成' }).click()
    await page.getByLabel('选择台账文件').setInputFiles(register)
    await page.getByText('报告里的数与台账一致').waitFor()
    const recalled = page.locator('.register-questions')
    await expect.poll(() => recalled.innerText()).toContain('已照以前的回答计入 2 种')
    expect(await recalled.innerText()).toContain('算在“法人或其他组织：其他”')
    expect(await page.getByRole('button', { name: '加在第一部分末尾' }).count()).toBe(0)
    await page.getByRole('button', { name: '改“告知另行申请”算在哪一项' }).click()
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLSelectElement).value))
      .toBe('other-handling-other')
    expect(await axe(page)).toEqual([])
    expect(watched.errors).toEqual([])
  })

  it('is read as it was copied from Excel, and counts as the file did', async () => {
    await page.getByRole('button', { name: '关闭台账' }).click()
    await page.getByRole('button', { name: '粘贴台账' }).click()
    const copied = (value: Value): string => {
      if (typeof value !== 'object') return String(value ?? '')
      return 'date' in value ? value.date.replace(/-/g, '/') : ''
    }
    await page.getByLabel(/从 Excel 或 WPS 复制台账/).fill(rows.map((row) => row.map(copied).join('\t')).join('\n'))
    await page.getByRole('button', { name: '读取粘贴的内容' }).click()
    await page.getByText('报告里的数与台账一致').waitFor()
  })

  it('takes a second file for table 四, and is held against last year’s application by application', async () => {
    const chooser = async (button: string | RegExp, file: typeof register) => {
      const [picker] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: button }).click(),
      ])
      await picker.setFiles(file)
    }
    const disputes = [
      ['编号', '类型', '结果', '收到日期', '结案日期'],
      ['1', '行政复议', '结果维持', day('04-01'), day('05-20')],
    ]
    await chooser('另有复议诉讼台账', {
      ...register,
      name: '复议诉讼.xlsx',
      buffer: Buffer.from(xlsxBytes({ sheets: [{ name: '复议', rows: disputes }] })),
    })
    await page.getByRole('button', { name: '复议诉讼：复议诉讼.xlsx' }).waitFor()
    const last = [head, ['9', { date: '2024-12-20' }, '洪七公', '自然人', '', '', '', '', '']]
    await chooser('与上年台账逐件核对', {
      ...register,
      name: '2024台账.xlsx',
      buffer: Buffer.from(xlsxBytes({ sheets: [{ name: '台账', rows: last }] })),
    })
    await page.getByRole('button', { name: '上年台账：2024台账.xlsx' }).waitFor()
    const review = page.locator('.register-review')
    await expect.poll(() => review.textContent()).toMatch(/上年/)
    expect(await axe(page)).toEqual([])
    await page.screenshot({ path: output('register-second-files.png'), fullPage: true })
    expect(watched.errors).toEqual([])
  })
})
