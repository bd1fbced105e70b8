import { sentenceBegin } from './clause-at'
import type { CheckContext } from './context'
import { bySeverityOrder, type Finding, type Place } from './finding'

type ProsePlace = Extract<Place, { in: 'prose' }>

/**
 * Makes of the rules' findings what a reader gets: what one rule says twice of the same words with the same message is one
 * finding, and of several findings in one sentence the most severe comes first. All others stay where they are.
 *
 * @returns the same list where nothing changes
 */
export function mostSevereFirst(findings: readonly Finding[], context: CheckContext): readonly Finding[] {
  const shared = sharedSentences(findings, context)
  if (shared.length === 0) return findings
  const repeated = new Set<number>()
  let sorted: Finding[] | undefined
  for (const places of shared) {
    const once = withoutRepeats(findings, places, repeated)
    const ordered = once.map((at) => findings[at]!).sort(bySeverityOrder)
    if (ordered.every((finding, i) => finding === findings[once[i]!])) continue
    sorted ??= [...findings]
    for (let i = 0; i < once.length; i++) sorted[once[i]!] = ordered[i]!
  }
  const all = sorted ?? findings
  return repeated.size === 0 ? all : all.filter((_, at) => !repeated.has(at))
}

/** The indexes of the findings of each sentence that has several. */
function sharedSentences(findings: readonly Finding[], context: CheckContext): readonly (readonly number[])[] {
  const first = new Map<string, number>()
  const shared = new Map<string, number[]>()
  for (let at = 0; at < findings.length; at++) {
    const [place] = findings[at]!.places
    if (place?.in !== 'prose') continue
    const sentence = sentenceOf(place, context)
    const before = first.get(sentence)
    if (before === undefined) first.set(sentence, at)
    else {
      const list = shared.get(sentence)
      if (list) list.push(at)
      else shared.set(sentence, [before, at])
    }
  }
  return [...shared.values()]
}

/** Those of some findings of one sentence that say nothing that one before them says; the others are noted. */
function withoutRepeats(
  findings: readonly Finding[],
  places: readonly number[],
  repeated: Set<number>,
): readonly number[] {
  const seen = new Set<string>()
  return places.filter((at) => {
    const { rule, message, places: own } = findings[at]!
    const { from, to } = own[0] as ProsePlace
    const same = `${rule} ${from} ${to} ${message}`
    if (seen.has(same)) {
      repeated.add(at)
      return false
    }
    seen.add(same)
    return true
  })
}

/** Which sentence a place stands in: the section, the block and where the sentence begins. */
function sentenceOf({ section, block, from }: ProsePlace, context: CheckContext): string {
  return `${section} ${block} ${sentenceBegin(context.prose(section)[block]?.text ?? '', from)}`
}
