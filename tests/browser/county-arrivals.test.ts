import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axe } from './axe'
import { open, output, running } from './browser'
import { readBytes, rows, take } from './county-desk'
import { fileOf, madeCounty } from './county-files'

const program = running()
const county = madeCounty(6)
const desk = (page: Page) => page.goto(`${program.url}#/county/`)

/** Sends back what is chosen; gives the words of the first letter. */
async function sentBack(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^退回修改/ }).click(),
  ])
  const path = output('退回.zip')
  await download.saveAs(path)
  const packed = unzipSync(await readBytes(path))
  const letter = Object.keys(packed).find((name) => name.endsWith('退回修改意见.docx'))!
  const parts = unzipSync(packed[letter]!)
  return new TextDecoder().decode(parts['word/document.xml']).replace(/<[^>]+>/g, '')
}

describe('汇总与核查, as files come in', () => {
  it('tells another version of a file, sends back a report of another year, and counts every agency of a level', async () => {
    const { page, errors, context } = await open(program.browser, program.url, 1366)
    await desk(page)
    const [first, , other, , , unread] = county.agencies
    const bad = { name: `${unread}2024年报告.docx`, mimeType: 'text/plain', buffer: Buffer.from('x') }
    const ofLastYear = county.files.find(({ name }) => name.startsWith(`${other}2023`))!
    await take(page, [county.files[0]!, ofLastYear, bad])
    const report = county.reports[0]!
    const changed = { ...report, cells: { ...report.cells, 'licensing/licenses/decisions': '7' } }
    await take(page, [fileOf(changed, 0)])
    expect(await page.locator('.county-progress').innerText()).toContain('有 1 份与表中的文件同名、内容不同')
    const version = `与“${county.files[0]!.name}”同名、内容不同，是同一单位报来的另一个版本`
    expect(await rows(page).filter({ hasText: '（2）.docx' }).innerText()).toContain(`${version}。`)

    await page.getByRole('link', { name: '缺报情况' }).click()
    await page.getByLabel(/一行一个单位/).fill(`青屿区人民政府\n  ${first}\n  ${other}\n  ${unread}`)
    await page.getByRole('button', { name: '采用这份名册' }).click()
    const level = page.getByRole('region', { name: '分级统计的表' }).locator('tr')
    expect((await level.allInnerTexts()).map((text) => text.split(/\s+/))).toEqual([
      ['上级', '应报', '已报', '缺报', '未能读取', '年度不符', '迟报', '重复'],
      ['青屿区人民政府', '3', '1', '0', '1', '1', '0', '1'],
    ])

    await page.getByRole('link', { name: '退回与采纳' }).click()
    const wrong = page.locator('.rounds-view tbody tr', { hasText: '2023 年度的报告，年度不符' })
    expect(await wrong.locator('th').innerText()).toContain(other)
    // All are those of the year: a report of another one is chosen by itself.
    await page.getByLabel('全选').check()
    expect(await page.getByRole('button', { name: '退回修改（2）' }).isVisible()).toBe(true)
    await page.getByLabel('全选').uncheck()
    await wrong.getByRole('checkbox').check()
    await page.getByRole('button', { name: '采纳', exact: true }).click()
    await page.getByText('年度不符，不能采纳').waitFor()
    const letter = await sentBack(page)
    expect(letter).toContain('报告年度不符：报送的是2023年度报告，应当报送2024年度报告。')
    // That of the year which was asked for answers it.
    await take(page, [county.files[2]!])
    await page.locator('tr[data-standing="returned"]', { hasText: other! }).waitFor()
    await page.getByText('经办记录').click()
    const record = page.locator('.audit-list')
    expect(await record.innerText()).toContain(version)
    expect(await record.innerText()).toContain(`${other}2024年报告：重新报送（第2轮`)
    // The other version takes the place of the first one, as a person says.
    const [older, newer] = [county.files[0]!.name, county.files[0]!.name.replace('.docx', '（2）.docx')]
    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByLabel(`${newer}替换哪一份`).selectOption(older)
    await page.getByRole('button', { name: `用${newer}替换` }).click()
    const again = page.locator('tr[data-standing="returned"]', { hasText: first! })
    await again.getByText(/已改好 \d+ 处，没有改 \d+ 处/).waitFor()
    expect(await record.innerText()).toContain(`指明替换“${older}”`)
    // The good file of a damaged one's name takes its row.
    await page.getByRole('link', { name: '各单位报告' }).click()
    expect(await rows(page).filter({ hasText: bad.name }).count()).toBe(1)
    const folder = mkdtempSync(join(tmpdir(), 'county-'))
    writeFileSync(join(folder, bad.name), fileOf(county.reports[5]!, 0).buffer)
    await page.getByLabel('选择放着报告的文件夹').setInputFiles(folder)
    await expect
      .poll(() =>
        rows(page)
          .filter({ hasText: `/${bad.name}` })
          .count(),
      )
      .toBe(1)
    await expect.poll(() => rows(page).filter({ hasText: bad.name }).count()).toBe(1)
    await page.getByRole('link', { name: '退回与采纳' }).click()
    expect(await axe(page)).toEqual([])
    await page.screenshot({ path: output('county-rounds.png'), fullPage: true })
    expect(errors).toEqual([])
    await context.close()
  })

  it('takes the list and gives out a task package before any report is there', async () => {
    const { page, errors, context } = await open(program.browser, program.url, 1366)
    await desk(page)
    await page.getByRole('heading', { name: '还没有读入报告' }).waitFor()
    await page.screenshot({ path: output('county-empty.png'), fullPage: true })
    await page.getByRole('link', { name: '先放进应报单位名册' }).click()
    await page.getByLabel(/一行一个单位/).fill(county.agencies.slice(0, 3).join('\n'))
    await page.getByRole('button', { name: '采用这份名册' }).click()
    await page.getByText('3 家').waitFor()
    expect(await page.locator('.tabs').innerText()).toBe('各单位报告\n缺报情况\n任务包')
    expect(await axe(page)).toEqual([])
    await page.screenshot({ path: output('county-prepare.png'), fullPage: true })
    await page.getByRole('link', { name: '任务包' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '生成任务包' }).click(),
    ])
    const path = output(download.suggestedFilename())
    await download.saveAs(path)
    const made = JSON.parse(new TextDecoder().decode(await readBytes(path))) as { readonly agencies: unknown }
    expect(made.agencies).toHaveLength(3)
    await page.getByRole('link', { name: '各单位报告' }).click()
    await page.getByRole('heading', { name: '还没有读入报告' }).waitFor()
    expect(errors).toEqual([])
    await context.close()
  })
})
