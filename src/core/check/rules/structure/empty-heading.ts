import type { PrintedBlock } from '../../../report/printed'
import { spanPlace } from '../../facts/printed-text'
import { standsUnder } from '../../facts/heading-depth'
import type { Rule } from '../../engine/rule'

/** A heading that says all there is to say: （三）其他事项：无. */
const saysItself = /[：:]\s*\S|无[。；]?\s*$|[。；].*\S/

/**
 * structure.empty-heading: something stands under each heading.
 * When: a heading is followed by one of its own level or a higher one, or by the end of the section. A sub-heading, a table, a
 * picture or text counts as under it. Source: 国办公开办函〔2021〕30号 (不能遗漏).
 * Fires: （三）政府信息管理情况 with （四） right behind it. Silent: （一）主动公开 with 1.基础信息 behind it; （三）其他：无.
 */
export const emptyHeading: Rule = {
  id: 'structure.empty-heading',
  description: '小标题下面要有内容，没有的写明“无”或者删去小标题。',
  source: '国办公开办函〔2021〕30号（不能遗漏，也不宜泛化）',
  severities: ['hint'],
  *check({ blocks }) {
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at]!
      if (block.kind !== 'heading' || !/\S/.test(block.text) || saysItself.test(block.text)) continue
      if (hasContent(block, blocks, at + 1)) continue
      yield {
        message: `小标题“${block.text.trim()}”下面没有内容。`,
        places: [spanPlace(block, { from: 0, to: block.text.length })],
        actual: block.text.trim(),
      }
    }
  },
}

function hasContent(heading: PrintedBlock, blocks: readonly PrintedBlock[], from: number): boolean {
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.section !== heading.section) return false
    if (block.kind === 'heading') return standsUnder(heading, block)
    // A picture without a caption, or a table, has no text and is there all the same.
    if (block.kind !== 'paragraph' || /\S/.test(block.text)) return true
  }
  return false
}
