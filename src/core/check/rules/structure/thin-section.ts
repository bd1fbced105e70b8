import { hasText } from '../../facts/printed-text'
import type { Rule } from '../../engine/rule'
import { role } from '../../../template/roles'
import { partWords, sectionPlaces } from '../../facts/section-places'

const least = 30

/**
 * structure.thin-section: 五 is more than a word.
 * When: 五 has text, yet fewer than 30 characters besides headings (无。 is one). An empty 五: `structure.empty-section`.
 * Source: 条例 art. 50 (4); 30号 (敷衍塞责). Fires: 五 is 无。 Silent: the seeds; a short 六.
 */
export const thinSection: Rule = {
  id: 'structure.thin-section',
  description: '第五部分要写清存在的主要问题以及改进情况，不能只写“无”或者一两句话。',
  source: '《中华人民共和国政府信息公开条例》第五十条第（四）项；国办公开办函〔2021〕30号（敷衍塞责）',
  severities: ['warning'],
  *check(context) {
    const blocks = context.proseOf(role.problems)
    if (!hasText(blocks)) return
    const text = blocks
      .filter((block) => block.kind !== 'heading')
      .map((block) => block.text)
      .join('')
      .replace(/\s+/g, '')
    if (text.length >= least) return
    yield {
      message:
        text.length > 0
          ? `${partWords(role.problems, context)}只有${text.length}个字，要写清主要问题和改进情况。`
          : `${partWords(role.problems, context)}只有小标题，没有写主要问题和改进情况。`,
      places: sectionPlaces(role.problems, context),
      expected: `不少于${least}字`,
      actual: `${text.length}字`,
    }
  },
}
