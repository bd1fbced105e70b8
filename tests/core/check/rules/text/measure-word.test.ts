import { describe, expect, it } from 'vitest'
import { measureWord } from '../../../../../src/core/check/rules/text/measure-word'
import { said, severities } from './said'

describe('text.measure-word', () => {
  it('offers 件 for the word alone', () => {
    const [finding] = said(measureWord, '共收到政府信息公开申请 3 项，涉及社保。')
    expect(finding?.fix?.edits).toEqual([{ set: 'text', section: 'overview', block: 0, from: 14, to: 15, text: '件' }])
    expect(finding).toMatchObject({ severity: 'hint', expected: '件', actual: '项' })
  })

  it.each([
    ['接到政府信息公开申请 0 条。'],
    ['受理申请2份。'],
    ['收到申请5件，予以公开2例。'],
    ['上年结转申请1项。'],
    ['办理申请7件次。'],
  ])('hints at %s', (text) => expect(severities(measureWord, text)).toEqual(['hint']))

  it.each([
    ['收到申请3件。'],
    ['公开信息313条。'],
    ['依申请公开信息5条。'],
    ['收到留言5条。'],
    ['收到申请3件，制定制度2项。'],
    ['收到申请3件，发布信息20条。'],
  ])('is silent on %s', (text) => expect(severities(measureWord, text)).toEqual([]))
})
