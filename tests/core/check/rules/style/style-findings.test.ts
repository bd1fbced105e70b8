import { describe, expect, it } from 'vitest'
import { checkContext } from '../../../../../src/core/check/check'
import { createContext } from '../../../../../src/core/check/engine/context'
import { styleRules } from '../../../../../src/core/check/rules/style/index'
import type { ProseBlock } from '../../../../../src/core/report/report'
import { templates } from '../../../../../src/templates/index'
import { paragraphs, soundReport, type Change } from '../sound-report'

const of = (rule: string, change: Change) =>
  checkContext(createContext({ report: soundReport(change), templates }), styleRules).filter(
    (one) => one.rule === `text.${rule}`,
  )
const agency = '青河市松岭区教育和体育局'

describe('text.self-designation', () => {
  it('counts the places where there are several, and mends them from the end', () => {
    const line = '我厅印发办法，我厅收到申请。'
    const [found, ...others] = of('self-designation', { overview: [line] })
    expect(others).toEqual([])
    expect(found).toMatchObject({
      severity: 'hint',
      message: `单位名称是“${agency}”，文中自称“我厅”（2处），应为“我局”，请核对是否为其他单位的文字。`,
      places: [
        { in: 'prose', section: 'overview', block: 0, from: 0, to: 2 },
        { in: 'prose', section: 'overview', block: 0, from: 7, to: 9 },
      ],
      expected: '我局',
      actual: '我厅',
      fix: {
        label: '全部改为“我局”',
        edits: [
          { set: 'text', section: 'overview', block: 0, from: 7, to: 9, text: '我局' },
          { set: 'text', section: 'overview', block: 0, from: 0, to: 2, text: '我局' },
        ],
      },
    })
    expect(of('self-designation', { overview: ['我厅印发办法。'] })[0]?.message).toContain('自称“我厅”，应为')
    expect(of('self-designation', { overview: ['我厅印发办法，我镇落实。'] })).toHaveLength(2)
  })
})

describe('text.repeated-sentence', () => {
  const sentence = '严格落实信息发布审核制度，坚持先审查、后公开，确保发布的信息准确规范'
  const other = '组织开展政府信息公开业务培训，邀请专家授课，提升工作人员的业务能力'
  /** Sentences of so many characters. */
  const exactly = (length: number) => (sentence + other).replace(/[，、]/g, '').slice(0, length)
  const on = (...lines: string[]) => of('repeated-sentence', { overview: lines })
  const spans = (...lines: string[]) =>
    on(...lines).map(({ places }) =>
      places.map((place) => (place.in === 'prose' ? [place.block, place.from, place.to] : [])),
    )

  it('quotes the beginning, and leads to both', () => {
    const [found] = on(`${sentence}。`, `${sentence}。`)
    expect(found).toMatchObject({
      severity: 'hint',
      message: `“${sentence.slice(0, 20)}……”在本部分里写了两遍，请核对是否重复。`,
      places: [
        { in: 'prose', section: 'overview', block: 1, from: 0, to: sentence.length },
        { in: 'prose', section: 'overview', block: 0, from: 0, to: sentence.length },
      ],
    })
    // Up to twenty characters it is quoted whole.
    for (const [length, dots] of [
      [20, ''],
      [21, '……'],
    ] as const)
      expect(on(`${exactly(length)}。`, `${exactly(length)}。`)[0]?.message).toContain(`“${exactly(20)}${dots}”`)
  })

  it('takes neighbouring sentences together, and those apart as two', () => {
    const [one, two] = [sentence.length, other.length]
    expect(spans(`${sentence}。${other}。`, `${sentence}。${other}。`)).toEqual([
      [
        [1, 0, one + 1 + two],
        [0, 0, one + 1 + two],
      ],
    ])
    const fresh = exactly(40).split('').reverse().join('')
    const again = on(`${sentence}。${other}。`, `${sentence}。${fresh}。${other}。`)
    expect(again).toHaveLength(2)
    expect(again[0]?.places[0]).toMatchObject({ from: 0, to: one })
    // A sentence that is repeated and then something new.
    expect(spans(`${sentence}。`, `${sentence}。${fresh}。`)).toEqual([
      [
        [1, 0, one],
        [0, 0, one],
      ],
    ])
  })

  it.each<[string, readonly string[], number]>([
    ['25 characters beside others', [`${exactly(25)}。好。`, `${exactly(25)}。行。`], 1],
    ['24 characters beside others', [`${exactly(24)}。好。`, `${exactly(24)}。行。`], 0],
    ['12 characters alone', [`${exactly(12)}。`, `${exactly(12)}。`], 1],
    ['11 characters alone', [`${exactly(11)}。`, `${exactly(11)}。`], 0],
    ['12 characters without a mark at the end', [exactly(12), exactly(12)], 0],
    ['what is long by its white space only', [`${exactly(11)}  。`, `${exactly(11)}  。`], 0],
    ['what is long by the number of its item only', [`一是${exactly(11)}。`, `二是${exactly(11)}。`], 0],
    ['the head of a list', [`${exactly(30)}：\n`, `${exactly(30)}：\n`], 0],
  ])('%s', (_, lines, count) => expect(on(...lines)).toHaveLength(count))
})

describe('text.generic-actor', () => {
  const on = (...blocks: readonly ProseBlock[]) => of('generic-actor', { blocks: { problems: blocks } })

  it('names the words and leads to them', () => {
    const line = '一是制度不够健全；但是由于个别单位重视不够。'
    expect(on(...paragraphs(line))).toMatchObject([
      {
        severity: 'hint',
        message: '“个别单位”不是本单位，第五部分要写本单位存在的问题，请核对。',
        places: [{ in: 'prose', section: 'problems', block: 0, from: 13, to: 17 }],
        actual: '个别单位',
      },
    ])
  })

  it('is asked of paragraphs, and of what stands behind the words', () => {
    const line = '存在个别单位重视不够的问题。'
    const heading: ProseBlock = { type: 'heading', level: 1, runs: [{ type: 'text', text: line }] }
    expect(on(heading)).toEqual([])
    expect(on(...paragraphs(line))).toHaveLength(1)
    expect(on(...paragraphs('存在问题的个别单位已经约谈。', '不足在于个别单位。'))).toEqual([])
  })
})
