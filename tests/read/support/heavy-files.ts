import { strToU8, zipSync } from 'fflate'

/** A file that no office would make, small on the disk or not, that a careless reader spends minutes or gigabytes on. */
export interface HeavyFile {
  readonly title: string
  readonly name: string
  readonly bytes: () => Uint8Array
}

const title = '河阳县2022年政府信息公开工作年度报告'
const sections = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const
const lines = [title, ...sections]

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const cell = (text: string, look = '') => `<w:tc>${look}${p(text)}</w:tc>`

/** A Word file whose last section holds this. */
function docx(content: string): Uint8Array {
  const xml = `<w:document xmlns:w="w"><w:body>${lines.map(p).join('')}${content}</w:body></w:document>`
  return zipSync({ 'word/document.xml': strToU8(xml) }, { level: 9 })
}

function html(content: string): Uint8Array {
  return strToU8(`<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}${content}</body></html>`)
}

function text(content: string): Uint8Array {
  return strToU8(`${lines.join('\n')}\n${content}`)
}

const deleted = '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>'
const application = (_: unknown, index: number) => `${index},2022-01-05,自然人,予以公开,2022-01-20`

export const heavyFiles: readonly HeavyFile[] = [
  { title: 'empty paragraphs', name: 'a.docx', bytes: () => docx('<w:p/>'.repeat(350_000)) },
  {
    title: 'paragraphs with deleted marks',
    name: 'a.docx',
    bytes: () => docx(`<w:p>${deleted}<w:r><w:t>字</w:t></w:r></w:p>`.repeat(60_000)),
  },
  { title: 'elements without end', name: 'a.docx', bytes: () => docx('<w:r/>'.repeat(5_500_000)) },
  { title: 'line breaks', name: 'a.docx', bytes: () => docx(`<w:p><w:r>${'<w:br/>字'.repeat(300_000)}</w:r></w:p>`) },
  {
    title: 'runs, bold and not',
    name: 'a.docx',
    bytes: () =>
      docx(`<w:p>${'<w:r><w:t>字</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>粗</w:t></w:r>'.repeat(90_000)}</w:p>`),
  },
  {
    title: 'tables of one row',
    name: 'a.docx',
    bytes: () => docx(`<w:tbl><w:tr>${cell('行政处罚')}${cell('1')}</w:tr></w:tbl>`.repeat(50_000)),
  },
  {
    title: 'a table of very many rows',
    name: 'a.docx',
    bytes: () => docx(`<w:tbl>${`<w:tr>${cell('行政处罚')}${cell('1')}</w:tr>`.repeat(50_000)}</w:tbl>`),
  },
  {
    title: 'merged cells of 200 columns',
    name: 'a.docx',
    bytes: () =>
      docx(
        `<w:tbl>${`<w:tr>${cell('1', '<w:tcPr><w:gridSpan w:val="1000"/><w:vMerge/></w:tcPr>')}</w:tr>`.repeat(50_000)}</w:tbl>`,
      ),
  },
  {
    title: 'a cell of a million digits',
    name: 'a.docx',
    bytes: () => docx(`<w:tbl><w:tr>${cell('行政处罚')}${cell('9'.repeat(1_000_000))}</w:tr></w:tbl>`),
  },
  { title: 'titles of sections', name: 'a.docx', bytes: () => docx(p(sections[2]).repeat(60_000)) },
  { title: 'lines by <br>', name: 'a.html', bytes: () => html('第一行文字<br>'.repeat(100_000)) },
  { title: 'a line of <br>, then a word', name: 'a.html', bytes: () => html(`${'<br>'.repeat(100_000)}字`) },
  {
    title: 'spans of 1,000 × 1,000',
    name: 'a.html',
    bytes: () => html(`<table>${'<tr><td colspan=1000 rowspan=1000>行政处罚</td></tr>'.repeat(3000)}</table>`),
  },
  { title: 'a depth of 100,000', name: 'a.html', bytes: () => html('<div>'.repeat(100_000)) },
  { title: 'signs of tags', name: 'a.html', bytes: () => html('<'.repeat(10_000_000)) },
  {
    title: 'a list of applications',
    name: 'a.csv',
    bytes: () => strToU8(Array.from({ length: 20_000 }, application).join('\n')),
  },
  {
    title: 'a list of applications below a title',
    name: 'a.csv',
    bytes: () => text(Array.from({ length: 20_000 }, application).join('\n')),
  },
  {
    title: 'lines that go on',
    name: 'a.txt',
    bytes: () => text(`${'优化公开流程'.repeat(6)}\n`.repeat(60_000)),
  },
  { title: 'short lines', name: 'a.txt', bytes: () => text('第一行文字。\n'.repeat(300_000)) },
  { title: 'cells one a line', name: 'a.txt', bytes: () => text('\t1\n\n字\n\n'.repeat(200_000)) },
  { title: 'the mark of a picture', name: 'a.txt', bytes: () => text('[image: '.repeat(500_000)) },
  {
    title: 'a web archive of very many parts',
    name: 'a.mht',
    bytes: () =>
      strToU8(`MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n${'--x\n'.repeat(2_000_000)}`),
  },
  {
    title: 'a data file of brackets',
    name: 'a.json',
    bytes: () => strToU8(`{"type":"annual-report","version":1,"report":${'['.repeat(5_000_000)}`),
  },
]
