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
      const one = namedIn(clause.text, names, own) ?? generalIn(clause.text, report.agency.kind)
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

function namedIn(
  clause: string,
  names: ReadonlyMap<string, readonly OtherName[]>,
  own: readonly string[],
): Subject | undefined {
  const at = subjectStart(clause)
  const rest = clause.slice(at)
  const found = names.get(rest.slice(0, 2))?.find(({ form }) => rest.startsWith(form))
  if (!found || own.some((form) => form === found.form || form === found.agency)) return undefined
  return actsAsAuthor(rest.slice(found.form.length)) ? { words: found.form, at, agency: found.agency } : undefined
}

function generalIn(clause: string, kind: AgencyKind): Subject | undefined {
  const at = subjectStart(clause)
  const rest = clause.slice(at)
  const words = others[kind]?.exec(rest)?.[0]
  return words && someActs.test(rest.slice(words.length)) ? { words, at } : undefined
}

/** Where text.generic-actor speaks of the same words, once is enough. */
function isToldAlready({ section, block }: DeskSentence, from: number, findings: readonly Finding[]): boolean {
  return findings.some(
    ({ rule, places: [place] }) =>
      rule === 'text.generic-actor' &&
      place?.in === 'prose' &&
      place.section === section &&
      place.block === block &&
      place.from <= from &&
      from < place.to,
  )
}
