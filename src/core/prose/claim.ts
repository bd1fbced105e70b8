import { has, Holds } from './holds'
import { Kind } from './lexicon'
import { blockSpan, type Clause } from './clause'
import { spanOf, type BareClause, type Figure, type Noun } from './figure'
import { isOfLastYear } from './figure-clauses'
import type { Passage } from './passage'
import { isGroup } from './narrower'
import { is, roleIn, type Token } from './token'

/**
 * A sentence without a number that the tables can contradict. all-answered: 均已办结; all-upheld: 均获维持;
 * none-corrected: 零败诉, 未被纠错; all-closed: 均已审结; all-of: 均为自然人提交, 均为其他结果.
 */
export interface Claim {
  readonly kind: 'all-answered' | 'all-upheld' | 'none-corrected' | 'all-closed' | 'all-of'
  /** The cases that it speaks of; for all-answered none. */
  readonly cases: readonly Noun[]
  /** For all-of: the role of the column or row that they all belong to. */
  readonly role: string | undefined
  readonly of: 'applicant' | 'outcome' | 'result' | undefined
  /** The number that they all are. */
  readonly figure: Figure | undefined
  readonly year: number | undefined
  /** The area that it speaks for, where that is not the agency itself. */
  readonly area: string | undefined
  readonly clause: Clause
  readonly from: number
  readonly to: number
}

const exception = /除|其余|其他(?!组织|结果)|到期|应答复|延期|补正|上年|去年|遗留|协助|配合|指导/
const notOfDisclosure = /备案|历年|执法/

/** The claims of the clauses that may make some. */
export function claimsOf(bare: readonly BareClause[]): readonly Claim[] {
  return bare.flatMap((one) => {
    const told = one.passage.compares || one.passage.within ? undefined : claimIn(one)
    if (!told) return none
    const { clause, year, area } = one.passage
    const { kind, cases, role, of, figure } = told
    const { from, to } = blockSpan(clause, told.from, told.to)
    return [{ kind, cases, role, of, figure, year, area, clause, from, to }]
  })
}
const none: readonly Claim[] = []

type Told = Pick<Claim, 'kind' | 'cases' | 'from' | 'to'> & Partial<Pick<Claim, 'role' | 'of' | 'figure'>>

function claimIn(bare: BareClause): Told | undefined {
  const { tokens, clause } = bare.passage
  const { kinds } = bare.passage
  const none = has(kinds, Holds.none) ? tokens.findIndex((token) => is(token, Kind.none)) : -1
  const corrected =
    none < 0 ? -1 : tokens.findIndex((token, at) => at > none && roleIn(token, Kind.result) === 'corrected')
  if (corrected > none && bare.ofDisclosure && !notOfDisclosure.test(clause.text))
    return noneCorrected(bare, none, corrected)
  const all = has(kinds, Holds.all) ? tokens.findIndex((token) => is(token, Kind.all)) : -1
  const number = has(kinds, Holds.count) ? tokens.findIndex((token) => token.number?.kind === 'count') : -1
  if (all < 0 || number > all) return saysWhatTheyAre(bare)
  return allOf(bare, all)
}

function noneCorrected({ passage, disputes }: BareClause, none: number, corrected: number): Told | undefined {
  const { tokens, clause } = passage
  if (tokens.some((token) => token.number?.kind === 'count')) return undefined
  const lost = /败诉/.test(clause.text)
  const undone = /纠|撤销|确认违法|责令/.test(clause.text)
  const here = tokens.flatMap((token) => disputeRole(token) ?? [])
  const cases: readonly Noun[] = lost && !undone ? ['litigation'] : here.length > 0 ? here : disputes
  return { kind: 'none-corrected', cases, from: tokens[none]!.from, to: tokens[corrected]!.to }
}

const disputeNouns: ReadonlySet<Noun> = new Set<Noun>(['reconsideration', 'litigation', 'direct', 'subsequent'])

const disputeRole = (token: Token): Noun | undefined => {
  const noun = roleIn(token, Kind.noun)
  return noun === 'reconsideration' || noun === 'litigation' ? noun : undefined
}

/** What stands behind 均, 全部. */
function allOf(bare: BareClause, all: number): Told | undefined {
  const { tokens, clause } = bare.passage
  const from = tokens[all]!.from
  const ofApplications = bare.subject[0] === 'application'
  for (let at = all + 1; at < tokens.length; at++) {
    const token = tokens[at]!
    const to = token.to
    const result = roleIn(token, Kind.result)
    if (result !== undefined) return ofCases(bare, result, from, to)
    const applicant = roleIn(token, Kind.applicant)
    if (applicant !== undefined)
      return ofApplications || names(tokens, all, '申请人') ? ofApplicant(bare, all, at, applicant) : undefined
    const outcome = roleIn(token, Kind.outcome)
    if (outcome !== undefined) return ofOutcome(bare, all, at)
    if (roleIn(token, Kind.act) !== 'answered') continue
    if (!ofApplications || exception.test(clause.text) || isOfOthers(bare.before)) return undefined
    const ofDisputes = tokens.some((one) => disputeRole(one) !== undefined)
    return ofDisputes ? undefined : { kind: 'all-answered', cases: [], from, to }
  }
  return undefined
}

/** 协助办理申请6件，均已办结: the number before says whose they are. */
function isOfOthers(before: Figure | undefined): boolean {
  if (!before) return false
  if (before.direction === 'in' && before.acts.includes('answered')) return true // 上年未办结3件，已全部办结；
  return before.vetoes.has('others') || before.vetoes.has('reviewed') || before.counts[0] === 'other'
}

function ofCases(bare: BareClause, result: string, from: number, to: number): Told | undefined {
  const { clause } = bare.passage
  if (!bare.ofDisclosure || notOfDisclosure.test(clause.text)) return undefined
  const { disputes } = bare
  if (bare.before && isOfLastYear(bare.before)) return undefined
  if (result === 'upheld') return { kind: 'all-upheld', cases: disputes, from, to }
  if (result === 'closed') return disputes.length > 0 ? { kind: 'all-closed', cases: disputes, from, to } : undefined
  const { before } = bare
  const noun = before?.counts[0]
  if (bare.hasNumber || !before || before.whole || !noun || before.counts.length > 1 || !disputeNouns.has(noun))
    return undefined
  if (before.results.length === 0)
    return { kind: 'all-of', of: 'result', role: result, cases: [noun], figure: before, from, to }
  return undefined
}

function ofApplicant(bare: BareClause, all: number, at: number, role: string): Told | undefined {
  const { tokens } = bare.passage
  const before = bare.hasNumber ? bare.inside : bare.before
  if (exception.test(bare.passage.clause.text) || tokens[at + 1]?.joins || !before || before.whole) return undefined
  if (isOfOthers(before) || before.counts[0] !== 'application' || before.shares.size > 0) return undefined
  return {
    kind: 'all-of',
    of: 'applicant',
    role,
    cases: [],
    figure: before,
    from: tokens[all]!.from,
    to: tokens[at]!.to,
  }
}

const names = (tokens: readonly Token[], to: number, text: string) =>
  tokens.slice(0, to).some(({ word }) => word?.text === text)

/** 全部予以公开 of all applications, 均为本机关不掌握 of 无法提供10件: where one outcome alone is named. */
function ofOutcome(bare: BareClause, all: number, at: number): Told | undefined {
  const { passage, hasNumber } = bare
  const before = hasNumber ? bare.inside : bare.before
  const { tokens, clause } = passage
  if (!before || before.whole || /除|其余|延期|上年|去年/.test(clause.text) || isOfOthers(before)) return undefined
  const roles = new Set(tokens.slice(all).flatMap((token) => roleIn(token, Kind.outcome) ?? []))
  const role = roleIn(tokens[at], Kind.outcome)!
  const ofGroup = before.outcomes.length === 1 && isGroup(before.outcomes[0]!)
  if (before.outcomes[0]) roles.delete(before.outcomes[0])
  const ofAll = before.counts[0] === 'application' && before.outcomes.length === 0 && before.index === bare.first
  if (roles.size !== 1 || before.shares.size > 0 || before.direction || !(ofGroup || ofAll) || isGroup(role))
    return undefined
  const { from } = tokens[all]!
  return { kind: 'all-of', of: 'outcome', role, cases: [], figure: before, from, to: tokens[at]!.to }
}

/** 收到申请1件，为本机关不掌握的政府信息. */
function onlyOutcome({ before, passage }: BareClause): Told | undefined {
  const { tokens } = passage
  const at = has(passage.kinds, Holds.outcome) ? tokens.findIndex((token) => is(token, Kind.outcome)) : -1
  if (at < 0 || !before || before.counts[0] !== 'application' || isOfOthers(before) || before.shares.size > 0)
    return undefined
  const leads = tokens.slice(0, at)
  const says = leads.length > 0 && leads.every((token) => is(token, Kind.fill) || is(token, Kind.all))
  if (!says || !/为|属/.test(passage.clause.text.slice(0, tokens[at]!.from + 2))) return undefined
  if (tokens.filter((token) => is(token, Kind.outcome)).length > 1 || before.outcomes.length > 0 || before.direction)
    return undefined
  const role = roleIn(tokens[at], Kind.outcome)!
  return { kind: 'all-of', of: 'outcome', role, cases: [], figure: before, from: tokens[0]!.from, to: tokens[at]!.to }
}

/** 不予公开1件（第三方不同意公开）: the one reason of the number before the brackets. */
function reasonInBrackets(before: Figure, { tokens, clause }: Passage): Told | undefined {
  const [group] = before.outcomes
  if (before.outcomes.length !== 1 || !group || !isGroup(group) || clause.begin - spanOf(before).to > 1)
    return undefined
  const reasons = tokens.filter((token) => is(token, Kind.outcome))
  const [reason] = reasons
  const role = reason && roleIn(reason, Kind.outcome)
  if (
    !role ||
    reasons.length !== 1 ||
    isGroup(role) ||
    tokens.some((token) => token.number || token.word?.text === '等')
  )
    return undefined
  return { kind: 'all-of', of: 'outcome', role, cases: [], figure: before, from: reason.from, to: reason.to }
}

/** 行政复议1件，为其他结果; 申请1件，为本机关不掌握的政府信息; 被申请行政复议1件，复议机关作出维持决定. */
function saysWhatTheyAre(bare: BareClause): Told | undefined {
  const { before, passage, hasNumber } = bare
  const { tokens, clause } = passage
  if (hasNumber || !before) return undefined
  if (clause.aside) return reasonInBrackets(before, passage)
  if (before.whole || has(passage.kinds, Holds.none)) return undefined
  const outcome = onlyOutcome(bare)
  if (outcome) return outcome
  if (!has(passage.kinds, Holds.result)) return undefined
  const results = tokens.filter((token) => is(token, Kind.result))
  const [token] = results
  if (!token || results.length !== 1 || clause.aside) return undefined
  const role = roleIn(token, Kind.result)!
  const noun = before.counts[0]
  const ofDisclosure = bare.ofDisclosure || has(before.passage.kinds, Holds.cause)
  if (role === 'closed' || !noun || !ofDisclosure || before.counts.length > 1) return undefined
  if (!disputeNouns.has(noun)) return undefined
  if ([...before.shares].some((share) => share !== 'matter')) return undefined
  return { kind: 'all-of', of: 'result', role, cases: [noun], figure: before, from: token.from, to: token.to }
}
