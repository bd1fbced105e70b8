import { hasText, textOf } from '../../facts/printed-text'
import type { Rule } from '../../engine/rule'
import { role } from '../../../template/roles'
import { partWords, sectionPlaces } from '../../facts/section-places'

/** The fee for handling applications, in the words met in reports; 行政事业性收费 is something else. */
const speaksOfFee =
  /信息处理费|处理费|收费通知|信息公开(?:工作)?的?(?:收费|费用)|(?:收取|收缴|征收|收到)[^。；]{0,15}费|申请[^。；]{0,12}(?:收费|费用)/

/**
 * statement.fee: from the report for 2021 on, 六 says what was charged as 信息处理费, also where nothing was.
 * When: 六 has text and no sentence of it speaks of the fee.
 * Source: 国办函〔2020〕109号 and 国办公开办函〔2021〕30号; domain.md 3.
 * Fires: 六 is 暂无其他需要报告的事项。 (seeds 000, 004).
 * Silent: 未收取相关费用 (001); 未发生政府信息公开收费情况 (002); any report for 2020 (003); an empty 六 (`structure.empty-section`).
 */
export const fee: Rule = {
  id: 'statement.fee',
  description: '2021年起，第六部分要报告收取政府信息公开信息处理费的情况，没有收取的也要说明。',
  source: '国办公开办函〔2021〕30号；《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
  severities: ['warning'],
  *check(context) {
    const blocks = context.proseOf(role.otherMatters)
    if (context.report.year < 2021 || !hasText(blocks)) return
    if (speaksOfFee.test(textOf(blocks).replace(/行政事业性收费/g, ''))) return
    yield {
      message: `${partWords(role.otherMatters, context)}没有写收取信息处理费的情况；没有收取的，也要写明“未收取信息处理费”。`,
      places: sectionPlaces(role.otherMatters, context),
    }
  },
}
