import { boundWords } from '../../../local-demands/describe-demand'
import type { LengthDemand } from '../../../local-demands/local-demands'
import { withoutSpace } from '../../engine/without-space'
import { demandedBlocks, demandedPlaces, demandedWords, type CheckDemand } from './demand-rule'

/**
 * local.length: a part has as many characters as demanded.
 * When: its headings, paragraphs and tables, without white space, are fewer than `min` or more than `max`. A part without
 * any text is the matter of `structure.empty-section`.
 */
export const checkLength: CheckDemand<LengthDemand> = function* (demand, context) {
  const { section, min = 0, max = Infinity } = demand
  const length = demandedBlocks(section, context)
    .filter(({ kind }) => kind !== 'caption' && kind !== 'chart')
    .reduce((sum, { text }) => sum + withoutSpace(text).length, 0)
  if (length === 0 || (length >= min && length <= max)) return
  const off = length < min ? `少${min - length}字` : `多${length - max}字`
  yield {
    message: `${demandedWords(section, context) || '全文'}现有${length}字，要求${boundWords(demand)}，${off}。`,
    places: demandedPlaces(section, context),
    expected: boundWords(demand),
    actual: `${length}字`,
  }
}
