import { describe, expect, it } from 'vitest'
import { approximate } from '../../../../../src/core/check/rules/text/approximate'
import { said, severities } from './said'

describe('text.approximate', () => {
  it('offers digits for an exact Chinese numeral', () => {
    const [finding] = said(approximate, '收到政府信息公开申请二十三件。')
    expect(finding?.fix?.edits).toEqual([{ set: 'text', section: 'overview', block: 0, from: 10, to: 13, text: '23' }])
  })

  it.each([
    ['收到政府信息公开申请20余件。'],
    ['收到申请近百件。'],
    ['受理申请数十件。'],
    ['引发行政复议约3件。'],
    ['制发规范性文件10多件。'],
  ])('hints at %s, without a fix', (text) => {
    const found = said(approximate, text)
    expect(found.map(({ severity, fix }) => [severity, fix])).toEqual([['hint', undefined]])
  })

  it.each([
    ['专栏开设八个大项45个小项。'],
    ['优化四大栏目。'],
    ['三个单位参加，培训近百人。'],
    ['发布信息近百条。'],
    ['收到申请3件。'],
  ])('is silent on %s', (text) => expect(severities(approximate, text)).toEqual([]))
})
