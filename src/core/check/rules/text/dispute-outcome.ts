import type { Topic } from '../../../prose/topic'
import { claimsOfAll, resultClaimed } from '../../facts/claims-of-all'
import { disagreements } from '../../facts/against-sums'
import type { Rule } from '../../engine/rule'

const ofResults = (topic: Topic) => topic.startsWith('result.') && !topic.endsWith('.closed')

/**
 * Outcomes of 复议 and 诉讼 with a number against the columns of table 四.
 * Fires: 行政复议3件，其中维持2件 with 结果维持 3; 被纠正0件 with 结果纠正 1.
 * Silent: 均获维持 (text.outcome); 审结2件; results of cases that are not about 信息公开.
 */
export const disputeOutcome: Rule = {
  id: 'text.dispute-outcome',
  description: '正文中复议、诉讼结果维持、纠正、其他结果、尚未审结的件数应当与表四相应各列一致。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；表四',
  severities: ['warning'],
  *check(context) {
    yield* disagreements(context, {
      about: ofResults,
      zero: true,
      unless: ({ statement }) => !statement.ofDisclosure,
    })
    yield* claimsOfAll(context, resultClaimed)
  },
}
