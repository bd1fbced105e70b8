import { role } from '../template/roles'
import { has, Holds } from './holds'
import type { Quantity } from '../report/quantity'
import { blockSpan, type Clause } from './clause'
import type { Figure, Noun } from './figure'
import type { Measured } from './measured'
import type { Topic } from './topic'

/** Why a number is not simply this agency's number for the year; `own` where it is. */
export type Scope =
  | 'own'
  /** 协助, 转办, 审查: somebody else's. */
  | 'assisted'
  /** Published items, rights on a list: another thing than the table counts. */
  | 'elsewhere'
  /** A share: one channel, one matter, one quarter, one department, 延期, a part of a share. */
  | 'part'
  /** 备案, 新增, 历年: counted another way. */
  | 'counted-otherwise'
  /** More than a year, or a part of one. */
  | 'earlier'
  /** 拟, 计划, 将. */
  | 'planned'
  /** Words between the noun and the number that nobody knows. */
  | 'unread'

/** One number, or a plain 没有, that the prose states about what the statutory tables count. */
export interface Statement {
  /** What it is about; several topics are counted together (行政复议、行政诉讼0件). */
  readonly topics: readonly Topic[]
  /** Exact where `measured` is not approximate; 0 where the text says that there was none. */
  readonly value: Quantity | undefined
  /** The number; absent where the text says 未收到, 无, 没有. */
  readonly measured?: Measured
  readonly figure?: Figure
  readonly scope: Scope
  /** The year that the sentence names. */
  readonly year: number | undefined
  /** The area that it speaks for, where that is not the agency itself: 区 of 全区各单位共收到…. */
  readonly area?: string
  /**
   * Whether a 复议 or 诉讼 is about the publicity of information: false where deciding or answering cases is the
   * agency's trade, undefined where the sentence does not say.
   */
  readonly ofDisclosure: boolean | undefined
  readonly clause: Clause
  /** The words and the number, UTF-16 offsets in the block's text. */
  readonly from: number
  readonly to: number
}

/** The statements that figures make, each with how far it is to be trusted. */
export function statementsOf(figures: readonly Figure[]): readonly Statement[] {
  const statements: Statement[] = []
  const marks = new Sentences(figures)
  for (const figure of figures) {
    const topics = topicsOf(figure)
    if (topics.length === 0 || !fits(topics[0]!, figure)) continue
    statements.push(make(figure, topics, marks))
  }
  return withoutShares(statements)
}

function make(figure: Figure, topics: readonly Topic[], marks: Sentences): Statement {
  const { passage, number } = figure
  const { clause, year, area } = passage
  const { from, to } = blockSpan(clause, figure.from, figure.to)
  const scope = scopeOf(figure, topics[0]!, marks)
  const ofDisclosure = bearing(figure, topics[0]!)
  const one = { topics, value: number.value, measured: number, figure, scope, year, ofDisclosure, clause, from, to }
  return area ? { ...one, area } : one
}

const applicationMeasures = new Set(['件', '件次', '条', '项', '份', '例', '宗', '起'])
const otherMeasures = new Set([...applicationMeasures, '个', '部', '篇'])

/** Whether the measure word can count what the topic is about. */
function fits(topic: Topic, { number, decided, acts, passage }: Figure): boolean {
  const { unit, kind } = number
  if (topic === 'decision.fee') return kind === 'money'
  if (kind !== 'count') return false
  if (topic.startsWith('document')) return otherMeasures.has(unit)
  if (topic.startsWith('decision')) {
    if (unit === '件') return true
    return (
      applicationMeasures.has(unit) && unit !== '条' && (decided || acts.includes('decided') || listsDecisions(passage))
    )
  }
  return applicationMeasures.has(unit)
}

const listsDecisions = ({ kinds }: Figure['passage']) => has(kinds, Holds['act.decided'])

const disputeNouns: ReadonlySet<Noun> = new Set<Noun>(['reconsideration', 'litigation', 'direct', 'subsequent'])
const decisionNouns: ReadonlySet<Noun> = new Set<Noun>(['licences', 'penalties', 'compulsion', 'fee'])

/** What a figure is about, where a table holds that; empty where none does. */
function topicsOf(figure: Figure): readonly Topic[] {
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
  const { acts, outcomes, applicants, direction, rest, total, own, change } = figure
  if (acts.includes('carried')) return direction ? [carried(direction)] : carriedBehindAnswer(figure)
  if (direction) return [carried(direction)]
  if (outcomes.length > 0) return outcomes.includes('withdrawn') ? [] : outcomes.map((one): Topic => `outcome.${one}`)
  if (rest) return []
  if (applicants.length > 0) return applicants.map((one): Topic => `applicant.${one}`)
  const has = (act: string) => acts.includes(act)
  if (has('open')) return []
  if (has('answered')) return has('received') || has('handled') || has('new') ? ['handled'] : ['answered']
  if (has('new')) return ['newly-received']
  if (has('handled') || has('decided')) return ['handled']
  if (has('received')) return ['received']
  if (acts.length > 0) return []
  if (own && (total || change === 'to')) return ['received']
  return figure.sum && !figure.whole && !own && figure.after?.number.kind === 'count' ? ['handled'] : []
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
    if (result !== 'closed')
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

/** The one place that decides how sure a reading is. */
function scopeOf(figure: Figure, topic: Topic, marks: Sentences): Scope {
  const { vetoes, shares, gap, passage, counts, acts } = figure
  const ofOthers = marks.ofOthers(figure)
  if (vetoes.has('reviewed') || vetoes.has('exempted')) return 'elsewhere'
  if (ofOthers) return 'assisted'
  if (vetoes.has('plan')) return 'planned'
  if (vetoes.has('earlier') && !acts.includes('carried')) return 'earlier'
  if (isPublished(figure, topic)) return 'elsewhere'
  if (acts.includes('new') && /^(reconsideration|litigation)/.test(topic)) return 'counted-otherwise'
  if (vetoes.has('otherwise') || vetoes.has('closed')) return 'counted-otherwise'
  if (passage.within) return passage.within === 'part' ? 'part' : 'earlier'
  if (gap) return 'unread'
  if (isShare(figure, topic, shares, marks)) return 'part'
  if (counts.length > 1 && new Set(counts).size !== counts.length) return 'unread'
  return 'own'
}

function isPublished({ vetoes, whole }: Figure, topic: Topic): boolean {
  if (!/^(document|decision|result)/.test(topic)) return false
  if (vetoes.has('published') && !topic.endsWith(role.inForce)) return true
  return Boolean(whole?.vetoes.has('published') || whole?.counts.includes('other'))
}

function isShare(
  { whole, acts, passage }: Figure,
  topic: Topic,
  shares: ReadonlySet<string>,
  marks: Sentences,
): boolean {
  if (topic === 'answered' && marks.late) return true
  const own = [...shares].filter((share) => share !== 'late')
  const carries = topic === role.carriedForward || topic === role.broughtForward
  if (/^(reconsideration|litigation|result)/.test(topic)) return shares.has('stage') || shares.has('office')
  if (topic.endsWith('.issued') && marks.revised && !acts.includes('new')) return true
  if (own.length > 0 && !(carries && own.every((share) => share === 'matter'))) return true
  if (shares.has('late') && !carries) return true
  if (!whole) return false
  if (/^(received|handled)$/.test(topic)) return true
  if (whole.shares.size > 0 && /^(outcome|applicant)/.test(topic)) return true
  if (topic.endsWith('.in-force') && figureIsRevised(passage)) return true
  return topic.endsWith('.issued') && !acts.includes('new') && whole.counts.includes('other')
}

/** 保留38件、修改6件: what was revised is in force too. */
const figureIsRevised = ({ kinds }: Figure['passage']) => has(kinds, Holds['act.cleaned'])

/** A justice bureau decides 行政复议 of others; these are not the cases of table 四. */
function bearing({ ofDisclosure, passage, acts, vetoes, whole }: Figure, topic: Topic): boolean | undefined {
  if (!/^(reconsideration|litigation|result)/.test(topic)) return undefined
  if (has(passage.kinds, Holds.cause)) {
    return ofDisclosure || !has(passage.kinds, Holds['own-trade']) ? true : undefined
  }
  if (whole && whole.passage !== passage && whole.counts[0] !== 'other') return bearing(whole, topic)
  const trade =
    acts.includes('handled') ||
    acts.includes('received') ||
    vetoes.has('others') ||
    has(passage.kinds, Holds['own-trade'])
  if (!ofDisclosure && trade) return false
  return ofDisclosure ? true : undefined
}

/** What only the whole sentence shows. */
class Sentences {
  late = false
  /** 制定3件、修改2件: what was revised may have been issued too. */
  revised = false
  private sentence = -1
  private others = false
  private readonly lateSentences = new Set<number>()
  private readonly revising = new Set<number>()

  constructor(figures: readonly Figure[]) {
    for (const { passage, shares, acts, number } of figures) {
      if (shares.has('late')) this.lateSentences.add(passage.clause.sentence)
      if (acts.includes('cleaned') && number.value !== 0n) this.revising.add(passage.clause.sentence)
    }
  }

  /** 协助办理申请6件，办结6件: the same six. */
  ofOthers(figure: Figure): boolean {
    const { sentence } = figure.passage.clause
    if (sentence !== this.sentence) {
      this.sentence = sentence
      this.others = false
      this.late = this.lateSentences.has(sentence)
      this.revised = this.revising.has(sentence)
    }
    if (figure.vetoes.has('others') || figure.vetoes.has('reviewed')) this.others = true
    else if (figure.own && figure.acts.length > 0 && !figure.acts.includes('answered')) this.others = false
    return this.others
  }
}

/** What statements are told apart by when two of them may speak of the same number. */
const keyOf = ({ clause, topics, year, area }: Statement) =>
  `${clause.sentence} ${String(year)} ${area ?? ''} ${topicsOfOne({ topics })}`
const topicsOfOne = ({ topics }: Pick<Statement, 'topics'>) => (topics.length === 1 ? topics[0]! : topics.join())

/** Numbers that are shares, which only the whole sentence shows: 办公室收到申请12件，部门收到33件. */
function withoutShares(statements: readonly Statement[]): readonly Statement[] {
  const told = new Map<string, Statement>()
  const several = new Set<string>()
  /** The topics of which the text gives the agency's own number. */
  const own = new Set<string>()
  const pending = new Set<number>()
  for (const one of statements) {
    if (one.figure?.shares.has('office') && !one.figure.whole) several.add(keyOf(one))
    if (one.topics[0]!.endsWith('.pending')) pending.add(one.clause.sentence)
    if (one.scope !== 'own') continue
    own.add(topicsOfOne(one))
    const name = keyOf(one)
    const known = told.get(name)
    if (known && known.value !== one.value) several.add(name)
    else told.set(name, one)
  }
  return statements.map((one, i) => {
    if (one.scope === 'counted-otherwise') {
      const isTold = own.has(topicsOfOne(one)) || pending.has(one.clause.sentence)
      return isTold ? { ...one, scope: 'part' } : one
    }
    if (one.scope !== 'own') return one
    const isShare = isExplained(statements, i) || holdsOthers(one, statements[i + 1])
    return isShare || (several.size > 0 && several.has(keyOf(one))) ? { ...one, scope: 'part' } : one
  })
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
