import { describe, expect, it } from 'vitest'
import { outcome } from '../../../../../src/core/check/rules/text/outcome'
import { severities } from './said'

const corrected = { 'disputes/cases/reconsideration-corrected': '1', 'disputes/cases/subsequent-corrected': '1' }
const pending = { 'disputes/cases/reconsideration-pending': '1' }

describe('text.outcome', () => {
  it.each([
    ['因政府信息公开引发行政复议3件，均获维持。', corrected, 'warning'],
    ['政府信息公开行政诉讼零败诉。', corrected, 'warning'],
    ['没有因政府信息公开引起行政复议纠错和行政诉讼败诉的情形。', corrected, 'warning'],
    ['政府信息公开行政复议未被纠错。', corrected, 'warning'],
    ['因政府信息公开引发行政复议1件，全部维持。', pending, 'hint'],
  ])('%s', (text, cells, severity) => expect(severities(outcome, text, cells)).toEqual([severity]))

  it.each([
    ['因政府信息公开引发行政复议2件，均获维持。', {}],
    ['没有因政府信息公开引起行政复议纠错和行政诉讼败诉的情形。', {}],
    ['因政府信息公开引发行政复议2件，1件被纠正。', corrected],
    ['政府信息公开行政诉讼均获维持。', pending],
    ['食品安全秩序均维持稳定。', corrected],
  ])('is silent on %s', (text, cells) => expect(severities(outcome, text, cells)).toEqual([]))
})
