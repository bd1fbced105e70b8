import { role } from '../template/roles'
import type { Figure, Noun } from './figure'
import { has, Holds } from './holds'
import { Kind } from './lexicon'
import { is, roleIn } from './token'
import type { Topic } from './topic'

const disputeNouns: ReadonlySet<Noun> = new Set<Noun>(['reconsideration', 'litigation', 'direct', 'subsequent'])
const decisionNouns: ReadonlySet<Noun> = new Set<Noun>(['licences', 'penalties', 'compulsion', 'fee'])

/** What a figure is about, where a table holds that; empty where none does. */
export function topicsOf(figure: Figure, amongApplications = false): readonly Topic[] {
  const { counts, change } = figure
  if (change === 'change' || change === 'base') return []
  const [noun] = counts
  if (amongApplications && isSupposed(figure)) return ofApplications(figure)
  if (noun === undefined) return withoutNoun(figure)
  if (noun === 'application') return ofApplications(figure)
  if (disputeNouns.has(noun)) return ofDisputes(figure)
  if (noun === role.normativeDocuments || noun === role.administrativeRules) return ofDocuments(figure, noun)
  if (decisionNouns.has(noun)) return ofDecisions(figure, noun)
  return []
}

/** An outcome or act that applications have, beside numbers that only they have. */
function isSupposed(figure: Figure): boolean {
  const { counts, own, far, outcomes, whole, acts } = figure
  const [noun] = counts
  if (own || !(noun === undefined || (noun === 'other' && far))) return false
  if (outcomes.length > 0) return true
  if (whole) return false
  return acts.some((act) => act === 'new' || act === 'answered') || (noun === undefined && tellsReceipt(figure))
}

/** 年度受理总量为104件: nothing but the act and its number. */
function tellsReceipt({ passage: { tokens, kinds }, at }: Figure): boolean {
  if (has(kinds, Holds['noun.application'] | Holds['noun.bare-application'])) return false
  let i = at - 1
  while (i >= 0 && plain.has(tokens[i]!.word?.text ?? '')) i--
  return receipts.has(roleIn(tokens[i], Kind.act) ?? '')
}
const plain: ReadonlySet<string> = new Set(['为', '共', '达', '是', '共计', '合计', '总计', '总量', '数', '量', '总数'])

function withoutNoun(figure: Figure): readonly Topic[] {
  const { direction, acts, outcomes } = figure
  if (outcomes.some(isPlain)) return ofApplications(figure)
  return direction && acts.includes('carried') ? [carried(direction)] : []
}

const carried = (direction: 'in' | 'forward'): Topic => (direction === 'in' ? role.broughtForward : role.carriedForward)

function ofApplications(figure: Figure): readonly Topic[] {
  const { acts, outcomes, applicants, direction, rest } = figure
  if (acts.includes('carried')) return direction ? [carried(direction)] : carriedBehindAnswer(figure)
  if (direction) return [carried(direction)]
  if (outcomes.length > 0) return outcomes.includes('withdrawn') ? [] : outcomes.map((one): Topic => `outcome.${one}`)
  if (rest) return []
  if (applicants.length > 0) return applicants.map((one): Topic => `applicant.${one}`)
  return acts.length > 0 ? ofActs(acts) : withoutAct(figure)
}

/** What applications were counted by what was done with them. */
function ofActs(acts: readonly string[]): readonly Topic[] {
  const did = (act: string) => acts.includes(act)
  if (did('open')) return []
  if (did('answered')) return did('received') || did('handled') || did('new') ? ['handled'] : ['answered']
  if (did('new')) return ['newly-received']
  if (did('handled') || did('decided')) return ['handled']
  return did('received') ? ['received'] : []
}

/** 申请总量28件 came in; 共28件 behind 新收 and 结转 is both together. */
function withoutAct(figure: Figure): readonly Topic[] {
  const { own, total, change, sum, whole, after, number } = figure
  const none = number.value === 0n && has(figure.passage.kinds, Holds['noun.application'])
  if (own && (total || change === 'to' || none)) return ['received']
  if (own) return standsAlone(figure) || namesAll(figure) ? ['handled'] : []
  return sum && !whole && after && sumsAll(after) ? ['handled'] : []
}

/** What was received or brought forward, by whom or by which way: all of that together. */
const sumsAll = ({ number, outcomes, acts, direction, shares, applicants }: Figure): boolean =>
  number.kind === 'count' &&
  outcomes.length === 0 &&
  (direction !== undefined || applicants.length > 0 || shares.has('channel') || acts.some((act) => receipts.has(act)))

/** 受理不动产登记申请80件，政府信息公开申请15件: a number of applications beside what else was handled. */
function standsAlone({ passage, at, whole, after }: Figure): boolean {
  if (
    whole ||
    !after?.acts.some((act) => receipts.has(act)) ||
    after.passage.clause.sentence !== passage.clause.sentence
  )
    return false
  return passage.tokens.every(
    (token, i) => i === at || roleIn(token, Kind.noun) === 'application' || is(token, Kind.fill),
  )
}
const receipts: ReadonlySet<string> = new Set(['received', 'handled', 'new'])

/** 全部18件政府信息公开申请均有台账, 政府信息公开申请共18件: all there were, whatever was done with them. */
function namesAll({ passage, at, whole, after, shares, from, applicants, gap }: Figure): boolean {
  if (whole || after || shares.size + applicants.length > 0 || gap || passage.clause.aside) return false
  if (!has(passage.kinds, Holds['noun.application'])) return false
  const first = passage.tokens.findIndex((token) => token.from >= from)
  return [at - 1, first - 1].some((i) => wholes.has(passage.tokens[i]?.word?.text ?? ''))
}
const wholes: ReadonlySet<string> = new Set([
  '全部',
  '所有',
  '共',
  '共计',
  '合计',
  '总计',
  '共有',
  '总共',
  '一共',
  '计',
])

/** 办结44件，结转2件. */
function carriedBehindAnswer({ after, acts, whole, passage }: Figure): readonly Topic[] {
  let before = after
  while (before?.change === 'change' && before.passage.clause.sentence === passage.clause.sentence)
    before = before.after
  if (acts.length !== 1 || !before) return []
  if (before.acts.includes('answered')) return [role.carriedForward]
  return whole && before.whole === whole && before.acts.includes('new') ? [role.broughtForward] : [] // 共163宗，其中新增158宗、结转5宗
}

const ambiguous = new Set([
  'disclosed',
  role.partlyDisclosed,
  'withheld',
  role.otherHandling,
  'withdrawn',
  role.notProcessed,
])
/** Outcomes that only applications have; 予以公开 may be said of documents too. */
export const isPlain = (outcome: string) => !ambiguous.has(outcome)

function ofDisputes({ counts, results, acts, direction, rest, outcomes, whole, own }: Figure): readonly Topic[] {
  if (acts.includes('carried') || direction) return []
  if (whole && results.length === 0 && !own)
    return rest || outcomes.includes('withdrawn') ? [`result.${counts[0] as 'litigation'}.other-result`] : []
  if (outcomes.includes('withdrawn'))
    return counts.length === 1 ? [`result.${counts[0] as 'litigation'}.other-result`] : []
  if (results.length > 0) {
    const [result] = results
    if (result === 'closed') return counts.map((noun): Topic => `result.${noun as 'litigation'}.closed`)
    if (result !== undefined)
      return counts.length === 1 && result !== undefined ? [`result.${counts[0] as 'litigation'}.${result}`] : []
  }
  return counts.map((noun): Topic => {
    if (noun === 'direct' || noun === 'subsequent') return `litigation.${noun}`
    return noun as 'reconsideration'
  })
}

function ofDocuments({ acts }: Figure, noun: Noun): readonly Topic[] {
  const kinds = acts.flatMap((act) => documentActs[act] ?? [])
  return [...new Set(kinds)].slice(0, 1).map((act): Topic => `document.${noun}.${act}`)
}

const documentActs: Readonly<Record<string, 'issued' | 'repealed' | typeof role.inForce>> = {
  issued: 'issued',
  new: 'issued',
  repealed: 'repealed',
  [role.inForce]: role.inForce,
}

function ofDecisions({ acts, own, whole, decided, number, leader, change }: Figure, noun: Noun): readonly Topic[] {
  if (noun === 'fee') return own && number.kind === 'money' ? ['decision.fee'] : []
  if (!own && !acts.includes('decided') && change !== 'to') return []
  if (whole && (!decided || disputeNouns.has(whole.counts[0] ?? 'other'))) return []
  if (!decided && change !== 'to' && leader !== 'none' && leader !== 'act') return []
  return [`decision.${noun}`]
}
