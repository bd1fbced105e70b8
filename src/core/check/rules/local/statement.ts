import { filledFor } from '../../../document/opening'
import { oneOf } from '../../../local-demands/describe-demand'
import type { StatementDemand } from '../../../local-demands/local-demands'
import { hasProse } from '../../../template/template'
import type { CheckContext } from '../../engine/context'
import type { Fix, Place } from '../../engine/finding'
import { withoutSpace } from '../../engine/without-space'
import { hasText, textOf } from '../../facts/printed-text'
import { demandedBlocks, demandedPlaces, demandedWords, type CheckDemand } from './demand-rule'

/**
 * local.statement: one of several phrases stands, in a part or anywhere.
 * When: there is text, and none of them does; white space does not count. The whole sentence is offered where it is given.
 */
export const checkStatement: CheckDemand<StatementDemand> = function* (demand, context) {
  const blocks = demandedBlocks(demand.section, context)
  if (!hasText(blocks)) return
  const text = withoutSpace(textOf(blocks))
  const phrases = demand.any.map((phrase) => filledFor(context.report, phrase))
  if (phrases.some((phrase) => text.includes(withoutSpace(phrase)))) return
  const places = demandedPlaces(demand.section, context)
  const fix = writing(demand, places[0], context)
  yield {
    message: `${demandedWords(demand.section, context) || '报告'}里没有写明${oneOf(phrases)}。`,
    places,
    expected: phrases.join('或'),
    ...(fix ? { fix } : {}),
  }
}

/** The sentence as a paragraph at the end of its section; the opening has no end to write on. */
function writing({ write }: StatementDemand, place: Place | undefined, context: CheckContext): Fix | undefined {
  if (write === undefined || place?.in !== 'section') return undefined
  const section = context.template.sections.find(({ id }) => id === place.section)
  if (!section || !hasProse(section)) return undefined
  const text = filledFor(context.report, write)
  return { label: '写上规定的句子', edits: [{ set: 'paragraph', section: section.id, text }] }
}
