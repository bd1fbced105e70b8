import { describe, expect, it } from 'vitest'
import { statedTwice } from '../../../../../src/core/check/rules/text/stated-twice'
import { said, severities } from './said'

describe('text.stated-twice', () => {
  it('leads to both places', () => {
    const [finding] = said(statedTwice, ['收到政府信息公开申请5件。', '本年收到政府信息公开申请6件。'])
    expect(finding?.severity).toBe('hint')
    expect(finding?.places).toEqual([
      { in: 'prose', section: 'overview', block: 0, from: 0, to: 12 },
      { in: 'prose', section: 'overview', block: 1, from: 2, to: 14 },
    ])
  })

  it.each([
    [['全年通过门户网站发布信息249条。', '全年通过门户网站发布信息259条。']],
    [['引发政府信息公开行政复议2件。', '政府信息公开工作发生行政复议3件。']],
  ])('hints at %j', (text) => expect(severities(statedTwice, text)).toEqual(['hint']))

  it.each([
    [['围绕重点领域发布信息159条。', '2021年，共在区网站发布信息249条。']],
    [['截至年底共发布政府信息42条。', '通过微信公众号全年更新信息252条。']],
    [['2020年收到政府信息公开申请5件。', '2021年收到政府信息公开申请6件。']],
    [['收到政府信息公开申请5件。', '协助办理政府信息公开申请4件。']],
    [['共开展培训3次。', '共开展检查5次。']],
    [['收到政府信息公开申请5件。', '收到政府信息公开申请5件。']],
  ])('is silent on %j', (text) => expect(severities(statedTwice, text)).toEqual([]))

  it('lets 收到 count those of last year too', () => {
    const cells = { 'applications/received/natural-persons': '5', 'applications/brought-forward/natural-persons': '2' }
    expect(severities(statedTwice, ['收到政府信息公开申请5件。', '共收到政府信息公开申请7件。'], cells)).toEqual([])
  })
})
