// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { copyGrid, copyRange } from '../../../src/app/form/copied-table'
import { planPaste } from '../../../src/app/form/paste-plan'
import { parseHtmlTable, parseTabbed, type PastedTable } from '../../../src/app/form/pasted-table'
import { applyEdits } from '../../../src/core/document/apply-edits'
import { emptyReport } from '../../../src/core/report/report'
import type { CellId, SectionId, Template } from '../../../src/core/template/template'
import { gridOf, numbered, section, t2019, t2021, tableOf, valuesOf } from './form-cases'

function paste(
  pasted: PastedTable,
  id: SectionId,
  at: CellId,
  texts: Record<CellId, string> = {},
  template: Template = t2021,
) {
  const plan = planPaste(pasted, {
    section: section(id, template),
    grid: valuesOf(id, texts, template),
    cells: tableOf(texts, template),
    texts,
    at,
  })
  const report = { ...emptyReport(template.id, 2021, { name: '', kind: 'other' as const }), cells: texts }
  return { ...plan, after: applyEdits(report, plan.edits, template, { cells: tableOf(texts, template) }).cells }
}

describe('a whole statutory table', () => {
  const cases = [t2021, t2019].flatMap((template) =>
    (['proactive-disclosure', 'applications', 'disputes'] as const).map((id) => [template.id, id, template] as const),
  )
  it.each(cases)('of %s, %s, copied as HTML comes back cell by cell, wherever it is pasted', (_id, id, template) => {
    const texts = numbered(id, template)
    const copied = copyGrid(gridOf(id, texts, template))
    const cells = valuesOf(id, {}, template).cells
    const plan = paste(parseHtmlTable(copied.html)!, id, cells[cells.length - 1]!, {}, template)
    expect(plan.by).toBe('label')
    expect(plan.after).toEqual(texts)
    expect(plan.notes).toEqual([])
  })
  it.each(cases)('of %s, %s, copied as text comes back cell by cell', (_id, id, template) => {
    const texts = numbered(id, template)
    const plan = paste(
      parseTabbed(copyGrid(gridOf(id, texts, template)).text),
      id,
      valuesOf(id, {}, template).cells[0]!,
      {},
      template,
    )
    expect(plan.after).toEqual(texts)
    expect(plan.notes).toEqual([])
  })

  it('says where pasted totals differ from what the numbers add up to, and keeps the computed ones', () => {
    const plan = paste(
      parseTabbed('一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t0\t1\t12\n'),
      'applications',
      'applications/carried-forward/total',
    )
    expect(plan.notes).toEqual([
      '一、本年新收政府信息公开申请数量，总计：粘贴的总计 12，计算得 11，以计算为准，请核对粘贴的数字',
    ])
    expect(plan.after['applications/received/total']).toBeUndefined()
    expect(plan.count).toBe(6)
  })
  it('breaks off a long list of differing totals', () => {
    const rows = [
      '予以公开',
      '属于国家秘密',
      '重复申请',
      '行政查询事项',
      '不掌握相关政府信息',
      '要求提供公开出版物',
      '结转下年度继续办理',
    ]
    const known = [
      '（一）予以公开',
      '1.属于国家秘密',
      '2.重复申请',
      '8.属于行政查询事项',
      '1.本机关不掌握相关政府信息',
      '3.要求提供公开出版物',
      '四、结转下年度继续办理',
    ]
    const plan = paste(
      parseTabbed(known.map((label) => `${label}\t1\t0\t0\t0\t0\t0\t5`).join('\n')),
      'applications',
      'applications/received/total',
    )
    expect(plan.notes).toHaveLength(6)
    expect(plan.notes[5]).toContain(`另有 ${rows.length - 5} 个总计`)
  })
  it('is filled by single rows in any order, and says what it did not recognise', () => {
    const plan = paste(
      parseTabbed(
        '2.重复申请\t1\t0\t0\t0\t0\t0\t1\n某个别的项目\t7\t0\t0\t0\t0\t0\t7\n（一）予以公开\t2\t0\t0\t0\t0\t0\t2',
      ),
      'applications',
      'applications/received/total',
    )
    expect(plan.after['applications/duplicate/natural-persons']).toBe('1')
    expect(plan.after['applications/disclosed/natural-persons']).toBe('2')
    expect(plan.notes).toEqual(['有 1 行没有认出，未粘贴：“某个别的项目”'])
  })
  it('takes rows without the total column', () => {
    const plan = paste(parseTabbed('（一）予以公开\t1\t2\t3\t4\t5\t6'), 'applications', 'applications/received/total')
    expect(plan.after['applications/disclosed/other-organizations']).toBe('6')
  })
  it('puts numbers under the columns whose headers were pasted along', () => {
    const plan = paste(
      parseTabbed('\t科研机构\t自然人\n（一）予以公开\t3\t1'),
      'applications',
      'applications/received/total',
    )
    expect(plan.after).toEqual({
      'applications/disclosed/research-institutions': '3',
      'applications/disclosed/natural-persons': '1',
    })
  })
  it('reads published pages that merge their cells oddly, by the order of real cells', () => {
    const html =
      '<table><tr><td>规章</td><td>1</td><td colspan="2">2</td><td>3</td></tr><tr><td>行政许可</td><td colspan="4">5</td></tr></table>'
    const plan = paste(parseHtmlTable(html)!, 'proactive-disclosure', 'fees/administrative-fees/amount')
    expect(plan.after).toEqual({
      'documents/administrative-rules/issued': '1',
      'documents/administrative-rules/repealed': '2',
      'documents/administrative-rules/in-force': '3',
      'licensing/licenses/decisions': '5',
    })
  })
  it('keeps （六）其他处理 of the old format as the one row that it was', () => {
    const plan = paste(
      parseTabbed('（六）其他处理\t1\t0\t0\t0\t0\t0\t1'),
      'applications',
      'applications/received/total',
    )
    expect(plan.after['applications/other-handling/natural-persons']).toBe('1')
  })
  it('does not take an unknown row of a group for the group', () => {
    const plan = paste(
      parseTabbed('（六）其他处理\t1.某种情形\t1\t0\t0\t0\t0\t0\t1\n（一）予以公开\t0\t0\t0\t0\t0\t0\t0'),
      'applications',
      'applications/received/total',
    )
    expect(Object.keys(plan.after).some((cell) => cell.includes('other-handling'))).toBe(false)
    expect(plan.notes.join()).toContain('1.某种情形')
  })
  it('makes blank what is blank there, and keeps words as they were written', () => {
    const plan = paste(
      parseTabbed('（一）予以公开\t约3\t\t0\t0\t0\t0\t3'),
      'applications',
      'applications/received/total',
      { 'applications/disclosed/enterprises': '9' },
    )
    expect(plan.after['applications/disclosed/natural-persons']).toBe('约3')
    expect(plan.after['applications/disclosed/enterprises']).toBeUndefined()
  })
})

describe('numbers without labels', () => {
  const at = 'applications/received/enterprises'
  it('go down and right from the focused cell', () => {
    const plan = paste(parseTabbed('1\t2\n3\t4'), 'applications', at)
    expect(plan.by).toBe('position')
    expect(plan.after).toEqual({
      [at]: '1',
      'applications/received/research-institutions': '2',
      'applications/brought-forward/enterprises': '3',
      'applications/brought-forward/research-institutions': '4',
    })
  })
  it('leave out headers and labels that nobody knows', () => {
    const plan = paste(parseTabbed('窗口\t甲\t乙\n网上\t1\t2\n来信\t3\t4'), 'applications', at)
    expect(plan.after[at]).toBe('1')
    expect(plan.notes).toEqual(['已略去表头 1 行、标签 1 列'])
  })
  it('say how many did not fit', () => {
    const plan = paste(parseTabbed('1\t2\n3\t4'), 'disputes', 'disputes/cases/direct-upheld')
    expect(plan.after).toEqual({ 'disputes/cases/direct-upheld': '1', 'disputes/cases/direct-corrected': '2' })
    expect(plan.notes).toEqual(['有 2 个数超出表格，未粘贴'])
  })
  it('are compared where they fall on a total', () => {
    const plan = paste(parseTabbed('5\t6'), 'applications', 'applications/received/other-organizations')
    expect(plan.after).toEqual({ 'applications/received/other-organizations': '5' })
    expect(plan.notes).toEqual([
      '一、本年新收政府信息公开申请数量，总计：粘贴的总计 6，计算得 5，以计算为准，请核对粘贴的数字',
    ])
  })
  it('name the group of columns that a total stands in', () => {
    const plan = paste(parseTabbed('1'), 'disputes', 'disputes/cases/reconsideration-total')
    expect(plan.notes).toEqual(['行政复议 › 总计：粘贴的总计 1，计算得 0，以计算为准，请核对粘贴的数字'])
    const after = paste(parseTabbed('1'), 'disputes', 'disputes/cases/subsequent-total')
    expect(after.notes[0]).toMatch(/^行政诉讼 › 复议后起诉 › 总计：/)
  })
  it('go into a number over several columns once', () => {
    const plan = paste(
      parseTabbed('1\t2\t3\n4\t5\t6\n7\t\t'),
      'proactive-disclosure',
      'documents/administrative-rules/issued',
    )
    expect(plan.after['licensing/licenses/decisions']).toBe('7')
    expect(plan.notes).toEqual([])
  })
  it('change nothing where they say what already stands there', () => {
    expect(paste(parseTabbed('1'), 'applications', at, { [at]: '1' }).edits).toEqual([])
  })
})

describe('copying a range', () => {
  it('gives tabs and an HTML table, with what would break them escaped', () => {
    const printed = (cell: CellId) => (cell.endsWith('total') ? '<1>' : 'a\t"b"')
    const copied = copyRange([['applications/received/enterprises', 'applications/received/total']], printed)
    expect(copied.text).toBe('"a\t""b"""\t<1>')
    expect(copied.html).toBe('<table><tr><td>a\t"b"</td><td>&lt;1&gt;</td></tr></table>')
    expect(parseTabbed(copied.text)[0]?.[0]?.text).toBe('a\t"b"')
  })
})

describe('a block of numbers without the computed totals', () => {
  const own = (id: SectionId) => {
    const { rows } = valuesOf(id, {}, t2021)
    const isTotal = (cell: CellId | undefined) => cell !== undefined && tableOf({}, t2021).filling(cell) !== undefined
    const typedRows = rows.filter((row) => !row.every(isTotal))
    return { all: rows.length, typed: typedRows.map((row) => row.filter((cell) => !isTotal(cell))) }
  }

  it('of 24 rows goes past the total of table 三, row for row', () => {
    const { all, typed } = own('applications')
    expect([all, typed.length]).toEqual([25, 24])
    const block = typed.map((row, at) => row.map((_, right) => String(at * 10 + right + 1)))
    const plan = paste(parseTabbed(block.map((row) => row.join('\t')).join('\n')), 'applications', typed[0]![0]!)
    expect(plan.after).toEqual(
      Object.fromEntries(typed.flatMap((row, at) => row.map((cell, right) => [cell, block[at]![right]]))),
    )
    expect(plan.notes).toEqual(['粘贴的内容不含总计，已跳过总计，其余逐项对应'])
  })

  it('of twelve columns goes past the totals of table 四, column for column', () => {
    const { typed } = own('disputes')
    expect(typed[0]).toHaveLength(12)
    const plan = paste(parseTabbed(typed[0]!.map((_, at) => String(at + 1)).join('\t')), 'disputes', typed[0]![0]!)
    expect(plan.after).toEqual(Object.fromEntries(typed[0]!.map((cell, at) => [cell, String(at + 1)])))
  })

  it('of another size goes on as it stands', () => {
    const plan = paste(parseTabbed('1\n2\n3'), 'applications', 'applications/confirm-or-reissue/natural-persons')
    expect(Object.keys(plan.after)).toEqual([
      'applications/confirm-or-reissue/natural-persons',
      'applications/not-supplemented/natural-persons',
      'applications/fee-unpaid/natural-persons',
    ])
  })
})
