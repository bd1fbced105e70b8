import { role } from '../template/roles'
import type { Figure, Noun } from './figure'
import type { Topic } from './topic'

const disputeNouns: ReadonlySet<Noun> = new Set<Noun>(['reconsideration', 'litigation', 'direct', 'subsequent'])
const decisionNouns: ReadonlySet<Noun> = new Set<Noun>(['licences', 'penalties', 'compulsion', 'fee'])

/** What a figure is about, where a table holds that; empty where none does. */
export function topicsOf(figure: Figure): readonly Topic[] {
  const { counts, change, direction, acts } = figure
  if (change === 'change' || change === 'base') return []
  const [noun] = counts
  if (noun === undefined && figure.outcomes.some(isPlain)) return ofApplications(figure)
  if (noun === undefined) return direction && acts.includes('carried') ? [carried(direction)] : []
  if (noun === 'application') return ofApplications(figure)
  if (disputeNouns.has(noun)) return ofDisputes(figure)
  if (noun === role.normativeDocuments || noun === role.administrativeRules) return ofDocuments(figure, noun)
  if (decisionNouns.has(noun)) return ofDecisions(figure, noun)
  return []
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
  const has = (act: string) => acts.includes(act)
  if (has('open')) return []
  if (has('answered')) return has('received') || has('handled') || has('new') ? ['handled'] : ['answered']
  if (has('new')) return ['newly-received']
  if (has('handled') || has('decided')) return ['handled']
  return has('received') ? ['received'] : []
}

/** 申请总量28件 came in; 共28件 behind 新收 and 结转 is both together. */
function withoutAct({ own, total, change, sum, whole, after }: Figure): readonly Topic[] {
  if (own) return total || change === 'to' ? ['received'] : []
  return sum && !whole && after?.number.kind === 'count' && after.outcomes.length === 0 ? ['handled'] : []
}

/** 办结44件，结转2件. */
const carriedBehindAnswer = ({ after, acts }: Figure): readonly Topic[] =>
  acts.length === 1 && after?.acts.includes('answered') ? [role.carriedForward] : []

const ambiguous = new Set([
  'disclosed',
  role.partlyDisclosed,
  'withheld',
  role.otherHandling,
  'withdrawn',
  role.notProcessed,
])
/** Outcomes that only applications have; 予以公开 may be said of documents too. */
const isPlain = (outcome: string) => !ambiguous.has(outcome)

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
  if (whole && !decided) return []
  if (!decided && change !== 'to' && leader !== 'none' && leader !== 'act') return []
  return [`decision.${noun}`]
}
