import { deadline as lastDay, type AgencyKind } from '../../../report/agency-kind'
import { formatDate, parseDate } from '../../../report/calendar'
import { signatureDate } from '../../facts/printed-text'
import type { Rule } from '../../engine/rule'

/** Kinds whose day 条例 art. 49 does not name; local notices set it (domain.md 1.1). */
const unnamed: readonly AgencyKind[] = ['township', 'subdistrict', 'committee', 'other']

/**
 * date.deadline: the date of signature against the day by which the report is due.
 * When: the report is signed, in the year after its own (another year is the matter of `date.signature-year`).
 * Source: 条例 art. 49 (departments 31 January, governments 31 March); a local date is a setting.
 * Fires: a 政府部门 signs on 2022-02-08 (warning); a 乡镇 does, or the local date 01-20 has passed (hint).
 * Silent: no date; 2022-01-26 for a department (seed 002).
 */
export const deadline: Rule = {
  id: 'date.deadline',
  description:
    '政府部门的年度报告应在次年1月31日前、县级以上地方人民政府的应在次年3月31日前公布；各地可以规定更早的日期。',
  source: '《中华人民共和国政府信息公开条例》第四十九条',
  severities: ['warning', 'hint'],
  *check(context) {
    const { year, agency } = context.report
    const signature = signatureDate(context)
    if (!signature || parseDate(signature.date)?.year !== year + 1) return
    const due = lastDay(agency.kind, year)
    const words = { places: [signature.place], actual: formatDate(signature.date) }
    if (signature.date > due) {
      const named = !unnamed.includes(agency.kind)
      yield {
        ...words,
        severity: named ? 'warning' : 'hint',
        message: named
          ? `成文日期${formatDate(signature.date)}晚于《条例》规定的${formatDate(due)}。`
          : `成文日期${formatDate(signature.date)}晚于${formatDate(due)}；《条例》没有单独规定这类单位的期限，请看当地通知要求的日期。`,
        expected: `不晚于${formatDate(due)}`,
      }
      return
    }
    const local = context.report.localDeadline
    if (local && parseDate(local)?.year === year + 1 && signature.date > local)
      yield {
        ...words,
        severity: 'hint',
        message: `成文日期${formatDate(signature.date)}晚于本地要求的${formatDate(local)}。`,
        expected: `不晚于${formatDate(local)}`,
      }
  },
}
