import { describe, expect, it } from 'vitest'
import { received } from '../../../../../src/core/check/rules/text/received'
import { pointedAt, said, severities } from './said'

const three = { 'applications/received/natural-persons': '3' }
const threeAndTwo = {
  ...three,
  'applications/brought-forward/natural-persons': '2',
  'applications/disclosed/natural-persons': '4',
}

describe('text.received', () => {
  it('names both places and both numbers where the text tells another number than the table', () => {
    const text = '2021年，我局共收到政府信息公开申请5件。'
    const [finding, ...others] = said(received, text, three)
    expect(others).toEqual([])
    expect(finding?.severity).toBe('warning')
    expect(finding?.message).toContain('收到政府信息公开申请5件')
    expect(finding?.message).toContain('“本年新收政府信息公开申请数量”总计为3件')
    expect(pointedAt(finding, text)).toBe('收到政府信息公开申请5件')
    expect(finding?.places).toContainEqual({ in: 'cell', cell: 'applications/received/total' })
    expect(finding).toMatchObject({ expected: '3', actual: '5' })
  })

  it.each([
    ['共受理政府信息公开申请9件。'],
    ['收到9件政府信息公开申请。'],
    ['接到依申请公开９项。'],
    ['本年收到信息公开申请九件，均为自然人。'],
    ['全年收到政府信息公开申请1，003件。'],
  ])('warns of %s', (text) => expect(severities(received, text, threeAndTwo)).toEqual(['warning']))

  it('waits while 本年新收 is still blank beside a carried-over 0, and speaks once 0 is typed', () => {
    const columns = [
      'natural-persons',
      'enterprises',
      'research-institutions',
      'public-interest-organizations',
      'legal-service-agencies',
      'other-organizations',
    ]
    const blank = Object.fromEntries(columns.map((column) => [`applications/received/${column}`, '']))
    const text = '全年收到政府信息公开申请5件。'
    expect(severities(received, text, blank)).toEqual([])
    expect(severities(received, text)).toEqual(['warning'])
  })

  it('only hints where 新收 names the sum of new and brought forward', () => {
    expect(severities(received, '本年新收政府信息公开申请5件。', threeAndTwo)).toEqual(['hint'])
  })

  it.each([
    ['收到政府信息公开申请3件。'],
    ['受理政府信息公开申请5件。'],
    ['办理政府信息公开申请4件。'],
    ['协助办理政府信息公开申请40件。'],
    ['收到群众留言50件，收到政协提案12件。'],
    ['通过网络申请收到政府信息公开申请1件。'],
    ['2020年收到政府信息公开申请30件。'],
    ['收到政府信息公开申请，较上年减少7件。'],
    ['收到政府信息公开申请约6件。'],
    ['依申请公开政府信息6条。'],
    ['收到申请后20个工作日内答复，制定申请流程1项。'],
    ['办理人大代表建议6件。'],
  ])('is silent on %s', (text) => expect(severities(received, text, threeAndTwo)).toEqual([]))

  it('is silent where a cell is no number or the table is still empty', () => {
    expect(said(received, '收到政府信息公开申请5件。', { 'applications/received/natural-persons': '若干' })).toEqual([])
  })

  it('takes a blank total for the sum of its row', () => {
    const cells = { ...three, 'applications/received/total': '' }
    expect(said(received, '收到政府信息公开申请3件。', cells)).toEqual([])
    expect(severities(received, '收到政府信息公开申请4件。', cells)).toEqual(['warning'])
  })
})
