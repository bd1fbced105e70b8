import { describe, expect, it } from 'vitest'
import { disputeOutcome } from '../../../../../src/core/check/rules/text/dispute-outcome'
import { said, severities } from './said'

const cells = {
  'disputes/cases/reconsideration-upheld': '3',
  'disputes/cases/reconsideration-corrected': '1',
  'disputes/cases/direct-pending': '1',
}

describe('text.dispute-outcome', () => {
  it.each([
    ['因政府信息公开引发行政复议4件，其中维持2件、纠正1件。'],
    ['因政府信息公开引发行政复议4件，被纠错0件。'],
    ['政府信息公开行政诉讼1件，其中尚未审结2件。'],
    ['2021年因政府信息公开发生行政诉讼案件1件，为其他结果。'],
  ])('warns of %s', (text) => expect(severities(disputeOutcome, text, cells)).toEqual(['warning']))

  it.each([
    ['因政府信息公开引发行政复议4件，其中维持3件、纠正1件。'],
    ['政府信息公开行政诉讼1件，尚未审结1件。'],
    ['代理行政执法复议案件，维持20件。'],
    ['因政府信息公开引发行政复议4件，均获维持。'],
  ])('is silent on %s', (text) => expect(severities(disputeOutcome, text, cells)).toEqual([]))

  it('offers both repairs where one cell is meant', () => {
    const [finding] = said(disputeOutcome, '因政府信息公开引发行政复议4件，其中维持2件。', cells)
    expect(finding?.alternatives?.map(({ label }) => label)).toEqual(['按表改正文（3）', '按文改表（2）'])
    expect(finding?.alternatives?.[1]?.edits).toEqual([
      { set: 'cell', cell: 'disputes/cases/reconsideration-upheld', text: '2' },
    ])
    expect(finding?.alternatives?.[0]?.edits).toMatchObject([
      { text: '3', figure: { sum: ['disputes/cases/reconsideration-upheld'] } },
    ])
  })
})
