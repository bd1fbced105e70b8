import { describe, expect, it } from 'vitest'
import { percentagesSum } from '../../../../../src/core/check/rules/text/percentages-sum'
import { severities } from './said'

describe('text.percentages-sum', () => {
  it.each([
    ['申请中自然人占60%，其余占30%。'],
    ['两类分别占50.5%、40.5%。'],
    ['公开信息100条，其中网站30条，占30%；微信60条，占60%；其他10条，占20%。'],
  ])('hints at %s', (text) => expect(severities(percentagesSum, text)).toEqual(['hint']))

  it.each([
    ['三类分别占33.3%、33.3%、33.3%。'],
    ['自然人占60%，法人占30%。'],
    ['公开信息100条，其中网站30条，占30%；微信60条，占60%。'],
    ['满意率和好评率分别为98%、99%。'],
  ])('is silent on %s', (text) => expect(severities(percentagesSum, text)).toEqual([]))
})
