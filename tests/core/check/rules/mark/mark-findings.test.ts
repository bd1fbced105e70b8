import { describe, expect, it } from 'vitest'
import { isBalanced } from '../../../../../src/core/check/rules/mark/unbalanced'
import { findingsOf, type Change } from '../sound-report'

/** What the rules about marks say of a line of 一: rule, message and the words that are meant. */
const on = (line: string, more: Change = {}) =>
  findingsOf({ overview: [line], ...more })
    .filter(({ rule }) => rule.startsWith('mark.'))
    .map(({ rule, message, places: [place], expected, fix }) => ({
      rule: rule.slice('mark.'.length),
      message,
      words: place?.in === 'prose' ? line.slice(place.from, place.to) : undefined,
      ...(expected === undefined ? {} : { expected }),
      ...(fix ? { fix: fix.edits.map((edit) => ('text' in edit ? edit.text : undefined)).join() } : {}),
    }))
const rules = (line: string, more?: Change) => on(line, more).map(({ rule }) => rule)
const in2020 = { year: 2020, template: '2019' }

describe('what a finding about marks says', () => {
  it.each([
    [
      '按照鲁政办发（2021）5号要求办理。',
      {
        rule: 'document-number',
        message: '发文字号的年份应当用六角括号：“（2021）”应为“〔2021〕”。',
        words: '（2021）',
        expected: '〔2021〕',
        fix: '〔2021〕',
      },
    ],
    [
      '按照鲁政办发〔2021〕 第 05号要求办理。',
      {
        rule: 'document-number-form',
        message: '发文字号的顺序号不加“第”、不编虚位：“〔2021〕 第 05号”应为“〔2021〕5号”。',
        words: ' 第 05',
        expected: '5',
        fix: '5',
      },
    ],
    [
      '于2021.1.26召开会议。',
      {
        rule: 'date',
        message: '日期“2021.1.26”宜写作“2021年1月26日”。',
        words: '2021.1.26',
        expected: '2021年1月26日',
        fix: '2021年1月26日',
      },
    ],
    [
      '统计时间为1月1日 -12月31日。',
      {
        rule: 'date',
        message: '起止日期之间不用半字线“-”，宜用“至”或者“—”。',
        words: '-',
        expected: '至',
      },
    ],
    [
      '依据《政务信息公开条例》编制。',
      {
        rule: 'document-name',
        message: '文件名称“政务信息公开条例”应为“政府信息公开条例”。',
        words: '政务信息公开条例',
        expected: '政府信息公开条例',
        fix: '政府信息公开条例',
      },
    ],
    [
      '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕119号）收费。',
      {
        rule: 'document-title',
        message: '《政府信息公开信息处理费管理办法》的发文字号是国办函〔2020〕109号，这里写成了国办函〔2020〕119号。',
        words: '国办函〔2020〕119号',
        expected: '国办函〔2020〕109号',
        fix: '国办函〔2020〕109号',
      },
    ],
    [
      '依据《政府网站管理办法》（国办函〔2020〕109号）收费。',
      {
        rule: 'document-title',
        message: '国办函〔2020〕109号是《政府信息公开信息处理费管理办法》的发文字号，与《政府网站管理办法》不对应。',
        words: '国办函〔2020〕109号',
        expected: '《政府信息公开信息处理费管理办法》',
      },
    ],
    [
      '依据《政府信息公开工作年度报告格式（试行）》（国办公开办函〔2021〕30号）编制。',
      {
        rule: 'document-title',
        message:
          '国办公开办函〔2021〕30号是《中华人民共和国政府信息公开工作年度报告格式》的发文字号，与《政府信息公开工作年度报告格式（试行）》不对应。',
        words: '国办公开办函〔2021〕30号',
        expected: '《中华人民共和国政府信息公开工作年度报告格式》',
      },
    ],
    [
      '按照国办公开办函〔2019〕 60号要求编制。',
      {
        rule: 'outdated-notice',
        message: '2021年报告应当依据国办公开办函〔2021〕30号，“国办公开办函〔2019〕60号”是2019、2020年报告的依据。',
        words: '国办公开办函〔2019〕 60号',
        expected: '国办公开办函〔2021〕30号',
      },
    ],
    [
      '落实条例》要求。',
      { rule: 'unbalanced', message: '这一段的右书名号没有配对，请检查《》是否成对。', words: '》' },
    ],
  ])('%s', (line, said) => expect(on(line)).toEqual([said]))
})

describe('mark.document-title', () => {
  it('leaves what mark.outdated-notice speaks of, from 2021 on', () => {
    const line = '依据《关于做好政府信息公开年度报告编制的通知》（国办公开办函〔2019〕60号）编制。'
    expect(rules(line)).toEqual(['outdated-notice'])
    expect(rules(line, in2020)).toEqual(['document-title'])
    const next =
      '依据《政府信息公开工作年度报告格式（试行）》《中华人民共和国政府信息公开条例》（国务院令第712号）编制。'
    expect(rules(next)).toEqual(['document-title', 'outdated-notice'])
    const both = '依据《中华人民共和国政府信息公开条例》（国务院令第712号）和国办公开办函〔2019〕60号编制。'
    expect(rules(both)).toEqual(['document-title', 'outdated-notice'])
  })

  it('takes a notice of the same title for a local one where its number is local', () => {
    expect(rules('依据《政府信息公开信息处理费管理办法》（鲁政办发〔2020〕9号）收费。')).toEqual(['document-title'])
    const notice = '关于政府信息公开工作年度报告有关事项的通知'
    expect(rules(`依据《${notice}》（鲁政办发〔2020〕9号）编制。`, in2020)).toEqual([])
    expect(rules(`依据《${notice}》（国办函〔2020〕9号）编制。`, in2020)).toEqual(['document-title'])
  })
})

describe('mark.outdated-notice', () => {
  const notice = '《关于政府信息公开工作年度报告有关事项的通知》'
  const number = '国办公开办函〔2019〕60号'
  it('counts a number beside its title once, and one that stands alone by itself', () => {
    expect(on(`依据${notice}（${number}）编制。`).map(({ words }) => words)).toEqual([`${notice}（${number}`])
    expect(on(`依据${notice}（${number}）编制，按${number}执行。`).map(({ words }) => words)).toEqual([
      `${notice}（${number}`,
      number,
    ])
  })

  it('lets only the sentence itself tell that it no longer holds', () => {
    expect(rules(`按照${number}编制。旧制度同时废止。`)).toEqual(['outdated-notice'])
    expect(rules(`旧制度同时废止。按照${number}编制。`)).toEqual(['outdated-notice'])
    expect(rules(`旧制度同时废止\n按照${number}编制`)).toEqual(['outdated-notice'])
    expect(rules(`${number}同时废止`)).toEqual([])
    expect(rules(`${number}已废止。`)).toEqual([])
  })
})

describe('mark.half-width', () => {
  it.each([
    ['LED,公开的信息。', []],
    ['比例为5:公开3条。', []],
    ['比例为5?公开3条。', []],
    ['共3条,均已公开。', [',']],
    ['共3,均已公开。', [',']],
    ['占2.38% ;业务34条。', [' ;']],
    ['占2.38%; 业务34条。', ['; ']],
    ['公开5,', [',']],
    ['公开,', []],
  ])('leads to the mark in %s', (line, words) =>
    expect(
      on(line)
        .filter(({ rule }) => rule === 'half-width')
        .map((one) => one.words),
    ).toEqual(words),
  )
})

describe('mark.unbalanced', () => {
  const balanced = ['（一）“公开”《条例》', '(a）', '（《“”》）', '甲\n（乙）\t“丙”', '无', '《甲》\n《乙》']
  const lonely: readonly (readonly [string, string])[] = [
    ['甲）和（乙', '）（'],
    ['甲》和《乙', '》《'],
    ['甲”和“乙', '”“'],
    ['（甲\n乙）', '（'],
    ['《甲\n乙》', '《'],
    ['“甲\n乙”', '“'],
    ['《甲\t乙》', '《'],
    ['（（甲）', '（'],
    ['（甲））', '）'],
    ['《甲“乙》', '“'],
    ['（甲”', '（”'],
  ]
  it.each(balanced)('sees at one look that %s is in order', (text) => {
    expect(isBalanced(text)).toBe(true)
    expect(rules(text)).toEqual([])
  })

  it.each(lonely)('finds the first lonely mark of each kind in %s', (text, marks) => {
    expect(isBalanced(text)).toBe(false)
    const found = on(text).filter(({ rule }) => rule === 'unbalanced')
    const first = [
      ...new Set([...marks].map((mark) => ({ '（': '（）', '）': '（）', '《': '《》', '》': '《》' })[mark] ?? '“”')),
    ]
    expect(found).toHaveLength(first.length)
    expect(found.map(({ words }) => words).every((mark) => mark !== undefined && marks.includes(mark))).toBe(true)
  })

  it('knows a bracket that numbers an item, and a half-width one that has no partner', () => {
    expect(rules('要求：1）加强学习；a）加强培训。')).toEqual([])
    expect(rules('公开(内容。')).toEqual([])
    expect(rules('公开内容)。')).toEqual([])
  })
})
