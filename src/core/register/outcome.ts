import { isPlaceholder } from '../report/cell-reading'
import { foldText } from './fold-text'
import type { HeaderWords } from './header-words'
import { groupOrLeaf, understand, type Together, type Understanding } from './understand'

/** The result of an application, by 办理结果 and 具体情形, and under which value it is asked for. */
export interface OutcomeReading {
  readonly understood: Understanding
  /** The folded values that decided; the same for all rows that say the same. */
  readonly key: string
  /** The values as they stand, for a question. */
  readonly shown: string
}

/** No placeholder is longer, with spaces around it. */
const longestPlaceholder = 8

/** A word of so many characters in 具体情形 is firm enough to contradict 办理结果. */
const firmWord = 3

/** Reads results; answers are looked up by the caller. */
export function outcomeReader(headers: HeaderWords, together: Together | undefined) {
  const known = new Map<string, OutcomeReading>()
  return (outcome: string, reason: string): OutcomeReading => {
    const asked = `${outcome}\u0000${reason}`
    const before = known.get(asked)
    if (before) return before
    const reading = readOutcome(blankless(outcome), blankless(reason), headers, together)
    if (known.size < 20_000) known.set(asked, reading)
    return reading
  }
}

/** 无, / and the like say nothing. */
export function blankless(text: string): string {
  if (text.length > longestPlaceholder) return text.trim()
  return isPlaceholder(text) ? '' : text.trim()
}

function readOutcome(
  outcome: string,
  reason: string,
  headers: HeaderWords,
  together: Together | undefined,
): OutcomeReading {
  const alone = (understood: Understanding) => ({ understood, key: foldText(outcome), shown: outcome })
  const both = (understood: Understanding) => ({
    understood,
    key: [outcome, reason].map(foldText).filter(Boolean).join('|'),
    shown: [outcome, reason].filter(Boolean).join(' / '),
  })
  const first: Understanding =
    outcome === '' ? { is: 'blank' } : understand(headers.book.find(outcome), headers, together)
  if (reason === '') return alone(first)
  const hits = headers.book.find(reason)
  const second = understand(hits, headers, together)
  switch (first.is) {
    case 'open':
      return alone(first)
    case 'blank':
    case 'answered':
      return both(second.is === 'unclear' && second.candidates.length === 0 && first.is === 'blank' ? first : second)
    case 'leaf': {
      const firm = hits.some(({ whole, length }) => whole && length >= firmWord)
      const differs = second.is === 'leaf' && second.leaf !== first.leaf && first.leaf !== together?.leaf
      return firm && differs ? both({ is: 'unclear', candidates: [first.leaf, second.leaf] }) : alone(first)
    }
    case 'group':
      return both(inGroup(first.group, reason, second, headers, together))
    case 'unclear':
      return second.is === 'leaf'
        ? both({ is: 'unclear', candidates: [...new Set([...first.candidates, second.leaf])] })
        : alone(first)
  }
}

/** 办理结果 names the group, 具体情形 the row in it; what names a row of another group is asked for. */
function inGroup(
  group: string,
  reason: string,
  anywhere: Understanding,
  headers: HeaderWords,
  together: Together | undefined,
): Understanding {
  const leaves = headers.leavesOf.get(group) ?? []
  const inside = [
    ...new Set(
      headers
        .insideOf(group)
        .find(reason)
        .map(({ target }) => target),
    ),
  ]
  if (inside.length === 1) return { is: 'leaf', leaf: inside[0]! }
  if (inside.length > 1) return { is: 'unclear', candidates: inside }
  if (anywhere.is === 'leaf' && anywhere.leaf === together?.leaf && together.parts.includes(group))
    return { is: 'leaf', leaf: anywhere.leaf }
  if (anywhere.is === 'leaf') return { is: 'unclear', candidates: [...leaves, anywhere.leaf] }
  return groupOrLeaf(group, headers)
}
