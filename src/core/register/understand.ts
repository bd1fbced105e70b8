import type { HeaderWords } from './header-words'
import type { PhraseHit } from './phrase-book'

/** Pseudo targets of values that name no row. */
export const openTarget = '#open'
export const answeredTarget = '#answered'

/** What a value of a register speaks for. */
export type Understanding =
  | { readonly is: 'leaf'; readonly leaf: string }
  /** A group without saying which of its rows: 不予公开. */
  | { readonly is: 'group'; readonly group: string }
  /** Not answered yet. */
  | { readonly is: 'open' }
  /** Answered, without saying how. */
  | { readonly is: 'answered' }
  | { readonly is: 'blank' }
  /** None that is known, or several: the rows that it may be, none where it is unknown. */
  | { readonly is: 'unclear'; readonly candidates: readonly string[] }

/** Understands one value by the words found in it. `together` names a row that stands for several at once (部分公开). */
export function understand(hits: readonly PhraseHit[], headers: HeaderWords, together?: Together): Understanding {
  const targets = [...new Set(hits.map(({ target }) => target))]
  const leaves = targets.filter((target) => headers.groupsOf.has(target))
  const groups = targets.filter((target) => headers.leavesOf.has(target))
  const isOpen = targets.includes(openTarget)
  if (together && leaves.includes(together.leaf) && !isOpen && isPartOf(together, leaves, groups, headers))
    return { is: 'leaf', leaf: together.leaf }
  if (leaves.length + groups.length === 0)
    return isOpen
      ? { is: 'open' }
      : targets.includes(answeredTarget)
        ? { is: 'answered' }
        : { is: 'unclear', candidates: [] }
  const [leaf] = leaves
  if (!isOpen && leaves.length === 1 && leaf !== undefined) {
    const own = headers.groupsOf.get(leaf) ?? []
    if (groups.every((group) => own.includes(group))) return { is: 'leaf', leaf }
  }
  const innermost = groups.filter(
    (group) => !groups.some((other) => other !== group && isWithin(other, group, headers)),
  )
  if (!isOpen && leaves.length === 0 && innermost.length === 1) return groupOrLeaf(innermost[0]!, headers)
  const candidates = [...leaves, ...innermost.flatMap((group) => headers.leavesOf.get(group) ?? [])]
  return { is: 'unclear', candidates: [...new Set([...candidates, ...(isOpen ? [openTarget] : [])])] }
}

/** A row that is the result of an application some parts of which are these others. */
export interface Together {
  readonly leaf: string
  /** Rows and groups that it may stand with: 区分处理的，只计这一情形，不计其他情形. */
  readonly parts: readonly string[]
}

function isPartOf(
  { leaf, parts }: Together,
  leaves: readonly string[],
  groups: readonly string[],
  headers: HeaderWords,
): boolean {
  const belongs = (id: string) =>
    parts.includes(id) || (headers.groupsOf.get(id) ?? []).some((one) => parts.includes(one))
  return leaves.every((one) => one === leaf || belongs(one)) && groups.every(belongs)
}

/** Whether a group lies inside another. */
function isWithin(inner: string, outer: string, { leavesOf }: HeaderWords): boolean {
  const outerLeaves = leavesOf.get(outer) ?? []
  const innerLeaves = leavesOf.get(inner) ?? []
  return innerLeaves.length < outerLeaves.length && innerLeaves.every((leaf) => outerLeaves.includes(leaf))
}

/** The rows that a value may be which names none for certain; none where it is unknown. */
export function candidatesOf(understood: Understanding, { leavesOf }: HeaderWords): readonly string[] {
  if (understood.is === 'group') return leavesOf.get(understood.group) ?? []
  return understood.is === 'unclear' ? understood.candidates : []
}

/** A group of a single row is that row. */
export function groupOrLeaf(group: string, { leavesOf }: HeaderWords): Understanding {
  const leaves = leavesOf.get(group) ?? []
  return leaves.length === 1 ? { is: 'leaf', leaf: leaves[0]! } : { is: 'group', group }
}
