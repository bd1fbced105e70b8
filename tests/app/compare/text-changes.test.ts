import { describe, expect, it } from 'vitest'
import { alignParagraphs } from '../../../src/core/compare/align-paragraphs'
import { changeRate, numberChanges } from '../../../src/app/compare/number-changes'
import { changesOf, loadDifference, readable } from '../../../src/app/compare/text-changes'

describe('paragraphs side by side', () => {
  it('puts a changed paragraph beside the one it came from, whatever was added before it', () => {
    const last = ['（一）主动公开', '2021年，我局主动公开政府信息120条，其中政策文件3件。', '我局没有收费。']
    const now = [
      '（一）主动公开',
      '今年新建了公开专区，方便群众查阅。',
      '2022年，我局主动公开政府信息135条，其中政策文件5件。',
    ]
    expect(alignParagraphs(last, now)).toEqual([
      { last: last[0], now: now[0] },
      { now: now[1] },
      { last: last[1], now: now[2] },
      { last: last[2] },
    ])
  })

  it('loses no paragraph and keeps the order of both texts', () => {
    const texts = ['甲乙丙丁戊', '子丑寅卯', '甲乙丙丁己', '东南西北', '子丑寅辰']
    for (const last of [texts, [...texts].reverse(), [], texts.slice(2)])
      for (const now of [texts, [], texts.slice(1, 3)]) {
        const pairs = alignParagraphs(last, now)
        expect(pairs.flatMap((pair) => pair.last ?? [])).toEqual(last)
        expect(pairs.flatMap((pair) => pair.now ?? [])).toEqual(now)
      }
  })
})

describe('what was changed in a paragraph', () => {
  it('marks characters that were removed and added, and gives both texts back whole', async () => {
    const difference = await loadDifference()
    const pair = { last: '2021年，我局收到申请3件。', now: '2022年，我局共收到申请12件。' }
    const { state, last, now } = changesOf(pair, difference)
    expect(state).toBe('changed')
    expect(last.map(({ text }) => text).join('')).toBe(pair.last)
    expect(now.map(({ text }) => text).join('')).toBe(pair.now)
    expect(now.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(['2', '共', '12'])
  })

  it('joins changes that only a chance likeness of a character keeps apart', () => {
    expect(
      readable([
        { value: '加强', removed: true },
        { value: '完善', added: true },
        { value: '的' },
        { value: '培训', removed: true },
        { value: '制度', added: true },
        { value: '工作情况' },
      ]),
    ).toEqual([
      { kind: 'removed', text: '加强的培训' },
      { kind: 'added', text: '完善的制度' },
      { kind: 'same', text: '工作情况' },
    ])
  })

  it('says of a paragraph of one year only, which year', async () => {
    const difference = await loadDifference()
    expect(changesOf({ last: '旧' }, difference).state).toBe('removed')
    expect(changesOf({ now: '新' }, difference).state).toBe('added')
    expect(changesOf({ last: '同', now: '同' }, difference).state).toBe('same')
    expect(changesOf({ last: '2021年公开3件', now: '2022年公开12件' }, difference).state).toBe('numbers')
  })
})

describe('numbers that changed', () => {
  it('lists them in order and leaves equal ones and unknown ones out', () => {
    const a = 'licensing/licenses/decisions' as const
    const b = 'enforcement/penalties/decisions' as const
    const compared = new Map([
      [a, { now: '12', last: '10', difference: '+2' }],
      [b, { now: '3', last: '3', difference: '0' }],
    ])
    expect(numberChanges(compared, [a, b])).toEqual([{ cell: a, now: '12', last: '10', difference: '+2' }])
  })

  it('gives the rate to one decimal, and none after 0 or a word', () => {
    expect(changeRate({ now: '12', last: '10' })).toBe('+20%')
    expect(changeRate({ now: '1', last: '3' })).toBe('-66.7%')
    expect(changeRate({ now: '5', last: '0' })).toBeUndefined()
    expect(changeRate({ now: '5', last: undefined })).toBeUndefined()
    expect(changeRate({ now: '约5', last: '3' })).toBeUndefined()
  })
})
