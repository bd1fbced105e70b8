import { describe, expect, it } from 'vitest'
import { disputes } from '../../../../../src/core/check/rules/text/disputes'
import { severities } from './said'

const cells = {
  'disputes/cases/reconsideration-upheld': '2',
  'disputes/cases/direct-upheld': '1',
  'disputes/cases/subsequent-pending': '1',
}

describe('text.disputes', () => {
  it.each([
    ['因政府信息公开引发行政复议3件。'],
    ['政府信息公开产生行政诉讼1件。'],
    ['收到申请5件，涉及行政复议2件、行政诉讼3件。'],
    ['因政府信息公开被申请行政复议、提起行政诉讼3件。'],
  ])('warns of %s', (text) => expect(severities(disputes, text, cells)).toEqual(['warning']))

  it.each([
    ['政府信息公开新增行政复议1件。'],
    ['政府信息公开行政诉讼审结2件。'],
    ['历年因政府信息公开引发行政复议9件。'],
  ])('only hints at %s', (text) => expect(severities(disputes, text, cells)).toEqual(['hint']))

  it.each([
    ['因政府信息公开引发行政复议2件、行政诉讼2件。'],
    ['政府信息公开行政诉讼中，未经复议直接起诉1件，复议后起诉1件。'],
    ['全年办理行政复议案件120件，行政应诉35件。'],
    ['政府信息公开行政复议结果维持1件。'],
    ['政府信息公开培训邀请行政复议专家3人。'],
    ['未发生因政府信息公开引起的行政诉讼。'],
  ])('is silent on %s', (text) => expect(severities(disputes, text, cells)).toEqual([]))
})
