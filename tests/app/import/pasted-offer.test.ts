import { describe, expect, it } from 'vitest'
import { mayHoldTable } from '../../../src/app/import/may-hold-table'
import { pastedOffer } from '../../../src/app/import/pasted-offer'
import { cellTable } from '../../../src/core/report/cell-table'
import { cellsOf, type CellId } from '../../../src/core/template/template'
import { templateById } from '../../../src/templates'
import { published, sample } from './imported'

const template = templateById('2021')!
const offer = (html: string, texts: Record<CellId, string> = {}) =>
  pastedOffer({ html, text: '' }, cellTable({ cells: texts }, template), texts)
const row = (...cells: (string | [string, number])[]) =>
  `<tr>${cells.map((cell) => (typeof cell === 'string' ? `<td>${cell}</td>` : `<td colspan=${cell[1]}>${cell[0]}</td>`)).join('')}</tr>`
const disclosure = `<table>${row(['第二十条第（一）项', 4])}${row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')}
  ${row('规章', '0', '0', '0')}${row('行政规范性文件', '2', '1', '7')}${row(['第二十条第（五）项', 4])}${row('信息内容', ['本年处理决定数量', 3])}
  ${row('行政许可', ['9', 3])}${row(['第二十条第（六）项', 4])}${row('信息内容', ['本年处理决定数量', 3])}${row('行政处罚', ['5', 3])}${row('行政强制', ['0', 3])}</table>`

describe('a table that is pasted', () => {
  it('is offered to be filled in when it is a statutory one', async () => {
    const found = await offer(disclosure)
    expect(found?.question).toContain('“二、主动公开政府信息情况”的表格，认出 9 个数字')
    expect(found?.sections).toEqual(['proactive-disclosure'])
    expect(found?.edits).toContainEqual({ set: 'cell', cell: 'documents/normative-documents/in-force', text: '7' })
    expect(found?.edits).toContainEqual({ set: 'cell', cell: 'enforcement/penalties/decisions', text: '5' })
  })

  it('is left alone when it is the clerk’s own, even with a word in common', async () => {
    expect(
      await offer(
        `<table>${row('渠道', '条数')}${row('门户网站', '326')}${row('其他', '12')}${row('总计', '338')}</table>`,
      ),
    ).toBeUndefined()
    expect(await offer('<p>没有表格</p>')).toBeUndefined()
  })

  it('is told from a table of the clerk’s own beside it, so that only the statutory one leaves the text', async () => {
    const found = await offer(`<table>${row('渠道', '条数')}${row('门户网站', '326')}</table><p>说明</p>${disclosure}`)
    expect(found?.tables).toEqual([1])
  })

  it('counts totals that are not the sums of the numbers beside them, and leaves totals to be computed', async () => {
    const before = sample('2021')
    const right = await offer(published(before))
    expect(right?.sections).toEqual(['proactive-disclosure', 'applications', 'disputes'])
    expect(right?.question).not.toContain('总计')
    const cells = cellTable(before.report, template)
    const total = [...cellsOf(template).keys()].find((cell) => cell.startsWith('disputes/') && cells.filling(cell))!
    const wrong = await offer(
      published({ ...before, report: { ...before.report, cells: { ...before.report.cells, [total]: '99' } } }),
    )
    expect(wrong?.question).toContain('有 1 个总计与各项之和不一致')
    expect(wrong?.edits.some((edit) => edit.set === 'cell' && edit.cell === total)).toBe(false)
  })

  it('changes nothing where the table says the same already', async () => {
    const { cells } = sample('2021').report
    const found = await offer(published(sample('2021')), cells)
    expect(found?.edits).toEqual([])
    expect(found?.question).toContain('完全相同')
  })

  it('is recognised as lines with tabs, too', async () => {
    const text = [
      '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
      '规章\t0\t0\t0',
      '行政规范性文件\t2\t1\t7',
      '第二十条第（五）项',
      '信息内容\t本年处理决定数量',
      '行政许可\t9',
    ].join('\n')
    const found = await pastedOffer({ text }, cellTable({ cells: {} }, template), {})
    expect(found?.edits).toContainEqual({ set: 'cell', cell: 'documents/normative-documents/issued', text: '2' })
    expect(mayHoldTable({ text })).toBe(true)
    expect(mayHoldTable({ text: '一段普通的文字' })).toBe(false)
  })
})
