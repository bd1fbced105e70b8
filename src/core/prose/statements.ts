import { blockSpan } from './clause'
import { isUnknown } from './token'
import { isFigure } from './zones'
import { yearOf, type Figure } from './figure'
import type { Figures } from './figures'
import { topicsOf } from './figure-topics'
import { has, Holds } from './holds'
import type { Statement } from './statement'
import { scopeOf, Sentences } from './statement-scope'
import { withoutShares } from './statement-shares'
import type { Topic } from './topic'

/** The statements that figures make, each with how far it is to be trusted. */
export function statementsOf({ all: figures, unrelated }: Pick<Figures, 'all' | 'unrelated'>): readonly Statement[] {
  if (figures.length === 0) return none
  const statements: Statement[] = []
  const marks = new Sentences(figures)
  for (const figure of figures) {
    const topics = topicsOf(figure, marks.ofApplications(figure))
    if (topics.length === 0 || !fits(topics[0]!, figure)) continue
    statements.push(carryTrade(make(figure, topics, marks, unrelated), statements[statements.length - 1]))
  }
  return withoutShares(statements)
}

const none: readonly Statement[] = []

/** 受理…行政复议案件186件，审结171件: what is said of the cases of others goes on. */
function carryTrade(one: Statement, before: Statement | undefined): Statement {
  const goesOn = one.ofDisclosure === undefined && before?.ofDisclosure === false && !one.figure?.own
  return goesOn && before.clause.sentence === one.clause.sentence ? { ...one, ofDisclosure: false } : one
}

function make(figure: Figure, topics: readonly Topic[], marks: Sentences, unrelated: ReadonlySet<number>): Statement {
  const { passage, number } = figure
  const { clause, area } = passage
  const year = yearOf(figure)
  const { from, to } = blockSpan(clause, figure.from, figure.to)
  const scope = scopeOf(figure, topics[0]!, marks)
  const ofDisclosure = isUnrelated(figure, unrelated) ? false : bearing(figure, topics[0]!)
  return { topics, value: number.value, measured: number, figure, scope, year, area, ofDisclosure, clause, from, to }
}

const applicationMeasures = new Set(['件', '件次', '条', '项', '份', '例', '宗', '起', '案'])
const otherMeasures = new Set([...applicationMeasures, '个', '部', '篇'])

/** Whether the measure word can count what the topic is about. */
function fits(topic: Topic, { number, decided, acts, passage }: Figure): boolean {
  const { unit, kind } = number
  if (topic === 'decision.fee') return kind === 'money'
  if (kind !== 'count') return false
  if (topic.startsWith('document')) return otherMeasures.has(unit)
  if (topic.startsWith('decision')) {
    if (unit === '件' || (unit === '次' && topic === 'decision.compulsion')) return true
    return (
      applicationMeasures.has(unit) && unit !== '条' && (decided || acts.includes('decided') || listsDecisions(passage))
    )
  }
  return applicationMeasures.has(unit)
}

const listsDecisions = ({ kinds }: Figure['passage']) => has(kinds, Holds['act.decided'])

/** 行政执法类行政复议17件，均与政府信息公开无关: disputes that the sentence itself sets apart. */
const isUnrelated = (figure: Figure, unrelated: ReadonlySet<number>): boolean =>
  figure.vetoes.has('unrelated') || unrelated.has(figure.passage.clause.sentence)

/** 劳动仲裁案件提起诉讼41件, 各类行政复议案件21件: the cases of something that the tables do not hold, or of everything. */
function isOfMatter({ passage: { tokens }, at, own }: Figure): boolean {
  if (!own) return false
  for (let i = at - 1; i >= 0 && !isFigure(tokens[i]!); i--) {
    const text = tokens[i]!.word?.text ?? ''
    if (ofAllKinds.has(text)) return true
    if ((text === '案件' || text === '纠纷' || text === '争议') && i > 0 && isUnknown(tokens[i - 1]!)) return true
  }
  return false
}
const ofAllKinds: ReadonlySet<string> = new Set(['各类', '各种', '各项'])

/** A justice bureau decides 行政复议 of others; these are not the cases of table 四. */
function bearing(figure: Figure, topic: Topic): boolean | undefined {
  const { ofDisclosure, passage, acts, vetoes, whole } = figure
  if (!/^(reconsideration|litigation|result)/.test(topic)) return undefined
  if (!ofDisclosure && isOfMatter(figure)) return false
  if (has(passage.kinds, Holds.cause)) {
    return ofDisclosure || !has(passage.kinds, Holds['own-trade']) ? true : undefined
  }
  if (whole && whole.passage !== passage && whole.counts[0] !== 'other')
    return bearing(whole, topic) ?? (ofDisclosure ? true : undefined)
  const trade =
    acts.includes('handled') ||
    acts.includes('received') ||
    vetoes.has('others') ||
    has(passage.kinds, Holds['own-trade'])
  if (!ofDisclosure && trade) return false
  return ofDisclosure ? true : undefined
}
