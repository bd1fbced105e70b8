import { sectionWords } from '../../words/place-words'
import type { Rule } from '../../engine/rule'

/**
 * structure.empty-section: every section of prose says something.
 * When: a section of prose has no text and no picture. Sections of tables: `cell.empty-table`.
 * Source: 国办公开办函〔2021〕30号 (不能遗漏). Fires: 六 without a paragraph. Silent: 六 is 无。 (seed 003).
 */
export const emptySection: Rule = {
  id: 'structure.empty-section',
  description: '各部分都要有内容，没有的也要写明“无”。',
  source: '国办公开办函〔2021〕30号（不能遗漏，也不宜泛化）',
  severities: ['error'],
  *check(context) {
    for (const section of context.template.sections) {
      if (section.kind !== 'prose') continue
      if (
        context
          .prose(section.id)
          .some((block) => block.kind === 'caption' || block.kind === 'chart' || /\S/.test(block.text))
      )
        continue
      yield {
        message: `“${sectionWords(section.id, context.template)}”没有内容。`,
        places: [{ in: 'section', section: section.id }],
      }
    }
  },
}
