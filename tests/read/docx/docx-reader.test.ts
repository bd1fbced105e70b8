import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/core/document/document'
import { readDocx } from '../../../src/read/docx/docx-reader'

const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
const relations = (inside: string) => `<Relationships>${inside}</Relationships>`

function document(body: string) {
  const file = zipSync({
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(numbering),
    'word/_rels/document.xml.rels': strToU8(
      relations(
        '<Relationship Id="r1" Type="http://x/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="http://x/hyperlink" Target="https://example.org/" TargetMode="External"/>',
      ),
    ),
  })
  return readDocx(file).blocks
}
const texts = (body: string) =>
  document(body).map((block) => (block.type === 'text' ? plainText(block.runs) : block.type))
const p = (inside: string, list = '') => `<w:p>${list}${inside}</w:p>`
const t = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const item = (level: number) => `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr></w:pPr>`

describe('the reader of Word files', () => {
  it('turns automatic numbers into text', () => {
    expect(
      texts(
        [
          p(t('甲'), item(0)),
          p(t('乙'), item(1)),
          p(t('丙'), item(1)),
          p(t('丁'), item(2)),
          p(t('戊'), item(0)),
          p(t('己'), item(1)),
        ].join(''),
      ),
    ).toEqual(['一、甲', '（一）乙', '（二）丙', '1.丁', '二、戊', '（一）己'])
  })

  it('keeps what was inserted and drops what was deleted', () => {
    expect(
      texts(p(`${t('共')}<w:ins>${t('12')}</w:ins><w:del><w:r><w:delText>11</w:delText></w:r></w:del>${t('件')}`)),
    ).toEqual(['共12件'])
  })

  it('keeps the result of a field and leaves its instruction out', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>5</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    expect(texts(p(`${t('第')}${field}${t('页')}`))).toEqual(['第5页'])
  })

  it('keeps links, bold words and line breaks', () => {
    const [block] = document(
      p(
        `<w:hyperlink r:id="r2">${t('网站')}</w:hyperlink><w:r><w:rPr><w:b/></w:rPr><w:t>粗</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>细</w:t><w:br/><w:t>行</w:t></w:r>`,
      ),
    )
    expect(block).toMatchObject({
      runs: [{ text: '网站', href: 'https://example.org/' }, { text: '粗', bold: true }, { text: '细\n行' }],
    })
  })

  it('reads the text of a text box once', () => {
    const box = `<w:txbxContent>${p(t('框内'))}</w:txbxContent>`
    expect(
      texts(
        p(
          `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        ),
      ).filter((text) => text !== ''),
    ).toEqual(['框内'])
  })

  it('lays out merged cells', () => {
    const cell = (text: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${p(t(text))}</w:tc>`
    const [grid] = document(
      `<w:tbl><w:tr>${cell('甲', '<w:vMerge w:val="restart"/>')}${cell('乙', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('丙')}${cell('丁')}</w:tr></w:tbl>`,
    )
    expect(grid).toMatchObject({
      type: 'grid',
      rows: [
        [
          { text: '甲', rowspan: 2, colspan: 1 },
          { text: '乙', colspan: 2, rowspan: 1 },
        ],
        [{ text: '丙' }, { text: '丁' }],
      ],
    })
  })

  it('joins what a deleted paragraph mark joins, and leaves deleted cells out', () => {
    const deleted = '<w:pPr><w:rPr><w:del w:id="1" w:author="甲"/></w:rPr></w:pPr>'
    const gone = '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>'
    expect(texts(p(t('全年公开'), deleted) + p(gone, deleted) + p(t('信息')) + p(t('共12条')))).toEqual([
      '全年公开信息',
      '共12条',
    ])
    const cell = (inside: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${inside}</w:tc>`
    const [grid] = document(
      `<w:tbl><w:tr>${cell(p(t('甲')))}${cell(p(gone), '<w:cellDel w:id="2" w:author="甲"/>')}${cell(p(t('乙'), deleted) + p(t('丙')))}</w:tr></w:tbl>`,
    )
    expect(grid).toMatchObject({ type: 'grid', rows: [[{ text: '甲' }, { text: '乙丙' }]] })
  })

  it('takes the hint of an empty content control for no text', () => {
    const control = (inside: string) =>
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
    const filled = `<w:sdt><w:sdtPr><w:alias w:val="数"/></w:sdtPr><w:sdtContent>${t('5')}</w:sdtContent></w:sdt>`
    expect(
      texts(p(t('共') + control(t('单击此处输入文字。')) + filled + t('件')) + control(p(t('单击此处输入文字。')))),
    ).toEqual(['共5件'])
    const [grid] = document(
      `<w:tbl><w:tr><w:tc>${p(t('甲'))}</w:tc><w:tc>${control(p(t('单击此处输入文字。')))}</w:tc></w:tr></w:tbl>`,
    )
    expect(grid).toMatchObject({ rows: [[{ text: '甲' }, { text: '' }]] })
  })

  it('leaves hidden text and marks of footnotes out', () => {
    expect(
      texts(
        p(`${t('正文')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>`),
      ),
    ).toEqual(['正文'])
  })
})
