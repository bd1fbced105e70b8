import { role } from '../template/roles'
import type { Figure } from './figure'
import { isPlain } from './figure-topics'
import { has, Holds } from './holds'
import type { Scope } from './statement'
import type { Topic } from './topic'

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
  if (!/^(document|decision|result)/.test(topic)) return false
  if (vetoes.has('published') && !topic.endsWith(role.inForce)) return true
  return Boolean(whole?.vetoes.has('published') || whole?.counts.includes('other'))
}

function isShare(figure: Figure, topic: Topic, marks: Sentences): boolean {
  const { whole, shares } = figure
  if (topic === 'answered' && marks.late) return true
  if (topic.startsWith('outcome') && isShareOfOutcomes(figure, topic, marks)) return true
  if (marks.ofOneChannel && /^(received|newly-received|handled)$/.test(topic) && !has(figure.passage.kinds, Holds.sum))
    return true
  if (whole && /^(reconsideration|litigation$)/.test(topic) && whole.counts[0] === figure.counts[0]) return true
  if (/^(reconsideration|litigation|result)/.test(topic)) return shares.has('stage') || shares.has('office')
  if (topic.startsWith('document') && isShareOfDocuments(figure, topic, marks)) return true
  if (figure.total && topic === 'received' && [...shares].every((share) => share === 'matter')) return false
  return namesShare(shares, topic) || (whole !== undefined && isPartOf(whole, figure, topic))
}

/** 已主动公开的8件, 可以公开的10件: both are 予以公开; 上年结转5件，其中予以公开3件. */
const isShareOfOutcomes = ({ vetoes, whole }: Figure, topic: Topic, marks: Sentences): boolean =>
  whole ? marks.dividedByYear : topic === 'outcome.disclosed' && vetoes.has('published')

/** 历年56件，其中已废止14件; 制定3件、修改2件, which may have been issued too. */
function isShareOfDocuments({ whole, acts }: Figure, topic: Topic, marks: Sentences): boolean {
  if (/\.(issued|repealed)$/.test(topic) && whole?.vetoes.has('otherwise')) return true
  return topic.endsWith('.issued') && marks.revised && !acts.includes('new')
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

/** What only the whole sentence shows. */
export class Sentences {
  late = false
  /** 邮箱收到邮件214封，登记申请17件: what came by one way. */
  ofOneChannel = false
  /** 制定3件、修改2件: what was revised may have been issued too. */
  revised = false
  /** 上年结转5件，其中予以公开3件；新收40件，其中予以公开28件: each number is one of two. */
  dividedByYear = false
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
    this.late = this.revised = this.plain = this.dividedByYear = false
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

  private note({ index, shares, acts, number, whole, outcomes, direction }: Figure) {
    if (shares.has('channel') && !whole && number.kind === 'count')
      this.firstOfChannel = Math.min(this.firstOfChannel, index)
    if (outcomes.some(isPlain) || (direction && acts.includes('carried'))) this.plain = true
    if (whole?.direction && outcomes.length > 0) this.dividedByYear = true
    if (shares.has('late')) this.late = true
    if (acts.includes('cleaned') && !acts.includes('repealed') && number.value !== 0n) this.revised = true
  }
}
