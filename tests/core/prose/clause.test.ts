import { describe, expect, it } from 'vitest'
import { blockSpan } from '../../../src/core/prose/clause'
import { splitClauses } from '../../../src/core/prose/split-clauses'

const texts = (text: string) => splitClauses(text).map((clause) => clause.text)

describe('clauses', () => {
  it('end at marks, full-width and half-width', () => {
    expect(texts('收到5件，办结4件;结转1件。均已公开')).toEqual(['收到5件', '办结4件', '结转1件', '均已公开'])
  })

  it('do not end inside quotation marks, titles and numbers', () => {
    expect(texts('坚持“谁主管，谁负责”原则，落实《条例，办法》，公开11,210条')).toEqual([
      '坚持“谁主管，谁负责”原则',
      '落实《》',
      '公开11,210条',
    ])
  })

  it('stand apart where they are an aside, after the clause that holds them', () => {
    expect(splitClauses('收到（含上年结转2件）9件。').map(({ text, aside }) => [text, aside])).toEqual([
      ['收到9件', false],
      ['含上年结转2件', true],
    ])
  })

  it('keep a number in brackets with its words and drop the number of a paragraph', () => {
    expect(texts('予以公开（2件）、第二十条第（一）项')).toEqual(['予以公开2件、第二十条第项'])
  })

  it('know where their words stand in the text, broken lines and full-width digits included', () => {
    const text = '共 收到\n申请 １２ 件，无。'
    const [clause] = splitClauses(text)
    expect(clause?.text).toBe('共收到申请12件')
    const { from, to } = blockSpan(clause!, 5, 8)
    expect(text.slice(from, to)).toBe('１２ 件')
  })

  it('survive brackets and quotation marks that never close', () => {
    expect(texts('收到（含5件。办结“4件。完')).toEqual(['收到', '含5件', '办结“4件', '完'])
  })

  it('do not join digits over white space', () => {
    expect(texts('收到1 234件')).toEqual(['收到1 234件'])
  })
})
