import { describe, expect, it } from 'vitest'
import { lastYearNumbers } from '../../../src/core/report/last-year-numbers'
import { emptyReport, type ProseBlock, type Run } from '../../../src/core/report/report'

const paragraph = (...runs: (string | Run)[]): ProseBlock => ({
  type: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? { type: 'text', text: run } : run)),
})
const print = (block: ProseBlock) => ('runs' in block ? block.runs.map(({ text }) => text).join('') : '')
const last = {
  ...emptyReport('2021', 2023, { name: '某局', kind: 'department' as const }),
  prose: {
    overview: [
      paragraph('2023年，全年主动公开政府信息313条，其中公告126条、动态84条，占比26.8%。'),
      paragraph('依据国办公开办函〔2021〕30号文件，第20条，培训3次。'),
    ],
  },
}
const found = (...blocks: ProseBlock[]) =>
  lastYearNumbers('overview', blocks, last, print).map(({ block, text }) => [block, text])

describe('numbers that are still last year’s', () => {
  it('are told one by one, however the paragraph was rewritten around them', () => {
    expect(
      found(paragraph('2024年，我局全年主动公开政府信息313条，其中公告130条、动态84条，占比26.8%，更加及时。')),
    ).toEqual([
      [0, '313条'],
      [0, '84条'],
      [0, '26.8%'],
    ])
  })

  it('are none with another number, behind other words, or of what is no count', () => {
    expect(found(paragraph('全年主动公开政府信息314条。'))).toEqual([])
    expect(found(paragraph('办理建议提案313条。'))).toEqual([])
    expect(found(paragraph('依据国办公开办函〔2021〕30号文件，第20条。'))).toEqual([])
    expect(found(paragraph('全年主动公开政府信息1313条。'))).toEqual([])
  })

  it('are none where they follow the tables of this year', () => {
    const figure: Run = { type: 'figure', of: { sum: ['a/b/c'] }, text: '313' }
    expect(found(paragraph('全年主动公开政府信息', figure, '条，其中公告126条。'))).toEqual([[0, '126条']])
  })

  it('tell their place in the printed text, and a key that the words around them make', () => {
    const text = '2024年，全年主动公开政府信息313条。'
    const [one] = lastYearNumbers('overview', [paragraph(text)], last, print)
    expect(text.slice(one!.from, one!.to)).toBe('313')
    expect(one!.key).toBe('carried#overview#公开政府信息313条')
  })
})
