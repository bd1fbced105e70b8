import { restoreOpening } from '../../facts/own-opening'
import { hasText } from '../../facts/printed-text'
import type { Rule } from '../../engine/rule'
import { role } from '../../../template/roles'
import { partWords, sectionPlaces } from '../../facts/section-places'

const regulations = /信息公开\s*条\s*例|《\s*条\s*例\s*》/

/**
 * statement.legal-basis: 《条例》, on which the report rests, is named before section 二.
 * When: neither the opening nor 一 names it.
 * Source: 条例 art. 49, 50; domain.md 1.
 * Fires: an opening that only says 现将本年度工作报告如下. Silent: all five seeds; 《条 例》 with a space from extraction (003).
 */
export const legalBasis: Rule = {
  id: 'statement.legal-basis',
  description: '报告应在开头说明依据《中华人民共和国政府信息公开条例》编制。',
  source: '《中华人民共和国政府信息公开条例》第四十九条、第五十条',
  severities: ['hint'],
  *check(context) {
    const blocks = [...context.prose('opening'), ...context.proseOf(role.overview)]
    if (!hasText(blocks) || blocks.some((block) => regulations.test(block.text))) return
    const fix = restoreOpening(context, (text) => regulations.test(text))
    yield {
      message: `开头和${partWords(role.overview, context)}没有提到编制依据《中华人民共和国政府信息公开条例》。`,
      places: sectionPlaces(role.overview, context),
      expected: '《中华人民共和国政府信息公开条例》',
      ...(fix ? { fix } : {}),
    }
  },
}
