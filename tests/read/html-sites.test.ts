import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { applicationsRows, article, expectedCells, type PageParts, type PageStyle } from './support/pages'

/** Pages as six and more kinds of content systems write them, each with its oddities. */
const office: PageStyle = {
  label: (text) =>
    `<p class="MsoNormal" align="center"><span lang="EN-US"><font face="仿宋"><span>${text.slice(0, 2)}</span><span style="mso-spacerun:yes">${text.slice(2)}</span></font></span><o:p></o:p></p>`,
  number: (text) =>
    `<p class="MsoNormal"><span lang="EN-US"><font size="2">${text.slice(0, 1)}</font><span>${text.slice(1)}</span></span></p>`,
  attributes: ' style="mso-border-alt:solid windowtext .5pt" valign="top"',
  header: 'td',
}
const broken: PageStyle = {
  label: (text) =>
    text
      .replace(/(.{4})(?=.)/g, '$1<br>')
      .replace(/（/g, '(')
      .replace(/）/g, ') ')
      .replace(/^(\d\.)/, '$1 '),
  number: (text) => `&nbsp;${text}&nbsp;`,
  attributes: ' nowrap',
  header: 'td',
}
const cms: PageStyle = {
  label: (text) => `<strong>${text}</strong>`,
  number: (text) => `<span style="font-size:14px"> ${text} </span>`,
  attributes: ' class="td1" onclick="alert(1)"',
  header: 'th',
}

const chrome = {
  above: `<div class="header"><a href="/">首页</a> <a href="/zwgk">政务公开</a></div><div>当前位置：<a href="/">首页</a> &gt; 政府信息公开年报</div><h1>青禾县人民政府</h1>`,
  below: `<div>【打印】【关闭】</div><div>浏览次数：<span id="hits">318</span></div><div class="foot">主办：青禾县人民政府办公室 版权所有</div><div>网站标识码：0000000000 某ICP备00000000号</div><div>联系我们</div>`,
}

const sites: readonly {
  readonly name: string
  readonly parts: PageParts
  readonly page: (article: string) => string
}[] = [
  {
    name: 'a plain page',
    parts: {},
    page: (text) => `<html><head><meta charset="utf-8"><title>年报</title></head><body>${text}</body></html>`,
  },
  {
    name: 'a page of Word saved as HTML, nested spans and fonts',
    parts: {
      style: office,
      paragraph: (text) =>
        `<p class="MsoNormal"><b><span style="font-family:仿宋">${text.slice(0, 3)}</span></b><span><font>${text.slice(3)}</font></span></p>`,
    },
    page: (text) =>
      `<html xmlns:o="urn:o"><head><style>p{margin:0}</style></head><body><div class="WordSection1">${text}</div></body></html>`,
  },
  {
    name: 'an old page laid out with tables, half-width brackets, labels broken by <br>, numbers between &nbsp;',
    parts: { style: broken },
    page: (text) =>
      `<html><body><table><tr><td>${chrome.above}</td></tr><tr><td width="200"><table><tr><td>通知</td></tr><tr><td>年报</td></tr></table></td><td>${text}</td></tr><tr><td>${chrome.below}</td></tr></table></body></html>`,
  },
  {
    name: 'TRS with a head and a foot of the site, scripts and handlers',
    parts: { style: cms, paragraph: (text) => `<div style="text-indent:2em">${text}</div>` },
    page: (text) =>
      `<html><body onload="steal()">${chrome.above}<script>document.write('二、主动公开政府信息情况')</script><div id="zoom"><div class="TRS_Editor"><style>.TRS_Editor P{color:red}</style>${text}</div></div>${chrome.below}</body></html>`,
  },
  {
    name: 'paragraphs by <br> in one element, full-width indents',
    parts: { paragraph: (text) => `　　${text}<br><br>` },
    page: (text) =>
      `<html><body>${chrome.above}<div class="article-content">${text}</div>${chrome.below}</body></html>`,
  },
  {
    name: 'table three cut in two tables at a page break',
    parts: {
      applications: `<table>${applicationsRows({ label: (t) => t, number: (t) => t, attributes: '', header: 'td' }, 0, 7)}</table><p>&nbsp;</p><table>${applicationsRows({ label: (t) => t, number: (t) => t, attributes: '', header: 'td' }, 7, 25)}</table>`,
    },
    page: (text) => `<html><body><main>${text}</main><footer>版权所有</footer></body></html>`,
  },
  {
    name: 'a title in two lines and headings of the site in h1',
    parts: { title: '<h2>青禾县民政局</h2><h2>2022年政府信息公开工作年度报告</h2>' },
    page: (text) => `<html><body>${chrome.above}<article>${text}</article>${chrome.below}</body></html>`,
  },
]

describe('pages of government sites', () => {
  it.each(sites)('reads every cell and every section of $name', async ({ parts, page }) => {
    const { dossier, review, findings } = await readFile(
      'page.html',
      new TextEncoder().encode(page(article(parts))),
      templates,
    )
    const { report } = dossier
    const trimmed = Object.fromEntries(
      Object.entries(report.cells).map(([cell, text]) => [cell, text.replace(/[\s\u00a0]+/g, '')]),
    )
    expect(trimmed).toEqual(expectedCells())
    expect(report.agency.name).toBe('青禾县民政局')
    expect(report.year).toBe(2022)
    expect(report.signed).toBe('2023-01-18')
    expect(report.template).toBe('2021')
    const text = (section: 'overview' | 'problems' | 'other-matters') =>
      (report.prose[section] ?? []).map((block) =>
        'runs' in block ? block.runs.map((run) => run.text).join('') : block.type,
      )
    expect(text('overview')).toEqual([
      '（一）主动公开政府信息情况',
      '全年在门户网站公开信息128条。',
      '（二）依申请公开情况',
      '全年办理申请较上年平稳。',
    ])
    expect(text('problems')).toEqual(['存在解读形式单一的问题，2023年将增加图解。'])
    expect(text('other-matters')).toEqual(['本年度没有收取信息处理费。'])
    expect(review.unused).toEqual([])
    expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([])
  })

  it('reads a page in GBK by the encoding that it names', async () => {
    const gbk = gbkBytes(
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>',
      article(),
      '</body></html>',
    )
    const { dossier } = await readFile('page.htm', gbk, templates)
    expect(dossier.report.agency.name).toBe('青禾县民政局')
    expect(dossier.report.cells).toEqual(expectedCells())
  })
})

/** GB18030 bytes of a text: Node decodes but does not encode it, so the table is made by decoding. */
function gbkBytes(...texts: readonly string[]): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly [number, number]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low])
  const bytes: number[] = []
  for (const character of texts.join('')) {
    const code = character.charCodeAt(0)
    const pair = codes.get(character)
    if (code < 128) bytes.push(code)
    else if (pair) bytes.push(...pair)
    else throw new Error(`${character} is not in GBK`)
  }
  return new Uint8Array(bytes)
}
