import type { Figure } from './figure'
import { Kind } from './lexicon'
import type { Statement } from './statement'
import { is } from './token'

/** What statements are told apart by when two of them may speak of the same number. */
const keyOf = ({ clause, topics, year, area }: Statement) =>
  `${clause.sentence} ${String(year)} ${area ?? ''} ${topicsOfOne({ topics })}`
const topicsOfOne = ({ topics }: Pick<Statement, 'topics'>) => (topics.length === 1 ? topics[0]! : topics.join())

/** Numbers that are shares, which only the whole sentence shows: 办公室收到申请12件，部门收到33件. */
export function withoutShares(statements: readonly Statement[]): readonly Statement[] {
  if (statements.length === 0) return statements
  const told = new Map<string, Statement>()
  const several = new Set<string>()
  /** The topics of which the text gives the agency's own number. */
  const own = new Set<string>()
  const pending = new Set<number>()
  const parts = new Set<string>()
  for (const one of statements) {
    if (one.figure?.shares.has('office') && !one.figure.whole) several.add(keyOf(one))
    if (one.topics[0]!.endsWith('.pending')) pending.add(one.clause.sentence)
    if (one.scope === 'part') parts.add(keyOf(one))
    if (one.scope !== 'own') continue
    own.add(topicsOfOne(one))
    const name = keyOf(one)
    const known = told.get(name)
    if (known && known.value !== one.value && !isTotalOf(one, known)) several.add(name)
    else told.set(name, one)
  }
  return statements.map((one, i) => {
    if (one.scope === 'counted-otherwise') {
      const isTold = own.has(topicsOfOne(one)) || pending.has(one.clause.sentence) || parts.has(keyOf(one))
      return isTold ? { ...one, scope: 'part' } : one
    }
    if (one.scope !== 'own') return one
    const isShare = isExplained(statements, i) || holdsOthers(one, statements[i + 1])
    const smaller = several.size === 0 && told.get(keyOf(one)) !== one && told.get(keyOf(one))?.value !== one.value
    return isShare || smaller || (several.size > 0 && several.has(keyOf(one))) ? { ...one, scope: 'part' } : one
  })
}

/** 办结127件，…；全年累计办结131件: the second says that it is all. */
function isTotalOf({ figure, value }: Statement, { figure: part, value: less }: Statement): boolean {
  if (!figure || !part || value === undefined || less === undefined || less > value) return false
  return tells(figure) && !tells(part)
}

/** 全年累计, 共 right before its act. */
const tells = ({ passage: { tokens }, at }: Figure): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--)
    if (is(tokens[i], Kind.sum) || tokens[i]?.word?.text === '累计') return true
  return false
}

/** 予以公开3件（含部分公开1件）. */
function holdsOthers({ figure, topics }: Statement, included: Statement | undefined): boolean {
  return (
    included?.clause.aside === true &&
    included.figure?.whole === figure &&
    included.figure?.marker === 'hold' &&
    topics[0]!.startsWith('outcome')
  )
}

/** 受理37件，撤回3件，办理34件: 34 is what is left of 37. */
function isExplained(statements: readonly Statement[], at: number): boolean {
  const { figure, topics, value, clause } = statements[at]!
  if (!figure?.after || value === undefined || !/^(handled|answered)$/.test(topics[0]!)) return false
  const before = figure.after
  if (!before.outcomes.includes('withdrawn') || before.number.value === undefined) return false
  const sum = value + before.number.value
  const tells = (i: number, step: 1 | -1): boolean => {
    for (let one = statements[i]; one?.clause.sentence === clause.sentence; one = statements[(i += step)])
      if (one.value === sum) return true
    return false
  }
  return tells(at, -1) || tells(at + 1, 1)
}
