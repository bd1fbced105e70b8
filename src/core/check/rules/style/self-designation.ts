import { memoizePerBlock } from '../../../report/memoize-per-block'
import type { Edit } from '../../../report/edit'
import type { Rule } from '../../engine/rule'
import { designationsIn, ownWords, type Designation } from '../../facts/own-words'
import { spanPlace } from '../../facts/printed-text'
import type { PrintedBlock } from '../../../report/printed'

/**
 * text.self-designation: a report says 我局 where its agency is a 局.
 * When: 我委, 我镇, 我街道 … does not fit the last word of the agency's own name; one finding for each wrong word, with all its
 * places. Source: practice (text taken over from another agency's report).
 * Fires: 我委 in the report of a 局. Silent: 我委 of a 卫生健康委员会; 我市, 我区 and 我县 of its own chain; what is quoted; an
 * agency whose name does not tell, or has a second one in brackets.
 */
export const selfDesignation: Rule = {
  id: 'text.self-designation',
  description: '自称要与单位名称一致：局称“我局”，委员会称“我委”，镇称“我镇”。',
  source: '各地对年度报告的审核意见（通行做法，国家层面没有明文规定）',
  severities: ['hint'],
  *check(context) {
    const own = ownWords(context.report.agency.name)
    if (!own) return
    const wrong = new Map<string, { block: PrintedBlock; at: Designation }[]>()
    designationsOf(context.blocks).forEach((found, index) => {
      for (const at of found) {
        if (own.includes(at.word)) continue
        const list = wrong.get(at.word)
        const one = { block: context.blocks[index]!, at }
        if (list) list.push(one)
        else wrong.set(at.word, [one])
      }
    })
    for (const [word, places] of wrong)
      yield {
        message: `单位名称是“${context.report.agency.name}”，文中自称“我${word}”${places.length > 1 ? `（${places.length}处）` : ''}，应为“我${own[0]}”，请核对是否为其他单位的文字。`,
        places: places.map(({ block, at }) => spanPlace(block, at)),
        expected: `我${own[0]}`,
        actual: `我${word}`,
        fix: { label: `全部改为“我${own[0]}”`, edits: editsOf(places, `我${own[0]}`) },
      }
  },
}

const designationsOf = memoizePerBlock((blocks) => blocks.map(({ text }) => designationsIn(text)))

/** From the end of the text to its beginning, so that no edit moves the place of another. */
function editsOf(places: readonly { readonly block: PrintedBlock; readonly at: Designation }[], text: string): Edit[] {
  return places
    .map(({ block, at }): Edit => ({
      set: 'text',
      section: block.section,
      block: block.block,
      from: at.from,
      to: at.to,
      text,
    }))
    .reverse()
}
