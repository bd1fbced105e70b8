import { describe, expect, it } from 'vitest'
import { decisions } from '../../../../../src/core/check/rules/text/decisions'
import { severities } from './said'

const cells = {
  'licensing/licenses/decisions': '120',
  'enforcement/penalties/decisions': '4',
  'fees/administrative-fees/amount': '44.862',
}

describe('text.decisions', () => {
  it.each([
    ['作出行政处罚决定6件。'],
    ['办理行政许可121件。'],
    ['实施行政强制1件。'],
    ['行政事业性收费50万元。'],
    ['行政事业性收费448621元。'],
  ])('hints at %s', (text) => expect(severities(decisions, text, cells)).toEqual(['hint']))

  it.each([
    ['作出行政处罚决定4件，办理行政许可120件。'],
    ['公开行政处罚信息30条。'],
    ['行政许可事项34项。'],
    ['行政事业性收费44.86万元。'],
    ['行政事业性收费448620元。'],
    ['收取信息处理费300元。'],
    ['行政处罚罚款5万元。'],
  ])('is silent on %s', (text) => expect(severities(decisions, text, cells)).toEqual([]))
})
