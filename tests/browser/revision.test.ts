import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../../src/core/document/compose'
import { templates } from '../../src/templates/index'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { published, sample } from '../app/import/imported'
import { axe } from './axe'
import { open, output, running, type Watched } from './browser'
import { cell, go, openSample, saved } from './clerk'

const program = running()
let watched: Watched
let page: Page

const paragraph = '<w:p><w:r><w:annotationRef/></w:r><w:r><w:t>请核对来源</w:t></w:r></w:p>'
const comment = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="李主任">${paragraph}</w:comment></w:comments>`

/** The sample's Word file as a superior sends it back: a cell changed, words inserted with tracking, a comment. */
async function returned(): Promise<Buffer> {
  const { report, ...others } = sample('2021')
  const cells = { ...report.cells, 'applications/received/natural-persons': '9' }
  const bytes = await docxWriter.write(compose({ ...others, report: { ...report, cells } }, templates))
  const files = unzipSync(bytes)
  const part = (path: string, change: (text: string) => string) => {
    files[path] = strToU8(change(strFromU8(files[path]!)))
  }
  part('word/document.xml', (text) =>
    text.replace(
      /(<w:r><w:t xml:space="preserve">[^<]*)。(<\/w:t><\/w:r>)/,
      '<w:commentRangeStart w:id="0"/>$1</w:t></w:r><w:commentRangeEnd w:id="0"/><w:ins w:id="9" w:author="李主任"><w:r><w:t>（含所属单位）</w:t></w:r></w:ins><w:r><w:t>。$2',
    ),
  )
  part('word/_rels/document.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      '<Relationship Id="rc" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    ),
  )
  files['word/comments.xml'] = strToU8(comment)
  return Buffer.from(zipSync(files))
}

beforeAll(async () => {
  watched = await open(program.browser, program.url)
  page = watched.page
  await page.goto(program.url)
  await openSample(page)
})

describe('a Word file that a superior changed and sent back', () => {
  it('is compared with the report, and its changes are taken one by one as one step', async () => {
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    await page.getByLabel('打开文件').setInputFiles({ name: '李主任改.docx', mimeType, buffer: await returned() })
    const review = page.getByRole('dialog', { name: /李主任改/ })
    await review.getByText('文件里有 1 处修订标记').waitFor()
    await review.getByRole('button', { name: '作为修改稿对照，逐处采纳' }).click()
    const dialog = page.getByRole('dialog', { name: /修改稿/ })
    await dialog.getByText(/与当前报告有 2 处不同/).waitFor()
    expect(await dialog.locator('ins').allTextContents()).toContain('（含所属单位）')
    await dialog.getByText('李主任：请核对来源').waitFor()
    expect(await axe(page)).toEqual([])
    await page.screenshot({ path: output('revision.png') })
    await dialog.getByRole('button', { name: '全部采纳（2 处）' }).click()
    await page.getByText('已采纳“李主任改.docx”的 2 处修改').waitFor()
    await go(page, 'applications')
    expect(await cell(page, 'applications/received/natural-persons').inputValue()).toBe('9')
    await saved(page)
    await page.getByRole('button', { name: '撤销', exact: true }).first().click()
    await expect.poll(() => cell(page, 'applications/received/natural-persons').inputValue()).not.toBe('9')
    expect(watched.errors).toEqual([])
  })

  it('is not needed to see whether the published page is what the report says', async () => {
    const html = published(sample('2021'))
      .replace('全年', '全全年')
      .replace(/<table(?:(?!<table).)*?行政复议.*?<\/table>/s, '')
    await go(page, 'export')
    const file = { name: '公布的网页.html', mimeType: 'text/html', buffer: Buffer.from(html) }
    await page.getByLabel('选择已公布的网页').setInputFiles(file)
    const dialog = page.getByRole('dialog', { name: /核对已公布的网页/ })
    await dialog.getByText(/没有表格/).waitFor()
    expect(await dialog.locator('ins').allTextContents()).toEqual(['全'])
    expect(await axe(page)).toEqual([])
    await page.screenshot({ path: output('published.png') })
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(watched.errors).toEqual([])
  })
})
