import type { RuleDescription } from '../../engine/rule'

/**
 * others.shared-text: a report is its own agency's.
 * When: over 40 % of the text of 一 and 五 stands almost word for word in another report, what all share left out.
 * Fires: a passage copied from a neighbour, with other numbers or names. Silent: the opening, titles, the law's own words.
 */
export const sharedText: RuleDescription = {
  id: 'others.shared-text',
  description: '第一、五部分要写本单位的情况，不能与其他单位的报告雷同。',
  source: '国办公开办函〔2021〕30号（内容雷同、敷衍塞责）；《中华人民共和国政府信息公开条例》第四十七条',
  severities: ['warning'],
}

/**
 * others.foreign-subject: a report speaks of its own agency.
 * When: the one who acts or has the problem is 部分地区, 多数部门, or another agency whose report is here.
 * Silent: agencies that were helped, visited, reported to or worked with; parts of the own agency.
 */
export const foreignSubject: RuleDescription = {
  id: 'others.foreign-subject',
  description: '写本单位的情况，不以“部分地区”“多数部门”或者其他单位作主语。',
  source: '各地对年度报告的审核意见（通行做法，国家层面没有明文规定）',
  severities: ['hint'],
}

/**
 * others.sum: the whole is the sum of its parts.
 * When: a cell of a given total is not the sum of that cell in the reports of which it is the total.
 */
export const sumOfOthers: RuleDescription = {
  id: 'others.sum',
  description: '汇总报告的每一格等于所属各单位报告同一格之和。',
  source: '国办公开办函〔2021〕30号（各级政府的报告包括所属单位的数据）',
  severities: ['error'],
}

/**
 * others.outlier: a figure is of the size that it has in other years and in reports of the same kind.
 * When: far from either by a robust measure, or ten times or a tenth of last year's; small numbers are not judged.
 */
export const outlier: RuleDescription = {
  id: 'others.outlier',
  description: '与本单位往年、同类单位相比相差很大的数，要核对是否填错、单位是否用错。',
  source: '各地对年度报告的审核意见（通行做法，国家层面没有明文规定）',
  severities: ['warning'],
}

/** The rules that hold a report against others. They are no part of the check of a single report: `core/county` runs them. */
export const othersRules: readonly RuleDescription[] = [sharedText, foreignSubject, sumOfOthers, outlier]
