import { describe, expect, it } from 'vitest'
import { check } from '../../../src/core/check/check'
import { applyEdits } from '../../../src/core/document/apply-edits'
import { tallyEdits } from '../../../src/core/register/apply-tally'
import { findRegister } from '../../../src/core/register/find-register'
import { noAnswers } from '../../../src/core/register/register-answers'
import { answerDays } from '../../../src/core/register/answer-days'
import { registerSentence } from '../../../src/core/register/register-sentence'
import { standingSentence } from '../../../src/core/register/standing-sentence'
import { tally } from '../../../src/core/register/tally'
import { cellTable } from '../../../src/core/report/cell-table'
import { emptyReport, type Report } from '../../../src/core/report/report'
import { readWorkbook } from '../../../src/read/workbook/read-workbook'
import { templateById, templates } from '../../../src/templates'
import { registerWordsOf } from '../../../src/templates/register-words'
import { xlsxBytes, type Value } from '../../support/workbook'

const template = templateById('2021')!
const words = registerWordsOf(template)
const head = ['编号', '收到日期', '申请人类型', '接收渠道', '办理结果', '答复日期', '应答复日期']

function sentenceOf(rows: readonly (readonly Value[])[], disputes: readonly (readonly Value[])[] = []) {
  const book = readWorkbook(
    '台账.xlsx',
    xlsxBytes({
      sheets: [
        { name: '台账', rows: [head, ...rows] },
        ...(disputes.length > 0 ? [{ name: '复议诉讼', rows: [['类型', '结果'], ...disputes] }] : []),
      ],
    }),
  )
  const found = findRegister(book, words, noAnswers)
  const counted = tally(book, found, { template, words, year: 2025, answers: noAnswers })!
  const empty = emptyReport('2021', 2025, { name: '河阳县教育局', kind: 'department' })
  const source = { cells: cellTable(empty, template) }
  const report = applyEdits(empty, tallyEdits(counted, empty, template), template, source)
  const sentence = registerSentence(counted, cellTable(report, template), template, words)!
  return { report, counted, sentence, text: sentence.runs.map(({ text }) => text).join('') }
}

const day = (date: string): Value => ({ date: `2025-${date}` })
const rows: Value[][] = [
  ['1', day('03-04'), '自然人', '网上申请', '予以公开', day('03-20'), day('04-01')],
  ['2', day('03-05'), '自然人', '邮寄', '不予公开-个人隐私', day('03-20'), day('04-01')],
  ['3', day('04-05'), '某公司', '互联网', '信息不存在', day('04-20'), day('04-10')],
  ['4', day('12-25'), '律所', '当面', '', '', ''],
  ['5', { date: '2024-12-20' }, '自然人', '邮寄', '部分公开', day('01-04'), ''],
]

/** What the rules on text against tables say of a report with the sentence in section 一. */
function textFindings(report: Report, sentence: ReturnType<typeof sentenceOf>['sentence']) {
  const written: Report = { ...report, prose: { overview: [sentence] } }
  return check({ report: written, templates }).filter(({ rule }) => /^(text|table|wording|mark)\./.test(rule))
}

describe('the sentence of a register', () => {
  it('says what came in, how, what became of it, disputes, and how long it took', () => {
    const { text } = sentenceOf(rows, [
      ['行政复议', '维持'],
      ['未经复议直接起诉', '审理中'],
    ])
    expect(text).toBe(
      '2025年，本机关新收政府信息公开申请4件，其中，自然人提出2件，法人或其他组织提出2件；上年结转1件。' +
        '全年办理答复4件，其中，予以公开1件，部分公开1件，不予公开1件，无法提供1件。结转下年度继续办理1件。' +
        '新收的申请中，网络申请2件，信函申请1件，当面申请1件。平均答复时间为15.3个自然日，超过答复期限的1件。' +
        '因政府信息公开工作被申请行政复议1件，被提起行政诉讼1件。',
    )
  })

  it('agrees with the tables, as the checks read it', () => {
    for (const disputes of [[], [['行政复议', '维持']]]) {
      const { report, sentence } = sentenceOf(rows, disputes)
      expect(textFindings(report, sentence)).toEqual([])
    }
    const none = sentenceOf([])
    expect(none.text).toBe('2025年，本机关未收到政府信息公开申请。')
    expect(textFindings(none.report, none.sentence)).toEqual([])
  })

  it('has live figures, which a changed table changes', () => {
    const { sentence } = sentenceOf(rows)
    const figures = sentence.runs.filter((run) => run.type === 'figure')
    expect(figures.length).toBe(10)
    expect(figures[0]).toEqual({ type: 'figure', of: { sum: ['applications/received/total'] }, text: '4' })
  })

  it('says nothing of channels where the register does not say them of every application', () => {
    const { text } = sentenceOf([...rows, ['6', day('05-05'), '自然人', '', '予以公开', day('05-06'), '']])
    expect(text).not.toContain('网络')
  })

  it('tells which rows its average of days leaves out, and of how many it is', () => {
    const { counted } = sentenceOf([
      ...rows,
      ['6', day('05-05'), '自然人', '邮寄', '予以公开', day('05-01'), ''],
      ['7', day('05-06'), '', '邮寄', '予以公开', day('05-20'), ''],
    ])
    const { average, count, early, kindless } = answerDays(counted)
    expect([average, count, early.map(({ row }) => row), kindless.map(({ row }) => row)]).toEqual(['15.3', 4, [7], [8]])
  })
})

describe('the sentence of a register in the text', () => {
  const { report, sentence } = sentenceOf(rows)
  const source = { cells: cellTable(report, template) }
  const other = {
    type: 'paragraph' as const,
    runs: [{ type: 'text' as const, text: '2025年，本机关新收政府信息公开申请4件。' }],
  }

  it('is found where it stands, however its figures were printed last', () => {
    expect(standingSentence([other], sentence, source)).toBeUndefined()
    const old = { ...sentence, runs: sentence.runs.map((run) => (run.type === 'figure' ? { ...run, text: '9' } : run)) }
    expect(standingSentence([other, old], sentence, source)).toEqual({ block: 1, same: true })
  })

  it('is known as one of an earlier reading where it says something else now', () => {
    const { sentence: now } = sentenceOf(rows.slice(0, 3))
    expect(standingSentence([other, sentence], now, source)).toEqual({ block: 1, same: false })
  })
})
