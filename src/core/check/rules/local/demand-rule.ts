import { openingPlace } from '../../facts/own-opening'
import { demandedPart } from '../../../local-demands/describe-demand'
import type { PrintedBlock } from '../../../report/printed'
import { hasProse } from '../../../template/template'
import type { CheckContext } from '../../engine/context'
import type { Place } from '../../engine/finding'
import type { Found } from '../../engine/rule'

/** What looks for one demand of the office above in a report. The engine stamps rule, severity and whose demand it is. */
export type CheckDemand<Kind> = (demand: Kind, context: CheckContext) => Iterable<Found>

/** The text that a demand is about: that of the part that it names, else all of it. None where the format has no such part. */
export function demandedBlocks(named: string | undefined, context: CheckContext): readonly PrintedBlock[] {
  if (named === undefined) return context.blocks
  const part = demandedPart(named, context.template)
  return part ? context.prose(part.id) : []
}

/** Where a demand about the whole of a part is mended; one about the whole report in its last text. */
export function demandedPlaces(named: string | undefined, context: CheckContext): readonly Place[] {
  const texts = context.template.sections.filter(hasProse)
  const part = named === undefined ? texts[texts.length - 1] : demandedPart(named, context.template)
  if (!part) return []
  return part.id === 'opening' ? [openingPlace(context, 'name')] : [{ in: 'section', section: part.id }]
}

/** What a demand about a part calls it in a message: 第一部分, 开头段落; nothing for the whole report. */
export function demandedWords(named: string | undefined, { template }: CheckContext): string {
  const part = named === undefined ? undefined : demandedPart(named, template)
  if (!part) return ''
  return 'number' in part ? `第${part.number}部分` : '开头段落'
}

/** The titles of documents in a text, which nobody rewords, as blanks of the same length. */
export function withoutTitles(text: string): string {
  return text.includes('《') ? text.replace(/《[^《》]*》/g, blanks) : text
}

/** So many characters that stand in no text. */
export const blanks = (text: string): string => '\u0000'.repeat(text.length)

/** A text as an expression that matches just it. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
