import { describe, expect, it } from 'vitest'
import { answered } from '../../../../../src/core/check/rules/text/answered'
import { severities } from './said'

const cells = {
  'applications/received/natural-persons': '4',
  'applications/disclosed/natural-persons': '3',
  'applications/carried-forward/natural-persons': '1',
}

describe('text.answered', () => {
  it.each([
    ['收到政府信息公开申请4件，答复4件。'],
    ['政府信息公开申请已办结2件。'],
    ['收到申请4件，均已按期办结。'],
    ['对收到的申请，全部在法定期限内予以答复。'],
  ])('warns of %s', (text) => expect(severities(answered, text, cells)).toEqual(['warning']))

  it.each([
    ['收到政府信息公开申请4件，答复3件。'],
    ['收到申请4件，按期答复2件，延期答复1件。'],
    ['收到申请4件，办结3件，1件结转下年度办理，其余均已办结。'],
    ['群众留言均已答复。'],
    ['政府信息公开申请按期答复率100%。'],
    ['收到申请4件，除1件外均已办结。'],
  ])('is silent on %s', (text) => expect(severities(answered, text, cells)).toEqual([]))

  it('is silent on 均已办结 where nothing is carried forward', () => {
    expect(severities(answered, '申请均已办结。', { 'applications/received/natural-persons': '4' })).toEqual([])
  })
})
