import type { Finding } from '../check/engine/finding'
import { foreignSubject } from '../check/rules/others/index'
import { actsAsAuthor, subjectStart } from '../check/facts/clause-subject'
import type { AgencyKind } from '../report/agency-kind'
import { nameForms, plainAgencyName } from './agency-name'
import type { DeskReport } from './desk-report'
import type { DeskSentence } from './desk-text'
import { othersFinding } from './others-finding'

/** Who others are for a kind of agency: governments have departments and townships, provinces and cities areas. */
const some = '(?:部分|多数|大多数|少数|个别|一些|有的|有些|某些)'
const of = (words: string): RegExp => new RegExp(`^${some}(?:${words})(?![^，。；]{0,2}(?:间|之间))`)
const areas = of('地区|地方|地市|市县|市、县|县区|县（市、区）')
const others: Readonly<Record<AgencyKind, RegExp | undefined>> = {
  'central-department': undefined,
  'government-with-rules': undefined,
  'government-county': areas,
  department: of('地区|地方|地市|市县|市、县|县区|县（市、区）|部门|政府部门|行政机关'),
  township: of('地区|地方|地市|市县|县区|县（市、区）|部门|乡镇|政府部门|行政机关'),
  subdistrict: of('地区|地方|地市|市县|县区|县（市、区）|部门|街道|政府部门|行政机关'),
  committee: areas,
  other: of('地区|地方|地市|市县|县区|部门|政府部门|行政机关'),
}

/** How a clause goes on that tells of a problem, or of what somebody did. */
const someActs =
  /^(?:的)?(?:对|在|还|仍|仍然|存在|未|没有|不|重视|缺乏|缺少|工作|公开|信息|政务|依申请|主动|落实|更新|发布|执行|认识|思想|网站|平台|人员|业务|政策)/

/** Governments tell in their reports what their departments and townships did. */
const governments: ReadonlySet<AgencyKind> = new Set([
  'central-department',
  'government-with-rules',
  'government-county',
])
/** How a clause goes on behind a full name that tells what the named agency did itself: where, what with, for whom. */
const anyActs = /^(?:在|将|把|向|对|为|设置|设立|开设|开通|建成|公开|发布|办理|答复|新增|发放|张贴|安排|明确)/
/** The agency whose report it is, as it calls itself: then another one did something for it or with it. */
const ours = /我(?:[省市县区镇乡局委办厅院会街]|单位|中心|们)|本(?:[镇乡局委办厅院]|街道|单位|机关|部门|中心)/
/** What an agency does to others, as one above or beside does. */
const upon =
  /检查|督[导查促]|(?<!(?:列入|纳入)[^，]{0,4})考核|指导|培训|调研|通报|反馈|试点|召开|举办|联合|印发|下发|转发|交办|移送|(?:各|全)(?:乡镇|镇|乡|县|区|市|街道|单位|部门|学校)/
/** The clause is part of a name of something: 指出的问题, 在…方面的做法. */
const attributive = /^在.*的|(?:提出|指出|公开|发布|制定|设置|设立|开设|开展|报送|编制|发放)的/

/** An agency of the list or of the reports whose name may be met, with the words for it. */
export interface OtherName {
  readonly agency: string
  readonly form: string
}

/** The words for all agencies, by their first two characters. Offices above others act upon them and are not looked for. */
export function otherNames(agencies: readonly string[]): ReadonlyMap<string, readonly OtherName[]> {
  const byStart = new Map<string, OtherName[]>()
  for (const agency of new Set(agencies.map(plainAgencyName)))
    for (const form of nameForms(agency)) {
      // 民政局 by itself may be that of any place, and 青禾县 is everybody's.
      if (form !== agency && !/[镇乡]$|街道$/.test(form)) continue
      if (form.length < 3 || /[省市县区州盟旗]$|(?:省|市|县|区|州|盟|旗)(?:人民)?政府|政府办公[室厅]/.test(form))
        continue
      const start = form.slice(0, 2)
      byStart.set(start, [...(byStart.get(start) ?? []), { agency, form }])
    }
  for (const names of byStart.values()) names.sort((a, b) => b.form.length - a.form.length)
  return byStart
}

/** others.foreign-subject: the clauses of a report whose subject is somebody else. */
export function foreignSubjects(
  report: Pick<DeskReport, 'agency' | 'texts' | 'findings'>,
  names: ReadonlyMap<string, readonly OtherName[]>,
): readonly Finding[] {
  const own = nameForms(report.agency.name)
  const found = new Map<string, { readonly words: string; readonly agency?: string; readonly at: Span[] }>()
  for (const sentence of report.texts)
    for (const clause of clausesOf(sentence)) {
      const one =
        namedIn(clause.text, sentence.text, { names, own, kind: report.agency.kind }) ??
        generalIn(clause.text, report.agency.kind)
      if (!one || isToldAlready(sentence, clause.from + one.at, report.findings)) continue
      const known = found.get(one.words) ?? { words: one.words, ...(one.agency ? { agency: one.agency } : {}), at: [] }
      known.at.push({ sentence, from: clause.from + one.at, to: clause.from + one.at + one.words.length })
      found.set(one.words, known)
    }
  return [...found.values()].map(({ words, agency, at }) =>
    othersFinding(
      foreignSubject,
      {
        message: agency
          ? `以“${words}”作主语，但报告的单位是“${report.agency.name}”，请核对是否为其他单位的文字。`
          : `“${words}”不是本单位，报告要写本单位的情况，请核对。`,
        places: at.map(({ sentence: { section, block }, from, to }) => ({ in: 'prose', section, block, from, to })),
        actual: words,
      },
      at.map(({ sentence }) => `${sentence.section}:${sentence.text}`).join('|'),
    ),
  )
}

interface Span {
  readonly sentence: DeskSentence
  readonly from: number
  readonly to: number
}

interface Subject {
  readonly words: string
  /** Where it begins in the clause. */
  readonly at: number
  readonly agency?: string
}

function clausesOf(sentence: DeskSentence): readonly { readonly text: string; readonly from: number }[] {
  return [...sentence.text.matchAll(/[^，；：,;:]+/g)].map((match) => ({
    text: match[0],
    from: sentence.from + match.index,
  }))
}

interface NamedBy {
  readonly names: ReadonlyMap<string, readonly OtherName[]>
  /** The words for the agency whose report it is. */
  readonly own: readonly string[]
  readonly kind: AgencyKind
}

/** Whether a clause with another agency's full name in front tells what that agency did in its own house. */
function actsByFullName(
  { form, agency }: OtherName,
  behind: string,
  sentence: string,
  own: readonly string[],
): boolean {
  const office = /^(?:人民政府|政府|办事处)/.exec(behind)?.[0] ?? ''
  if (form !== agency && office === '') return false
  const told = behind.slice(office.length)
  const toUs = ours.test(sentence) || own.some((name) => !/[省市县区州盟旗]$/.test(name) && sentence.includes(name))
  return anyActs.test(told) && !toUs && !upon.test(told) && !attributive.test(told)
}

function namedIn(clause: string, sentence: string, { names, own, kind }: NamedBy): Subject | undefined {
  const at = subjectStart(clause)
  const rest = clause.slice(at)
  const found = names.get(rest.slice(0, 2))?.find(({ form }) => rest.startsWith(form))
  if (!found || own.some((form) => form === found.form || form === found.agency)) return undefined
  const behind = rest.slice(found.form.length)
  const acts = actsAsAuthor(behind) || (!governments.has(kind) && actsByFullName(found, behind, sentence, own))
  return acts ? { words: found.form, at, agency: found.agency } : undefined
}

function generalIn(clause: string, kind: AgencyKind): Subject | undefined {
  const at = subjectStart(clause)
  const rest = clause.slice(at)
  const words = others[kind]?.exec(rest)?.[0]
  return words && someActs.test(rest.slice(words.length)) ? { words, at } : undefined
}

/** Whether a finding of a report by itself is looked at here. */
export function isAskedBetweenReports({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule === 'text.generic-actor'
}

/** Where text.generic-actor speaks of the same words, once is enough. */
function isToldAlready({ section, block }: DeskSentence, from: number, findings: readonly Finding[]): boolean {
  return findings.some(
    ({ rule, places: [place] }) =>
      isAskedBetweenReports({ rule }) &&
      place?.in === 'prose' &&
      place.section === section &&
      place.block === block &&
      place.from <= from &&
      from < place.to,
  )
}
