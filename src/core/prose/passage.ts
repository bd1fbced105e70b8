import { splitClauses, type Clause } from './clause'
import { measuredIn, type Measured } from './measured'
import { areaOf, comparesYears, namesMoreYears, namesPartOfYear, type Scope } from './scope'
import { charClass, charClassesOf } from './char-classes'
import { outcomesIn, namesApplications, precedesOtherApplication, type NamedTopic, type Subject } from './topic'

/** A clause with the numbers in it and what is known of it from the clauses before. */
export interface Passage {
  readonly clause: Clause
  /** Which characters the clause holds (`charClasses.ts`): tells cheaply what need not be looked for in it. */
  readonly charClasses: number
  /** All numbers, years and dates too. */
  readonly measured: readonly Measured[]
  /** Those that count things, 0 included. */
  readonly counts: readonly Measured[]
  /** What the clause, or else the text before it, speaks about. */
  readonly subject: Subject
  /** The year that the clause or its sentence names. */
  readonly year: number | undefined
  /** What the time named at the head of the sentence makes of its numbers (上半年，共收到…; 近三年，共收到…). */
  readonly within: Extract<Scope, 'part' | 'earlier'> | undefined
  /** The area for which the sentence speaks (区 of 全区各单位), where it is not the agency itself. */
  readonly area: string | undefined
  /** Stands in a list of a whole that is itself a share: 9件涉及征地，其中…. */
  readonly ofShare: boolean
  /** Stands behind 其中, 包括 or 分别为 in its sentence. */
  readonly inList: boolean
  /** Says how the numbers differ from those of another year (同比, 较上年, 比2020年). */
  readonly compares: boolean
}

const listMarker = /其中|分别(为|是)|(?<!主要)包括(?!但不限)|由.*组成/
const nouns =
  /依申请公开|(政府信息公开|信息公开|政务公开|公开)?申请(?!人|表|书|公开(政府)?信息)|规范性文件|规章(?!制度)|建议|提案|留言|来信|来电|信访|投诉|咨询|公文|文件|稿件|公报|微信|微博|网站|信息(?!公开)(?!处理费)/g
const aside = /^(主要)?(涉及|内容|集中|关于|围绕|针对|按照|根据)/

/**
 * What the last noun of a text speaks about; 公文主动公开86件，依申请公开20件 divides documents; outcomes
 * (不掌握相关政府信息) are no nouns of their own.
 */
function subjectOf(text: string, before: Subject, proactive: boolean): Subject {
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
    else if (!noun.includes('申请')) subject = 'other'
    else if (
      noun === '依申请公开' &&
      (proactive || text.slice(0, at).includes('主动公开')) &&
      /^(的|类)?\d/.test(text.slice(at + noun.length))
    )
      subject = 'other'
    else if (precedesOtherApplication(text.slice(0, at))) subject = subject === 'applications' ? 'other' : subject
    else if (!/复议$/.test(text.slice(0, at))) subject = 'applications'
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
export function listMarkerIn({ charClasses, clause }: Pick<Passage, 'charClasses' | 'clause'>): RegExpExecArray | null {
  return charClasses & charClass.list ? listMarker.exec(clause.text) : null
}

/** Whether a clause begins a list (其中, 分别为, 包括, 由…组成). */
export function startsList({ charClasses, clause }: Pick<Passage, 'charClasses' | 'clause'>): boolean {
  return (charClasses & charClass.list) !== 0 && listMarker.test(clause.text)
}

/** A number that these words describe is a share of all applications. */
const shareOfAll = /涉及|关于|有关|领域|类(申请|事项|信息)?(共|有)?\d/

const carriedYear = /20\d\d年度?(结转|转入|遗留)|(结转|转|顺延)(至|到|入)?20\d\d年/

/** The passages of a text, each with what the text before it says of it. */
export function passagesOf(text: string): readonly Passage[] {
  let subject: Subject = 'none'
  let sentence = -1
  let year: number | undefined
  let inList = false
  let inAside = false
  let within: Passage['within']
  let area: string | undefined
  let ofShare = false
  let counted = ''
  let proactive = false
  return splitClauses(text).map((clause) => {
    if (clause.sentence !== sentence) {
      sentence = clause.sentence
      year = undefined
      inList = false
      within = undefined
      area = undefined
      ofShare = false
      proactive = false
    }
    const charClasses = charClassesOf(clause.text)
    const measured = charClasses & charClass.measured ? measuredIn(clause) : nothingMeasured
    const compares = (charClasses & charClass.earlier) !== 0 && comparesYears(clause.text)
    const named = lastYearIn(measured)
    if (named && !compares && !carriedYear.test(clause.text))
      year = Number(clause.text.slice(named.from, named.from + 4))
    else if (charClasses & charClass.thisYear && /今年|本年/.test(clause.text)) year = undefined
    if (!compares && charClasses & charClass.noun) subject = subjectOf(clause.text, subject, proactive)
    if (!clause.aside) {
      inAside = false
      if ((charClasses & charClass.earlier) !== 0 && namesMoreYears(clause.text)) within = 'earlier'
      else if ((charClasses & charClass.partOfYear) !== 0 && namesPartOfYear(clause.text)) within = 'part'
      else if (within && (named || /全年|今年|本年|年度/.test(clause.text))) within = undefined
      if (charClasses & charClass.area) area = areaOf(clause.text) ?? area
    }
    const beginsList = startsList({ charClasses, clause })
    if (beginsList && !clause.aside) ofShare = shareOfAll.test(counted)
    const passage: Passage = {
      clause,
      charClasses,
      measured,
      counts: compares || measured.length === 0 ? nothingMeasured : measured.filter((one) => one.kind === 'count'),
      subject,
      year,
      within,
      area: area === '' ? undefined : area,
      ofShare,
      inList: inList || inAside || beginsList,
      compares,
    }
    if (passage.counts.length > 0) {
      if (!clause.aside) counted = clause.text
      if (charClasses & charClass.disclosure && clause.text.includes('主动公开')) proactive = true
    }
    if (beginsList && clause.aside) inAside = true
    else if (beginsList) inList = true
    return passage
  })
}
