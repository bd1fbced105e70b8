import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { compose } from '../../../src/core/document/compose'
import type { Block, Document, GridCell } from '../../../src/core/document/document'
import { emptyReport } from '../../../src/core/report/report'
import { cellsOf } from '../../../src/core/template/template'
import { templates } from '../../../src/templates/index'
import { readHtml } from '../../../src/read/html/html-reader'
import { pageHtml } from '../../../src/write/html/page'
import { standardLayout } from '../../../src/write/layout/page-layout'
import { report } from '../../generators/report'
import { composedDocuments } from '../sample-documents'
import { htmlFindings } from './valid-html'
import { assertProperty } from '../../support/rounds'

const text = (role: 'title' | 'section' | 'body' | 'signature' | 'date', content: string, href?: string): Block => ({
  type: 'text',
  role,
  runs: [{ text: content, ...(href === undefined ? {} : { href }) }],
})
const pixel = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
const picture: Block = {
  type: 'picture',
  key: 'a',
  bytes: pixel,
  mime: 'image/png',
  width: 800,
  height: 400,
  alt: '各渠道公开"数量"',
  caption: '图1',
}
const sample2021 = composedDocuments.find(({ name }) => name === 'the sample of 2021')!
const open = (html: string) => new JSDOM(html).window.document
const documentOf = (...blocks: Block[]): Document => ({ blocks })

describe.each(composedDocuments)('the page of $name', ({ document, template, cells }) => {
  const html = pageHtml(document)
  const page = open(html)

  it('has nothing that html-validate finds', async () => {
    expect(await htmlFindings(html)).toEqual([])
  })

  it('holds no script and asks nothing from elsewhere', () => {
    expect(page.querySelectorAll('script, link, iframe, object, embed')).toHaveLength(0)
    for (const image of page.querySelectorAll('img')) expect(image.getAttribute('src')).toMatch(/^data:image\//)
    expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import/)
    expect(page.querySelectorAll('[style]')).toHaveLength(0)
  })

  it('names for every number headers that are in its table', () => {
    const numbers = [...page.querySelectorAll('td.value')]
    expect(numbers.length).toBe(
      document.blocks.flatMap((block) =>
        block.type === 'grid' ? block.rows.flat().filter((one) => one.kind === 'value') : [],
      ).length,
    )
    expect(numbers.length).toBe(cellsOf(template).size)
    for (const number of numbers) {
      const names = number.getAttribute('headers')?.split(' ') ?? []
      expect(names.length).toBeGreaterThan(0)
      for (const name of names) expect(number.closest('table')?.querySelector(`th[id="${name}"]`)).not.toBeNull()
    }
  })

  it('shows every number as it is printed', () => {
    const shown = [...page.querySelectorAll('td.value')].map((one) => one.textContent)
    const printed = document.blocks.flatMap((block) =>
      block.type === 'grid' ? block.rows.flat().flatMap((one) => (one.cell ? [cells.printed(one.cell)] : [])) : [],
    )
    expect(shown).toEqual(printed)
  })

  it('calls every th a header of something, and the note in the corner none', () => {
    for (const header of page.querySelectorAll('th'))
      expect(header.getAttribute('scope')).toMatch(/^(col|row|rowgroup)$/)
    expect([...page.querySelectorAll('.note')].map((one) => one.tagName)).toEqual(['TD'])
  })

  it('has one title, a language, and a caption for each statutory table', () => {
    expect(page.documentElement.lang).toBe('zh-CN')
    expect(page.title).toBe(document.meta?.title)
    expect([...page.querySelectorAll('h1')].map((one) => one.textContent)).toEqual([document.meta?.title])
    expect(page.querySelectorAll('table > caption')).toHaveLength(
      template.sections.filter(({ tables }) => tables).length,
    )
  })
})

describe('pageHtml', () => {
  it('keeps every text and every number of any report, and html-validate finds nothing', async () => {
    for (const template of templates)
      await assertProperty(
        fc.asyncProperty(report(template), async (one) => {
          const document = compose({ report: one, pictures: new Map() }, templates)
          const html = pageHtml(document)
          expect(await htmlFindings(html)).toEqual([])
          const page = open(html)
          // Charts have tests of their own (`chart.test.ts`).
          for (const chart of page.querySelectorAll('figure.chart')) chart.remove()
          const words = (content: string) => content.replace(/\s+/g, '')
          const expected = document.blocks.map((block) =>
            block.type === 'text'
              ? block.runs.map((run) => run.text).join('')
              : block.type === 'grid'
                ? (block.caption ?? '') +
                  block.rows
                    .flat()
                    .map((cell) => cell.text)
                    .join('')
                : '',
          )
          expect(words(page.querySelector('main')?.textContent ?? '')).toBe(words(expected.join('')))
        }),
        12,
      )
  })

  it('keeps a document valid whose tables are odd', async () => {
    const cell: fc.Arbitrary<GridCell> = fc.record({
      text: fc.constantFrom('', ' ', '甲', '<td>', '3'),
      colspan: fc.integer({ min: 1, max: 9 }),
      rowspan: fc.integer({ min: 1, max: 3 }),
      header: fc.boolean(),
    })
    await assertProperty(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }), async (rows) => {
        expect(await htmlFindings(pageHtml(documentOf(text('title', '题'), { type: 'grid', rows })))).toEqual([])
      }),
      30,
    )
  })

  it('writes markup in a text as text', () => {
    const page = open(
      pageHtml(
        documentOf(text('title', '<script>alert(1)</script>'), text('body', '</p><img src=x onerror=alert(1)>')),
      ),
    )
    expect(page.querySelectorAll('script, img')).toHaveLength(0)
    expect(page.querySelector('p')?.textContent).toBe('</p><img src=x onerror=alert(1)>')
  })

  it('makes live links of addresses and plain text of scripts', async () => {
    const html = pageHtml(
      documentOf(
        text('title', '题'),
        text('body', '网站', 'https://example.org/?a=1&b=2'),
        text('body', '点此', 'javascript:alert(1)'),
        text('body', '0600-555 0100', 'tel:0600-5550100'),
      ),
    )
    expect([...open(html).querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
      ['https://example.org/?a=1&b=2', '网站'],
      ['tel:0600-5550100', '0600-555 0100'],
    ])
    expect(await htmlFindings(html)).toEqual([])
  })

  it('puts a picture inside, with its words', async () => {
    const html = pageHtml(documentOf(text('title', '题'), picture))
    const image = open(html).querySelector('figure img')
    expect(image?.getAttribute('src')).toBe(`data:image/png;base64,${Buffer.from(pixel).toString('base64')}`)
    expect(image?.getAttribute('alt')).toBe('各渠道公开"数量"')
    expect(open(html).querySelector('figcaption')?.textContent).toBe('图1')
    expect(await htmlFindings(html)).toEqual([])
  })

  it('takes no other type than a picture for a picture', () => {
    expect(pageHtml(documentOf({ ...picture, mime: 'text/html;x="' }))).toContain('src="data:image/png;base64,')
  })

  it('lets a wide table of the screen be reached with the keyboard, and says what it is', () => {
    const page = open(pageHtml(sample2021.document))
    const labels = [...page.querySelectorAll('.wide')].map((one) => [
      one.getAttribute('tabindex'),
      one.getAttribute('aria-label'),
    ])
    expect(labels).toEqual([
      ['0', '收到和处理政府信息公开申请情况（表格）'],
      ['0', '政府信息公开行政复议、行政诉讼情况（表格）'],
    ])
  })

  it('has a title where the document has none', async () => {
    const html = pageHtml(documentOf(text('section', '一、总体情况')))
    expect(open(html).title).toBe('政府信息公开工作年度报告')
    expect(await htmlFindings(html)).toEqual([])
  })

  it('breaks a long title where the Word file does, and keeps its words', () => {
    const { document } = sample2021
    const lines = [...open(pageHtml(document)).querySelectorAll('h1 .line')].map((line) => line.textContent)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).toBe(document.meta?.title)
  })

  it('lets addresses break between their parts only, linked or not, and nothing else', async () => {
    const [site, mail] = ['http://www.qingyu.example.cn/a-b/list_2.html?id=1&page=2', 'office@qingyu.example.cn']
    const words = `网址（${site}），邮箱${mail}，电话0000-8162345，邮编054800，2021年支出1234567.89万元，增长112.34%。`
    const html = pageHtml(
      documentOf(
        text('title', '标题'),
        text('body', words),
        text('body', site, site),
        text('body', '0000-8162345', 'tel:0000-8162345'),
      ),
    )
    const page = open(html)
    const parts = (node: Element | null | undefined) =>
      node?.innerHTML.split('<wbr>').map((part) => part.replace(/<\/?span[^>]*>/g, '').replace(/&amp;/g, '&'))
    const broken = [
      'http://',
      'www.',
      'qingyu.',
      'example.',
      'cn/',
      'a-',
      'b/',
      'list_',
      '2.',
      'html?',
      'id=',
      '1&',
      'page=',
      '2',
    ]
    expect(parts(page.querySelector('p a'))).toEqual(broken)
    expect(parts(page.querySelector('p'))).toEqual([
      `网址（${broken[0]}`,
      ...broken.slice(1, -1),
      `${broken[broken.length - 1]}），邮箱office@`,
      'qingyu.',
      'example.',
      'cn，电话0000-8162345，邮编054800，2021年支出1234567.89万元，增长112.34%。',
    ])
    expect(page.querySelector('p')?.textContent).toBe(words)
    expect(page.querySelector('.telephone')?.innerHTML).toBe('0000-8162345')
    expect(await htmlFindings(html)).toEqual([])
    expect(
      readHtml(html, templates)
        .blocks.slice(1)
        .map((block) => block.type === 'text' && block.runs),
    ).toEqual([[{ text: words }], [{ text: site, href: site }], [{ text: '0000-8162345', href: 'tel:0000-8162345' }]])
  })

  it('sets ragged what holds a telephone number or an address, and keeps its role for whoever reads it', () => {
    const html = pageHtml(
      documentOf(
        text('title', '标题'),
        text('section', '一、总体情况'),
        text('body', '电话：8162345。'),
        text('body', '2021年办结3172件，增长12.34%。'),
        text('section', '二、网站www.qingyu.example.cn'),
      ),
    )
    expect([...open(html).querySelectorAll('[data-lines="ragged"]')].map((one) => one.textContent)).toEqual([
      '电话：8162345。',
      '二、网站www.qingyu.example.cn',
    ])
    expect([...open(html).querySelectorAll('h2')].map((one) => one.className)).toEqual(['section', 'section'])
  })

  it('makes the numbers of a table smaller rather than break them', () => {
    const long = emptyReport('2021', 2021, { name: '某局', kind: 'department' })
    const blocks = (number: string) =>
      compose(
        { report: { ...long, cells: { 'applications/received/natural-persons': number } }, pictures: new Map() },
        templates,
      )
    const classes = (number: string) =>
      [...open(pageHtml(blocks(number))).querySelectorAll('table.labels .value')].flatMap((one) =>
        one.className === 'value' ? [] : [one.className],
      )
    // The number and the totals that it is part of; no other cell.
    const smaller = classes('1234567')
    expect(smaller.length).toBeGreaterThan(0)
    expect(smaller.length).toBeLessThan(5)
    for (const one of smaller) expect(one).toMatch(/^value numbers-\d+$/)
    expect(classes('12')).toEqual([])
    expect(classes('见附件一另行报送的说明').every((one) => one === 'value overlong')).toBe(true)
  })

  it('keeps what is one thing in one line', () => {
    const page = open(
      pageHtml(documentOf(text('body', '国办公开办函〔2021〕30号，2026年1月26日，0000-8162345，313件'))),
    )
    expect([...page.querySelectorAll('p .whole')].map((one) => one.textContent)).toEqual([
      '函〔2021〕30号',
      '2026年1月26日',
      '0000-8162345',
      '313件',
    ])
    expect(page.querySelector('style')?.textContent).toMatch(/\.whole\{white-space:nowrap\}/)
  })

  it('sets a heading that runs into its paragraph apart', () => {
    const page = open(pageHtml(documentOf(text('body', '（一）主动公开情况。公开313条。'))))
    expect(page.querySelector('p .run-in')?.textContent).toBe('（一）主动公开情况。')
  })

  it('says title, day, source and column as government sites do', () => {
    const document = documentOf(text('title', '某局年报'), text('signature', '某局'), text('date', '2026年1月6日'))
    const meta = { title: '某局年报', agency: '某局', year: 2025, template: '2021' }
    const page = open(pageHtml({ ...document, meta }))
    const content = (name: string) => page.querySelector(`meta[name="${name}"]`)?.getAttribute('content')
    expect(['ArticleTitle', 'PubDate', 'ContentSource', 'ColumnName'].map(content)).toEqual([
      '某局年报',
      '2026-01-06',
      '某局',
      '政府信息公开工作年度报告',
    ])
    expect(open(pageHtml(documentOf(text('body', '无')))).querySelector('meta[name="PubDate"]')).toBeNull()
  })

  it('names a table of the clerk’s own, which has no caption', () => {
    const cell = (content: string, header: boolean) => ({ text: content, colspan: 1, rowspan: 1, header })
    const rows = [
      [cell('渠道', true), cell('条数', true)],
      [cell('网站', false), cell('1024条', false)],
    ]
    const page = open(pageHtml(documentOf(text('title', '一'), { type: 'grid', rows })))
    expect(page.querySelector('table')?.getAttribute('aria-label')).toBe('表格：渠道、条数')
    expect([...page.querySelectorAll('td')].map((one) => one.className)).toEqual(['', 'number'])
  })

  it('may print the blocks of table 二 on two sheets, each whole', () => {
    const page = open(pageHtml(sample2021.document))
    expect([...page.querySelectorAll('.opened, .together')].map((one) => one.className)).toEqual([
      'opened',
      'together',
      'together',
    ])
    expect(page.querySelectorAll('.opened tbody.block').length).toBeGreaterThan(1)
  })

  it('prints in the layout of the office', () => {
    const layout = {
      ...standardLayout,
      lineSpacing: 28,
      pageNumber: 'centre' as const,
      fonts: { ...standardLayout.fonts, body: '方正"仿宋</style>' },
    }
    const html = pageHtml(sample2021.document, { layout })
    expect(html).toContain('--line:28pt')
    expect(html).toContain('@bottom-center')
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(pageHtml(sample2021.document)).toContain('@page :left{@bottom-left')
  })

  it('gives the same page for the same document', () => {
    const { document } = sample2021
    expect(pageHtml(document)).toBe(pageHtml(document))
  })
})
