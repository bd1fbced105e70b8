import { strFromU8, unzipSync } from 'fflate'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from './axe'
import { open, output, running, type Watched } from './browser'
import { exported, go, newReport, prose, saved, typeCell } from './clerk'

const program = running()

describe('a chart', () => {
  let watched: Watched
  beforeAll(async () => {
    watched = await open(program.browser, program.url)
    await watched.page.goto(program.url)
    await newReport(watched.page, '临澜市青屿区民政局', '2021')
  })
  afterAll(() => watched.context.close())

  const alternative = () => prose(watched.page, 'overview').locator('figure.chart desc').textContent()

  it('of table 三 is put in with two presses, and follows the table', async () => {
    const { page, errors } = watched
    await go(page, 'applications')
    await typeCell(page, 'applications/received/natural-persons', '34')
    await typeCell(page, 'applications/disclosed/natural-persons', '12')
    await typeCell(page, 'applications/partly-disclosed/natural-persons', '7')
    await go(page, 'overview')
    await prose(page, 'overview').click()
    await page.keyboard.type('申请办理情况如下。')
    await page.getByRole('button', { name: '图表', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '插入图表' })
    await dialog.getByRole('button', { name: '申请办理结果' }).click()
    await expect.poll(() => dialog.locator('svg desc').textContent()).toContain('予以公开12件，部分公开7件')
    expect(await axe(page)).toEqual([])
    await page.screenshot({ path: output('chart-dialog.png') })
    await dialog.getByRole('button', { name: '插入图表' }).click()
    await expect.poll(alternative).toContain('予以公开12件，部分公开7件')
    // What is typed next stands below the chart, which stays.
    await page.keyboard.type('图下面的文字')
    await expect.poll(() => prose(page, 'overview').textContent()).toContain('图下面的文字')
    expect(await axe(page)).toEqual([])

    await go(page, 'applications')
    await typeCell(page, 'applications/disclosed/natural-persons', '15')
    await go(page, 'overview')
    await expect.poll(alternative).toContain('予以公开15件')
    await saved(page)
    await page.reload()
    await expect.poll(alternative).toContain('予以公开15件')
    await page.screenshot({ path: output('chart-editor.png') })
    expect(errors).toEqual([])
  })

  it('is changed, taken back and deleted with the keys', async () => {
    const { page, errors } = watched
    const chart = prose(page, 'overview').locator('figure.chart')
    // The cursor goes over the chart with the arrows, and Enter opens it.
    await prose(page, 'overview').getByText('图下面的文字').click()
    await page.keyboard.press('ArrowUp')
    await page.getByRole('button', { name: '修改图表' }).waitFor()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '修改图表' })
    await dialog.getByLabel('饼图').check()
    await dialog.getByLabel('图题').fill('图1　申请办理结果')
    await dialog.getByRole('button', { name: '确定' }).click()
    await expect.poll(alternative).toMatch(/^饼图。予以公开15件（68\.2%）/)
    expect(await chart.locator('figcaption').textContent()).toBe('图1　申请办理结果')
    await page.keyboard.press('Control+z')
    await expect.poll(alternative).toMatch(/^条形图/)
    await page.keyboard.press('Control+y')
    await expect.poll(alternative).toMatch(/^饼图/)
    await chart.click()
    await page.keyboard.press('Delete')
    await expect.poll(() => chart.count()).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(() => chart.count()).toBe(1)
    // It is dragged as a picture is: here above the text, and back.
    const order = () => prose(page, 'overview').evaluate((text) => Array.from(text.children, ({ tagName }) => tagName))
    expect((await order()).slice(0, 3)).toEqual(['P', 'FIGURE', 'P'])
    await chart.dragTo(prose(page, 'overview').getByText('申请办理情况如下。'), { targetPosition: { x: 40, y: 2 } })
    await expect.poll(order).toEqual(['FIGURE', 'P', 'P'])
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await order()).slice(0, 3)).toEqual(['P', 'FIGURE', 'P'])
    expect(errors).toEqual([])
  })

  it('stands behind its table, where the section offers it', async () => {
    const { page, errors } = watched
    await go(page, 'applications')
    await page.getByRole('button', { name: '在表后加图表' }).click()
    const dialog = page.getByRole('dialog', { name: '插入图表' })
    await dialog.getByRole('group', { name: '本部分统计表' }).getByRole('button', { name: '申请人情况' }).click()
    await dialog.getByRole('button', { name: '插入图表' }).click()
    const text = page.getByRole('textbox', { name: '表后文字' })
    await expect.poll(() => text.locator('figure.chart desc').textContent()).toMatch(/^饼图。自然人34件（100\.0%）/)
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => page.locator('figure.chart').count()).toBe(0)
    expect(errors).toEqual([])
  })

  it('of what the text lists is put in with its table beside', async () => {
    const { page, errors } = watched
    await go(page, 'problems')
    await prose(page, 'problems').click()
    await page.keyboard.type('全年主动公开政府信息210条，其中公告126条、动态84条。')
    await page.getByRole('button', { name: '图表', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '插入图表' })
    // What the text lists stands nearest, and is chosen already.
    expect(await dialog.getByRole('button', { name: '公告、动态' }).getAttribute('aria-pressed')).toBe('true')
    await dialog.getByLabel('同时插入同样数据的表格').check()
    await dialog.getByRole('button', { name: '插入图表' }).click()
    const text = prose(page, 'problems')
    await expect.poll(() => text.locator('figure.chart desc').textContent()).toBe('条形图。公告126条，动态84条。')
    expect(await text.locator('table').innerText()).toMatch(/公告\s+126\s+动态\s+84/)
    await page.screenshot({ path: output('chart-listed.png') })
    expect(errors).toEqual([])
  })

  it('is drawn in the preview and the page, is a picture in the fragment and a chart in Word', async () => {
    const { page, errors } = watched
    await saved(page)
    await go(page, 'export')
    const html = await exported(page, '网页文件')
    const shown = await open(program.browser, program.url)
    await shown.page.goto(pathToFileURL(html.path).href)
    expect(await shown.page.locator('figure.chart svg').count()).toBe(2)
    expect(await axe(shown.page)).toEqual([])
    await shown.page
      .locator('figure.chart')
      .first()
      .screenshot({ path: output('chart-page.png') })
    await shown.page.emulateMedia({ media: 'print', forcedColors: 'none' })
    await shown.page.addStyleTag({ content: 'html{filter:grayscale(1)}' })
    await shown.page
      .locator('figure.chart')
      .first()
      .screenshot({ path: output('chart-print.png') })
    await shown.context.close()

    const fragment = unzipSync((await exported(page, '网站正文')).bytes)
    const png = fragment['pictures/1.png']!
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(1600)
    const piece = strFromU8(Object.entries(fragment).find(([name]) => name.endsWith('.html'))![1])
    expect(piece).toContain('alt="饼图。予以公开15件')

    const word = unzipSync((await exported(page, 'Word 文件')).bytes)
    expect(strFromU8(word['word/charts/chart1.xml']!)).toContain('<c:pieChart>')
    expect(strFromU8(word['word/charts/chart1.xml']!)).toContain('<c:v>15</c:v>')
    expect(strFromU8(word['word/document.xml']!)).toContain('descr="饼图。予以公开15件')
    expect(word['word/embeddings/chart1.xlsx']).toBeDefined()
    expect(errors).toEqual([])
  })
})
