import { describe, expect, it } from 'vitest'
import { diffChars } from 'diff'
import { check } from '../../../src/core/check/check'
import type { Finding } from '../../../src/core/check/engine/finding'
import { accept, auditWords, isAsAccepted, isAuditAct } from '../../../src/core/county/audit'
import { deskReport } from '../../../src/core/county/desk-report'
import { noteDocument, noteText, noteToAgency } from '../../../src/core/county/note'
import { itemWords, withoutImplied } from '../../../src/core/county/note-items'
import { cellWords } from '../../../src/core/check/words/place-words'
import { pairRound, roundOutcome } from '../../../src/core/county/round'
import type { Report } from '../../../src/core/report/report'
import { templateById, templates } from '../../../src/templates/index'
import { soundReport, type Change } from '../check/rules/sound-report'

const template = templateById('2021')!
const source = { template, difference: diffChars }
const checked = (change: Change) => {
  const report: Report = soundReport(change)
  return { report, findings: check({ report, templates }) }
}
const received = 'applications/received/natural-persons'
const wrong: Change = { cells: { [received]: '3', 'applications/received/total': '5' }, others: ['无'] }

describe('a round', () => {
  it('pairs by agency and year, and takes none of two', () => {
    const head = (file: string, name: string, year = 2025) => ({
      file,
      agency: { name, kind: 'department' as const },
      year,
    })
    const before = [head('a', '民政局'), head('b', '教育局'), head('c', '教育局')]
    const pairs = pairRound(before, [
      head('d', '民 政局'),
      head('e', '教育局'),
      head('f', '水务局'),
      head('g', '民政局', 2024),
    ])
    expect(pairs.map(({ before: one, after, why }) => [one?.file, after.file, why])).toEqual([
      ['a', 'd', undefined],
      [undefined, 'e', '上一轮有2份“教育局”2025年报告（b、c），请先确定用哪一份。'],
      [undefined, 'f', '上一轮没有“水务局”2025年报告，按新报送处理。'],
      [undefined, 'g', '上一轮没有“民政局”2024年报告，按新报送处理。'],
    ])
  })

  it('tells what was mended, what was not though its numbers changed, what is new, and what changed besides', () => {
    const before = checked(wrong)
    expect(before.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['table.row-total', 'statement.fee']),
    )
    const after = checked({
      ...wrong,
      cells: { [received]: '3', 'applications/received/total': '6', 'enforcement/penalties/decisions': '77' },
      others: ['2021年，我局未收取信息处理费。无其他需要报告的事项。'],
      problems: ['一是公开内容还不够丰富；二是工作人员业务能力有待提高。', '2023年，我局将加强业务培训。'],
    })
    const outcome = roundOutcome(before, after, source)
    const rules = (found: readonly { readonly rule: string }[]) => found.map(({ rule }) => rule)
    expect(rules(outcome.mended)).toContain('statement.fee')
    expect(rules(outcome.remaining)).toContain('table.row-total')
    expect(outcome.remaining.find(({ rule }) => rule === 'table.row-total')!.actual).toBe('6')
    expect(rules(outcome.fresh)).toEqual(['date.plan-year'])
    const told = (changes: typeof outcome.changes) =>
      changes.map((one) => (one.kind === 'cell' ? one.cell : 'section' in one ? one.section : one.kind))
    expect(told(outcome.changes)).toEqual(
      expect.arrayContaining([
        'enforcement/penalties/decisions',
        'applications/received/total',
        'other-matters',
        'problems',
      ]),
    )
    expect(told(outcome.besides)).toContain('enforcement/penalties/decisions')
    expect(told(outcome.besides)).toContain('problems')
    expect(told(outcome.besides)).not.toContain('applications/received/total')
    expect(told(outcome.besides)).not.toContain('other-matters')
    const same = roundOutcome(before, before, source)
    expect([same.mended, same.fresh, same.changes, same.besides]).toEqual([[], [], [], []])
    expect(same.remaining).toEqual(before.findings)
  })
})

describe('a note to an agency', () => {
  const { report, findings } = checked(wrong)
  const entry = deskReport('a', { report }, findings, template)

  it('lists what is to be mended, the most severe first, in polite words', () => {
    const note = noteToAgency(entry, template, {
      from: '青河市松岭区人民政府办公室',
      due: '2022-02-10',
      date: '2022-02-01',
    })
    expect(note.title).toBe('关于青河市松岭区教育和体育局2021年政府信息公开工作年度报告的修改意见')
    expect(note.to).toBe('青河市松岭区教育和体育局：')
    expect(note.paragraphs[0]).toBe(
      `你单位报送的《青河市松岭区教育和体育局2021年政府信息公开工作年度报告》收悉。经核对，有以下${withoutImplied(findings, template).length}处需要修改或者核对，请予处理。`,
    )
    const errors = withoutImplied(findings, template).filter(({ severity }) => severity === 'error').length
    expect(note.paragraphs[1]).toBe(`一、需要修改的问题（${errors}处）`)
    expect(note.paragraphs[2]).toMatch(/^1\.第三部分：“自然人”列：/)
    expect(note.paragraphs[note.paragraphs.length - 1]).toContain('请于2022年2月10日前修改后重新报送')
    const text = noteText(note)
    expect(text).toMatch(/^关于.*修改意见\n\n青河市/)
    expect(text).toMatch(/\n青河市松岭区人民政府办公室\n2022年2月1日\n$/)
    expect(noteDocument(note).blocks.map((block) => (block.type === 'text' ? block.role : ''))).toEqual(
      expect.arrayContaining(['title', 'heading-1', 'body', 'signature', 'date']),
    )
  })

  it('says one mistake once: what follows for the column of totals from another one is not asked for', () => {
    const cell = (row: string, column: string) => ({ in: 'cell', cell: `applications/${row}/${column}` }) as const
    const found = (rule: string, key: string, places: Finding['places']): Finding => ({
      ...{ rule, severity: 'error', message: key, key, places },
    })
    const row = found('table.row-total', 'row', [cell('received', 'total'), cell('received', 'natural-persons')])
    const column = (rule: string, of: string) =>
      found(rule, `${rule} ${of}`, [cell('received', of), cell('brought-forward', of)])
    const kept = (...all: readonly Finding[]) => withoutImplied(all, template).map(({ key }) => key)
    expect(kept(column('table.balance', 'total'), row)).toEqual(['row'])
    expect(kept(column('table.balance', 'natural-persons'), column('table.balance', 'total'))).toEqual([
      'table.balance natural-persons',
    ])
    // Of another rule, or in other rows, it is another mistake.
    expect(kept(column('table.balance', 'total'), column('lastyear.carry-over', 'natural-persons'))).toHaveLength(2)
    expect(kept(column('table.balance', 'total'))).toHaveLength(1)
    const elsewhere = found('table.row-total', 'elsewhere', [
      cell('disclosed', 'total'),
      cell('disclosed', 'enterprises'),
    ])
    expect(kept(column('table.balance', 'total'), elsewhere)).toHaveLength(2)
    const twice = checked({ cells: { [received]: '3', 'applications/received/total': '5' } })
    const sums = twice.findings.filter(({ severity }) => severity === 'error')
    expect(sums.map(({ rule }) => rule).sort()).toEqual(['table.balance', 'table.balance', 'table.row-total'])
    const left = withoutImplied(sums, template).map(({ message }) => message.slice(0, 8))
    expect(left).toEqual(['“自然人”列：一', '“一、本年新收政'])
  })

  it('quotes the sentence that is meant, and says no place twice', () => {
    const long = `一是${'加强信息发布，'.repeat(8)}全年收到申请12件，均已办结`
    const text = `2025年，工作有序开展。${long}。`
    const at = (words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length })
    const prose = (words: string) => ({ in: 'prose', section: 'overview', block: 3, ...at(words) }) as const
    const words = (place: Finding['places'][number], message: string) =>
      itemWords({ rule: 'x', severity: 'error', key: 'x', message, places: [place] }, template, () => text)
    expect(words(prose('有序'), '请核对。')).toBe('第一部分“2025年，工作有序开展”：请核对。')
    const quoted = words(prose('申请12件'), '请核对。')
    expect(quoted).toMatch(/^第一部分“….*申请12件，均已办结”：请核对。$/)
    expect(quoted.length).toBeLessThan(60)
    expect(words(prose(text), '几乎相同。')).toBe('第一部分“2025年，工作有序开展”等：几乎相同。')
    const penalties = { in: 'cell', cell: 'enforcement/penalties/decisions' } as const
    const name = cellWords(penalties.cell, template)
    expect(words(penalties, `${name}：今年2100。`)).toBe(`第二部分：${name}：今年2100。`)
    expect(words(penalties, '今年2100。')).toBe(`第二部分，${name}：今年2100。`)
    expect(words({ in: 'field', field: 'signed' }, '成文日期2026年2月10日晚于1月31日。')).toBe(
      '成文日期2026年2月10日晚于1月31日。',
    )
    expect(words({ in: 'section', section: 'overview' }, '第一、五部分有85%的文字相同。')).toBe(
      '第一、五部分有85%的文字相同。',
    )
  })

  it('says of a report that came again as it was that it is the same', () => {
    const outcome = roundOutcome({ report, findings }, { report, findings }, source)
    const note = noteToAgency(entry, template, { round: 2, outcome })
    expect(note.paragraphs[1]).toBe('这次报送的内容与退回的一份完全相同，没有改动。')
  })

  it('says what became of the last one', () => {
    const after = checked({})
    const outcome = roundOutcome({ report, findings }, after, source)
    const note = noteToAgency(deskReport('b', after, after.findings, template), template, { round: 2, outcome })
    expect(note.paragraphs[0]).toMatch(/^你单位修改后重新报送的/)
    expect(note.paragraphs[1]).toMatch(/^上次提出的\d+处问题，已修改\d+处，尚未修改\d+处/)
  })

  it('says in other words than that all is well why a report goes back in which nothing was found', () => {
    const received = '你单位报送的《青河市松岭区教育和体育局2021年政府信息公开工作年度报告》收悉。'
    const without = { ...entry, findings: [] }
    expect(noteToAgency(without, template, { due: '2022-02-10' }).paragraphs).toEqual([
      `${received}现予退回，请再作核对。自动核对没有列出具体问题。`,
      '请于2022年2月10日前核对、修改后重新报送。感谢支持配合。',
    ])
    expect(noteToAgency(without, template, { remark: ' 请补盖公章。 ' }).paragraphs).toEqual([
      `${received}现予退回，请按退回说明处理。`,
      '退回说明：请补盖公章。',
      '请尽快修改后重新报送。感谢支持配合。',
    ])
  })

  it('puts the remark first and tells of what comparing reports gave and of how it was handed in', () => {
    const copied: Finding = {
      rule: 'others.shared-text',
      severity: 'warning',
      message: '所写的工作和问题有50%的文字与“青禾县民政局”的报告几乎相同，请核对。',
      places: [{ in: 'prose', section: 'overview', block: 1, from: 0, to: 3 }],
      key: 'others.shared-text#民政局',
    }
    const note = noteToAgency({ ...entry, findings: [copied] }, template, {
      remark: '请于本周内电话联系。',
      filing: ['2022年2月3日报送，晚于规定的2022年1月31日。'],
    })
    expect(note.paragraphs[0]).toMatch(/经核对，有以下2处需要修改或者核对/)
    expect(note.paragraphs[1]).toBe('退回说明：请于本周内电话联系。')
    expect(note.paragraphs[2]).toBe('一、需要核对的问题（1处）')
    expect(note.paragraphs[3]).toContain('有50%的文字与“青禾县民政局”的报告几乎相同')
    expect(note.paragraphs.slice(4, 6)).toEqual([
      '二、报送中的问题（1处）',
      '1.2022年2月3日报送，晚于规定的2022年1月31日。',
    ])
  })
})

describe('what was done', () => {
  it('is told in words', () => {
    expect(
      auditWords({
        at: '2026-02-01T09:00:00Z',
        act: 'sent-back',
        agency: '民政局',
        year: 2025,
        round: 2,
        note: '电话已告知',
      }),
    ).toBe('民政局2025年报告：退回修改（第2轮，电话已告知）')
    expect(auditWords({ at: '', act: 'not-read', file: '坏.docx' })).toBe('文件不能读取（坏.docx）')
    expect([isAuditAct('accepted'), isAuditAct('toString'), isAuditAct('x')]).toEqual([true, false, false])
  })

  it('shows a change in silence of what was accepted', () => {
    const report = soundReport()
    const entry = deskReport('a', { report }, [], template)
    const accepted = accept(entry, '2026-02-01T09:00:00Z')
    expect(isAsAccepted(entry, accepted)).toBe(true)
    const changed = deskReport(
      'a',
      { report: { ...report, cells: { ...report.cells, [received]: '1' } } },
      [],
      template,
    )
    expect(isAsAccepted(changed, accepted)).toBe(false)
  })
})
