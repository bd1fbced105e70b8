import { role } from '../../../template/roles'
import { disagreements } from '../../facts/against-sums'
import type { Rule } from '../../engine/rule'

/**
 * 上年结转N件 is 表三第二项, 结转下年度N件 第四项.
 * Fires: 上年结转2件 with 1 in the table; 1件结转下年度继续办理 with 0.
 * Silent: 无上年结转 (that is text.none); 办结率 and 顺延 without a number.
 */
export const carried: Rule = {
  id: 'text.carried',
  description: '正文中上年结转、结转下年度的件数应当与表三第二项、第四项一致。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；表三第二、四项',
  severities: ['warning'],
  check: (context) =>
    disagreements(context, {
      about: (topic) => topic === role.broughtForward || topic === role.carriedForward,
      zero: false,
    }),
}
