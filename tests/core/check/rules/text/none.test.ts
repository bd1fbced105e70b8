import { describe, expect, it } from 'vitest'
import { none } from '../../../../../src/core/check/rules/text/none'
import { said, severities } from './said'

const cells = {
  'applications/received/natural-persons': '3',
  'applications/brought-forward/natural-persons': '1',
  'applications/carried-forward/natural-persons': '1',
  'disputes/cases/reconsideration-pending': '1',
}

describe('text.none', () => {
  it('says what stands in the table', () => {
    const [finding] = said(none, '本年度未收到政府信息公开申请。', cells)
    expect(finding?.message).toBe(
      '正文写“未收到政府信息公开申请”，但表三“本年新收政府信息公开申请数量”总计为3件，请核对。',
    )
  })

  it.each([
    ['全年没有收到依申请公开申请。'],
    ['共收到政府信息公开申请0件。'],
    ['本年无政府信息公开申请。'],
    ['无上年结转政府信息公开申请。'],
    ['没有结转下年度继续办理的申请。'],
    ['未发生因政府信息公开引起的行政复议、行政诉讼。'],
    ['因政府信息公开引发行政复议0件。'],
  ])('warns of %s', (text) => expect(severities(none, text, cells)).toEqual(['warning']))

  it.each([
    ['未收到政府信息公开有关的投诉、举报。'],
    ['没有因政府信息公开引起行政诉讼败诉的情形。'],
    ['未因政府信息公开引发行政诉讼。'],
    ['政府信息公开申请无超期未答复的情形。'],
    ['2020年未收到政府信息公开申请。'],
    ['依申请公开未收取任何费用。'],
    ['收到政府信息公开申请3件，无法提供0件。'],
  ])('is silent on %s', (text) => expect(severities(none, text, cells)).toEqual([]))

  it('agrees where the table holds nothing', () => {
    expect(severities(none, '2021年，无上年结转政府信息公开申请，未收到依申请公开申请，未发生行政复议。')).toEqual([])
  })
})
