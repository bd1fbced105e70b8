import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { plainText, type Block } from '../../../src/core/document/document'
import { ReadError } from '../../../src/core/read-error'
import { readOdt } from '../../../src/read/odf/odt-document'
import { cell, coveredCell, odtBytes, paragraph, table, type OdfExtras } from '../../support/odf'
import { samplePicture } from '../support/picture'

const read = (body: string, extras?: OdfExtras) => readOdt(odtBytes(body, extras))
const shown = (block: Block) =>
  block.type === 'text'
    ? plainText(block.runs)
    : block.type === 'grid'
      ? block.rows.map((r) => r.map((c) => c.text))
      : block.type
const texts = (body: string, extras?: OdfExtras) => read(body, extras).blocks.map(shown)
const style = (name: string, family: string, properties: string, more = '') =>
  `<style:style style:name="${name}" style:family="${family}" ${more}>${properties}</style:style>`
const level = (at: number, format: string, before: string, behind: string, more = '') =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-prefix="${before}" style:num-suffix="${behind}" ${more}/>`
const numbers = `<text:list-style style:name="L">${level(1, '一, 二, 三, ...', '', '、')}${level(2, '一, 二, 三, ...', '（', '）')}${level(3, '1', '', '', 'text:display-levels="2"')}</text:list-style>`
const list = (items: string, more = 'text:style-name="L"') => `<text:list ${more}>${items}</text:list>`
const item = (content: string, more = '') => `<text:list-item ${more}>${content}</text:list-item>`

describe('paragraphs of an OpenDocument text', () => {
  it('have their roles, links and bold words, and white space as it is shown', () => {
    const { blocks } = read(
      paragraph('河阳县2022年政府信息公开工作年度报告', 'Title') +
        '<text:h text:style-name="P1" text:outline-level="1">一、总体情况</text:h>' +
        '<text:h text:outline-level="2">（一）主动公开</text:h>' +
        paragraph(
          '\n  全年<text:span text:style-name="T1">公开</text:span>  信息\n<text:s text:c="2"/>见<text:tab/><text:a xlink:href="https://a.example/">网站</text:a>，<text:a xlink:href="../b.odt">附件</text:a><text:line-break/>完  ',
        ),
      {
        automatic:
          style('T1', 'text', '<style:text-properties style:font-weight-asian="bold"/>') +
          style('P1', 'paragraph', '', 'style:parent-style-name="Heading_20_1"'),
        named: style('Heading_20_1', 'paragraph', '<style:text-properties fo:font-weight="bold"/>'),
      },
    )
    expect(blocks).toEqual([
      { type: 'text', role: 'title', runs: [{ text: '河阳县2022年政府信息公开工作年度报告' }] },
      { type: 'text', role: 'section', runs: [{ text: '一、总体情况' }] },
      { type: 'text', role: 'heading-1', runs: [{ text: '（一）主动公开' }] },
      {
        type: 'text',
        role: 'body',
        runs: [
          { text: '全年' },
          { text: '公开', bold: true },
          { text: ' 信息   见\t' },
          { text: '网站', href: 'https://a.example/' },
          { text: '，附件\n完' },
        ],
      },
    ])
  })

  it('have the numbers of their lists, of nested ones, and of lists that go on', () => {
    const body =
      list(
        item(paragraph('甲') + paragraph('无号')) +
          item(paragraph('乙') + list(item(paragraph('子')) + item(paragraph('丑')), '')),
        'xml:id="a" text:style-name="L"',
      ) +
      paragraph('间') +
      list(item(paragraph('丙')), 'text:continue-list="a" text:style-name="L"') +
      list(
        item(list(item(list(item(paragraph('深')), '')), '')),
        'text:style-name="L" text:continue-numbering="true"',
      ) +
      list(
        item(paragraph('新')) +
          item(paragraph('跳'), 'text:start-value="8"') +
          '<text:list-header><text:p>头</text:p></text:list-header>',
      ) +
      list(item('<text:h text:outline-level="1"><text:number>七、</text:number>照写</text:h>'))
    expect(texts(body, { automatic: numbers })).toEqual([
      '一、甲',
      '无号',
      '二、乙',
      '（一）子',
      '（二）丑',
      '间',
      '三、丙',
      '一.1深',
      '一、新',
      '八、跳',
      '头',
      '七、照写',
    ])
  })

  it('have the numbers of headings that the file makes, and a pattern of numbers as newer programs write it', () => {
    const outline = `<text:outline-style>${`<text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." loext:num-list-format="第%1%部分　"/>`}<text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>`
    const heading = (at: number, text: string) => `<text:h text:outline-level="${at}">${text}</text:h>`
    expect(texts(heading(1, '总体情况') + heading(2, '甲') + heading(1, '主动公开'), { named: outline })).toEqual([
      '第一部分　总体情况',
      '甲',
      '第二部分　主动公开',
    ])
  })

  it('of changes hold what stays, and how many there are is told', () => {
    const region = (kind: string) =>
      `<text:changed-region text:id="c"><text:${kind}><office:change-info/>${kind === 'deletion' ? paragraph('删去的') : ''}</text:${kind}></text:changed-region>`
    const { blocks, tracked } = read(
      `<text:tracked-changes>${region('insertion')}${region('deletion')}${region('format-change')}</text:tracked-changes>` +
        paragraph('留下<text:change text:change-id="c"/><text:change-start/>加上的<text:change-end/>'),
    )
    expect(blocks.map(shown)).toEqual(['留下加上的'])
    expect(tracked).toBe(2)
  })

  it('leave comments, notes, hints and hidden texts out, and tell them', () => {
    const note = (text: string) =>
      `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${paragraph(text)}</text:note-body></text:note>`
    const annotation = (name: string, text: string) =>
      `<office:annotation${name && ` office:name="${name}"`}><dc:creator>王主任</dc:creator>${paragraph(text)}</office:annotation>`
    const document = read(
      paragraph(
        `全年${annotation('k', '请核对')}公开12条<office:annotation-end office:name="k"/>信息${note('含转载')}。${annotation('', '好')}`,
      ) +
        paragraph(
          '可见<text:span text:style-name="T1">不可见</text:span><text:placeholder>&lt;填写&gt;</text:placeholder>',
        ) +
        paragraph('全隐', 'P1') +
        paragraph('<text:hidden-paragraph text:is-hidden="true"/>隐段') +
        `<text:section text:display="none">${paragraph('隐节')}</text:section>` +
        `<text:section>${paragraph('<text:hidden-text text:is-hidden="true">隐字</text:hidden-text>明节')}</text:section>` +
        `<text:table-of-content><text:index-body>${paragraph('目录')}</text:index-body></text:table-of-content>`,
      {
        automatic:
          style('T1', 'text', '<style:text-properties text:display="none"/>') +
          style('P1', 'paragraph', '<style:text-properties text:display="none"/>'),
      },
    )
    expect(document.blocks.map(shown)).toEqual(['全年公开12条信息。', '可见', '明节'])
    expect(document.comments).toEqual([
      { author: '王主任', text: '请核对', about: '公开12条' },
      { author: '王主任', text: '好', about: '' },
    ])
    expect(document.footnotes).toEqual(['含转载'])
    expect(new Set(document.hidden)).toEqual(new Set(['不可见', '全隐', '隐段', '隐节', '隐字']))
  })
})

describe('tables of an OpenDocument text', () => {
  it('have merged, covered and repeated cells, several paragraphs and lists in one', () => {
    const rows = [
      [cell('表头', 'table:number-columns-spanned="2" table:number-rows-spanned="2"'), coveredCell, cell('甲')],
      [coveredCell, coveredCell, cell('乙')],
      [cell('0', 'table:number-columns-repeated="3"')],
      [
        coveredCell,
        cell('1'),
        `<table:table-cell>${paragraph('二')}${list(item(paragraph('三')))}${paragraph('')}</table:table-cell>`,
      ],
    ]
    const [grid] = read(table(rows), { automatic: numbers }).blocks
    expect(grid).toMatchObject({
      rows: [
        [{ text: '表头', colspan: 2, rowspan: 2 }, { text: '甲' }],
        [{ text: '乙' }],
        [{ text: '0' }, { text: '0' }, { text: '0' }],
        [{ text: '' }, { text: '1' }, { text: '二\n一、三' }],
      ],
    })
  })

  it('that only lay out a page are its text, and one in a text box is a table', () => {
    const inner = table([[cell('甲'), cell('1')]])
    const box = (content: string) => `<draw:frame><draw:text-box>${content}</draw:text-box></draw:frame>`
    expect(texts(table([[`<table:table-cell>${paragraph('段')}${inner}</table:table-cell>`]]))).toEqual([
      '段',
      [['甲', '1']],
    ])
    expect(texts(paragraph(`前${box(paragraph('框中') + inner)}后`))).toEqual(['前后', '框中', [['甲', '1']]])
    expect(
      texts(box(paragraph('页上')) + `<draw:g><draw:custom-shape>${paragraph('形中')}</draw:custom-shape></draw:g>`),
    ).toEqual(['页上', '形中'])
    expect(
      texts(table([[`<table:table-cell>${paragraph(box(paragraph('9')))}</table:table-cell>`, cell('x')]])),
    ).toEqual([[['9', 'x']]])
  })

  it('stay small whatever they claim to repeat', () => {
    const rows = `<table:table-row table:number-rows-repeated="999999">${cell('1', 'table:number-columns-repeated="16384"')}${cell('2')}</table:table-row>`
    expect(() => read(`<table:table>${rows}</table:table>`)).toThrow(ReadError)
    const blank = `<table:table-row table:number-rows-repeated="999"><table:table-cell table:number-columns-repeated="50"/>${cell('')}</table:table-row>`
    expect(read(`<table:table>${blank}</table:table>`).blocks).toHaveLength(1)
  })
})

describe('pictures of an OpenDocument text', () => {
  const image = (href: string) =>
    `<draw:frame><draw:image xlink:href="${href}"/><svg:title>标题</svg:title><svg:desc>公开情况</svg:desc></draw:frame>`
  const files = {
    'Pictures/1.png': samplePicture.bytes,
    'Pictures/2.svg': strToU8('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"/>'),
  }

  it('come with their bytes, words and captions; one that lies elsewhere leaves its mark', () => {
    const { blocks } = read(
      paragraph(image('Pictures/1.png')) +
        paragraph('图1　公开', 'Caption') +
        `<draw:frame><draw:text-box>${paragraph(`${image('Pictures/2.svg')}图2　依申请`, 'Illustration')}</draw:text-box></draw:frame>` +
        paragraph(image('../图.png')),
      { files },
    )
    expect(blocks).toMatchObject([
      { type: 'picture', mime: 'image/png', width: 2, height: 2, alt: '公开情况', caption: '图1　公开' },
      { type: 'picture', mime: 'image/svg+xml', caption: '图2　依申请' },
      { type: 'text', runs: [{ text: '[图片：公开情况]' }] },
    ])
    expect(blocks[0]).toHaveProperty('bytes', samplePicture.bytes)
  })

  it('that are charts come as charts', () => {
    const number = (value: number) =>
      `<table:table-cell office:value-type="float" office:value="${value}"><text:p>x</text:p></table:table-cell>`
    const part = `<office:document-content><office:automatic-styles><style:style style:name="a"><style:chart-properties chart:vertical="true"/></style:style></office:automatic-styles><office:body><office:chart><chart:chart chart:class="chart:bar"><chart:title><text:p>单位：件</text:p></chart:title><chart:plot-area chart:style-name="a"><chart:axis><chart:categories table:cell-range-address="local-table.$A$2:.$A$3"/></chart:axis><chart:series chart:values-cell-range-address="local-table.$B$2:.$B$3" chart:label-cell-address="local-table.$B$1"/></chart:plot-area>${table(
      [
        [cell(''), cell('2022年')],
        [cell('予以公开'), number(3)],
        [cell('其他'), number(0.1 + 0.2)],
      ],
    )}</chart:chart></office:chart></office:body></office:document-content>`
    const frame =
      '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/><svg:desc>图</svg:desc></draw:frame>'
    expect(read(paragraph(frame), { files: { 'Object 1/content.xml': strToU8(part) } }).blocks).toEqual([
      {
        type: 'chart',
        kind: 'bar',
        labels: ['予以公开', '其他'],
        series: [{ name: '2022年', values: [{ text: '3' }, { text: '0.3' }] }],
        unit: '件',
        alt: '图',
      },
    ])
    expect(texts(paragraph(frame), { files: { 'Object 1/content.xml': strToU8('<a>') } })).toEqual(['[图片：图]'])
  })
})

describe('an OpenDocument text that cannot be read', () => {
  const refusal = (bytes: Uint8Array) => {
    try {
      readOdt(bytes)
    } catch (error) {
      return error as ReadError
    }
    throw new Error('it was read')
  }

  it('is refused with what to do', () => {
    const encrypted = odtBytes('', {
      manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>',
    })
    expect(refusal(encrypted)).toMatchObject({
      code: 'encrypted',
      message: expect.stringMatching(/密码.*\.docx/) as string,
    })
    expect(refusal(odtBytes('<text:p>'))).toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/\.docx/) as string,
    })
    expect(refusal(odtBytes('').subarray(0, 300)).code).toBe('damaged')
    expect(refusal(odtBytes('', { named: '<!DOCTYPE x [<!ENTITY a "b">]>' })).message).toMatch(/安全/)
  })
})
