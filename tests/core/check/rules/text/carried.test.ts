import { describe, expect, it } from 'vitest'
import { carried } from '../../../../../src/core/check/rules/text/carried'
import { severities } from './said'

const cells = { 'applications/brought-forward/enterprises': '2', 'applications/carried-forward/natural-persons': '1' }

describe('text.carried', () => {
  it.each([
    ['上年结转政府信息公开申请3件。'],
    ['收到申请9件，含上年度结转申请1件。'],
    ['2件结转下年度继续办理；产生行政复议13件。'],
    ['有4件申请顺延到下年度答复。'],
    ['2020年结转申请5件。'],
  ])('warns of %s', (text) => expect(severities(carried, text, cells)).toEqual(['warning']))

  it.each([
    ['上年结转政府信息公开申请2件，1件结转下年度继续办理。'],
    ['申请1件转下年度办理；产生行政复议13件。'],
    ['上年结转资金300万元。'],
    ['无上年结转申请。'],
  ])('is silent on %s', (text) => expect(severities(carried, text, cells)).toEqual([]))
})
