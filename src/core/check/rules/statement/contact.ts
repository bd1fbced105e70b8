import { openingPlace, restoreOpening } from '../../facts/own-opening'
import { hasText } from '../../facts/printed-text'
import type { Rule } from '../../engine/rule'

/** A label with what it labels, or a number or address that can be used. */
const way =
  /(?:电话|地址|邮箱|传真|邮编|邮政编码|信箱)(?:号码)?\s*[:：为]?\s*[（(“]?[^\s，。；、]{2,}|(?<!\d)0\d{2,3}\s*[-—－–]\s*\d{7,8}(?!\d)|[\w.-]+@[\w-]+\.\w+/
const invites = /联系|咨询|疑问|意见|建议|来信|来电/

/**
 * statement.contact: readers are told how to reach the agency.
 * When: no paragraph both invites (联系, 咨询, 疑问) and gives a telephone number, an address or an e-mail address.
 * Source: 条例 art. 12 (办公地址、联系电话 are public); the opening in common use.
 * Fires: seed 001 (no opening). Silent: 联系电话：0631-5581898 and the like (000, 002, 003, 004).
 */
export const contact: Rule = {
  id: 'statement.contact',
  description: '报告应告诉公众如何联系本单位（地址、电话等）。',
  source: '《中华人民共和国政府信息公开条例》第十二条；各地年度报告通行写法',
  severities: ['hint'],
  *check(context) {
    if (!hasText(context.blocks)) return
    if (context.blocks.some((block) => block.kind !== 'table' && invites.test(block.text) && way.test(block.text)))
      return
    const fix = restoreOpening(context, (text) => invites.test(text) && way.test(text))
    yield {
      message: '报告没有写联系方式（地址、电话或者电子邮箱），可在开头说明。',
      places: [openingPlace(context, 'telephone')],
      ...(fix ? { fix } : {}),
    }
  },
}
