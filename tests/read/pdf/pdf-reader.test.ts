import { describe, expect, it } from 'vitest'
import { plainText, type Block } from '../../../src/core/document/document'
import { readFile } from '../../../src/read/index'
import { pdfReader } from '../../../src/read/pdf/pdf-reader'
import { templates } from '../../../src/templates/index'
import { madePdf, widthOf, type MadePage, type Written } from '../support/made-pdf'

const show = (block: Block) =>
  block.type === 'text'
    ? plainText(block.runs)
    : block.type === 'grid'
      ? block.rows.map((row) => row.map((cell) => cell.text))
      : ''
const blocksOf = async (...pages: MadePage[]) => (await pdfReader.read(madePdf(pages), templates)).blocks
const filler =
  '本段文字只为使文件的字数足够多，不致被当作扫描的图片，此外没有别的意思，请不必在意，也不必改动它的内容。'
/** Lines of 26 characters, as a printer breaks a paragraph; the first set in by two. */
const printed = (text: string, y: number): Written[] =>
  (`　　${text}`.match(/.{1,26}/g) ?? []).map((line, index) => ({
    text: line.replace('　　', ''),
    x: 80 + (index === 0 ? 32 : 0),
    y: y + index * 28,
    size: 16,
  }))

describe('the text of a PDF', () => {
  it('is put into paragraphs by its places, page numbers left out', async () => {
    const blocks = await blocksOf({
      texts: [...printed(filler, 100), ...printed('第二段。', 200), { text: '— 3 —', x: 400, y: 780, size: 14 }],
    })
    expect(blocks.map(show)).toEqual([filler, '第二段。'])
  })

  it('goes on over the end of a page', async () => {
    const lines = printed(filler + filler, 100)
    const half = 3
    const second = lines.slice(half).map((line, index) => ({ ...line, y: 90 + index * 28 }))
    const blocks = await blocksOf({ texts: lines.slice(0, half) }, { texts: second })
    expect(blocks.map(show)).toEqual([filler + filler])
  })

  it('leaves out what stands at the head and foot of every page', async () => {
    const page = (number: number): MadePage => ({
      texts: [
        { text: '2022/1/26 年度报告', x: 30, y: 30 },
        ...printed(`第${number}页的话。${filler}`, 120),
        { text: `https://example.org/report ${number}/3`, x: 30, y: 825 },
      ],
    })
    const blocks = await blocksOf(page(1), page(2), page(3))
    expect(blocks.map(show)).toEqual([1, 2, 3].map((number) => `第${number}页的话。${filler}`))
  })

  it('is read from a buffer of Node, and the bytes are left as they were', async () => {
    const bytes = Buffer.from(madePdf([{ texts: printed(filler, 100) }]))
    const before = bytes.toString('latin1')
    const { blocks } = await pdfReader.read(bytes, templates)
    expect(blocks.map(show)).toEqual([filler])
    expect(bytes.toString('latin1')).toBe(before)
  })

  it('is read where only a map of Adobe tells the characters of a font', async () => {
    const { blocks } = await pdfReader.read(madePdf([{ texts: printed(filler, 100) }], 'UniGB-UCS2-H'), templates)
    expect(blocks.map(show).join('')).toBe(filler)
  })

  it('has the characters that were meant where a printer wrote signs of radicals, vertical marks and spaces', async () => {
    const blocks = await blocksOf({
      texts: printed('⼯作⼈员在⻔⼾⽹站查阅 政 府 信 息︑意⻅和电话0600―555，Word 文件，PDF reader'.repeat(2), 100),
    })
    expect(blocks.map(show).join('')).toBe(
      '工作人员在门户网站查阅政府信息、意见和电话0600—555，Word文件，PDF reader'.repeat(2),
    )
  })
})

describe('the tables of a PDF', () => {
  const across = (y: number, x1 = 80, x2 = 380): [number, number, number, number] => [x1, y, x2, y]
  const down = (x: number, y1 = 200, y2 = 260): [number, number, number, number] => [x, y1, x, y2]
  const at = (text: string, x: number, y: number): Written => ({ text, x, y })
  const above = printed(filler, 60)
  /** Three columns; the first cell goes over two rows, the second cell of the last row over two columns. */
  const lines = [
    across(200),
    across(220, 180),
    across(240),
    across(260),
    down(80),
    down(180),
    down(280, 200, 240),
    down(380),
  ]
  const texts = [
    at('甲', 90, 224),
    at('乙', 190, 214),
    at('丙', 290, 214),
    at('3', 190, 234),
    at('丁', 90, 254),
    at('5', 270, 254),
  ]

  it.each([
    ['stroked', undefined],
    ['thin filled', true as const],
  ])('are made of %s lines, merged cells and blanks too', async (_name, filled) => {
    const blocks = await blocksOf({ texts: [...above, ...texts], lines, ...(filled ? { filled } : {}) })
    expect(blocks[1]).toMatchObject({
      type: 'grid',
      rows: [
        [{ text: '甲', rowspan: 2, colspan: 1 }, { text: '乙', colspan: 1 }, { text: '丙' }],
        [{ text: '3', rowspan: 1 }, { text: '' }],
        [{ text: '丁' }, { text: '5', colspan: 2 }],
      ],
    })
  })

  it('keep the text around them in its place, and take no frame or underline for a table', async () => {
    const frame: [number, number, number, number][] = [
      across(30, 40, 555),
      across(600, 40, 555),
      down(40, 30, 600),
      down(555, 30, 600),
      across(130, 80, 200),
    ]
    const blocks = await blocksOf({
      texts: [...above, ...texts, ...printed('后面的话。', 300)],
      lines: [...lines, ...frame],
    })
    expect(blocks.map((block) => block.type)).toEqual(['text', 'grid', 'text'])
  })

  it('are one where the end of a page cut them, and the header that was printed again is left out', async () => {
    const row = (y: number, ...cells: string[]) => cells.map((cell, index) => at(cell, 90 + index * 100, y + 14))
    const grid = (from: number) =>
      [0, 20, 40].map((step) => across(from + step)).concat([80, 180, 280, 380].map((x) => down(x, from, from + 40)))
    const blocks = await blocksOf(
      { texts: [...above, ...row(700, '栏目', '条数', '说明'), ...row(720, '公告', '12', '')], lines: grid(700) },
      {
        texts: [...row(60, '栏目', '条数', '说明'), ...row(80, '动态', '9', '图解'), ...printed('后面的话。', 200)],
        lines: grid(60),
      },
    )
    expect(blocks.map(show)).toEqual([
      filler,
      [
        ['栏目', '条数', '说明'],
        ['公告', '12', ''],
        ['动态', '9', '图解'],
      ],
      '后面的话。',
    ])
  })

  it('keep numbers of narrow cells apart', async () => {
    const narrow = [...above, ...['1', '2', '3'].map((text, index) => at(text, 83 + index * 9, 214))]
    const blocks = await blocksOf({
      texts: narrow,
      lines: [across(200, 80, 107), across(220, 80, 107), ...[80, 89, 98, 107].map((x) => down(x, 200, 220))],
    })
    expect(blocks.map(show)[1]).toEqual([['1', '2', '3']])
  })

  it('are told by gaps where there are no lines, blanks kept, a label of two lines put together', async () => {
    const row = (y: number, ...cells: string[]) =>
      cells.flatMap((cell, index) =>
        cell === '' ? [] : [{ text: cell, x: index === 0 ? 90 : 230 + index * 60 - widthOf(cell) / 2, y }],
      )
    const blocks = await blocksOf({
      texts: [
        ...above,
        ...row(200, '信息内容', '制发', '废止', '有效'),
        ...row(220, '规章', '1', '', '30'),
        at('很长很长的标签', 90, 234),
        ...row(240, '', '4', '5', '6'),
        at('分作两行', 90, 246),
        ...printed('后面的话。', 300),
      ],
    })
    expect(blocks.map(show)).toEqual([
      filler,
      [
        ['信息内容', '制发', '废止', '有效'],
        ['规章', '1', '', '30'],
        ['很长很长的标签分作两行', '4', '5', '6'],
      ],
      '后面的话。',
    ])
  })
})

describe('a PDF that cannot be read', () => {
  it('is said to be scanned where it has no text', async () => {
    await expect(
      readFile('a.pdf', madePdf([{ texts: [], lines: [[0, 0, 100, 100]] }]), templates),
    ).rejects.toMatchObject({ code: 'not-a-report', message: expect.stringContaining('扫描') as string })
  })

  it('is said to be damaged', async () => {
    await expect(readFile('a.pdf', new TextEncoder().encode('%PDF-1.4 nothing'), templates)).rejects.toMatchObject({
      code: 'damaged',
    })
  })

  it('is said to be too long', async () => {
    await expect(
      readFile('a.pdf', madePdf(Array.from({ length: 121 }, () => ({ texts: printed(filler, 100) }))), templates),
    ).rejects.toMatchObject({ code: 'too-large' })
  })
})
