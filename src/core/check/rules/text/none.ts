import { disagreements } from '../../facts/against-sums'
import type { Rule } from '../../engine/rule'

const topics = /^(received|newly-received|handled|answered|brought-forward|carried-forward|reconsideration|litigation)/

/**
 * 未收到, 无, 没有, 0件 where the tables hold a number.
 * Fires: 未收到政府信息公开申请 with 新收 3; 未发生行政复议、行政诉讼 with one case in table 四.
 * Silent: 未收到投诉、举报; 没有行政诉讼败诉的情形 (text.outcome); 无超期未答复的申请.
 */
export const none: Rule = {
  id: 'text.none',
  description: '正文写没有申请、结转、复议或诉讼时，表三、表四的相应数量应当为0。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；表三、表四',
  severities: ['warning'],
  check: (context) =>
    disagreements(context, {
      about: (topic) => topics.test(topic),
      zero: true,
      unless: ({ statement }) =>
        statement.value !== 0n ||
        (statement.ofDisclosure === false && /^(reconsideration|litigation)/.test(statement.topics[0] ?? '')),
    }),
}
