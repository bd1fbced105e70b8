import { hasText, opensItem, textOf } from '../../facts/printed-text'
import type { Rule } from '../../engine/rule'

/** How reports head what they say of an aspect (domain.md 7.2); by the words of the template's outline. */
const headings: readonly (readonly [aspect: RegExp, heading: RegExp])[] = [
  [/^主动公开/, /主动公开|公开力度|公开内容/],
  [/申请/, /申请/],
  [/信息管理/, /信息(?:动态)?管理|制度建设|管理/],
  [/平台/, /平台|载体|渠道/],
  [/监督/, /监督|保障|考核|督[查察导]|责任追究|评议/],
]

/**
 * structure.five-aspects: 一 speaks of 主动公开, 依申请公开, 政府信息管理, 平台建设 and 监督保障.
 * When: 一 has text, and an aspect of the template's outline neither heads an item (or, where 一 has fewer than three items,
 * occurs in the text), nor stands in the text by its full name. Two or more missing: warning; one: hint.
 * Source: 国办公开办函〔2021〕30号 section 一. Fires: 一 without a word of applications. Silent: all seeds; 规范依申请公开办理,
 * 督察考核与责任追究情况 and other headings met.
 */
export const fiveAspects: Rule = {
  id: 'structure.five-aspects',
  description: '第一部分要写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。',
  source: '国办公开办函〔2021〕30号',
  severities: ['warning', 'hint'],
  *check(context) {
    for (const { id, number, outline } of context.template.sections) {
      const blocks = context.prose(id)
      if (!outline || !hasText(blocks)) continue
      const items = blocks.filter(opensItem)
      let whole: string | undefined // asked for only where a heading is missing
      const text = () => (whole ??= textOf(blocks))
      const heads = items.length >= 3 ? items.map((block) => block.text.trim().slice(0, 40)).join('\n') : text()
      const missing = outline.filter((aspect) => {
        const heading = headings.find(([name]) => name.test(aspect))?.[1]
        return (
          !(heading ?? new RegExp(aspect)).test(heads) &&
          !text().includes(aspect) &&
          !text().includes(aspect.replace(/^政府信息公开/, ''))
        )
      })
      if (missing.length === 0) continue
      yield {
        severity: missing.length > 1 ? 'warning' : 'hint',
        message: `第${number}部分没有看到${missing.map((aspect) => `“${aspect}”`).join('、')}方面的内容。`,
        places: [{ in: 'section', section: id }],
        expected: outline.join('、'),
      }
    }
  },
}
