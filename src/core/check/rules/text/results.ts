import { claimsOfAll, outcomeClaimed } from '../../facts/claims-of-all'
import { disagreements } from '../../facts/against-sums'
import type { Rule } from '../../engine/rule'

/**
 * 予以公开, 部分公开, 不予公开 and the other results with their reasons.
 * Fires: 申请5件，其中予以公开3件 with 2 in the table; 不予公开1件 with eight reasons that make 2.
 * Silent: 公文500件，其中不予公开112件: the subject is no application.
 */
export const results: Rule = {
  id: 'text.results',
  description: '正文中各类办理结果的件数应当与表三第三项一致。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；表三第三项',
  severities: ['warning'],
  *check(context) {
    yield* disagreements(context, { about: (topic) => topic.startsWith('outcome.'), zero: true })
    yield* claimsOfAll(context, outcomeClaimed)
  },
}
