import { describe, expect, it } from 'vitest'
import type { ProseBlock } from '../../../../../src/core/report/report'
import { findingsOf, paragraphs, type Change } from '../sound-report'

/** What a rule says of a line of 六, with the words that it leads to. */
const on = (rule: string, line: string, more: Change = {}) =>
  findingsOf({ others: [line], ...more })
    .filter((one) => one.rule === `wording.${rule}`)
    .map(({ message, places: [place], expected, fix }) => ({
      message,
      words: place?.in === 'prose' ? line.slice(place.from, place.to) : undefined,
      ...(expected === undefined ? {} : { expected }),
      ...(fix ? { fix: fix.edits.map((edit) => ('text' in edit ? edit.text : undefined)).join() } : {}),
    }))
const cell = (text: string) => ({ runs: [{ type: 'text', text } as const], colspan: 1, rowspan: 1, header: false })
const table = (text: string): ProseBlock => ({ type: 'table', rows: [[cell(text)]] })
const picture = (caption: string): ProseBlock => ({ type: 'picture', picture: 'a', alt: '', caption })

describe('wording.deictic-year', () => {
  it.each([
    [
      '未收取信息处理费。今年公开信息20条。',
      { message: '报告长期公开，“今年”宜写明是“2021年”。', words: '今年', expected: '2021年', fix: '2021年' },
    ],
    [
      '未收取信息处理费。去年制定的办法继续有效，今年修订。',
      {
        message: '报告长期公开，“去年”宜写明是“2020年”。',
        words: '去年制定的办法继续有效，今年',
        expected: '2020年',
        fix: '2020年制定的办法继续有效，2021年',
      },
    ],
    ['今年将继续公开。', { message: '报告长期公开，“今年”宜写明是哪一年。', words: '今年' }],
  ])('says of %s which year it is', (line, said) => expect(on('deictic-year', line)).toEqual([said]))

  it.each([
    '由2020年的15件增加到今年的20件。',
    '比去年多2件。',
    '去年同期公开18条。',
    '举办“今年我当家”活动。',
    '转发《今年工作要点》。',
    '开设‘今年大事’专栏。',
    '年内公开20条。',
  ])('is silent on %s', (line) => expect(on('deictic-year', line)).toEqual([]))

  it('looks behind what is quoted, and not at tables and captions', () => {
    expect(on('deictic-year', '举办“当家”活动，今年公开20条。')).toHaveLength(1)
    expect(on('deictic-year', '印发《要点》，今年公开20条。')).toHaveLength(1)
    const blocks = { 'other-matters': [...paragraphs('未收取信息处理费。'), table('今年'), picture('今年公开情况')] }
    expect(on('deictic-year', '', { blocks })).toEqual([])
  })
})

describe('wording.doubled-basis', () => {
  it.each([
    [
      '未收取信息处理费。现予公布，本报告依据《条例》编制本报告。',
      { message: '“本报告依据……编制本报告”重复，删去其中一个“本报告”。', words: '本报告依据《条例》编制本报告' },
    ],
    [
      '未收取信息处理费。现根据《条例》要求编制年报的要求，公布报告。',
      { message: '同一个依据后面写了两次“要求”，删去其中一个。', words: '根据《条例》要求编制年报的要求' },
    ],
  ])('leads to the words in %s', (line, said) => expect(on('doubled-basis', line)).toEqual([said]))

  it('leaves names of documents and tables alone', () => {
    expect(on('doubled-basis', '根据《关于编报要求》编制年报的要求，公布报告。')).toEqual([])
    const blocks = { 'other-matters': [table('本报告依据《条例》编制本报告。')] }
    expect(on('doubled-basis', '', { blocks })).toEqual([])
  })
})

describe('wording.upward', () => {
  it('leads to the words, in the last two sentences', () => {
    expect(on('upward', '未收取信息处理费。特此报告。')).toEqual([
      { message: '年度报告向社会公布，“特此报告”是对上级的用语，宜改为“现予公布”或者删去。', words: '特此报告' },
    ])
    expect(on('upward', '特此报告。未收取信息处理费。')).toHaveLength(1)
    expect(on('upward', '特此报告。未收取信息处理费。没有其他事项。')).toEqual([])
  })

  it('does not take the signature for the end', () => {
    const others = ['未收取信息处理费。特此报告。', '青河市松岭区教育和体育局', '2022年1月20日']
    expect(findingsOf({ others }).filter(({ rule }) => rule === 'wording.upward')).toHaveLength(1)
  })

  it('knows how a report begins: the opening and a paragraph of 一, or two where it has no opening', () => {
    const line = '现将有关情况汇报如下。'
    const count = (change: Change) => findingsOf(change).filter(({ rule }) => rule === 'wording.upward').length
    const basis = '根据《中华人民共和国政府信息公开条例》编制。'
    expect(count({ opening: [basis], overview: [line] })).toBe(1)
    expect(count({ opening: [basis], overview: ['工作有序开展。', line] })).toBe(0)
    expect(count({ opening: [], overview: ['工作有序开展。', line] })).toBe(1)
    expect(count({ opening: [], overview: ['工作有序开展。', '信息及时公开。', line] })).toBe(0)
    expect(count({ opening: [basis, line], overview: ['工作有序开展。'] })).toBe(1)
  })

  it('leaves what tells of others’ work, in its own clause', () => {
    expect(on('upward', '各科室信息予以上报。')).toEqual([])
    expect(on('upward', '各科室落实，特此报告。')).toHaveLength(1)
  })
})

describe('the wording rules', () => {
  it.each([
    ['W24', '成立领导小姐。', { message: '“领导小姐”应为“领导小组”。', words: '领导小姐', expected: '领导小组' }],
    ['W25', '加强学习，，加强培训。', { message: '“，，”：标点不重复。', words: '，，' }],
    ['W06', '既使任务繁重。', { message: '“既使”应为“即使”或者“即便”。', words: '既使', expected: '即使或即便' }],
    ['W02', '公开其它信息。', { message: '“其它”应为“其他”。', words: '其它', expected: '其他', fix: '其他' }],
    [
      'W12',
      '国务院令 711 号公布。',
      {
        message: '“国务院令 711 号”应为“国务院令第711 号”。',
        words: '国务院令 ',
        expected: '国务院令第',
        fix: '国务院令第',
      },
    ],
    [
      'W23',
      '取计于民。',
      { message: '“取计于民”应为“取之于民”或者“问计于民”。', words: '取计于民', expected: '取之于民或问计于民' },
    ],
  ])('%s says so of %s', (id, line, said) => expect(on(id, line)).toEqual([said]))
})
