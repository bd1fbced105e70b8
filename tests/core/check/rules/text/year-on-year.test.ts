import { describe, expect, it } from 'vitest'
import { yearOnYear } from '../../../../../src/core/check/rules/text/year-on-year'
import { reportOf, said, severities } from './said'

const last = reportOf(
  '',
  { 'applications/received/natural-persons': '20', 'disputes/cases/reconsideration-upheld': '2' },
  2020,
)
const cells = { 'applications/received/natural-persons': '25', 'disputes/cases/reconsideration-upheld': '2' }

describe('text.year-on-year', () => {
  it('works the change out again', () => {
    const [finding] = said(yearOnYear, '收到政府信息公开申请25件，同比增长20%。', cells, last)
    expect(finding).toMatchObject({ severity: 'warning', expected: '增加25%' })
    expect(finding?.places[1]).toEqual({ in: 'last', cell: 'applications/received/total' })
  })

  it.each([
    ['收到政府信息公开申请25件，较上年减少5件。'],
    ['收到政府信息公开申请25件，比2020年增加6件。'],
    ['收到政府信息公开申请25件，较上年减少2000件。'],
    ['收到政府信息公开申请25件，与上年持平。'],
    ['因政府信息公开引发行政复议2件，同比增加1件。'],
  ])('warns of %s', (text) => expect(severities(yearOnYear, text, cells, last)).toEqual(['warning']))

  it.each([
    ['收到政府信息公开申请25件，同比增长25%。'],
    ['收到政府信息公开申请25件，比2020年增加5件。'],
    ['因政府信息公开引发行政复议2件，与上年持平。'],
    ['收到政府信息公开申请25件，比2018年增加1件。'],
    ['收到政府信息公开申请25件，同比增长约20%。'],
    ['办理区人大代表建议2件，比2020年多2件。'],
    ['公开信息411条，比2020年略有减少。'],
    ['收到政府信息公开申请25件，与上年基本持平。'],
    ['收到政府信息公开申请25件（自然人25件），较2020年增加5件。'],
  ])('is silent on %s', (text) => expect(severities(yearOnYear, text, cells, last)).toEqual([]))

  it("is silent without last year's report", () => {
    expect(severities(yearOnYear, '收到政府信息公开申请25件，同比增长20%。', cells)).toEqual([])
  })
})
