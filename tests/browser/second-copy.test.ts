import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { readSavedReport } from '../../src/core/report/saved-report'
import { templates } from '../../src/templates/index'
import { open, running } from './browser'
import { cell, draftLink, go, newReport, saved, typeCell } from './clerk'

/**
 * A report that is written to a file of the clerk's as well. Headless Chromium has no picker: it is given a file of the
 * origin's private file system, which is a handle of the same kind.
 */
const program = running()
const agency = '临澜市青屿区民政局'
const received = 'applications/received/natural-persons'

/** Lets the next choice of a file give one of this name. */
const withPicker = (page: Page) =>
  page.addInitScript(() => {
    ;(window as { showSaveFilePicker?: () => Promise<FileSystemFileHandle> }).showSaveFilePicker = async () => {
      const folder = await navigator.storage.getDirectory()
      return folder.getFileHandle('年报.json', { create: true })
    }
  })
const inFile = (page: Page) =>
  page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('年报.json')
    return (await handle.getFile()).text()
  })
/** Somebody else writes the file. */
const overwrite = (page: Page, text: string) =>
  page.evaluate(async (words) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('年报.json')
    const stream = await handle.createWritable()
    await stream.write(words)
    await stream.close()
  }, text)
/** Longer than the second within which a file is written, on a machine that does other things too. */
const soon = { timeout: 10_000 }
const stateOf = (page: Page) => page.locator('.second-copy').getAttribute('data-state')
const numberIn = async (page: Page) => readSavedReport(await inFile(page), templates).report.cells[received]

async function begun(): Promise<Page> {
  const { page } = await open(program.browser, program.url)
  await withPicker(page)
  await page.goto(program.url)
  await newReport(page, agency, '2024')
  await go(page, 'applications')
  await page.getByRole('button', { name: '同步到文件' }).click()
  await expect.poll(() => stateOf(page), soon).toBe('current')
  return page
}

describe('a second copy in a file', () => {
  it('follows what is typed, at most a second behind, and goes on after a restart', async () => {
    const page = await begun()
    await typeCell(page, received, '3')
    await expect.poll(() => numberIn(page), soon).toBe('3')
    await saved(page)
    await page.reload()
    await expect.poll(() => stateOf(page), soon).toBe('current')
    await typeCell(page, received, '14')
    await expect.poll(() => numberIn(page), soon).toBe('14')
    await page.context().close()
  })

  it('brings the report back when the browser has lost all', async () => {
    const page = await begun()
    await typeCell(page, received, '7')
    await expect.poll(() => numberIn(page), soon).toBe('7')
    const text = await inFile(page)
    await page.context().close()
    const { page: other } = await open(program.browser, program.url)
    await other.goto(program.url)
    await other.getByLabel('恢复备份文件').setInputFiles({
      name: '年报.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })
    await draftLink(other, agency).click()
    await other.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
    await go(other, 'applications')
    expect(await cell(other, received).inputValue()).toBe('7')
    await other.context().close()
  })

  it('is not written over where somebody else has changed it: theirs, mine, or both', async () => {
    const page = await begun()
    await typeCell(page, received, '3')
    await expect.poll(() => stateOf(page), soon).toBe('current')
    const other = async (number: string) => {
      const own = JSON.parse(await inFile(page)) as { report: { cells: Record<string, string> } }
      own.report.cells[received] = number
      return JSON.stringify(own)
    }
    await overwrite(page, await other('88'))
    await typeCell(page, received, '4')
    await page.getByText('在别处被改动过').waitFor()
    expect(await numberIn(page)).toBe('88')

    await page.getByRole('button', { name: '查看不同' }).click()
    await page.getByRole('dialog').getByRole('cell', { name: '88' }).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '以文件为准' }).click()
    await expect.poll(() => cell(page, received).inputValue(), soon).toBe('88')
    await expect.poll(() => stateOf(page), soon).toBe('current')
    // It was one step, and it can be taken back.
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => numberIn(page), soon).toBe('4')

    await overwrite(page, await other('99'))
    await typeCell(page, received, '5')
    await page.getByRole('button', { name: '两份都保留' }).click()
    await expect.poll(() => numberIn(page), soon).toBe('5')
    await page.getByRole('link', { name: '首页' }).click()
    await page.getByText('来自文件“年报.json”').waitFor()

    await page.goBack()
    await cell(page, received).waitFor()
    await expect.poll(() => stateOf(page), soon).toBe('current')
    await overwrite(page, 'no report')
    await typeCell(page, received, '6')
    await page.getByRole('button', { name: '以文件为准' }).click()
    await page.getByText('内容不完整或已损坏').waitFor()
    expect(await cell(page, received).inputValue()).toBe('6')
    await page.getByRole('button', { name: '以这里为准' }).click()
    await expect.poll(() => numberIn(page), soon).toBe('6')
    await page.context().close()
  })

  it('is written on without a question where it was only touched, or holds what is here in another spelling', async () => {
    const page = await begun()
    await typeCell(page, received, '3')
    await expect.poll(() => numberIn(page), soon).toBe('3')
    await expect.poll(() => stateOf(page), soon).toBe('current')
    // A tool that copies folders to and fro leaves the content and changes the time.
    await overwrite(page, await inFile(page))
    await typeCell(page, received, '4')
    await expect.poll(() => numberIn(page), soon).toBe('4')
    await expect.poll(() => stateOf(page), soon).toBe('current')
    const respelled = async () => `\ufeff${JSON.stringify(JSON.parse(await inFile(page)))}`
    await overwrite(page, await respelled())
    await typeCell(page, received, '5')
    await expect.poll(() => numberIn(page), soon).toBe('5')
    await saved(page)
    await expect.poll(() => stateOf(page), soon).toBe('current')
    await overwrite(page, await respelled())
    await page.reload()
    await expect.poll(() => stateOf(page), soon).toBe('current')
    expect(await page.getByText('在别处被改动过').count()).toBe(0)
    await page.context().close()
  })

  it('says so when the file is gone, and can be written elsewhere or left', async () => {
    const page = await begun()
    await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('年报.json'))
    await typeCell(page, received, '3')
    await page.getByText('找不到了').waitFor()
    await saved(page)
    await page.getByRole('button', { name: '换一个文件' }).click()
    await expect.poll(() => numberIn(page), soon).toBe('3')
    await expect.poll(() => stateOf(page), soon).toBe('current')
    await page.context().close()
  })

  it('is asked for again where the browser has forgotten the permission', async () => {
    const page = await begun()
    await page.addInitScript(() => {
      const answers: PermissionState[] = ['prompt']
      const asked = FileSystemHandle.prototype as unknown as Record<string, () => Promise<PermissionState>>
      asked['queryPermission'] = () => Promise.resolve(answers[0]!)
      asked['requestPermission'] = () => {
        answers[0] = 'granted'
        return Promise.resolve('granted')
      }
    })
    await page.reload()
    const again = page.getByRole('button', { name: '继续同步到“年报.json”' })
    await again.waitFor()
    await typeCell(page, received, '21')
    await again.click()
    await expect.poll(() => numberIn(page), soon).toBe('21')
    await page.context().close()
  })

  it('gets the last words of a report that is locked right after them, and that it is locked', async () => {
    const page = await begun()
    await typeCell(page, received, '5')
    await go(page, 'export')
    await page.getByRole('button', { name: '锁定内容' }).click()
    await page.locator('.draft-notices').getByText('内容已锁定').waitFor()
    await expect.poll(() => stateOf(page), soon).toBe('current')
    expect(await inFile(page)).toMatch(/"locked":\s*true/)
    expect(await numberIn(page)).toBe('5')
    await page.context().close()
  })
})
