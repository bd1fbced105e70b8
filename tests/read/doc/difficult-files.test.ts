import { describe, expect, it } from 'vitest'
import { compose } from '../../../src/core/document/compose'
import { cellTable } from '../../../src/core/report/cell-table'
import type { Report } from '../../../src/core/report/report'
import { restore } from '../../../src/core/report/saved-report'
import { cellsOf } from '../../../src/core/template/template'
import { readDoc } from '../../../src/read/doc/doc-document'
import { readFile } from '../../../src/read/index'
import { templates } from '../../../src/templates/index'
import { samples } from '../../../src/templates/samples'
import { docxWriter } from '../../../src/write/docx/docx-writer'
import { photograph } from './difficult-files'
import { fixture, shown } from './fixtures'

const read = (name: string) => readDoc(fixture(name))
const blocks = (name: string) => shown(read(name).blocks)

describe('binary Word files by LibreOffice', () => {
  it('give every cell, section and fact of our own sample', async () => {
    const { saved } = samples.find(({ id }) => id === '2021')!
    const { report } = restore(saved)
    const template = templates.find(({ id }) => id === '2021')!
    const { dossier, findings } = await readFile('年报.doc', fixture('sample-2021'), templates)
    const [before, after] = [cellTable(report, template), cellTable(dossier.report, template)]
    for (const cell of cellsOf(template).keys())
      expect([cell, after.printed(cell)]).toEqual([cell, before.printed(cell)])
    expect(dossier.report.agency.name).toBe(report.agency.name)
    expect(dossier.report.year).toBe(2021)
    expect(dossier.report.signed).toBe(report.signed)
    const own = await readFile('年报.docx', await docxWriter.write(compose(restore(saved), templates)), templates)
    // The file has no picture, so that it is small enough to be kept.
    const withoutPictures = ({ prose }: Report) =>
      Object.entries(prose).map(([section, inside]) => [section, inside.filter(({ type }) => type !== 'picture')])
    expect(withoutPictures(dossier.report)).toEqual(withoutPictures(own.dossier.report))
    expect(findings).toEqual([])
  })

  it('have merged cells in the columns and rows that they cover', () => {
    expect(blocks('merged-columns')).toEqual([
      '前',
      [
        '申请人情况→3|自然人|总计',
        '一、新收→3|3|3',
        '三、办理结果↓4|（一）予以公开→2|2|2',
        '（三）不予公开↓2|1.国家秘密|1|1',
        '2.三安全|0|0',
        '（七）总计→2|3|3',
      ],
      '后',
    ])
  })

  it('keep what was inserted, drop what was deleted, and tell how much was tracked', () => {
    const document = read('tracked-changes')
    // LibreOffice takes a tracked deletion of a row for one of its text.
    expect(shown(document.blocks)).toEqual(['共12件', '前半句，后半句。', ['甲|1', '|'], '完'])
    expect(document.tracked).toBe(6)
  })

  it('leave out what is hidden, by itself or by its style, and tell it', () => {
    const document = read('hidden-text')
    expect(shown(document.blocks)).toEqual(['公开信息', '可见', ['数量|7']])
    expect(document.hidden).toEqual(['内部批注', '内部资料', '（旧8）'])
  })

  it('have their automatic numbers as text', () => {
    expect(blocks('list-numbers').slice(0, 10)).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '1.受理',
      '2.答复',
      '①当面',
      '二、存在的问题',
      '（一）问题',
      '圆点',
      '五、另起',
    ])
    const { blocks: all } = read('list-numbers')
    expect(all.flatMap((block) => (block.type === 'text' && block.role === 'section' ? shown([block]) : []))).toEqual([
      '一、总体情况',
      '二、存在的问题',
      '无号',
    ])
  })

  it('keep the results of fields and their links', () => {
    const [first, second, third] = read('fields').blocks
    expect(shown([first!, third!])).toEqual(['第1页', '收到3件'])
    expect(second).toMatchObject({
      runs: [{ text: '见' }, { text: '公开专栏', href: 'https://www.example.org/zwgk' }, { text: '。' }],
    })
  })

  it('give the content of a table that lays out a page, and the tables in it', () => {
    expect(blocks('nested-table').filter((one) => one !== '')).toEqual([
      '版面',
      '左栏',
      ['内甲|1', '内乙|2'],
      '左栏末',
      '右栏',
      ['再甲|3', '再乙|4'],
      '下右',
      '尾',
    ])
  })

  it('give what stands in text boxes behind the paragraph of their anchor', () => {
    expect(blocks('text-box').filter((one) => one !== '')).toEqual([
      '正文一',
      '框中一',
      '框中二',
      '正文二',
      ['框表|6', '第二行|7'],
      '正文三',
    ])
  })

  it('leave out headers, tell footnotes apart, and give comments with what they are about', () => {
    const document = read('notes')
    expect(shown(document.blocks)).toEqual(['全年公开信息12条，见注。', '下一段。'])
    expect(document.footnotes).toEqual(['脚注里的话'])
    expect(document.comments).toEqual([{ author: '李主任', text: '是否含新媒体？\n请核对', about: '信息12条' }])
  })

  it('give pictures byte for byte, in the line and over the page, with their captions', () => {
    const pictures = read('pictures').blocks.flatMap((block) => (block.type === 'picture' ? [block] : []))
    expect(pictures.map(({ mime, width, caption }) => [mime, width, caption])).toEqual([
      ['image/png', 640, '图1 流程'],
      ['image/png', 640, undefined],
      ['image/png', 640, undefined],
    ])
    for (const { bytes } of pictures) expect(bytes).toEqual(photograph)
    expect(new Set(pictures.map(({ key }) => key)).size).toBe(3)
  })

  it('have breaks, hyphens, spaces and rare characters as the reader of .docx gives them', () => {
    const document = read('characters')
    expect(shown(document.blocks)).toEqual([
      '电话0600-5550123，甲\t乙\n丙\u00a0丁戊',
      '页一',
      '页二',
      '节末',
      '粗体与𬭚字Ａ１２',
    ])
    expect(document.blocks[4]).toMatchObject({ runs: [{ text: '粗', bold: true }, { text: '体与𬭚字Ａ１２' }] })
  })

  it('have rows that are indented, repeated, hidden or notes, and tables apart', () => {
    expect(blocks('table-odds')).toEqual([
      ['信息内容|数量', '许可|１２', '处罚|三', '注：以上为全年数→2', '强制|4\n（件）'],
      '两表之间的说明',
      ['头一|头二→2', '|缩|进'],
    ])
  })
})
