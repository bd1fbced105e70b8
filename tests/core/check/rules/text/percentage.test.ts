import { describe, expect, it } from 'vitest'
import { percentage } from '../../../../../src/core/check/rules/text/percentage'
import { said, severities } from './said'

describe('text.percentage', () => {
  it('shows the calculation', () => {
    const [finding] = said(percentage, '共发布信息42条，其中业务工作 34 条，占\n80.96%; 其他8条，占19.05%。')
    expect(finding?.message).toBe('正文写“80.96%”，按34÷42计算应为80.95%，请核对。')
    expect(finding?.severity).toBe('hint')
  })

  it.each([
    ['共收到申请3件。其中，予以公开2件，占比66.6%；不予处理1件，占比33.3%。', 'hint'],
    ['公开信息200条，其中网站50条，占35%。', 'warning'],
    ['公开信息200条，其中网站50条，占百分之三十。', 'warning'],
    ['公开信息200条，网站50条，占总数的26%。', 'hint'],
    ['公开信息200条，其中网站200条，占97%。', 'warning'],
  ])('%s: %s', (text, severity) => expect(severities(percentage, text)).toEqual([severity]))

  it.each([
    ['共收到申请3件。其中，予以公开2件，占比66.7%；不予处理1件，占比33.3%。'],
    ['办理建议2件，满意率为100%。'],
    ['公开信息200条，其中网站50条，占主动公开目录的35%。'],
    ['公开信息200条，其中网站50条，约占26%。'],
    ['公开信息200条，主动公开率98%。'],
    ['公开信息200条，同比增长35%。'],
    ['公开信息200条，其中网站50条（占25%）。'],
  ])('is silent on %s', (text) => expect(severities(percentage, text)).toEqual([]))
})
