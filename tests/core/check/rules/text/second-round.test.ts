import { describe, expect, it } from 'vitest'
import { channelsSum } from '../../../../../src/core/check/rules/text/channels-sum'
import { missingNumber } from '../../../../../src/core/check/rules/text/missing-number'
import { noneButAnswered } from '../../../../../src/core/check/rules/text/none-but-answered'
import { outcomesSum } from '../../../../../src/core/check/rules/text/outcomes-sum'
import { repeatedItem } from '../../../../../src/core/check/rules/text/repeated-item'
import { sameChannel } from '../../../../../src/core/check/rules/text/same-channel'
import { said, severities } from './said'

describe('text.none-but-answered', () => {
  it.each([
    ['本年度未收到政府信息公开申请，申请均已按期办结。'],
    ['未收到政府信息公开申请。全年答复政府信息公开申请3件。'],
    ['收到政府信息公开申请0件，即未收到政府信息公开申请。全年答复政府信息公开申请3件。'],
  ])('warns of %s', (text) => expect(severities(noneButAnswered, text)).toEqual(['warning']))

  it.each([
    ['未收到信函申请，收到网上申请3件，均已办结。'],
    ['未收到行政复议申请，政府信息公开申请均已办结。'],
    ['本年度未收到政府信息公开申请。群众留言均已办结。'],
    ['本年度未收到政府信息公开申请，答复政府信息公开申请0件。'],
    ['全年答复政府信息公开申请3件。四季度未收到政府信息公开申请。'],
  ])('is silent on %s', (text) => expect(severities(noneButAnswered, text)).toEqual([]))

  it('knows that those of last year were answered', () => {
    const cells = { 'applications/brought-forward/natural-persons': '1' }
    expect(severities(noneButAnswered, '未收到政府信息公开申请，申请均已按期办结。', cells)).toEqual([])
  })
})

describe('text.outcomes-sum', () => {
  const cells = {
    'applications/received/natural-persons': '30',
    'applications/disclosed/natural-persons': '20',
    'applications/not-held/natural-persons': '4',
    'applications/other-handling-other/natural-persons': '5',
    'applications/carried-forward/natural-persons': '1',
  }
  const text = (other: number) =>
    `新收政府信息公开申请30件，上年结转0件。其中，予以公开20件，无法提供4件，其他${other}件，结转下年度1件。`

  it('adds up what came of them', () => {
    const [finding] = said(outcomesSum, text(8), cells)
    expect(finding).toMatchObject({ severity: 'warning', actual: '33' })
  })

  it.each([text(5), '新收政府信息公开申请30件。其中，予以公开20件，无法提供4件，不予公开0件。'])(
    'is silent on %s',
    (right) => expect(severities(outcomesSum, right, cells)).toEqual([]),
  )
})

describe('text.repeated-item', () => {
  it('hints at an item that stands twice in a list', () => {
    const [finding] = said(repeatedItem, '公开信息100条，其中公告公示12条、通知8条、公告公示5条。')
    expect(finding?.severity).toBe('hint')
    expect(finding?.message).toContain('公告公示12条')
  })

  it.each(['公开信息100条，其中公告公示12条、通知8条。', '网站发布通知8条；微信发布通知9条。'])(
    'is silent on %s',
    (text) => expect(severities(repeatedItem, text)).toEqual([]),
  )
})

describe('text.same-channel', () => {
  it('hints at two totals of one channel', () => {
    const text = ['全年通过门户网站共公开政府信息249条。', '本机关门户网站全年共发布信息259条。']
    expect(severities(sameChannel, text)).toEqual(['hint'])
  })

  it.each([
    [['全年通过门户网站共公开政府信息249条。', '门户网站专栏全年共发布信息59条。']],
    [['全年通过门户网站共公开政府信息249条。', '门户网站累计共发布信息2590条。']],
    [['上半年门户网站共发布信息100条。', '全年门户网站共发布政府信息249条。']],
  ])('is silent on %j', (text) => expect(severities(sameChannel, text)).toEqual([]))
})

describe('text.channels-sum', () => {
  const cells = { 'applications/received/natural-persons': '62' }

  it('hints where the channels do not make up the total', () => {
    const text = '收到政府信息公开申请62件。从申请渠道看，网络申请41件、信函申请15件、当面申请4件。'
    expect(severities(channelsSum, text, cells)).toEqual(['hint'])
  })

  it.each([
    '收到政府信息公开申请62件。从申请渠道看，网络申请41件、信函申请17件、当面申请4件。',
    '收到政府信息公开申请62件，其中网络申请41件、信函申请15件。',
  ])('is silent on %s', (text) => expect(severities(channelsSum, text, cells)).toEqual([]))
})

describe('text.missing-number', () => {
  it.each(['通过微信公众号推送信息条。', '全年召开次，培训人员80人。'])('hints at %s', (text) =>
    expect(severities(missingNumber, text)).toEqual(['hint']),
  )

  it.each(['收到依申请公开件，均已办结。', '逐件登记，公开信息30条，核对条数。', '全年召开会议3次。'])(
    'is silent on %s',
    (text) => expect(severities(missingNumber, text)).toEqual([]),
  )

  it('gives one hint where the text has lost its digits', () => {
    const text = '发布信息条，推送信息条，召开次，举办场，印发份。'
    expect(said(missingNumber, text)).toHaveLength(1)
  })
})
