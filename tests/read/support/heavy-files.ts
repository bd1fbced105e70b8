import { strToU8, zipSync } from 'fflate'
import { odsBytes, odtBytes } from '../../support/odf'
import { madePdf, pdfFile } from './made-pdf'

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

/** An OpenDocument text whose last section holds this. */
function odt(content: string, automatic = ''): Uint8Array {
  return odtBytes(lines.map((line) => `<text:p>${line}</text:p>`).join('') + content, { automatic })
}

const row = (cells: string, attributes = '') => `<table:table-row${attributes}>${cells}</table:table-row>`
const odfCell = (text: string, attributes = '') =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`

/** A spreadsheet with one sheet of these rows. */
function ods(rows: string): Uint8Array {
  return odsBytes(`<table:table table:name="年报">${row(odfCell(title))}${rows}</table:table>`)
}

/** A workbook with one sheet of these rows, and what stands behind them. */
function xlsx(rows: string, behind = ''): Uint8Array {
  const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`
  const sheet = `<worksheet><sheetData><row r="1">${text(title)}</row><row>${text('第二十条第（一）项')}</row>${rows}</sheetData>${behind}</worksheet>`
  const relation = (id: string, type: string, target: string) =>
    `<Relationships><Relationship Id="${id}" Type="x/${type}" Target="${target}"/></Relationships>`
  return zipSync(
    {
      '_rels/.rels': strToU8(relation('a', 'officeDocument', 'xl/workbook.xml')),
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="年报" r:id="a"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(relation('a', 'worksheet', 'sheet1.xml')),
      'xl/sheet1.xml': strToU8(sheet),
    },
    { level: 9 },
  )
}

const xlsxCell = (text: string, at = '') => `<c${at && ` r="${at}"`} t="inlineStr"><is><t>${text}</t></is></c>`
const xlsxRow = (...texts: readonly string[]) => `<row>${texts.map((text) => xlsxCell(text)).join('')}</row>`

function html(content: string): Uint8Array {
  return strToU8(`<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}${content}</body></html>`)
}

/** A PDF whose page has these operators behind its lines. */
function pdf(operators: string, pages = 1): Uint8Array {
  const page = { texts: lines.map((line, row) => ({ text: line, x: 70, y: 60 + row * 20 })) }
  return madePdf(Array(pages).fill(page), 'Identity-H', (own) => `${own}\n${operators}`)
}

/** A PDF whose page draws a form that draws another one ten times, and so on. */
function formsInForms(depth: number): Uint8Array {
  const stream = (entries: string, text: string) => `<<${entries}/Length ${text.length}>>stream\n${text}\nendstream`
  const own = (at: number) => `/Resources<</XObject<</X ${at} 0 R>>>>`
  return pdfFile([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R${own(5)}>>`,
    stream('', '/X Do'),
    ...Array.from({ length: depth }, (_, at) =>
      stream(`/Type/XObject/Subtype/Form/BBox[0 0 595 842]${own(6 + at)}`, '/X Do '.repeat(10)),
    ),
    stream('/Type/XObject/Subtype/Form/BBox[0 0 595 842]', '10 10 m 90 10 l S'),
  ])
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
  { title: 'empty paragraphs', name: 'a.odt', bytes: () => odt('<text:p/>'.repeat(350_000)) },
  { title: 'elements without end', name: 'a.odt', bytes: () => odt('<text:s/>'.repeat(3_500_000)) },
  {
    title: 'spaces',
    name: 'a.odt',
    bytes: () => odt(`<text:p>${'<text:s text:c="999999"/>字'.repeat(100_000)}</text:p>`),
  },
  {
    title: 'spans, bold and not',
    name: 'a.odt',
    bytes: () =>
      odt(
        `<text:p>${'<text:span text:style-name="B">粗</text:span>字'.repeat(150_000)}</text:p>`,
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
      ),
  },
  {
    title: 'lists that go on',
    name: 'a.odt',
    bytes: () =>
      odt(
        Array.from(
          { length: 50_000 },
          (_, at) =>
            `<text:list xml:id="l${at}" text:continue-list="l${at - 1}"><text:list-item><text:p>字</text:p></text:list-item></text:list>`,
        ).join(''),
      ),
  },
  {
    title: 'lists in lists',
    name: 'a.odt',
    bytes: () =>
      odt(
        `${'<text:list><text:list-item>'.repeat(150)}${'<text:p>字</text:p>'.repeat(100_000)}${'</text:list-item></text:list>'.repeat(150)}`,
      ),
  },
  {
    title: 'comments without end',
    name: 'a.odt',
    bytes: () =>
      odt(
        `<text:p>${Array.from({ length: 40_000 }, (_, at) => `<office:annotation office:name="c${at}"><text:p>请核对</text:p></office:annotation>字字`).join('')}</text:p>`,
      ),
  },
  {
    title: 'rows and cells that repeat',
    name: 'a.odt',
    bytes: () =>
      odt(
        `<table:table>${row(odfCell('行政处罚', 'table:number-columns-repeated="16384"') + odfCell('1'), ' table:number-rows-repeated="1048576"').repeat(1000)}</table:table>`,
      ),
  },
  {
    title: 'merged cells of 200 columns',
    name: 'a.odt',
    bytes: () =>
      odt(
        `<table:table>${row(odfCell('1', 'table:number-columns-spanned="1000" table:number-rows-spanned="9999"') + odfCell('2')).repeat(50_000)}</table:table>`,
      ),
  },
  {
    title: 'tables in tables',
    name: 'a.odt',
    bytes: () =>
      odt(
        `${'<table:table><table:table-row><table:table-cell>'.repeat(120)}${'<text:p>字</text:p>'.repeat(100_000)}${'</table:table-cell></table:table-row></table:table>'.repeat(120)}`,
      ),
  },
  {
    title: 'a million rows that repeat',
    name: 'a.ods',
    bytes: () =>
      ods(row(odfCell('行政处罚', 'table:number-columns-repeated="16384"'), ' table:number-rows-repeated="1048576"')),
  },
  {
    title: 'blank rows that repeat, with words between',
    name: 'a.ods',
    bytes: () =>
      ods(
        (
          row('<table:table-cell/>', ' table:number-rows-repeated="1048576"') + row(odfCell('行政处罚') + odfCell('1'))
        ).repeat(60_000),
      ),
  },
  {
    title: 'merged cells',
    name: 'a.ods',
    bytes: () =>
      ods(
        row(
          odfCell('行政处罚', 'table:number-columns-spanned="200" table:number-rows-spanned="60000"') + odfCell('1'),
        ).repeat(45_000),
      ),
  },
  { title: 'rows', name: 'a.xlsx', bytes: () => xlsx(xlsxRow('行政处罚', '1').repeat(49_000)) },
  {
    title: 'rows beyond all reports',
    name: 'a.xlsx',
    bytes: () => xlsx(xlsxRow('行政处罚', '1', '2', '3').repeat(150_000)),
  },
  { title: 'titles of sections', name: 'a.xlsx', bytes: () => xlsx(xlsxRow(sections[2]).repeat(60_000)) },
  {
    title: 'tables of one row, with titles between',
    name: 'a.xlsx',
    bytes: () =>
      xlsx((xlsxRow(sections[1]) + xlsxRow('信息内容', '本年制发件数') + xlsxRow('规章', '1')).repeat(16_000)),
  },
  {
    title: 'tables of other kinds in turn',
    name: 'a.xlsx',
    bytes: () =>
      xlsx(
        (
          xlsxRow('第二十条第（五）项') +
          xlsxRow('行政许可', '1') +
          xlsxRow('渠道', '条数') +
          xlsxRow('网站', '2')
        ).repeat(12_000),
      ),
  },
  {
    title: 'merged cells over the whole sheet',
    name: 'a.xlsx',
    bytes: () =>
      xlsx(
        xlsxRow('行政处罚', '1').repeat(40_000),
        `<mergeCells>${Array.from({ length: 40_000 }, (_, at) => `<mergeCell ref="A${at + 3}:XFD1048576"/>`).join('')}</mergeCells>`,
      ),
  },
  {
    title: 'cells far apart',
    name: 'a.xlsx',
    bytes: () =>
      xlsx(
        Array.from(
          { length: 3000 },
          (_, at) =>
            `<row r="${(at + 1) * 300}">${xlsxCell('行政处罚', `${'ABCUVW'[at % 6]}${'ABC'[at % 3]}A${(at + 1) * 300}`)}</row>`,
        ).join(''),
      ),
  },
  {
    title: 'a register of applications',
    name: 'a.xlsx',
    bytes: () =>
      xlsx(
        xlsxRow('收到日期', '申请人', '申请内容', '办理结果', '答复日期') +
          xlsxRow('2022-01-05', '张某', '批复', '予以公开', '2022-01-20').repeat(100_000),
      ),
  },
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
    title: 'lines that never meet',
    name: 'a.pdf',
    bytes: () =>
      pdf(
        Array.from(
          { length: 20_000 },
          (_, at) => `${(at % 140) * 4} ${at / 28} m ${(at % 140) * 4 + 7} ${at / 28} l S`,
        ).join('\n'),
      ),
  },
  {
    title: 'a grid of 280 × 280',
    name: 'a.pdf',
    bytes: () =>
      pdf(
        Array.from(
          { length: 280 },
          (_, at) => `${at * 3.2} 0 m ${at * 3.2} 900 l S 0 ${at * 3.2} m 900 ${at * 3.2} l S`,
        ).join('\n'),
      ),
  },
  { title: 'one line drawn again and again', name: 'a.pdf', bytes: () => pdf('10 10 m 500 10 l S\n'.repeat(500_000)) },
  { title: 'forms in forms in forms', name: 'a.pdf', bytes: () => formsInForms(9) },
  { title: 'graphics states without end', name: 'a.pdf', bytes: () => pdf('q '.repeat(1_000_000)) },
  {
    title: 'letters without end on 100 pages',
    name: 'a.pdf',
    bytes: () => pdf('BT /F1 10 Tf 80 400 Td <5b57> Tj ET\n'.repeat(3000), 100),
  },
  {
    title: 'a data file of brackets',
    name: 'a.json',
    bytes: () => strToU8(`{"type":"annual-report","version":1,"report":${'['.repeat(5_000_000)}`),
  },
]
