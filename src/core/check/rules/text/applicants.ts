import { claimsOfAll, applicantClaimed } from '../../facts/claims-of-all'
import { disagreements } from '../../facts/against-sums'
import type { Rule } from '../../engine/rule'

/**
 * A split of the applications by who applied, against the columns of table 三.
 * Fires: 自然人申请3件，法人或其他组织申请2件 with 自然人 4 in the table.
 * Silent: the number counts 新收 and 结转 together, or the finished ones.
 */
export const applicants: Rule = {
  id: 'text.applicants',
  description: '正文中按申请人类别写的件数应当与表三相应各列一致。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；表三申请人情况',
  severities: ['warning'],
  *check(context) {
    yield* disagreements(context, { about: (topic) => topic.startsWith('applicant.'), zero: true })
    yield* claimsOfAll(context, applicantClaimed)
  },
}
