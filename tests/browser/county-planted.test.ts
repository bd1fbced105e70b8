import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCounty, type County } from '../generators/county/county'
import { asPlanted, plantedIn } from '../generators/county/found'
import { rounds, seeds } from '../support/rounds'
import { open, running } from './browser'
import { attendanceShown, betweenShown, totalShown, unreadableShown } from './desk-screen'

const program = running()
/** Close to the fewest agencies of which the generator can make a county; more in the long run. */
const agencies = Math.min(300, rounds(30))
const folder = mkdtempSync(join(tmpdir(), 'planted-'))
let county: County

beforeAll(async () => {
  county = await makeCounty(seeds()[0]!, agencies, 3)
  for (const { path, content } of county.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('汇总与核查, with a county in which mistakes were planted', () => {
  it('shows every one of them and nothing else', async () => {
    const { page, errors, context } = await open(program.browser, program.url, 1366)
    await page.goto(`${program.url}#/county/`)
    // Folders inside folders, with files of several kinds.
    expect(new Set(county.files.map(({ path }) => /[^.]+$/.exec(path)![0])).size).toBeGreaterThan(2)
    await page.getByLabel('选择放着报告的文件夹').setInputFiles(join(folder, 'reports'))
    const { files, planted } = county
    const good = files.length - planted.unreadable.length
    await page.getByText(`读入 ${good} 份，${planted.unreadable.length} 份未能读取。`).waitFor({ timeout: 300_000 })
    await dropTotal(page)

    const total = await heldTotal(page)
    await page.getByRole('link', { name: '缺报情况' }).click()
    await page.getByLabel(/一行一个单位/).fill(county.list)
    await page.getByLabel('本级要求的报送期限').fill(county.deadline)
    await page.getByRole('button', { name: '采用这份名册' }).click()
    const found = asPlanted({
      ...(await attendanceShown(page)),
      others: await betweenShown(page),
      unreadable: await unreadableShown(page),
      total,
    })
    expect(found).toEqual(plantedIn(county))
    expect(errors).toEqual([])
    await context.close()
  })
})

/** The report of the whole county comes by a drop of its file. */
async function dropTotal(page: Page): Promise<void> {
  const dataTransfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], '全县汇总.json'))
    return transfer
  }, new TextDecoder().decode(county.total.content))
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('main', type, { dataTransfer })
  await page.getByText('读入 1 份。').waitFor({ timeout: 60_000 })
}

/** The county's own report against the sum of all that is here. */
async function heldTotal(page: Page): Promise<readonly string[]> {
  await page.getByRole('link', { name: '汇总', exact: true }).click()
  await page.getByLabel('汇总成哪个政府的报告').fill('青禾县人民政府')
  await page.getByRole('button', { name: /^汇总 2024 年度/ }).click()
  // The county added both reports of an agency, of which the desk counts the newest.
  await page.getByText(/^选择计入哪些报告/).click()
  const doubled = page.locator('.choice li', { hasText: county.planted.twiceDifferent[0]! })
  for (const box of await doubled.getByRole('checkbox').all()) if (!(await box.isChecked())) await box.check()
  await page.getByText(`${county.planted.twiceDifferent[0]}计入了不止一份报告`).waitFor()
  await page.getByText('与本级政府已有的报告核对').click()
  await page.locator('.total-against-parts select').selectOption('全县汇总.json')
  await page.getByRole('button', { name: '核对', exact: true }).click()
  return totalShown(page)
}
