import { findAll } from '../../engine/find-all'
import type { Rule } from '../../engine/rule'
import { spanPlace } from '../../facts/printed-text'
import { holdsData, type PrintedBlock } from '../../../report/printed'

/** A measure word at the end of a clause, behind 信息 or an act, where a number must stand. */
const gap =
  /(?:(?:信息|稿件|推文|动态)(?:条|篇|则)|(?:发布|推送|转发|更新|刊发|召开|举办|开展|印发|制发)(?:信息)?(?:条|篇|次|场|期|份))(?=[，。；、,;]|$)/g
/** How every match begins and goes on: most paragraphs have nothing of the kind, which this tells with less looking. */
const maybe = /[息件文态布送发新开办展][条篇则次场期份]/
/** From so many on the text has lost its digits when it was extracted: one hint for all of them. */
const lost = 4

interface Gap {
  readonly block: PrintedBlock
  readonly from: number
  readonly to: number
}

/**
 * A number that is missing before its measure word.
 * Fires: 推送信息条。
 * Silent: 公开件, 申请件, 条数, 每条; a text that has lost all its digits gives one hint for the whole.
 */
export const missingNumber: Rule = {
  id: 'text.missing-number',
  description: '数量单位前面应当写明数量。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；实践中常见的漏填',
  severities: ['hint'],
  *check({ blocks }) {
    const gaps: Gap[] = []
    for (const block of blocks) {
      if (holdsData(block) || block.kind === 'heading' || !maybe.test(block.text)) continue
      for (const match of findAll(gap, block.text))
        gaps.push({ block, from: match.index, to: match.index + match[0].length })
    }
    const shown = gaps.length >= lost ? gaps.slice(0, 1) : gaps
    for (const { block, from, to } of shown)
      yield {
        message:
          gaps.length >= lost
            ? `正文有${gaps.length}处数量单位前面没有数量（如“${block.text.slice(from, to)}”），可能是提取文字时丢失了数字，请核对。`
            : `“${block.text.slice(from, to)}”缺少数量，请核对。`,
        places: [spanPlace(block, { from, to })],
      }
  },
}
