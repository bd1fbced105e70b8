import { foldText } from './fold-text'
import type { HeaderWords } from './header-words'
import type { RegisterAnswers } from './register-answers'
import { openTarget, understand } from './understand'

type About = 'applicants' | 'outcomes' | 'ways' | 'disputeOutcomes'

/** Answers by the keys under which values are asked for. */
export interface FoldedAnswers {
  readonly years: RegisterAnswers['years']
  /** The key of a value, and the row or column that the clerk named for it. */
  find(about: About, value: string, headers: HeaderWords): { readonly key: string; readonly answer: string | undefined }
}

/**
 * Answers as they are looked up. A file of answers may write a value as the register does, 办理结果 and 具体情形 with / or |
 * between them, and name a row by its id, its label, or `open` where it is not answered yet.
 */
export function foldAnswers(answers: RegisterAnswers): FoldedAnswers {
  const folded = {
    applicants: foldedKeys(answers.applicants),
    outcomes: foldedKeys(answers.outcomes),
    ways: foldedKeys(answers.ways),
    disputeOutcomes: foldedKeys(answers.disputeOutcomes),
  }
  const keys = new Map<string, string>()
  return {
    years: answers.years,
    find(about, value, headers) {
      const key = keys.get(value) ?? keyOf(value)
      if (keys.size < 5000) keys.set(value, key)
      const named = folded[about].get(key)
      return { key, answer: named === undefined ? undefined : targetOf(named, headers) }
    },
  }
}

/** The key of a value: each part folded. */
function keyOf(value: string): string {
  return value.split('|').map(foldText).filter(Boolean).join('|')
}

function foldedKeys(answers: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  for (const [value, target] of Object.entries(answers)) {
    keys.set(foldText(value), target)
    keys.set(keyOf(value.replace(/[/｜]/g, '|')), target)
  }
  return keys
}

function targetOf(name: string, headers: HeaderWords): string | undefined {
  if (headers.groupsOf.has(name)) return name
  if (name === 'open' || name === openTarget) return openTarget
  const found = understand(headers.book.find(name), headers)
  return found.is === 'leaf' ? found.leaf : undefined
}
