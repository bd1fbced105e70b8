import type { Place } from '../../check/engine/finding'
import type { DeskSentence, DeskText } from '../desk-text'
import type { SharedSentence } from './compare-texts'

/** Words of a report, with their place. */
export interface TextSpan {
  readonly place: Extract<Place, { in: 'prose' }>
  readonly text: string
}

/** Neighbouring sentences of one block that stand together in one block of another report. */
export interface SharedPassage {
  readonly own: TextSpan
  readonly other: TextSpan
}

/** A shared sentence as both texts have it. */
interface BothSentences {
  readonly own: DeskSentence
  readonly other: DeskSentence
}

/** The passages that the shared sentences of two texts make, the longest first. */
export function passagesOf(
  shared: readonly SharedSentence[],
  own: DeskText,
  other: DeskText,
): readonly SharedPassage[] {
  const groups: BothSentences[][] = []
  for (const one of shared.map((at): BothSentences => ({ own: own[at.own]!, other: other[at.other]! }))) {
    const group = groups[groups.length - 1]
    const before = group?.[group.length - 1]
    if (before && follows(before.own, one.own) && follows(before.other, one.other)) group.push(one)
    else groups.push([one])
  }
  return groups
    .map((group) => ({ own: span(group.map(({ own }) => own)), other: span(group.map(({ other }) => other)) }))
    .sort((a, b) => b.own.text.length - a.own.text.length)
}

/** Whether a sentence stands behind another in the same block, with at most one short sentence between them. */
function follows(before: DeskSentence, after: DeskSentence): boolean {
  const gap = after.from - before.to
  return before.section === after.section && before.block === after.block && gap > 0 && gap < 12
}

function span(sentences: readonly DeskSentence[]): TextSpan {
  const [first, last] = [sentences[0]!, sentences[sentences.length - 1]!]
  const { section, block, from } = first
  return {
    place: { in: 'prose', section, block, from, to: last.to },
    text: sentences.map(({ text }) => text).join('。'),
  }
}
