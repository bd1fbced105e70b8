import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/core/document/document'
import { ReadError } from '../../../src/core/read-error'
import { readDoc } from '../../../src/read/doc/doc-document'
import { sprm } from '../../../src/read/doc/sprm'
import { readFile } from '../../../src/read/index'
import { templates } from '../../../src/templates/index'
import { bytes, madeDoc, modifier, type MadeDoc } from './made-doc'
import { compoundFile } from './made-compound-file'
import { shown } from './fixtures'

const read = (made: MadeDoc) => readDoc(madeDoc(made))
const texts = (made: MadeDoc) => shown(read(made).blocks)

const inTable = modifier(sprm.pInTable, 1)
/** sprmTDefTable of cells that end at these places, with the flags of the first ones. */
const rowOf = (edges: readonly number[], flags: readonly number[] = []) => {
  const cells = edges.length - 1
  const kinds = Array.from({ length: flags.length }, (_, at) => [
    ...bytes(flags[at] ?? 0, 2),
    ...Array<number>(18).fill(0),
  ]).flat()
  const inside = [cells, ...edges.flatMap((edge) => bytes(edge & 0xffff, 2)), ...kinds]
  return [...bytes(sprm.tDefTable, 2), ...bytes(inside.length + 1, 2), ...inside]
}
const rowEnd = (edges: readonly number[], flags?: readonly number[]) => [
  ...inTable,
  ...modifier(sprm.pTtp, 1),
  ...rowOf(edges, flags),
]

describe('the text of a binary Word file', () => {
  it('is read in both encodings, piece by piece', () => {
    expect(
      texts({
        pieces: [{ text: '收到' }, { text: 'No. 3 \u0093OK\u0094 caf\u00e9\r', narrow: true }, { text: '第二段\r' }],
      }),
    ).toEqual(['收到No. 3 “OK” café', '第二段'])
  })

  it('is in order however its pieces lie in the file, with their properties', () => {
    const pieces = [
      { text: '一' },
      { text: '粗', look: modifier(sprm.cBold, 1) },
      { text: '二\r三', narrow: false },
      { text: '四\r' },
    ]
    for (const backwards of [false, true]) {
      const { blocks } = read({ pieces, backwards, paragraphs: [modifier(sprm.pOutLvl, 0), []] })
      expect(shown(blocks)).toEqual(['一粗二', '三四'])
      expect(blocks[0]).toMatchObject({
        role: 'section',
        runs: [{ text: '一' }, { text: '粗', bold: true }, { text: '二' }],
      })
      expect(blocks[1]).toMatchObject({ role: 'body' })
    }
  })

  it('takes what a fast save put on whole pieces: a modifier, or a list of them', () => {
    const document = read({
      pieces: [
        { text: '共' },
        { text: '12', prm: (0x41 << 1) | (1 << 8) },
        { text: '3', prm: (0 << 1) | 1 },
        { text: '4', prm: (1 << 1) | 1 },
        { text: '件\r' },
      ],
      modifiers: [modifier(sprm.cVanish, 1), [...modifier(sprm.cRMarkIns, 1), ...modifier(sprm.cBold, 1)]],
    })
    expect(document.blocks).toMatchObject([{ runs: [{ text: '共' }, { text: '4', bold: true }, { text: '件' }] }])
    expect(document.hidden).toEqual(['3'])
    expect(document.tracked).toBe(2)
  })

  it('leaves the instructions of fields out, those inside others too, and what stands for something', () => {
    const field = (inside: string, result: string) => `\x13 ${inside} \x14${result}\x15`
    expect(
      texts({
        pieces: [
          { text: `外${field(`IF ${field('PAGE', '9')} = 1`, `甲${field('DATE', '今天')}`)}内\x13 XE "词" \x15末\r` },
          { text: '注\x02释\x05一\x1f二\x1e三' },
          { text: '(', look: modifier(sprm.cSpec, 1) },
          { text: '四\r' },
        ],
      }),
    ).toEqual(['外甲今天内末', '注释一二-三四'])
  })

  it('goes on in the next paragraph where the mark between was deleted', () => {
    const pieces = [{ text: '前半' }, { text: '\r', look: modifier(sprm.cRMarkDel, 1) }, { text: '后半\r' }]
    expect(texts({ pieces })).toEqual(['前半后半'])
  })
})

describe('the tables of a binary Word file', () => {
  it('have cells merged to the left (fMerged) and down (fVertMerge), by the edges of all rows', () => {
    const row = [inTable, inTable, inTable]
    const edges = [-100, 900, 1900, 2900]
    expect(
      texts({
        pieces: [{ text: '甲\x07旧\x07乙\x07\x07丙\x07丁\x07戊\x07\x07\x07己\x07庚\x07\x07辛\x07壬\x07\x07末\r' }],
        paragraphs: [
          ...row,
          rowEnd(edges, [1, 2]),
          ...row,
          rowEnd(edges, [0x60]),
          ...row,
          rowEnd(edges, [0x20]),
          inTable,
          inTable,
          rowEnd([-60, 915, 2890]),
        ],
      }),
    ).toEqual([['甲→2|乙', '丙↓2|丁|戊', '己|庚', '辛|壬→2'], '末'])
  })

  it('have rows whose definition is too long for its page and lies in the stream Data', () => {
    const definition = [...inTable, ...modifier(sprm.pTtp, 1), ...rowOf([0, 1000, 2000])]
    const data = Uint8Array.from([...Array<number>(20).fill(0), ...bytes(definition.length, 2), ...definition])
    const far = [...inTable, ...modifier(sprm.pTtp, 1), ...modifier(sprm.pHugePapx, 20)]
    const near = rowEnd([0, 2000])
    expect(
      texts({
        pieces: [{ text: '甲\x07乙\x07\x07丙\x07\x07末\r' }],
        paragraphs: [inTable, inTable, far, inTable, near],
        data,
      }),
    ).toEqual([['甲|乙', '丙→2'], '末'])
  })

  it('lose a row that was tracked as deleted', () => {
    const deleted = modifier(sprm.cRMarkDel, 1)
    const rowText = (text: string, look?: readonly number[]) => ({ text, ...(look ? { look } : {}) })
    const document = read({
      pieces: [rowText('甲\x071\x07\x07'), rowText('乙\x072\x07\x07', deleted), rowText('丙\x073\x07\x07末\r')],
      paragraphs: Array.from({ length: 3 }, () => [inTable, inTable, rowEnd([0, 1000, 2000])]).flat(),
    })
    expect(shown(document.blocks)).toEqual([['甲|1', '丙|3'], '末'])
  })
})

describe('the lists of a binary Word file', () => {
  const level = (start: number, format: number, text: string) => [
    ...bytes(start, 4),
    format,
    ...Array<number>(23).fill(0),
    ...bytes(text.length, 2),
    ...[...text].flatMap((character) => bytes(character.charCodeAt(0), 2)),
  ]
  const definition = (id: number) => [...bytes(id, 4), ...Array<number>(22).fill(0), 1, 0]
  const override = (id: number, changes: number) => [...bytes(id, 4), ...Array<number>(8).fill(0), changes, 0, 0, 0]
  const lists = Uint8Array.from([...bytes(1, 2), ...definition(7), ...level(1, 39, '（\x00）')])
  const overrides = Uint8Array.from([
    ...bytes(2, 4),
    ...override(7, 0),
    ...override(7, 1),
    ...bytes(-1 >>> 0, 4),
    ...bytes(-1 >>> 0, 4),
    ...bytes(8, 4),
    ...bytes(0x10, 4),
  ])
  const of = (list: number) => modifier(sprm.pIlfo, list)

  it('count on, and begin anew where an override says so', () => {
    expect(
      texts({
        pieces: [{ text: '甲\r乙\r丙\r丁\r戊\r' }],
        paragraphs: [of(1), of(1), of(2), of(2), of(0)],
        structures: { lists, listOverrides: overrides },
      }),
    ).toEqual(['（一）甲', '（二）乙', '（八）丙', '（九）丁', '戊'])
  })
})

describe('a binary file that cannot be read', () => {
  const refused = async (file: Uint8Array, name = 'a.doc') =>
    readFile(name, file, templates).then(
      () => undefined,
      (error: unknown) => (error instanceof ReadError ? error : undefined),
    )
  const text = { pieces: [{ text: '年报\r' }] }

  it('says what to do where it has a password', async () => {
    const error = await refused(madeDoc({ ...text, flags: 0x1300 }))
    expect(error).toMatchObject({ code: 'encrypted', advice: 'save-as-docx' })
    expect(error?.message).toMatch(/密码.*另存为.*\.docx/)
    const office = await refused(compoundFile({ EncryptedPackage: new Uint8Array(5000) }), 'a.docx')
    expect(office).toMatchObject({ code: 'encrypted' })
  })

  it('says how to save it as .docx where Word 95 wrote it, or a program before', async () => {
    for (const version of [0x0065, 0x0068, 0x00c0]) {
      const error = await refused(madeDoc({ ...text, version }))
      expect(error).toMatchObject({ code: 'unknown-format', advice: 'save-as-docx' })
      expect(error?.message).toMatch(/Word 95.*另存为.*Microsoft Word 文件（\*\.docx）/)
    }
    const works = await refused(compoundFile({ MatOST: new Uint8Array(5000) }), 'a.wps')
    expect(works).toMatchObject({ code: 'unknown-format', advice: 'save-as-docx' })
  })

  it('is named by what is in it and not by its name', async () => {
    const book = await refused(compoundFile({ Workbook: new Uint8Array(5000) }), '年报.doc')
    expect(book?.message).toMatch(/Excel.*另存为 \.xlsx/)
    const slides = await refused(compoundFile({ 'PowerPoint Document': new Uint8Array(5000) }), '年报.wps')
    expect(slides?.message).toMatch(/演示文稿/)
  })

  it('is damaged where its pieces, pages or stories lie outside of it', () => {
    const wrong = (change: (document: DataView) => void) => () => readDoc(madeDoc({ ...text, change }))
    const atPair = (index: number) => 154 + index * 8
    for (const change of [
      (view: DataView) => view.setInt32(76, 5000, true),
      (view: DataView) => view.setInt32(76, -1, true),
      (view: DataView) => view.setUint32(atPair(33), 0x7fffffff, true),
      (view: DataView) => view.setUint32(atPair(33) + 4, 0, true),
      (view: DataView) => view.setUint16(0, 0x1234, true),
    ])
      expect(wrong(change)).toThrow(ReadError)
    expect(() => read({ pieces: [], structures: { pieceTable: new Uint8Array([2, 4, 0, 0, 0, 0, 0, 0, 0]) } })).toThrow(
      ReadError,
    )
  })

  it('keeps its text where only its styles, lists or drawings are damaged', () => {
    const broken = Uint8Array.from([255, 255, 255, 255, 1, 2])
    const structures = { lists: broken, listOverrides: broken, drawings: broken, anchors: broken, boxTexts: broken }
    const { blocks } = read({ ...text, structures, paragraphs: [modifier(sprm.pIlfo, 1)] })
    expect(blocks.map((block) => (block.type === 'text' ? plainText(block.runs) : ''))).toEqual(['年报'])
  })
})
