import { formatDate, parseDate } from '../../../report/calendar'
import { signatureDate } from '../../facts/printed-text'
import type { Rule } from '../../engine/rule'

/**
 * date.signature-year: a report for a year is signed in the next one.
 * When: the report has a date of signature.
 * Source: 条例 art. 49 (the report of the year before).
 * Fires: 2021年1月26日 under a report for 2021. Silent: 2022年1月26日; no date.
 */
export const signatureYear: Rule = {
  id: 'date.signature-year',
  description: '年度报告在次年发布，成文日期应是报告年度的下一年。',
  source: '《中华人民共和国政府信息公开条例》第四十九条',
  severities: ['warning'],
  *check(context) {
    const next = context.report.year + 1
    const signature = signatureDate(context)
    const day = signature && parseDate(signature.date)
    if (!day || day.year === next) return
    yield {
      message: `成文日期是${formatDate(signature.date)}，${context.report.year}年的报告应在${next}年落款。`,
      places: [signature.place],
      expected: `${next}年`,
      actual: `${day.year}年`,
    }
  },
}
