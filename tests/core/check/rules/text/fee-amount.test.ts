import { describe, expect, it } from 'vitest'
import { feeAmount } from '../../../../../src/core/check/rules/text/fee-amount'
import { severities } from './said'

const cells = { 'fees/administrative-fees/amount': '0.05' }

describe('text.fee-amount', () => {
  it.each([
    ['收取信息处理费105元。', 'warning'],
    ['收取信息处理费600元。', 'warning'],
    ['收取信息处理费300元，其中按件收取200元，按量收取50元。', 'hint'],
    ['收取信息处理费300元，其中按件收取200元，按量收取150元。', 'warning'],
  ])('%s: %s', (text, severity) => expect(severities(feeAmount, text, cells)).toEqual([severity]))

  it.each([
    ['收取信息处理费300元，其中按件收取200元，按量收取100元。'],
    ['收取信息处理费0.03万元。'],
    ['依申请公开未收取任何费用。'],
    ['发出收费通知3件，总金额900元，实际收取信息处理费300元。'],
    ['信息处理费按每件100元收取。'],
    ['行政事业性收费44.862万元，未收取信息处理费。'],
  ])('is silent on %s', (text) => expect(severities(feeAmount, text, cells)).toEqual([]))
})
