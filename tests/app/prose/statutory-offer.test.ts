// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { statutoryOffer } from '../../../src/app/prose/statutory-offer'
import { cellTable } from '../../../src/core/report/cell-table'
import { templateById } from '../../../src/templates'

const template = templateById('2021')!
const report = { cells: {} }
const offer = (html: string) => statutoryOffer(html, template, report, cellTable(report, template))
const row = (...cells: (string | [string, number])[]) =>
  `<tr>${cells.map((cell) => (typeof cell === 'string' ? `<td>${cell}</td>` : `<td colspan=${cell[1]}>${cell[0]}</td>`)).join('')}</tr>`

describe('a table pasted into the text', () => {
  it('is offered to be filled in when it is a statutory one', () => {
    const html = `<table>${row(['第二十条第（一）项', 4])}${row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')}
      ${row('规章', '0', '0', '0')}${row('行政规范性文件', '2', '1', '7')}${row('行政许可', ['9', 3])}${row('行政处罚', ['5', 3])}</table>`
    const found = offer(html)
    expect(found?.asks).toContain('主动公开政府信息情况')
    expect(found?.edits).toContainEqual({ set: 'cell', cell: 'documents/normative-documents/in-force', text: '7' })
    expect(found?.edits).toContainEqual({ set: 'cell', cell: 'enforcement/penalties/decisions', text: '5' })
  })

  it('stays in the text when it is the clerk’s own, even with a word in common', () => {
    expect(offer(`<table>${row('渠道', '条数')}${row('门户网站', '326')}${row('其他', '12')}${row('总计', '338')}</table>`)).toBeUndefined()
    expect(offer('<p>没有表格</p>')).toBeUndefined()
  })
})
