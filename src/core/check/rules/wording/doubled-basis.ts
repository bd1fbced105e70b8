import { findAll } from '../../engine/find-all'
import type { TextRule } from '../../engine/rule'
import { sentencesOf } from '../../facts/printed-text'
import { holdsData } from '../../../report/printed'

/** 本报告依据……编制本报告: the sentence has its subject twice. */
const report =
  /本(?:年度)?报告(?:是|系|由[^，。；]{0,30}?)?(?:依据|根据|按照|依照)[^。！？\n]*?(?:编制|编写|撰写|形成|制作)(?:了|完成)?(?:本|此|该)(?:年度)?报告/g
/** 根据……要求……的要求: so, with no second basis between the two. */
const basis =
  /(?:根据|按照|依据|依照|遵照)([^，。；：！？\n]*?)(要求|规定|精神|部署)([^，。；：！？\n]{0,30}?)的?\2(?=[，。；：！？\s]|$)/g
/** What makes of the second one something of its own: 《条例》要求和省政府的要求, 按上级要求提高公开的要求. */
const another = /和|及|与|、|并|暨|或|对照|符合|满足|达到|提高|提出|落实|高|严|细化|明确/

/**
 * wording.doubled-basis: the basis of the report is named once in a sentence.
 * When: 本报告依据…编制本报告; 根据…要求…的要求 in one clause without a second document between.
 * Source: practice. Fires: 本报告根据《条例》编制本年度报告; 根据《条例》要求编制年报的要求，.
 * Silent: 根据《条例》要求和省政府的要求; 根据《关于…要求的通知》的要求; 本报告根据《条例》编制，本报告所列数据….
 */
export const doubledBasis: TextRule = {
  id: 'wording.doubled-basis',
  description: '一句话里依据只写一次：不写“本报告依据……编制本报告”“根据……要求……的要求”。',
  source: '各地对年度报告的审核意见（通行做法，国家层面没有明文规定）',
  severities: ['hint'],
  waitsFor: '据照',
  *checkText(block) {
    if (holdsData(block)) return
    for (const { text, from } of sentencesOf(block)) {
      const plain = withoutTitles(text)
      for (const match of findAll(report, plain))
        yield {
          message: '“本报告依据……编制本报告”重复，删去其中一个“本报告”。',
          from: from + match.index,
          to: from + match.index + match[0].length,
        }
      for (const match of findAll(basis, plain)) {
        if (another.test(match[3] ?? '')) continue
        yield {
          message: `同一个依据后面写了两次“${match[2]}”，删去其中一个。`,
          from: from + match.index,
          to: from + match.index + match[0].length,
        }
      }
    }
  },
}

/** The names of documents and what is quoted, masked in place: 《关于…要求的通知》 is one word. */
function withoutTitles(text: string): string {
  return text.replace(/《[^《》]*》|〈[^〈〉]*〉|“[^“”]*”/g, (quoted) => '文'.repeat(quoted.length))
}
