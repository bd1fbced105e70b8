import { role } from '../template/roles'
import { has, Holds } from './holds'
import { Kind, kindMask } from './lexicon'
import { blockSpan } from './clause'
import { nothing } from './measured'
import type { Passage } from './passage'
import type { Scope, Statement } from './statement'
import { is, isAny, isUnknown, roleIn, type Token } from './token'
import type { Topic } from './topic'
import type { BareClause, Noun } from './figure'

const none: readonly Statement[] = []

/** 未收到政府信息公开申请; 无上年结转申请; 没有引发行政复议、行政诉讼: a number that is not written. */
export function denialsIn(bare: BareClause): readonly Statement[] {
  const { passage, hasNumber } = bare
  const { tokens } = passage
  if (!has(passage.kinds, Holds.none) || passage.compares || tokens.some(excepts)) return none
  if (hasNumber && !bare.inside) return none
  const found: Statement[] = []
  for (let at = hasNumber ? bare.inside!.at + 1 : 0; at < tokens.length; at++) {
    if (!is(tokens[at], Kind.none)) continue
    let end = at + 1
    while (end < tokens.length && !is(tokens[end], Kind.none)) end++
    const topics = deniedTopics(sharing(tokens, at, end), at, end, bare)
    if (topics.length === 0 || (hasNumber && topics[0] !== role.carriedForward)) continue
    const { clause, year, area } = passage
    const { from, to } = blockSpan(clause, tokens[at]!.from, tokens[end - 1]!.to)
    const scope = deniedScope(passage, at, end)
    const ofDisclosure = bearing(tokens, bare)
    const value = nothing
    found.push({
      topics,
      value,
      measured: undefined,
      figure: undefined,
      scope,
      year,
      area,
      ofDisclosure,
      clause,
      from,
      to,
    })
  }
  return found
}

/** 未制发、未废止规范性文件: the noun stands behind the last of them. The tokens with the noun put behind `end`. */
function sharing(tokens: readonly Token[], at: number, end: number): readonly Token[] {
  const zone = tokens.slice(at, end)
  if (end >= tokens.length || !zone.some((token) => roleIn(token, Kind.act)) || zone.some(isNamedThing)) return tokens
  const noun = tokens.slice(end).find(isNamedThing)
  if (!noun) return tokens
  const shared = [...tokens]
  shared[end - 1] = noun
  return shared
}

const isNamedThing = (token: Token) =>
  is(token, Kind.noun) || is(token, Kind.decided) || is(token, Kind.other) || is(token, Kind.foreign)

function deniedScope({ tokens, within }: Passage, at: number, end: number): Scope {
  if (zoneIsShare(tokens, at, end)) return 'part'
  if (within) return within === 'part' ? 'part' : 'earlier'
  return vetoed(tokens) ? 'assisted' : 'own'
}

/** 未收到信函申请, 未收到涉及本局职责的申请: one way or kind of applying only. */
const zoneIsShare = (tokens: readonly Token[], at: number, end: number) =>
  tokens.slice(at, end).some((token, i) => {
    const share = roleIn(token, Kind.share)
    const next = tokens[at + i + 1]
    return share === 'channel' || (share === 'matter' && next !== undefined && !speaksOfDisclosure(next))
  })

const excepts = (token: Token) =>
  is(token, Kind.rest) ||
  is(token, Kind.late) ||
  is(token, Kind.plan) ||
  token.word?.text === '除' ||
  token.word?.text === '除了'

const vetoed = (tokens: readonly Token[]) => tokens.some((token) => roleIn(token, Kind.veto) === 'others')

function bearing(tokens: readonly Token[], { ofDisclosure }: BareClause): boolean | undefined {
  if (tokens.some((token) => is(token, Kind['own-trade'])) && !tokens.some(speaksOfDisclosure)) return false
  return ofDisclosure || tokens.some((token) => is(token, Kind.cause) || speaksOfDisclosure(token)) ? true : undefined
}

const speaksOfDisclosure = (token: Token) => is(token, Kind.disclosure) || roleIn(token, Kind.noun) === 'application'

function deniedTopics(tokens: readonly Token[], at: number, end: number, bare: BareClause): readonly Topic[] {
  const subject = bare.inside?.counts ?? bare.subject
  const nouns = deniedNouns(tokens, at, end)
  if (nouns === undefined || tellsOfCases(tokens, at, end)) return noTopics
  const applicants = applicantsIn(tokens, at, end)
  if (applicants.length > 0) {
    const told = subject.includes('application') || nouns.includes('application')
    return told ? applicants.map((one): Topic => `applicant.${one}`) : noTopics
  }
  const acts = actsIn(tokens, at, end)
  if (acts.includes('carried')) return carriedNone(tokens, at, end, nouns, subject)
  if (nouns.some((noun) => disputes.has(noun)))
    return overDecisions(tokens, at, subject) ? noTopics : (nouns.filter((noun) => disputes.has(noun)) as Topic[])
  const [noun] = nouns
  if (noun === 'application') return deniedReceipt(acts)
  if (noun === undefined)
    return subject.includes('application') && acts[0] === 'handled' && end - at <= 3 ? ['received'] : noTopics
  if (noun === role.normativeDocuments || noun === role.administrativeRules) return deniedDocuments(noun, acts)
  if (decisions.has(noun) || noun === 'fee') return deniedDecisions(nouns, tokens.slice(at, end))
  return noTopics
}

const noTopics: readonly Topic[] = []

/** 无法人或其他组织申请, 没有科研机构、企业提出申请: who did not apply. */
function applicantsIn(tokens: readonly Token[], from: number, to: number): readonly string[] {
  const found: string[] = []
  for (let i = from; i < to; i++) {
    const token = tokens[i]!
    const applicant = roleIn(token, Kind.applicant)
    if (applicant !== undefined) found.push(applicant)
    else if (roleIn(token, Kind.perhaps)?.startsWith(columns) && !is(token, Kind.applicant)) {
      const column = roleIn(token, Kind.perhaps)!.slice(columns.length)
      if (column !== role.naturalPersons) found.push(column)
    }
  }
  return found
}
const columns = 'applicant.'

/** Whether the words say how cases ended. */
function tellsOfCases(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isAny(tokens[i], endings)) return true
  return false
}
const endings = kindMask(Kind.outcome, Kind.result, Kind.withdrawn)

function actsIn(tokens: readonly Token[], from: number, to: number): readonly string[] {
  const acts: string[] = []
  for (let i = from; i < to; i++) {
    const act = roleIn(tokens[i], Kind.act)
    if (act !== undefined) acts.push(act)
  }
  return acts
}

const decisions: ReadonlySet<string> = new Set(['licences', 'penalties', 'compulsion'])
const disputes: ReadonlySet<string> = new Set(['reconsideration', 'litigation'])
const receipts: ReadonlySet<string> = new Set(['received', 'new', 'handled'])

/** 行政处罚决定未被申请行政复议，也未被提起行政诉讼: disputes over what was decided, which table 四 does not count. */
function overDecisions(tokens: readonly Token[], at: number, subject: readonly Noun[]): boolean {
  if (tokens.some((token, i) => speaksOfDisclosure(token) || (i < at && is(token, Kind.cause)))) return false
  const decides = (token: Token) => decisions.has(roleIn(token, Kind.noun) ?? roleIn(token, Kind.decided) ?? '')
  return tokens.slice(0, at).some(decides) || subject.some((noun) => decisions.has(noun))
}

function deniedReceipt(acts: readonly string[]): readonly Topic[] {
  if (acts.includes('answered') || acts.includes('open')) return []
  return acts.length === 0 || acts.some((act) => receipts.has(act)) ? ['received'] : []
}

/** 未作出行政处罚决定, 未收取行政事业性收费; nothing where a word between is not understood (未违规收取…). */
function deniedDecisions(nouns: readonly Noun[], zone: readonly Token[]): readonly Topic[] {
  const last = zone[zone.length - 1]
  if (zone.some(isUnknown) || !last || !(is(last, Kind.noun) || is(last, Kind.decided) || is(last, Kind.fill)))
    return []
  if (nouns[0] === 'fee' && zone.length > 2 && !zone.some((token) => is(token, Kind.act))) return []
  return nouns.map((noun): Topic => `decision.${noun}`)
}

function deniedDocuments(noun: string, acts: readonly string[]): readonly Topic[] {
  const kinds = acts.flatMap((act) =>
    act === 'issued' || act === 'new' ? ['issued'] : act === 'repealed' || act === role.inForce ? [act] : [],
  )
  return [...new Set(kinds)].map((kind) => `document.${noun}.${kind}` as Topic)
}

/** 无上年结转 is 二; 无结转 and 无需结转下年度 are 四. */
function carriedNone(
  tokens: readonly Token[],
  at: number,
  end: number,
  nouns: readonly Noun[],
  subject: readonly Noun[],
): readonly Topic[] {
  const ofApplications =
    nouns.includes('application') || (nouns.length === 0 && (subject.length === 0 || subject.includes('application')))
  if (!ofApplications) return []
  for (let i = Math.max(0, at - 3); i < end; i++)
    if (roleIn(tokens[i], Kind.time) === 'last') return [role.broughtForward]
  return [role.carriedForward]
}

/** The nouns that are denied; undefined where another noun is. */
function deniedNouns(tokens: readonly Token[], from: number, to: number): readonly Noun[] | undefined {
  const nouns: Noun[] = []
  let decided = actsIn(tokens, from, to).includes('decided')
  for (let i = to - 1; i >= from; i--) {
    const token = tokens[i]!
    const noun = roleIn(token, Kind.noun) ?? roleIn(token, Kind.decided)
    if (noun !== undefined) {
      decided ||= is(token, Kind.decided)
      if (decisions.has(noun) && !decided) return undefined
      if (nouns.length > 0 && !disputes.has(noun) && !decided) break
      nouns.unshift(noun === 'bare-application' ? 'application' : (noun as Noun))
      if (!disputes.has(noun) && !decisions.has(noun)) break
    } else if (is(token, Kind.other) || is(token, Kind.foreign)) return nouns.length > 0 ? nouns : undefined
  }
  return nouns
}
