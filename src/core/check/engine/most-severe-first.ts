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
  const once = withoutRepeats(findings)
  const sentences = new Map<string, number[]>()
  once.forEach(({ places }, at) => {
    const first = places[0]
    if (first?.in !== 'prose') return
    const sentence = sentenceOf(first, context)
    const list = sentences.get(sentence)
    if (list) list.push(at)
    else sentences.set(sentence, [at])
  })
  let sorted: Finding[] | undefined
  for (const slots of sentences.values()) {
    if (slots.length < 2) continue
    const ordered = slots.map((at) => once[at]!).sort(bySeverityOrder)
    if (ordered.every((finding, i) => finding === once[slots[i]!])) continue
    sorted ??= [...once]
    slots.forEach((at, i) => (sorted![at] = ordered[i]!))
  }
  return sorted ?? once
}

function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  const once = findings.filter((finding) => {
    const first = finding.places[0]
    if (first?.in !== 'prose') return true
    const same = `${finding.rule} ${first.section} ${first.block} ${first.from} ${first.to} ${finding.message}`
    if (seen.has(same)) return false
    seen.add(same)
    return true
  })
  return once.length === findings.length ? findings : once
}

/** Which sentence a place stands in: the section, the block and where the sentence begins. */
function sentenceOf({ section, block, from }: ProsePlace, context: CheckContext): string {
  const text = context.prose(section)[block]?.text ?? ''
  let begin = Math.min(from, text.length)
  while (begin > 0 && !/[。！？\n]/.test(text[begin - 1]!)) begin--
  return `${section} ${block} ${begin}`
}
