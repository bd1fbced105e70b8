import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { open, running, type Watched } from './browser'
import { exported, go, newReport, prose, saved } from './clerk'

const program = running()
const alt = '柱状图：主动公开信息 120 条，其中政策文件 35 条。'
/** A picture of one point. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='
const caption = '图1　主动公开政府信息分类情况'

describe('the words of a picture', () => {
  let watched: Watched
  beforeAll(async () => {
    watched = await open(program.browser, program.url)
    await watched.page.goto(program.url)
  })
  afterAll(() => watched.context.close())

  it('are kept, come back after a reload, and stand in every file', async () => {
    const { page, errors } = watched
    await newReport(page, '临澜市青屿区民政局', '2021')
    await go(page, 'overview')
    await page
      .locator('[data-prose="overview"] input[type="file"]')
      .setInputFiles({ name: '图.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') })
    await page.getByLabel('图片说明（读屏用）').fill(alt)
    await page.getByRole('textbox', { name: /^图题/ }).fill(caption)
    await page.getByRole('button', { name: '确定' }).click()
    const text = prose(page, 'overview')
    await expect.poll(() => text.locator('img').getAttribute('alt')).toBe(alt)
    // What is typed next stands below the picture, which stays.
    await page.keyboard.type('图片下面的文字')
    await saved(page)

    await page.reload()
    await text.waitFor()
    expect(await text.locator('img').getAttribute('alt')).toBe(alt)
    expect(await text.locator('figcaption').textContent()).toBe(caption)
    expect(await text.textContent()).toContain('图片下面的文字')

    await go(page, 'export')
    const html = strFromU8(entry(unzipSync((await exported(page, '网站正文')).bytes), '.html'))
    expect(html).toContain(`alt="${alt}"`)
    expect(html).toContain(caption)
    const word = strFromU8(entry(unzipSync((await exported(page, 'Word 文件')).bytes), 'word/document.xml'))
    expect(word).toContain(`descr="${alt}"`)
    expect(word).toContain(caption)
    expect(errors).toEqual([])
  })

  it('of a drawing stand under a drawing and its PNG in the Word file', async () => {
    const { page, errors } = watched
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="red"/></svg>'
    await page.goto(program.url)
    await newReport(page, '临澜市青屿区教育局', '2021')
    await go(page, 'overview')
    await page
      .locator('[data-prose="overview"] input[type="file"]')
      .setInputFiles({ name: '图.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) })
    await page.getByLabel('图片说明（读屏用）').fill(alt)
    await page.getByRole('button', { name: '确定' }).click()
    await saved(page)
    await go(page, 'export')
    const files = unzipSync((await exported(page, 'Word 文件')).bytes)
    expect(strFromU8(entry(files, '.svg'))).toBe(svg)
    const drawn = entry(files, '.png')
    expect([...drawn.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect(new DataView(drawn.buffer, drawn.byteOffset).getUint32(16)).toBe(1600)
    expect(errors).toEqual([])
  })
})

function entry(files: Record<string, Uint8Array>, end: string): Uint8Array {
  const name = Object.keys(files).find((one) => one.endsWith(end))
  if (name === undefined) throw new Error(`${end} is missing among ${Object.keys(files).join()}`)
  return files[name]!
}
