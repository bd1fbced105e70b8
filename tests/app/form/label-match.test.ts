import { describe, expect, it } from 'vitest'
import { isColumnLabel, matchColumn, matchRow } from '../../../src/app/form/label-match'
import { cellsOf, leaves } from '../../../src/core/template/template'
import { section, t2019, t2021 } from './form-cases'

const rows = (id: 'applications' | 'proactive-disclosure', template = t2021) => section(id, template).tables!

describe('row labels', () => {
  it('are found in the official wording, every one of both formats', () => {
    let tried = 0
    for (const template of [t2021, t2019])
      for (const one of cellsOf(template).values()) {
        if (one.row.label === '') continue
        tried++
        expect(matchRow(one.row.label, one.section.tables!)?.header.id, one.row.label).toBe(one.row.id)
      }
    expect(tried).toBeGreaterThan(330)
  })
  it.each([
    ['(一) 予以公开', 'disclosed'],
    ['予以公开', 'disclosed'],
    ['（二）部分公开', 'partly-disclosed'],
    ['1. 属于国家秘密', 'state-secret'],
    ['危及"三安全一稳定"', 'security-and-stability'],
    ['本年新收政府信息公开申请数量', 'received'],
    ['一、本年新收政府信息\n公开申请数量', 'received'],
    ['总计', 'outcomes-total'],
    ['（七） 总计', 'outcomes-total'],
    ['3.其他', 'other-handling-other'],
    ['其他', 'other-handling-other'],
    ['（六）其他处理', 'other-handling'],
    ['四、结转下年度继续办理', 'carried-forward'],
  ])('%s is %s', (label, id) => {
    expect(matchRow(label, rows('applications'))?.header.id).toBe(id)
  })
  it.each(['', '其他法律', '公开', '12', '办理'])('“%s” is no row', (label) => {
    expect(matchRow(label, rows('applications'))).toBeUndefined()
  })
  it('are found by their aliases, in the table that has them', () => {
    expect(matchRow('规范性文件', rows('proactive-disclosure'))).toMatchObject({
      table: { id: 'documents' },
      header: { id: 'normative-documents' },
    })
  })
})

describe('column labels', () => {
  it('name the column, or nothing where two have the same words', () => {
    const [table] = rows('applications')
    expect(matchColumn('商业\n企业', table!)?.id).toBe('enterprises')
    expect(leaves(table!.columns).map((one) => matchColumn(one.label, table!)?.id)).toEqual(
      leaves(table!.columns).map(({ id }) => id),
    )
    expect(matchColumn('总计', section('disputes').tables![0]!)).toBeUndefined()
  })
  it('are told from other words, groups too', () => {
    expect(
      ['自然人', '申请人情况', '本年收费金额（单位：万元）', '予以公开', ''].map((one) =>
        isColumnLabel(one, [...rows('applications'), ...rows('proactive-disclosure')]),
      ),
    ).toEqual([true, true, true, false, false])
  })
})
