import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ReadError } from '../../../src/core/read-error'
import type { SheetCell, Workbook } from '../../../src/core/workbook/workbook'
import { readPastedCells, readWorkbook } from '../../../src/read/workbook/read-workbook'
import { xlsxBytes, type TestWorkbook } from '../../support/workbook'

const read = (book: TestWorkbook) => readWorkbook('台账.xlsx', xlsxBytes(book))
const sheet = (rows: TestWorkbook['sheets'][number]['rows'], more = {}) => ({ name: '台账', rows, ...more })
const cellsOf = (book: Workbook) => book.sheets[0]!.rows.map(({ cells }) => cells)
const textsOf = (book: Workbook) => cellsOf(book).map((cells) => cells.map((cell) => cell?.text))
const list = (text: string) => textsOf(readWorkbook('台账.csv', strToU8(text)))
function refusal(run: () => unknown): ReadError {
  try {
    run()
  } catch (error) {
    if (error instanceof ReadError) return error
    throw error
  }
  throw new Error('it was read')
}

describe('a workbook', () => {
  it.each([{}, { inline: true }, { prefix: 'x' }])('gives texts, numbers and dates as they show (%o)', (way) => {
    const book = read({
      ...way,
      sheets: [
        sheet([
          ['编号', ' 甲 & 乙 <丙> ', 3, 0.5],
          [{ date: '2026-01-02' }, { date: '2026-01-02', format: 2 }, { xml: '<c @ s="6"><v>46024.75</v></c>' }],
          [{ xml: '<c @ s="4"><v>11522.959999999999</v></c>' }, { xml: '<c @ s="5"><v>1234567</v></c>' }],
        ]),
      ],
    })
    const date = (text: string): SheetCell => ({ kind: 'date', text, date: '2026-01-02' })
    expect(cellsOf(book)).toEqual([
      [
        { kind: 'text', text: '编号' },
        { kind: 'text', text: ' 甲 & 乙 <丙> ' },
        { kind: 'number', text: '3', value: 3 },
        { kind: 'number', text: '0.5', value: 0.5 },
      ],
      [date('2026-01-02'), date('2026年1月2日'), date('2026-01-02')],
      [
        { kind: 'number', text: '11522.96万元', value: 11522.959999999999 },
        { kind: 'number', text: '1,234,567', value: 1234567 },
      ],
    ])
  })

  it('takes a time of the day for no date', () => {
    expect(cellsOf(read({ sheets: [sheet([[{ xml: '<c @ s="3"><v>0.75</v></c>' }]])] }))[0]![0]!.kind).toBe('number')
  })

  it.each([
    [false, '1900-02-28', 59],
    [false, '1900-03-01', 61],
    [false, '2026-01-02', 46024],
    [true, '1904-01-01', 0],
    [true, '2026-01-02', 44562],
  ])('counts days from 1900 or 1904 (%s: %s)', (date1904, date, serial) => {
    const book = read({ date1904, sheets: [sheet([[{ xml: `<c @ s="1"><v>${serial}</v></c>` }]])] })
    expect([book.date1904, cellsOf(book)[0]![0]]).toEqual([date1904, { kind: 'date', text: date, date }])
  })

  it('keeps results of formulas and never the formulas; what failed or has no result says so', () => {
    const book = read({
      sheets: [
        sheet([
          [
            { xml: '<c @><f>1+1</f><v>2</v></c>' },
            { xml: '<c @ t="str"><f>A1&amp;"件"</f><v>2件</v></c>' },
            { xml: '<c @ t="e"><f>A1/0</f><v>#DIV/0!</v></c>' },
            { xml: '<c @><f>TODAY()</f></c>' },
            { xml: '<c @ t="str"><f>IF(A1,"","")</f><v></v></c>' },
            { xml: '<c @ t="b"><v>1</v></c>' },
          ],
        ]),
      ],
    })
    expect(cellsOf(book)[0]).toEqual([
      { kind: 'number', text: '2', value: 2 },
      { kind: 'text', text: '2件' },
      { kind: 'error', text: '#DIV/0!' },
      { kind: 'formula', text: '' },
      undefined,
      { kind: 'boolean', text: 'TRUE' },
    ])
    expect(JSON.stringify(book)).not.toMatch(/TODAY|A1/)
  })

  it('names rows by their numbers, leaves out blank ones, tells what is hidden and merged', () => {
    const book = read({
      sheets: [
        sheet([['头'], [undefined], ['甲'], ['乙', undefined, '丙']], {
          hiddenRows: [3],
          hiddenColumns: [2],
          merges: ['A1:C1'],
        }),
        { name: '旧', state: 'veryHidden', rows: [['x']] },
      ],
    })
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['台账', false],
      ['旧', true],
    ])
    expect(book.sheets[0]!.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
      [1, false],
      [3, true],
      [4, false],
    ])
    expect(textsOf(book)[2]).toEqual(['乙', undefined, '丙'])
    expect(book.sheets[0]!.hiddenColumns).toEqual([1])
    expect(book.sheets[0]!.merges).toEqual([{ fromRow: 1, toRow: 1, fromColumn: 0, toColumn: 2 }])
  })

  it('joins the pieces of a text, without how it is read aloud', () => {
    const bytes = xlsxBytes({ sheets: [sheet([['甲']])] })
    const parts = unzipSync(bytes)
    parts['xl/sharedStrings.xml'] = strToU8(
      '<sst><si><r><t>予以</t></r><r><rPr><b/></rPr><t>公开_x000D_&#10;</t></r><rPh sb="0" eb="1"><t>yu</t></rPh></si></sst>',
    )
    expect(textsOf(readWorkbook('a.xlsx', zipSync(parts)))).toEqual([['予以公开\r\n'.replace('\r\n', '\n')]])
  })

  it('says how far it is', () => {
    const told: number[] = []
    const rows = Array.from({ length: 2000 }, (_, n) => [`甲${n}`])
    readWorkbook('a.xlsx', xlsxBytes({ sheets: [sheet(rows), sheet(rows)] }), (part) => told.push(part))
    expect(told.length).toBeGreaterThan(4)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.every((part) => part > 0 && part <= 1)).toBe(true)
  })

  it.each([
    [
      'encrypted',
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        ...strToU8('E n c r y p t e d P a c k a g e ').map((c) => (c === 32 ? 0 : c)),
      ]),
    ],
    ['unknown-format', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
    ['unknown-format', strToU8('%PDF-1.7')],
    ['unknown-format', strToU8('<html><table><tr><td>收到日期</td></tr></table></html>')],
    ['unknown-format', new Uint8Array([1, 2, 0, 3, 4])],
    ['unknown-format', zipSync({ 'word/document.xml': strToU8('<w:document/>') })],
    ['damaged', new Uint8Array()],
    ['damaged', xlsxBytes({ sheets: [sheet([['甲']])] }).subarray(0, 900)],
  ])('of another kind or damaged is refused (%s)', (code, bytes) => {
    const { code: found, message } = refusal(() => readWorkbook('a.xlsx', bytes))
    expect(found).toBe(code)
    expect(message).toMatch(/^[^a-z]*[。]$|xlsx|PDF|xls|csv|Excel/)
  })

  it('that brings definitions of its own, or parts without an end, is refused', () => {
    const parts = unzipSync(xlsxBytes({ sheets: [sheet([['甲']])] }))
    for (const xml of [
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>',
      '<worksheet><sheetData>',
      '<worksheet></worksheet></worksheet>',
      '<worksheet><sheetData><row r="0"><c r="A1"/></row></sheetData></worksheet>',
      '<worksheet><sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData></worksheet>',
      '<worksheet><sheetData><row r="1"><c r="A1"><v>x</v></c></row></sheetData></worksheet>',
      '<worksheet a="',
    ]) {
      parts['xl/worksheets/sheet1.xml'] = strToU8(xml)
      expect([xml, refusal(() => readWorkbook('a.xlsx', zipSync(parts))).code]).toEqual([xml, 'damaged'])
    }
  })

  it('with more cells than any register has is refused', () => {
    const parts = unzipSync(xlsxBytes({ sheets: [sheet([['甲']])] }))
    const row = `<row>${'<c><v>1</v></c>'.repeat(2000)}</row>`
    parts['xl/worksheets/sheet1.xml'] = strToU8(`<worksheet><sheetData>${row.repeat(600)}</sheetData></worksheet>`)
    expect(refusal(() => readWorkbook('a.xlsx', zipSync(parts))).code).toBe('too-large')
  })
})

describe('a list of values', () => {
  it.each([',', '\t', ';'])('is parted by %j', (mark) => {
    const rows = [
      ['编号', '收到日期', '办理结果'],
      ['1', '2026-1-2', '甲'],
      ['2', '', '乙'],
    ]
    const expected = rows.map((row) => row.map((text) => text || undefined))
    expect(list(rows.map((row) => row.join(mark)).join('\r\n'))).toEqual(expected)
    expect(textsOf(readPastedCells(rows.map((row) => row.join(mark)).join('\n')))).toEqual(expected)
  })

  it('keeps commas, quotation marks and line breaks inside quotation marks', () => {
    expect(list('a,"b,""c""\n d",e\n1,2"3,4\n')).toEqual([
      ['a', 'b,"c"\n d', 'e'],
      ['1', '2"3', '4'],
    ])
  })

  it('counts rows as Excel shows them, blank ones and those with line breaks inside', () => {
    const rows = readWorkbook('a.csv', strToU8('a,b\n\n"c\nd",e\nf,g')).sheets[0]!.rows
    expect(rows.map(({ number }) => number)).toEqual([1, 3, 4])
  })

  it('is read in UTF-8, with and without mark, UTF-16 and GB18030', () => {
    const expected = [['编号', '办理结果']]
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'编号\t办理结果'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ])
    const gb = new Uint8Array([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xb0, 0xec, 0xc0, 0xed, 0xbd, 0xe1, 0xb9, 0xfb])
    for (const bytes of [strToU8('编号,办理结果'), strToU8('\ufeff编号,办理结果'), utf16, gb])
      expect(textsOf(readWorkbook('a.csv', bytes))).toEqual(expected)
  })

  it('may state what parts it, and hold values kept as texts and failed formulas', () => {
    expect(list('sep=;\r\na,1;b')).toEqual([['a,1', 'b']])
    const cells = cellsOf(readWorkbook('a.csv', strToU8('="0012",#REF!,=1+1')))[0]
    expect(cells).toEqual([
      { kind: 'text', text: '0012' },
      { kind: 'error', text: '#REF!' },
      { kind: 'text', text: '=1+1' },
    ])
  })

  it('with a quotation mark that is never closed ends with the file', () => {
    expect(list('a,"b\nc,d')).toEqual([['a', 'b\nc,d']])
  })
})
