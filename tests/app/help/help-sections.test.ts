import { describe, expect, it } from 'vitest'
import { helpBlocks } from '../../../src/app/help/help-blocks'
import { helpSections, matchingSections, piecesAround } from '../../../src/app/help/help-sections'

const { title, sections } = helpSections(
  helpBlocks('# 帮助\n\n## 甲\n\n填表 F2。\n\n## 乙\n\n| 键 | 用 |\n|---|---|\n| f2 | 改 |\n\n- 粘贴表格\n'),
)

describe('the sections of the help', () => {
  it('have their headings and what stands under them', () => {
    expect(title).toBe('帮助')
    expect(sections.map(({ heading, blocks }) => [heading, blocks.length])).toEqual([
      ['甲', 1],
      ['乙', 2],
    ])
  })

  it.each<[string, string[]]>([
    ['', ['甲', '乙']],
    ['F2', ['甲', '乙']],
    ['表格 粘贴', ['乙']],
    ['乙', ['乙']],
    ['没有的', []],
  ])('that speak of “%s” are %j', (sought, headings) => {
    expect(matchingSections(sections, sought).map(({ heading }) => heading)).toEqual(headings)
  })

  it('mark what is sought, and take no sign for an expression', () => {
    expect(piecesAround('填表（F2）', 'f2')).toEqual(['填表（', 'F2', '）'])
    expect(piecesAround('1.5', '.')).toEqual(['1', '.', '5'])
    expect(piecesAround('原样', ' ')).toEqual(['原样'])
  })
})
