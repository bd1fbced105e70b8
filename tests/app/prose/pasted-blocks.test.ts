// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { readPastedHtml, readPastedText } from '../../../src/app/prose/pasted-blocks'
import type { PictureFile, ProseBlock } from '../../../src/core/report/report'

const kept: PictureFile[] = []
const keep = (file: PictureFile) => `k${kept.push(file)}`
const read = (html: string) => readPastedHtml(html, keep).blocks
const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', runs: [{ type: 'text', text }] })

describe('a pasted text', () => {
  it('from Word is clean paragraphs and headings, its own marks dropped', () => {
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-parent:""}</style><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head>
      <body lang=ZH-CN><!--StartFragment--><p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:楷体'>（一）主动公开<span lang=EN-US><o:p></o:p></span></span></p>
      <p class=MsoNormal style='mso-char-indent-count:2.0'><span style='font-family:仿宋'>2021年，我局主动公开
信息</span><b><span lang=EN-US>326</span></b><span>条。<o:p>&nbsp;</o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`
    expect(read(word)).toEqual([
      { type: 'heading', level: 1, runs: [{ type: 'text', text: '（一）主动公开' }] },
      {
        type: 'paragraph',
        runs: [
          { type: 'text', text: '2021年，我局主动公开信息' },
          { type: 'text', text: '326', bold: true },
          { type: 'text', text: '条。' },
        ],
      },
    ])
  })

  it('keeps the numbers of an ordered list, and leaves those that are typed', () => {
    const list = '<ol start="2"><li>更新慢。</li><li><p>渠道少。</p><p>另有原因。</p></li><li>4.解读少。</li></ol>'
    expect(read(list).map((block) => ('runs' in block ? block.runs.map((run) => run.text).join('') : ''))).toEqual([
      '2.更新慢。',
      '3.渠道少。',
      '另有原因。',
      '4.解读少。',
    ])
  })

  it('from a page keeps web links, splits at line breaks and runs nothing', () => {
    const page =
      '<div>　　见<a href="https://www.qingyu.example/a">专栏</a><a href="javascript:alert(1)">打开</a><br>第二行<img src="x" onerror="window.ran=1"><script>window.ran=1</script></div>'
    const { blocks, missing } = readPastedHtml(page, keep)
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        runs: [
          { type: 'text', text: '见' },
          { type: 'text', text: '专栏', href: 'https://www.qingyu.example/a' },
          { type: 'text', text: '打开' },
        ],
      },
      paragraph('第二行'),
    ])
    expect(missing).toBe(1)
    expect((window as unknown as { ran?: number }).ran).toBeUndefined()
  })

  it('keeps a table a table, with merged cells and header cells', () => {
    const html =
      '<p>如下：</p><table><tr><th colspan="2">渠道</th></tr><tr><td><p>合计</p></td><td><p>3</p><p>条</p></td></tr></table><p>完</p>'
    expect(read(html)).toEqual([
      paragraph('如下：'),
      {
        type: 'table',
        rows: [
          [{ runs: [{ type: 'text', text: '渠道' }], colspan: 2, rowspan: 1, header: true }],
          [
            { runs: [{ type: 'text', text: '合计' }], colspan: 1, rowspan: 1, header: false },
            { runs: [{ type: 'text', text: '3条' }], colspan: 1, rowspan: 1, header: false },
          ],
        ],
      },
      paragraph('完'),
    ])
  })

  it('takes what a table of one cell lays out as text', () => {
    expect(read('<table><tr><td><p>甲</p><p>乙</p></td></tr></table>')).toEqual([paragraph('甲'), paragraph('乙')])
  })

  it('takes pictures whose bytes are inside, by their bytes and not by their word', () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='
    const { blocks } = readPastedHtml(`<p>前<img alt="一点" src="data:image/jpeg;base64,${png}">后</p>`, keep)
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'picture', 'paragraph'])
    expect(kept[kept.length - 1]).toMatchObject({ mime: 'image/png' })
  })

  it('keeps the space between Western words over a line break', () => {
    expect(read('<p>Open\n Government\n信息</p>')).toEqual([paragraph('Open Government 信息')])
  })

  it('as plain text is a paragraph a line, headings by their number', () => {
    expect(readPastedText('（二）依申请公开\r\n\r\n　　全年收到申请3件。\n')).toEqual([
      { type: 'heading', level: 1, runs: [{ type: 'text', text: '（二）依申请公开' }] },
      paragraph('全年收到申请3件。'),
    ])
  })

  it.each([
    ['<p>12</p><p>34</p>', '12 34'],
    ['受理 12<br>办结 34', '受理 12 办结 34'],
    ['本年新收<br>申请数量', '本年新收申请数量'],
    ['甲<table><tr><td>里一</td><td>里二</td></tr></table>', '甲里一里二'],
  ])('puts the lines of a cell behind each other, numbers apart: %s', (inside, text) => {
    const read = readPastedHtml(`<table><tr><td>${inside}</td><td>x</td></tr></table>`, () => 'k')
    const [table] = read.blocks
    expect(table?.type === 'table' && table.rows[0]?.[0]?.runs.map((run) => run.text).join('')).toBe(text)
  })

  it('counts a picture in a cell among those that are missing', () => {
    const png =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    expect(readPastedHtml(`<table><tr><td><img src="${png}">图1</td><td>x</td></tr></table>`, () => 'k').missing).toBe(
      1,
    )
  })
})

describe('a pasted chart', () => {
  const chart: ProseBlock = {
    type: 'chart',
    kind: 'bar',
    labels: ['予以公开'],
    series: [{ name: '', values: [{ of: { sum: ['applications/disclosed/total'] }, text: '5' }] }],
    caption: '图1',
  }
  const figure = (data: string) => {
    const holder = document.createElement('div')
    holder.innerHTML = '<p>前</p><figure class="chart"><figcaption>图1</figcaption><p>条形图。</p></figure><p>后</p>'
    holder.querySelector('figure')!.setAttribute('data-chart', data)
    return holder.innerHTML
  }

  it('of our own page or another report is the chart, alive', () => {
    expect(read(figure(JSON.stringify(chart)))).toEqual([paragraph('前'), chart, paragraph('后')])
  })

  it('that is none is its words', () => {
    for (const data of ['', '{', JSON.stringify({ ...chart, kind: 'x' })])
      expect(read(figure(data)).map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph'])
  })
})
