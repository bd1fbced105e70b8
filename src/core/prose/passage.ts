import { splitClauses, type Clause } from './clause'
import { measuredIn, type Measured } from './measured'
import { comparesYears } from './scope'
import { sign, signsOf } from './signs'
import { outcomesIn, namesApplications, type NamedTopic, type Subject } from './topic'

/** A clause with the numbers in it and what is known of it from the clauses before. */
export interface Passage {
  readonly clause: Clause
  /** Which characters the clause holds (`signs.ts`): tells cheaply what need not be looked for in it. */
  readonly signs: number
  /** All numbers, years and dates too. */
  readonly measured: readonly Measured[]
  /** Those that count things, 0 included. */
  readonly counts: readonly Measured[]
  /** What the clause, or else the text before it, speaks about. */
  readonly subject: Subject
  /** The year that the clause or its sentence names. */
  readonly year: number | undefined
  /** Stands behind 其中, 包括 or 分别为 in its sentence. */
  readonly inList: boolean
  /** Says how the numbers differ from those of another year (同比, 较上年, 比2020年). */
  readonly compares: boolean
}

const listMarker = /其中|分别(为|是)|(?<!主要)包括(?!但不限)|由.*组成/
const nouns =
  /依申请公开|(政府信息公开|信息公开|政务公开|公开)?申请(?!人|表|书|公开(政府)?信息)|规范性文件|规章(?!制度)|建议|提案|留言|来信|来电|信访|投诉|咨询|公文|文件|稿件|公报|微信|微博|网站|信息(?!公开)(?!处理费)/g
const aside = /^(主要)?(涉及|内容|集中|关于|围绕|针对|按照|根据)/

/** What the last noun of a text speaks about; outcomes (不掌握相关政府信息) are no nouns of their own. */
function subjectOf(text: string, before: Subject): Subject {
  if (aside.test(text)) return namesApplications(text) ? 'applications' : before
  let outcomes: readonly NamedTopic[] | undefined
  let subject = before
  nouns.lastIndex = 0
  for (let match = nouns.exec(text); match; match = nouns.exec(text)) {
    const at = match.index
    outcomes ??= outcomesIn(text)
    if (outcomes.some((outcome) => at >= outcome.from && at < outcome.to)) continue
    const [noun] = match
    if (noun === '规范性文件') subject = 'normative-documents'
    else if (noun.startsWith('规章')) subject = 'administrative-rules'
    else if (/申请/.test(noun)) subject = /(复议|许可|补贴|救助|贷款)$/.test(text.slice(0, at)) ? subject : 'applications'
    else subject = 'other'
  }
  return subject
}

const nothingMeasured: readonly Measured[] = []

function lastYearIn(measured: readonly Measured[]): Measured | undefined {
  let last: Measured | undefined
  for (const one of measured) if (one.kind === 'year') last = one
  return last
}

/** Where a clause begins a list, with the words that do so. */
export function listMarkerIn({ signs, clause }: Pick<Passage, 'signs' | 'clause'>): RegExpExecArray | null {
  return signs & sign.list ? listMarker.exec(clause.text) : null
}

/** Whether a clause begins a list (其中, 分别为, 包括, 由…组成). */
export function startsList({ signs, clause }: Pick<Passage, 'signs' | 'clause'>): boolean {
  return (signs & sign.list) !== 0 && listMarker.test(clause.text)
}

const carriedYear = /20\d\d年度?(结转|转入|遗留)|(结转|转|顺延)(至|到|入)?20\d\d年/

/** The passages of a text, each with what the text before it says of it. */
export function passagesOf(text: string): readonly Passage[] {
  let subject: Subject = 'none'
  let sentence = -1
  let year: number | undefined
  let inList = false
  let inAside = false
  return splitClauses(text).map((clause) => {
    if (clause.sentence !== sentence) {
      sentence = clause.sentence
      year = undefined
      inList = false
    }
    const signs = signsOf(clause.text)
    const measured = signs & sign.measured ? measuredIn(clause) : nothingMeasured
    const compares = (signs & sign.earlier) !== 0 && comparesYears(clause.text)
    const named = lastYearIn(measured)
    if (named && !compares && !carriedYear.test(clause.text)) year = Number(clause.text.slice(named.from, named.from + 4))
    else if (signs & sign.thisYear && /今年|本年/.test(clause.text)) year = undefined
    if (!compares && signs & sign.noun) subject = subjectOf(clause.text, subject)
    if (!clause.aside) inAside = false
    const beginsList = startsList({ signs, clause })
    const passage: Passage = {
      clause,
      signs,
      measured,
      counts: compares || measured.length === 0 ? nothingMeasured : measured.filter((one) => one.kind === 'count'),
      subject,
      year,
      inList: inList || inAside || beginsList,
      compares,
    }
    if (beginsList && clause.aside) inAside = true
    else if (beginsList) inList = true
    return passage
  })
}
