// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { looksLikeNumber, parseHtmlTable, parseTabbed } from '../../../src/app/form/pasted-table'

const texts = (table: ReturnType<typeof parseTabbed> | undefined) => table?.map((row) => row.map((cell) => cell.text))

describe('tab-separated text', () => {
  it('is read row by row, whatever ends the lines', () => {
    expect(texts(parseTabbed('1\t2\r\n3\t4\r\n'))).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
    expect(texts(parseTabbed('1\r2'))).toEqual([['1'], ['2']])
  })
  it('keeps quoted tabs, line feeds and quotes inside one cell', () => {
    expect(texts(parseTabbed('"商业\n企业"\t"a""b"\t"x\ty"'))).toEqual([['商业\n企业', 'a"b', 'x\ty']])
  })
  it('takes a quote that never closes as a plain character', () => {
    expect(texts(parseTabbed('"三安全\t1'))).toEqual([['"三安全', '1']])
  })
  it('is made even with blanks', () => {
    expect(texts(parseTabbed('1\n2\t3'))).toEqual([
      ['1', ''],
      ['2', '3'],
    ])
  })
  it('keeps blank lines between and drops only the last line feed', () => {
    expect(texts(parseTabbed('1\n\n2\n'))).toEqual([['1'], [''], ['2']])
  })
})

describe('an HTML table', () => {
  it('is laid out with its merged cells', () => {
    const table = parseHtmlTable('<table><tr><th rowspan="2">甲</th><td colspan=2>1</td></tr><tr><td>2<td>3</table>')
    expect(texts(table)).toEqual([
      ['甲', '1', '1'],
      ['甲', '2', '3'],
    ])
    expect(table?.[0]?.[2]?.continued).toBe('across')
    expect(table?.[1]?.[0]?.continued).toBe('down')
  })
  it('reads the fragment that Excel and Word put on the clipboard', () => {
    const html =
      '<html xmlns:o="urn:x"><head><style>td{}</style></head><body><!--StartFragment--><table><col><tr><td class=xl65>&nbsp;12 </td>' +
      '<td><p class=MsoNormal><span>商业</span><o:p></o:p></p><p>企业</p></td></tr></table><!--EndFragment--></body></html>'
    expect(texts(parseHtmlTable(html))).toEqual([['12', '商业企业']])
  })
  it('puts several tables one below the other and leaves inner tables in their cell', () => {
    expect(
      texts(
        parseHtmlTable(
          '<table><tr><td>1</table><p>x</p><table><tr><td><table><tr><td>2</td></tr></table></td></tr></table>',
        ),
      ),
    ).toEqual([['1'], ['2']])
  })
  it('is nothing where there is no table', () => {
    expect(parseHtmlTable('<p>1</p>')).toBeUndefined()
  })
  it('does not grow without end at a mad colspan', () => {
    expect(
      parseHtmlTable('<table><tr><td colspan="1000" rowspan="60000">1</td></tr></table>')?.[0]?.length,
    ).toBeLessThanOrEqual(200)
  })
})

describe('a text of a table', () => {
  it.each(['0', '12', '44.862', '11522.96万元', '３', '+113', '-1', '减4', '1,234', '/', '—', '无', ' 5 '])(
    '%s may be a number',
    (text) => {
      expect(looksLikeNumber(text)).toBe(true)
    },
  )
  it.each(['', '总计', '规章', '约1200', '2022年5件', '1.属于国家秘密'])('%s is none', (text) => {
    expect(looksLikeNumber(text)).toBe(false)
  })
})
