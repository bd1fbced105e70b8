import type { Finding, Place } from '../../core/check/engine/finding'
import { offeredAt } from './same-repairs'

/** A finding as it is listed. */
export interface FindingCardData {
  /** Stays the same while the numbers and words that the finding is about are typed. */
  readonly id: string
  readonly finding: Finding
  readonly alike: readonly Finding[]
}

/**
 * The cards of a list of findings. What is the same as before is the same object, so that a key draws the cards anew that it
 * changes. A finding's own key holds the texts of its cells and is another one with each digit.
 */
export function findingCards(
  findings: readonly Finding[],
  open: readonly Finding[],
  before: readonly FindingCardData[] = [],
): readonly FindingCardData[] {
  const known = new Map(before.map((card) => [card.id, card]))
  const counts = new Map<string, number>()
  return findings.map((finding) => {
    const name = nameOf(finding)
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    const next = { id: count === 0 ? name : `${name} ${count}`, finding, alike: offeredAt(finding, findings, open) }
    const old = known.get(next.id)
    return old && isSame(old, next) ? old : next
  })
}

/** Rule and places without their offsets: these move with every letter in front of them. */
function nameOf({ rule, places }: Finding): string {
  return `${rule} ${places.map(placeName).join(' ')}`
}

function placeName(place: Place): string {
  return place.in === 'prose' ? `${place.section}:${place.block}` : JSON.stringify(place)
}

function isSame(a: FindingCardData, b: FindingCardData): boolean {
  if (a.finding === b.finding && a.alike.length === b.alike.length && a.alike.every((one, at) => one === b.alike[at]))
    return true
  return JSON.stringify([a.finding, a.alike]) === JSON.stringify([b.finding, b.alike])
}
