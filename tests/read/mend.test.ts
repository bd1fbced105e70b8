import { describe, expect, it } from 'vitest'
import { strToU8, zipSync } from 'fflate'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { article, expectedCells, sectionTitles } from './support/pages'

const page = async (html: string) =>
  (await readFile('page.html', new TextEncoder().encode(`<html><body>${html}</body></html>`), templates)).dossier.report
const texts = (blocks: readonly object[] = []) =>
  blocks.map((block) => ('runs' in block ? (block.runs as { text: string }[]).map((run) => run.text).join('') : ''))
const opening = ['本报告根据《中华人民共和国政府信息公开条例》编制。']
const title = '青禾县民政局2022年政府信息公开工作年度报告'

describe('the mending of files of others', () => {
  it.each([
    '发布日期：2023-01-18 17:30　来源：青禾县民政局办公室　浏览次数：25 次',
    '时间：2023-01-18 17:30:12 来源：青禾县民政局办公室 作者：办公室 阅读：25 次',
    '2023-01-18 17:30　来源：青禾县民政局　浏览量：25　【字体：大 中 小】',
    '信息来源：青禾县民政局 发布时间：2023-01-18 10:15:24 浏览次数： 次 字号：[ 大 中 小 ]',
    '索引号：11371000/2023-00012 发布机构：青禾县民政局 发文日期：2023-01-18 主题分类：政府信息公开年报',
    '青禾县人民政府 www.qinghe.example 发布时间：2023-01-18 责任编辑：张三 阅读次数：11',
  ])('keeps what a site says of a page apart from the text: %s', async (line) => {
    for (const above of [`<h1>${title}</h1><div>${line}</div><p>${title}</p>`, `<p>${title}</p><div>${line}</div>`]) {
      const report = await page(article({ title: above }))
      expect(texts(report.opening)).toEqual(opening)
      expect(report.agency.name).toBe('青禾县民政局')
    }
  })

  it('finds the title in a table around it', async () => {
    const box = `<table><tr><td><h1>${title}</h1></td></tr><tr><td>发布时间：2023-01-18</td></tr></table>`
    // No other place of the page names the agency.
    const report = await page(article({ title: '标题' }).replaceAll('青禾县民政局', '').replace('标题', box))
    expect(report.agency.name).toBe('青禾县民政局')
    expect(texts(report.opening)).toEqual(opening)
  })

  it('takes characters that nobody sees out of names, text and cells', async () => {
    const strange = article()
      .replaceAll('民政局', '民\u200b政局')
      .replaceAll('总体', '总\u00ad体')
      .replaceAll('编制', '\ufeff编制')
      .replaceAll('<td>1', '<td>\u200b1')
    const report = await page(strange)
    expect(report.agency.name).toBe('青禾县民政局')
    expect(texts(report.opening)).toEqual(opening)
    expect(report.cells).toEqual(expectedCells())
  })

  it('takes a hyphen that does not break for a hyphen, in text and in telephones', async () => {
    const report = await page(article().replaceAll('编制', '编制，电话0600\u20115550123'))
    expect(texts(report.opening)).toEqual(['本报告根据《中华人民共和国政府信息公开条例》编制，电话0600-5550123。'])
  })

  it('leaves out a name of a table for screen readers that a conversion has printed above it', async () => {
    const table = (rows: readonly string[]) =>
      `<table>${rows.map((row) => `<tr><td>${row.split('、').join('</td><td>')}</td></tr>`).join('')}</table>`
    const own = table(['渠道、条数', '网站、12'])
    const inOverview = (above: string) => {
      const start = article().indexOf(sectionTitles[1])
      const tag = article().lastIndexOf('<', start)
      return page(`${article().slice(0, tag)}<p>发布情况如下：</p><p>${above}</p>${own}${article().slice(tag)}`)
    }
    const printed = (await inOverview('表格：渠道、条数')).prose.overview!
    expect(texts(printed).slice(-2)).toEqual(['发布情况如下：', ''])
    // What a clerk wrote above a table is no name of ours.
    const written = (await inOverview('表格：各渠道发布数')).prose.overview!
    expect(texts(written).slice(-2)).toEqual(['表格：各渠道发布数', ''])
  })

  it('reads a Word file in which line breaks end the paragraphs', async () => {
    const run = (text: string) =>
      text
        .split('\n')
        .map((line) => `<w:r><w:t>${line}</w:t></w:r>`)
        .join('<w:r><w:br/></w:r>')
    const body = [
      `${title}\n${opening[0]!}`,
      `${sectionTitles[0]}\n（一）主动公开政府信息情况\n全年公开信息128条。`,
      '四、因政府信息公开工作被申请行政复议、\n提起行政诉讼情况',
      `${sectionTitles[4]}\n存在解读形式单一的问题。\n${sectionTitles[5]}\n无。\n青禾县民政局\n2023年1月18日`,
    ]
    const xml = `<w:document><w:body>${body.map((text) => `<w:p>${run(text)}</w:p>`).join('')}</w:body></w:document>`
    const { report } = (await readFile('report.docx', zipSync({ 'word/document.xml': strToU8(xml) }), templates))
      .dossier
    expect(texts(report.opening)).toEqual(opening)
    expect(texts(report.prose.overview)).toEqual(['（一）主动公开政府信息情况', '全年公开信息128条。'])
    expect(texts(report.prose.problems)).toEqual(['存在解读形式单一的问题。'])
    expect(texts(report.prose['other-matters'])).toEqual(['无。'])
    expect(report.signed).toBe('2023-01-18')
  })

  it('joins a sentence over the number of a page, and leaves the number and a table of contents out', async () => {
    const [first, second] = [
      '全年通过门户网站、政务新媒体、政务公开专区和政府公报主动公开政府信息，其',
      '中公告公示12条。',
    ]
    const lines = [
      title,
      '目　录',
      '一、总体情况……………………1',
      '六、其他需要报告的事项....3',
      opening[0],
      sectionTitles[0],
      first,
      '— 2 —',
      second,
      sectionTitles[4],
      '存在不足。',
      '第 3 页 共 3 页',
      sectionTitles[5],
      '无。',
    ]
    const { report } = (await readFile('report.txt', new TextEncoder().encode(lines.join('\n')), templates)).dossier
    expect(texts(report.opening)).toEqual(opening)
    expect(texts(report.prose.overview)).toEqual([first + second])
    expect(texts(report.prose.problems)).toEqual(['存在不足。'])
  })
})
