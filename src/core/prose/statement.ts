import type { Quantity } from '../report/quantity'
import { blockSpan, type Clause } from './clause'
import { nothing, type Measured } from './measured'
import type { Passage } from './passage'
import { scopeOf, type Scope } from './scope'
import { charClass } from './char-classes'
import { namesApplications, topicsIn, type NamedTopic, type Subject, type Topic } from './topic'

/** One number, or a plain 没有, that the prose states about what the statutory tables count. */
export interface Statement {
  /** What it is about; several topics are counted together (行政复议、行政诉讼0件). */
  readonly topics: readonly Topic[]
  /** Exact where `measured` is not approximate; 0 where the text says that there was none. */
  readonly value: Quantity | undefined
  /** The number; absent where the text says 未收到, 无, 没有. */
  readonly measured?: Measured
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

const negative =
  /未(?!来|成年|按|能|及时|答复|办结|审结|经|公开|予)|没有(?!现成)|(?<![有毫并])无(?!法|正当|线|偿|障碍|纸|关|锡|形|疑|论|缝|一|不)|不存在(?!的)|零(?=申请|诉讼|复议)/
const exception = /超期|逾期未|未答复|除|以外|之外|费|无一例外/
const otherNoun = /信息(?!公开)|文件|建议|提案|留言|材料|资料|政策|稿|意见|电话|事项|答复书|告知书|单位|部门|平台/
/** What may stand between 收到 and its number besides 申请; anything else may make it a share or another thing. */
const idleWords = [
  '了到的约近有为是达并且已均都新，、和及或与'.split('').join('|'),
  '共|总计|共计|合计|总共|累计|数量|总数|件数|总量|全部|按时|按期|依法|及时|当年|本年|全年|本年度|有效|各类',
  '事项|办件|案件|公众|公民|群众|市民|个人|社会|企业|法人|其他组织|提交|提出|政府信息|受理|办理|答复|办结|完毕|处理',
  String.raw`\d+[-—–~～至到]`,
].join('|')
const idle = new RegExp(`^(?:${idleWords})*$`)
const otherResult = /维持|纠正|纠错|撤销|驳回|败诉|胜诉|和解|撤回|撤诉|其他结果|尚未|未审结|正在|应诉率|负责人|出庭/
const brings = /引发|产生|引起|发生|被申请(?!人)|被提起|被诉|提起|因政府信息公开|涉及/
/** The measure words with which applications, and cases, documents and decisions are met. */
const measures = new Set(['件', '件次', '条', '项', '份', '例', '宗', '起'])
const moreMeasures = new Set(['个', '次', '部'])
const nextTo = /^[、和及或与并]?(以及|提起|被|行政|案件|申请|向|的|件)*[、和及或与并]?(提起|被|行政|引发)*$/

const conjunction = /[、和及或与]/
/** The results of table 三 that are divided into reasons. */
const groups: ReadonlySet<Topic> = new Set([
  'outcome.withheld',
  'outcome.unavailable',
  'outcome.not-processed',
  'outcome.other-handling',
])
/** What a number behind 收到 or 答复 may count besides applications: 12份申请表. */
const otherPaper = /^(政府信息公开|信息公开|公开)?(申请(表|书|人)|来(信|函|电|访)|信件|邮件|函件)/

interface Found {
  readonly topics: readonly NamedTopic[]
  readonly zone: string
}

/** The statements of a text, clause by clause: a number belongs to the words before it, or else to those behind it. */
export function statementsOf(passages: readonly Passage[]): readonly Statement[] {
  const statements: Statement[] = []
  let disclosure = false
  let sentence = -1
  for (const passage of passages) {
    const { clause, charClasses } = passage
    if (clause.sentence !== sentence) disclosure = false
    sentence = clause.sentence
    disclosure ||=
      passage.subject === 'applications' ||
      ((charClasses & charClass.disclosure) !== 0 && /信息公开|政务公开|依申请/.test(clause.text))
    if (passage.compares) continue
    if (passage.counts.length > 0) statements.push(...counted(passage, disclosure))
    else if (charClasses & charClass.negative) statements.push(...denied(passage, disclosure))
    if (charClasses & charClass.charge && /收费/.test(clause.text)) statements.push(...charged(passage))
  }
  return withoutShares(statements, passages)
}

/**
 * Numbers that are shares, which only the whole sentence shows: 按期答复4件，延期答复1件; 办公室收到申请12件，部门收到33件.
 */
function withoutShares(statements: readonly Statement[], passages: readonly Passage[]): readonly Statement[] {
  if (statements.length === 0) return statements
  const late = new Set(
    passages
      .filter(({ clause, charClasses }) => charClasses & charClass.late && /延期|逾期|超期/.test(clause.text))
      .map(({ clause }) => clause.sentence),
  )
  const inherited = statements.map(inheritScope()).map(withoutIncluded)
  const told = new Map<string, Statement>()
  const several = new Set<string>()
  const key = ({ clause, topics, year, area }: Statement) =>
    `${clause.sentence} ${String(year)} ${area ?? ''} ${topics.join()}`
  for (const one of inherited) {
    if (one.scope !== 'own') continue
    const known = told.get(key(one))
    if (known && known.value !== one.value) several.add(key(one))
    told.set(key(one), one)
  }
  if (late.size === 0 && several.size === 0) return inherited
  const isShare = (one: Statement) =>
    one.scope === 'own' && (several.has(key(one)) || (late.has(one.clause.sentence) && one.topics.includes('answered')))
  return inherited.map((one) => (isShare(one) ? { ...one, scope: 'part' } : one))
}

/** 予以公开8件（含部分公开1件） is none of the rows of table 三. */
function withoutIncluded(one: Statement, i: number, all: readonly Statement[]): Statement {
  const next = all[i + 1]
  const includes =
    next?.clause.aside === true &&
    next.clause.sentence === one.clause.sentence &&
    /^(含|包括|包含)/.test(next.clause.text)
  return includes && !one.clause.aside && /^outcome/.test(one.topics[0]!) && /^outcome/.test(next.topics[0]!)
    ? { ...one, scope: 'part' }
    : one
}

/**
 * What a number behind another one is about: 协助办理申请6件，办结6件 are the same six; 行政诉讼1件，上年结转1件 are both
 * cases.
 */
function inheritScope(): (one: Statement) => Statement {
  let before: Statement | undefined
  let lead: Scope | undefined
  return (one) => {
    const first = one.topics[0]!
    if (before?.clause.sentence !== one.clause.sentence) {
      before = undefined
      lead = undefined
    }
    const ofCases = before?.clause.end !== '；' && /^(reconsideration|litigation)/.test(before?.topics[0] ?? '')
    before = one
    if (isTotal(first) && first !== 'answered') {
      if (lead !== 'own') lead = one.scope
      return one
    }
    if (one.scope !== 'own') return one
    if (/^(brought|carried)/.test(first) && ofCases && !/申请/.test(one.clause.text))
      return { ...one, scope: 'elsewhere' }
    const follows = first === 'answered' || /^(brought|carried|outcome)/.test(first)
    return follows && lead && lead !== 'own' && lead !== 'counted-otherwise' ? { ...one, scope: lead } : one
  }
}

function counted(passage: Passage, disclosure: boolean): Statement[] {
  const { clause, counts, subject } = passage
  const { text } = clause
  const left = (i: number) => [i === 0 ? 0 : counts[i - 1]!.to, counts[i]!.from] as const
  const right = (i: number) => [counts[i]!.to, counts[i + 1]?.from ?? text.length] as const
  if (/除(了)?\d/.test(text)) return []
  const first = named(text, left(0), subject)
  if (/分别|各\d|各[一二两三四五]/.test(text)) return shared(passage, first.topics, disclosure)
  const last = counts.length - 1
  const before = first.topics.length > 0 || named(text, right(last), subject).topics.length === 0
  const statements: Statement[] = []
  counts.forEach((count, i) => {
    if (!measures.has(count.unit) && !moreMeasures.has(count.unit)) return
    const zone = before ? left(i) : right(i)
    let found = i === 0 && before ? first : named(text, zone, subject)
    if (found.topics.length === 0 && counts.length === 1) found = around(text, left(0), right(0), subject)
    const topics = together(found, text, before)
    if (topics.length === 0 || !attached(topics, found.zone, count, text, before)) return
    statements.push(make(passage, topics, count, text.slice(zone[0], zone[1]) || text, disclosure))
  })
  return statements
}

function named(text: string, [from, to]: readonly [number, number], subject: Subject): Found {
  const zone = text.slice(from, to)
  return { topics: topicsIn(zone, subject).map((one) => ({ ...one, from: one.from + from, to: one.to + from })), zone }
}

/** 收到5件政府信息公开申请: the act before the number, the thing behind it. */
function around(
  text: string,
  [from, middle]: readonly [number, number],
  [behind, to]: readonly [number, number],
  subject: Subject,
): Found {
  const zone = text.slice(from, middle) + text.slice(behind, to)
  const place = (at: number) => (at < middle - from ? at + from : at - (middle - from) + behind)
  return {
    topics: topicsIn(zone, subject).map((one) => ({ ...one, from: place(one.from), to: place(one.to - 1) + 1 })),
    zone,
  }
}

/** The topics that one number counts together; else the one next to it. */
function together({ topics }: Found, text: string, before: boolean): readonly NamedTopic[] {
  if (topics.length < 2) return topics
  const reasons = topics.filter((one) => !groups.has(one.topic))
  if (reasons.length === 1 && topics.length === 2 && !conjunction.test(text.slice(topics[0]!.to, topics[1]!.from)))
    return reasons
  const joined = topics.every((one, i) => i === 0 || nextTo.test(text.slice(topics[i - 1]!.to, one.from)))
  return joined ? topics : [topics[before ? topics.length - 1 : 0]!]
}

/** Whether the number counts the named thing and not another noun that stands between them. */
function attached(
  topics: readonly NamedTopic[],
  zone: string,
  count: Measured,
  text: string,
  before: boolean,
): boolean {
  const topic = topics[topics.length - 1]!
  const between =
    topic.to <= count.from ? text.slice(topic.to, count.from) : before ? '' : text.slice(count.to, topics[0]!.from)
  const rest = between.replace(/(依申请公开|政府信息公开|信息公开)(的)?(政府信息)?(申请)?|政府信息公开/g, '')
  const countable = measures.has(count.unit)
  if (/^(document|decision)/.test(topic.topic))
    return !/建议|提案|信息|解读|条目|制度|方案|措施|计划|标准|指南|目录/.test(rest)
  if (/litigation|reconsideration/.test(topic.topic)) return !otherResult.test(zone) && !/未审结的/.test(text)
  if (isTotal(topic.topic))
    return countable && idle.test(rest.replace(/申请/g, '')) && !otherPaper.test(text.slice(count.to))
  return countable && !otherNoun.test(rest) && !/申请人/.test(rest)
}

/** 予以公开、不予公开分别为3件、2件; 行政复议、行政诉讼各1件. */
function shared(passage: Passage, topics: readonly NamedTopic[], disclosure: boolean): Statement[] {
  const { counts, clause } = passage
  const each = /各/.test(clause.text) && counts.length === 1
  if (topics.length === 0 || otherResult.test(clause.text) || (!each && topics.length !== counts.length)) return []
  return topics.map((topic, i) => make(passage, [topic], counts[each ? 0 : i]!, clause.text, disclosure))
}

const isTotal = (topic: Topic) => ['received', 'newly-received', 'handled', 'answered'].includes(topic)

function make(
  passage: Passage,
  topics: readonly NamedTopic[],
  count: Measured,
  words: string,
  disclosure: boolean,
): Statement {
  const { clause, year } = passage
  const from = Math.min(topics[0]!.from, count.from)
  const to = Math.max(topics[topics.length - 1]!.to, count.to)
  const kinds = topics.map((one) => one.topic)
  const share = isTotal(kinds[0]!) || (kinds[0]!.endsWith('.issued') && !/规范性文件|规章/.test(words))
  const scope = scopeOf(words + passage.clause.text.slice(0, count.from))
  const ofShare = passage.ofShare && /^(outcome|applicant)/.test(kinds[0]!)
  return {
    topics: kinds,
    value: count.value,
    measured: count,
    scope: scope !== 'own' ? scope : passage.inList && (share || ofShare) ? 'part' : (passage.within ?? scope),
    year,
    ...(passage.area ? { area: passage.area } : {}),
    ofDisclosure: bearing(clause.text, disclosure),
    clause,
    ...blockSpan(clause, from, to),
  }
}

function bearing(text: string, disclosure: boolean): boolean | undefined {
  if (ownTrade(text)) return false
  if (decides.test(text) && !brings.test(text)) return undefined
  return disclosure || brings.test(text) ? true : undefined
}

/** 办理政府信息公开类行政复议案件18件: those of others, or one's own; the sentence does not say. */
const decides = /(办理|审理|审结|承办)[^因]{0,12}(行政)?复议案件/

/** A justice bureau decides 行政复议 of others; these are not the cases of table 四. */
function ownTrade(text: string): boolean {
  return (
    /应诉|(办理|受理|审理|审结|承办|收到|代理)[^因]*(复议|诉讼)/.test(text) &&
    !brings.test(text) &&
    !/信息公开/.test(text)
  )
}

/** 未收到政府信息公开申请; 无上年结转申请; 没有引发行政复议、行政诉讼. */
function denied(passage: Passage, disclosure: boolean): Statement[] {
  const { clause, year, subject } = passage
  const match = negative.exec(clause.text)
  if (!match || exception.test(clause.text)) return []
  const zone = clause.text.slice(match.index)
  if (/复议|诉/.test(zone) && otherResult.test(zone)) return []
  let topics = topicsIn(zone, subject).filter((one) => !/^(outcome|applicant)/.test(one.topic))
  if (topics.length === 0 && namesApplications(zone) && /申请(公开)?(的?(情况|情形|件|事项))?$/.test(zone))
    topics = [{ topic: 'received', from: 0, to: zone.length }]
  const [first] = topics
  if (!first) return []
  const ofTotal = isTotal(first.topic)
  if (first.topic === 'answered' || (ofTotal && !namesApplications(zone))) return []
  const last = topics[topics.length - 1]!
  const ends = ofTotal ? zone.length : Math.max(last.to, 1)
  return [
    {
      topics: topics.map((one) => one.topic),
      value: nothing,
      scope: passage.within ?? scopeOf(clause.text),
      year,
      ...(passage.area ? { area: passage.area } : {}),
      ofDisclosure: bearing(clause.text, disclosure),
      clause,
      ...blockSpan(clause, match.index, match.index + ends),
    },
  ]
}

/** 行政事业性收费44.862万元: an amount, not a count. */
function charged(passage: Passage): Statement[] {
  const amounts = passage.measured.filter((one) => one.kind === 'money')
  const [amount] = amounts
  if (amounts.length !== 1 || !amount || /减|免|取消|停征/.test(passage.clause.text)) return []
  const topics = topicsIn(passage.clause.text.slice(0, amount.from), 'none').filter(
    (one) => one.topic === 'decision.administrative-fees',
  )
  return topics.length === 1 ? [make(passage, topics, amount, passage.clause.text, false)] : []
}
