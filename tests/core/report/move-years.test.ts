import { describe, expect, it } from 'vitest'
import { moveYears, type YearPlace } from '../../../src/core/report/move-years'

/** A text of a report of 2023, and what it becomes in the report of 2024. */
const cases: readonly (readonly [string, string, YearPlace?])[] = [
  ['2023年，我局共收到申请3件。', '2024年，我局共收到申请3件。'],
  ['（一）2023 年全年主动公开信息12条', '（一）2024 年全年主动公开信息12条'],
  ['现将2023年政府信息公开工作情况报告如下', '现将2024年政府信息公开工作情况报告如下'],
  ['统计期限自2023年1月1日起至2023年12月31日止。', '统计期限自2024年1月1日起至2024年12月31日止。', 'opening'],
  ['2024年，我局将加强培训。', '2025年，我局将加强培训。', 'plans'],
  ['我局计划继续改进工作，于明年即2024年开展三次培训。', '我局计划继续改进工作，于明年即2025年开展三次培训。'],
  ['2023年，我局工作还有不足。2024年，我局将加强培训。', '2024年，我局工作还有不足。2025年，我局将加强培训。', 'plans'],
]
const staying: readonly (readonly [string, YearPlace?])[] = [
  ['按照《2023年政务公开工作要点》的要求'],
  ['《政府信息公开工作年度报告格式》（国办公开办函〔2023〕30号）'],
  ['与2023年相比增加3件'],
  ['比2023年略有减少'],
  ['自2023年以来，我局坚持公开'],
  ['2023年5月举办开放日活动'],
  ['该平台于2023年建成'],
  ['办法自2023年1月1日起施行'],
  ['公开2023年度部门决算'],
  ['2022年收到申请5件'],
  ['电话0535-62023年检'],
  ['截至2023年底'],
  ['我局计划继续改进工作。受理2024年的报名。'],
  ['我局计划继续改进工作\n受理2024年的报名', 'plans'],
]

describe('moving the years of last year’s text', () => {
  it.each(cases.map(([text, moved, place]) => ({ text, moved, place })))('moves $text', ({ text, moved, place }) => {
    expect(moveYears(text, 2023, place ?? 'other')).toBe(moved)
  })

  it.each(staying.map(([text, place]) => ({ text, place })))('leaves $text alone', ({ text, place }) => {
    expect(moveYears(text, 2023, place ?? 'other')).toBe(text)
  })

  it('keeps the length of a text, so that runs stay where they are', () => {
    for (const [text, , place = 'other'] of cases) expect(moveYears(text, 2023, place)).toHaveLength(text.length)
  })
})
