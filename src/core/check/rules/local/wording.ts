import type { WordingDemand } from '../../../local-demands/local-demands'
import { spanPlace } from '../../facts/printed-text'
import { blanks, demandedBlocks, withoutTitles, type CheckDemand } from './demand-rule'

/**
 * local.wording: a wording that is not wanted.
 * When: it stands in the text, neither in the title of a document nor as a part of the wording that is to be used instead.
 */
export const checkWording: CheckDemand<WordingDemand> = function* ({ section, avoid, use }, context) {
  for (const block of demandedBlocks(section, context)) {
    if (!avoid.some((word) => block.text.includes(word))) continue
    const plain = withoutTitles(block.text)
    const text = use === undefined ? plain : plain.split(use).join(blanks(use))
    for (const word of avoid)
      for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) {
        const place = spanPlace(block, { from, to: from + word.length })
        const { section: part, block: at, to } = place
        yield {
          message: use === undefined ? `不用“${word}”。` : `不用“${word}”，应为“${use}”。`,
          places: [place],
          actual: word,
          ...(use === undefined
            ? {}
            : {
                expected: use,
                fix: {
                  label: `改为“${use}”`,
                  edits: [{ set: 'text', section: part, block: at, from, to, text: use }],
                },
              }),
        }
      }
  }
}
