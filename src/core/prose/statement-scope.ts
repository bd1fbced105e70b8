import { role } from '../template/roles'
import type { Figure, Noun } from './figure'
import { isPlain } from './figure-topics'
import { has, Holds } from './holds'
import { isOfLastYear } from './figure-clauses'
import { Kind } from './lexicon'
import type { Scope } from './statement'
import { roleIn } from './token'
import type { Topic } from './topic'
import { isFigure } from './zones'

/** The one place that decides how sure a reading is. */
export function scopeOf(figure: Figure, topic: Topic, marks: Sentences): Scope {
  const { vetoes, gap, passage, counts, acts } = figure
  const ofOthers = marks.ofOthers(figure)
  if (vetoes.has('reviewed') || (vetoes.has('exempted') && !topic.startsWith('result'))) return 'elsewhere'
  if (ofOthers) return 'assisted'
  if (vetoes.has('plan')) return 'planned'
  if (vetoes.has('earlier') && !acts.includes('carried')) return 'earlier'
  if (isPublished(figure, topic)) return 'elsewhere'
  if (acts.includes('new') && /^(reconsideration|litigation)/.test(topic)) return 'counted-otherwise'
  if (vetoes.has('otherwise') || (vetoes.has('closed') && !topic.endsWith('.closed'))) return 'counted-otherwise'
  if (passage.within && figure.year === undefined) return withinOf[passage.within]
  if (gap) return 'unread'
  if (isShare(figure, topic, marks)) return 'part'
  if (counts.length > 1 && new Set(counts).size !== counts.length) return 'unread'
  return 'own'
}

const withinOf = { part: 'part', earlier: 'earlier' } as const

function isPublished({ vetoes, whole }: Figure, topic: Topic): boolean {
  if (!/^(document|decision|result)/.test(topic) || topic === 'decision.fee') return false
  if (vetoes.has('published') && !topic.endsWith(role.inForce)) return true
  return Boolean(whole?.vetoes.has('published') || whole?.counts.includes('other'))
}

function isShare(figure: Figure, topic: Topic, marks: Sentences): boolean {
  const { whole, shares } = figure
  if (topic === 'answered' && (marks.late || (marks.answeredApart && !has(figure.passage.kinds, Holds.sum))))
    return true
  if (topic.startsWith('outcome') && isShareOfOutcomes(figure, topic, marks)) return true
  if (marks.ofOneChannel && /^(received|newly-received|handled)$/.test(topic) && !has(figure.passage.kinds, Holds.sum))
    return true
  if (/^(reconsideration|litigation|result)/.test(topic)) return isShareOfDisputes(figure, topic, marks)
  if (topic.startsWith('document') && isShareOfDocuments(figure, topic, marks)) return true
  if (figure.total && topic === 'received' && [...shares].every((share) => share === 'matter')) return false
  return namesShare(shares, topic) || (whole !== undefined && isPartOf(whole, figure, topic))
}

/** 已主动公开的8件, 可以公开的10件: both are 予以公开; 上年结转5件，其中予以公开3件. */
const isShareOfOutcomes = ({ vetoes, whole }: Figure, topic: Topic, marks: Sentences): boolean =>
  whole ? marks.dividedByYear : topic === 'outcome.disclosed' && vetoes.has('published')

/** Cases of a stage or an office, those of a whole that is told too, those beside a sum of the sentence. */
function isShareOfDisputes({ whole, shares, counts, passage }: Figure, topic: Topic, marks: Sentences): boolean {
  if (whole && /^(reconsideration|litigation$)/.test(topic) && whole.counts[0] === counts[0]) return true
  if (!topic.startsWith('result') && marks.casesOf.has(counts[0]) && !has(passage.kinds, Holds.sum)) return true
  return shares.has('stage') || shares.has('office')
}

/** 历年56件，其中已废止14件; 制定3件、修改2件, which may have been issued too. */
function isShareOfDocuments({ whole, acts, counts, passage }: Figure, topic: Topic, marks: Sentences): boolean {
  if (/\.(issued|repealed)$/.test(topic) && whole?.vetoes.has('otherwise')) return true
  if (!topic.endsWith('.issued') || !marks.revised.has(counts[0])) return false
  return marks.issuedInAll ? !has(passage.kinds, Holds.sum) : !acts.includes('new')
}

/** What was carried may be told by matter, and is late by its nature. */
function namesShare(shares: ReadonlySet<string>, topic: Topic): boolean {
  if (topic !== role.carriedForward && topic !== role.broughtForward) return shares.size > 0
  for (const share of shares) if (share !== 'late' && share !== 'matter') return true
  return false
}

function isPartOf(whole: Figure, { acts, passage }: Figure, topic: Topic): boolean {
  if (whole.vetoes.has('otherwise') && passage.year !== whole.passage.year) return false // 历年累计326件，其中2023年28件
  if (/^(received|handled)$/.test(topic)) return true
  if (whole.shares.size > 0 && /^(outcome|applicant)/.test(topic)) return true
  if (topic.endsWith('.in-force') && figureIsRevised(passage)) return true
  return topic.endsWith('.issued') && !acts.includes('new') && whole.counts.includes('other')
}

/** 保留38件、修改6件: what was revised is in force too. */
const figureIsRevised = ({ kinds }: Figure['passage']) => has(kinds, Holds['act.cleaned'])

const disputed: ReadonlySet<Noun> = new Set<Noun>(['reconsideration', 'litigation'])

/** 上年结转的3件已于1月办结: the same clause says of them that they were answered. */
const isAnsweredToo = ({ tokens }: Figure['passage'], at: number): boolean => {
  for (let i = at + 1; i < tokens.length && !isFigure(tokens[i]!); i++)
    if (roleIn(tokens[i], Kind.act) === 'answered') return true
  return false
}

/** What only the whole sentence shows. */
export class Sentences {
  late = false
  /** 邮箱收到邮件214封，登记申请17件: what came by one way. */
  ofOneChannel = false
  /** 制定3件、修改2件: of what some was revised, which may have been issued too. */
  readonly revised = new Set<Noun | undefined>()
  /** 新立3件、修改1件，据此全年制发4件: the last says that it is all. */
  issuedInAll = false
  /** 上年结转5件，其中予以公开3件；新收40件，其中予以公开28件: each number is one of two. */
  dividedByYear = false
  /** 上年结转的3件已办结；新收50件，办结46件: what was answered is told of each year by itself. */
  answeredApart = false
  /** 上年未审结的行政诉讼1件；本年新发生1件: cases that are told of each year by itself. */
  readonly casesOf = new Set<Noun | undefined>()
  private sentence = -1
  private others = false
  private plain = false
  /** The index of the first number of the sentence that came by one way and is no part of another. */
  private firstOfChannel = Infinity

  constructor(private readonly figures: readonly Figure[]) {}

  /** Whether the sentence of a figure holds numbers that only applications have: 无法提供4件, 结转下年度2件. */
  ofApplications(figure: Figure): boolean {
    this.enter(figure)
    return this.plain
  }

  /** 协助办理申请6件，办结6件: the same six. */
  ofOthers(figure: Figure): boolean {
    this.enter(figure)
    this.ofOneChannel = this.firstOfChannel < figure.index
    if (figure.vetoes.has('others') || figure.vetoes.has('reviewed')) this.others = true
    else if (figure.own && figure.acts.length > 0 && !figure.acts.includes('answered')) this.others = false
    return this.others
  }

  private enter(figure: Figure) {
    const { sentence } = figure.passage.clause
    if (sentence === this.sentence) return
    this.sentence = sentence
    this.others = false
    this.look(figure.index, sentence)
  }

  /** Looks at all figures of the sentence in which one stands; they stand beside each other. */
  private look(at: number, sentence: number) {
    const { figures } = this
    let first = at
    while (first > 0 && figures[first - 1]!.passage.clause.sentence === sentence) first--
    this.late = this.plain = this.dividedByYear = this.answeredApart = this.issuedInAll = false
    this.revised.clear()
    this.casesOf.clear()
    let elsewhere = false
    this.firstOfChannel = Infinity
    for (let i = first; i < figures.length; i++) {
      const one = figures[i]!
      if (one.passage.clause.sentence !== sentence) break
      this.note(one)
      if (one.own && one.counts[0] !== 'application') elsewhere = true
    }
    if (elsewhere) this.plain = false
  }

  private note(figure: Figure) {
    const { index, shares, number, whole, counts } = figure
    if (disputed.has(counts[0] ?? 'other') && isOfLastYear(figure)) this.casesOf.add(counts[0])
    if (shares.has('channel') && !whole && number.kind === 'count')
      this.firstOfChannel = Math.min(this.firstOfChannel, index)
    if (shares.has('late')) this.late = true
    this.noteAnswers(figure)
    this.noteDocuments(figure)
  }

  private noteAnswers({ acts, whole, outcomes, direction, passage, at }: Figure) {
    if (outcomes.some(isPlain) || (direction && acts.includes('carried'))) this.plain = true
    if (whole?.direction && outcomes.length > 0) this.dividedByYear = true
    if (direction === 'in' && (acts.includes('answered') || isAnsweredToo(passage, at))) this.answeredApart = true
  }

  private noteDocuments({ acts, number, passage, counts }: Figure) {
    if (acts.includes('cleaned') && !acts.includes('repealed') && number.value !== 0n) this.revised.add(counts[0])
    if (acts.includes('issued') && this.revised.has(counts[0]) && has(passage.kinds, Holds.sum)) this.issuedInAll = true
  }
}
