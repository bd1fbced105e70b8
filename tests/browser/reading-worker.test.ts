import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { published, sample } from '../app/import/imported'
import { heavyFiles } from '../read/support/heavy-files'
import { madePdf } from '../read/support/made-pdf'
import { sectionTitles } from '../read/support/pages'
import { at, open, running } from './browser'

const program = running()
const places = [
  { title: 'the served program', url: () => program.url },
  { title: 'the one file by double click', url: () => pathToFileURL(at('dist/nianbao.html')).href },
]
const page2021 = { name: '网页.html', mimeType: 'text/html', buffer: Buffer.from(published(sample('2021'))) }
const scanned = {
  name: '扫描.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(madePdf([{ texts: [{ text: '通知', x: 50, y: 50 }] }])),
}
/** Its characters are told by a map of Adobe alone. */
const withoutFonts = {
  name: '没有字体.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    madePdf(
      [
        {
          texts: ['临澜市青屿区民政局2024年政府信息公开工作年度报告', ...sectionTitles]
            .flatMap((title) => [title, `“${title}”这一部分的正文。`])
            .map((text, index) => ({ text, x: 80, y: 80 + index * 30, size: 14 })),
        },
      ],
      'UniGB-UCS2-H',
    ),
  ),
}
/** The one that takes longest. */
const heaviest = heavyFiles.find(({ title }) => title === 'a table of very many rows')!
const slow = { name: '很大的文件.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(heaviest.bytes()) }

const openFile = (page: Page, file: typeof slow) => page.getByLabel('打开文件').setInputFiles(file)

/** Notes for each key the milliseconds from its own time to the frame after it was painted. */
async function noteKeys(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const noted: number[] = []
    Object.assign(window, { noted })
    const note = ({ timeStamp }: KeyboardEvent) =>
      requestAnimationFrame(() => setTimeout(() => noted.push(performance.now() - timeStamp)))
    window.addEventListener('keydown', note, true)
  })
  return () => page.evaluate(() => (window as unknown as { noted: number[] }).noted)
}

describe.each(places)('reading beside the page: $title', ({ url }) => {
  it('reads a page, and refuses a PDF of pictures with its name', async () => {
    const watched = await open(program.browser, url())
    const { page } = watched
    await page.goto(url())
    await openFile(page, page2021)
    const dialog = page.getByRole('dialog', { name: /网页/ })
    await dialog.waitFor()
    expect(await dialog.textContent()).toContain('六个部分都已找到；规定表格 200 格全部读出')
    await page.keyboard.press('Escape')
    await openFile(page, scanned)
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('“扫描.pdf”')
    expect(await page.getByRole('alert').textContent()).toContain('扫描')
    expect(watched.errors).toEqual([])
    expect(watched.strangers).toEqual([])
    await watched.context.close()
  })

  it('reads a PDF, printed by a browser or without fonts of its own', async () => {
    const { page, context, errors } = await open(program.browser, url())
    await page.setContent(published(sample('2021')))
    const printed = { ...scanned, name: '打印.pdf', buffer: Buffer.from(await page.pdf({ format: 'A4' })) }
    await page.goto(url())
    await openFile(page, printed)
    const dialog = page.getByRole('dialog', { name: /\.pdf/ })
    await dialog.waitFor()
    expect(await dialog.textContent()).toContain('六个部分都已找到；规定表格 200 格全部读出')
    await page.keyboard.press('Escape')
    await openFile(page, withoutFonts)
    await dialog.waitFor()
    expect(await dialog.textContent()).toContain('六个部分都已找到')
    expect(errors).toEqual([])
    await context.close()
  })

  it('answers keys within 100 ms while the slowest file is read, and 取消 ends it', async () => {
    const { page, context } = await open(program.browser, url())
    await page.goto(url())
    const noted = await noteKeys(page)
    const press = async (sum: number) => {
      for (let key = 0; key < 5; key++) await page.keyboard.press('a')
      await expect.poll(async () => (await noted()).length).toBe(sum)
    }
    // The median: other work on the machine may hold up one of them.
    const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[2]!
    await page.getByLabel('打开文件').waitFor({ state: 'attached' })
    await press(5)
    await openFile(page, slow)
    await page.getByText('正在读取“很大的文件.docx”').waitFor()
    await press(10)
    expect(await page.getByText('正在读取“').count(), 'it must still be reading').toBeGreaterThan(0)
    const times = await noted()
    // A machine that is busy with other things answers later at rest, too.
    expect(median(times.slice(5))).toBeLessThan(Math.max(100, 4 * median(times.slice(0, 5))))
    await page.getByRole('button', { name: '取消', exact: true }).click()
    await page.getByText('正在读取“').waitFor({ state: 'detached' })
    expect((await page.getByRole('dialog').count()) + (await page.getByRole('alert').count())).toBe(0)
    // The next file is read as if nothing had been.
    await openFile(page, page2021)
    await page.getByRole('dialog', { name: /网页/ }).waitFor()
    await context.close()
  })

  it('reads on the page itself where no worker starts', async () => {
    const { page, context, errors } = await open(program.browser, url())
    await page.addInitScript(() => {
      Object.assign(window, {
        Worker: class {
          constructor() {
            throw new Error('no workers here')
          }
        },
      })
    })
    await page.goto(url())
    await openFile(page, page2021)
    await page.getByRole('dialog', { name: /网页/ }).waitFor()
    await page.keyboard.press('Escape')
    await openFile(page, scanned)
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('扫描')
    expect(errors).toEqual([])
    await context.close()
  })
})
