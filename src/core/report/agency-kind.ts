/**
 * The kinds of agency that report, with what depends on the kind. Deadlines: 条例 art. 49 (departments 31 January,
 * governments 31 March; `article49` is what it names a kind as, if at all); power to make 规章: 立法法.
 */
export const agencyKinds = [
  { id: 'central-department', label: '国务院部门', government: false, rules: true, article49: 'department' },
  {
    id: 'government-with-rules',
    label: '省、设区的市、自治州政府',
    government: true,
    rules: true,
    article49: 'government',
  },
  { id: 'government-county', label: '县级政府', government: true, rules: false, article49: 'government' },
  { id: 'department', label: '政府部门', government: false, rules: false, article49: 'department' },
  { id: 'township', label: '乡镇政府', government: false, rules: false, article49: undefined },
  { id: 'subdistrict', label: '街道办事处', government: false, rules: false, article49: undefined },
  { id: 'committee', label: '开发区管委会等', government: false, rules: false, article49: undefined },
  { id: 'other', label: '其他', government: false, rules: false, article49: undefined },
] as const

export type AgencyKind = (typeof agencyKinds)[number]['id']

/** Tells the id of a kind of agency from any other value. */
export function isAgencyKind(value: unknown): value is AgencyKind {
  return agencyKinds.some(({ id }) => id === value)
}

/** The kind of agency that a person names, by its id or as the form words it. */
export function agencyKindOf(text: string): AgencyKind | undefined {
  return isAgencyKind(text) ? text : agencyKinds.find(({ label }) => label === text)?.id
}

/** The facts about a kind. */
export function agencyKind(id: AgencyKind): (typeof agencyKinds)[number] {
  return agencyKinds.find((kind) => kind.id === id) ?? agencyKinds[agencyKinds.length - 1]!
}

/** The last day on which a report for `year` may be published by this kind of agency, ISO date (条例 art. 49). */
export function deadline(kind: AgencyKind, year: number): string {
  return agencyKind(kind).government ? `${year + 1}-03-31` : `${year + 1}-01-31`
}

/**
 * The day by which this very report is due, ISO: the first of that of 条例 art. 49, the local date where one is set, and the
 * deadline of local demands where they are about its year.
 */
export function dueDate(
  report: { readonly agency: { readonly kind: AgencyKind }; readonly year: number; readonly localDeadline?: string },
  demanded?: string,
): string {
  const local = [report.localDeadline, demanded?.startsWith(`${report.year + 1}-`) ? demanded : undefined]
  return local.reduce<string>(
    (first, day) => (day && day < first ? day : first),
    deadline(report.agency.kind, report.year),
  )
}

/** Words at the end of a name that make it a government and not only its place (河阳县人民政府, 河阳县政府). */
const government = '(?:人民)?政府'

/** Areas that are no divisions of the country, however they end: a committee runs them. */
const areas =
  '开发区|高新区|经开区|农高区|新区|示范区|试验区|实验区|合作区|先行区|集聚区|集中区|功能区|产业区|工业区|经济区|商务区|园区|保税区|保税港区|综保区|自贸区|自由贸易区|航空港区|度假区|旅游区|风景区|名胜区|景区|保护区|管理区'

/** Endings of names and the kinds they speak for, the more telling first. */
const endings: readonly (readonly [RegExp, AgencyKind])[] = (
  [
    // The office of a government reports beside the government, as a department.
    [`政府(?:办公厅|办公室|办)`, 'department'],
    [`(?:${areas}|管委会|管理委员会)`, 'committee'],
    [`(?:街道|街道办|街道办事处)`, 'subdistrict'],
    [`(?:[镇乡]|苏木)(?:${government})?`, 'township'],
    [`(?:社区|小区|校区|片区|库区|灌区|联盟)`, 'other'],
    [`行政公署|行署`, 'government-with-rules'],
    // A city under a prefecture or another city is of county level: 朵云州青石市.
    [`(?:[市州盟]|地区)[^市州]{1,8}市(?:${government})?`, 'government-county'],
    [`(?:[省市州盟]|自治区|地区)(?:${government})?`, 'government-with-rules'],
    [`[县区旗](?:${government})?`, 'government-county'],
    [`^(?:国家|中国|中华人民共和国)[^省市县区镇乡]{2,20}(?:部|局|署|委员会|会|办公室|总局)`, 'central-department'],
    [`(?:局|委|委员会|厅|办|办公室|部|中心|院|站|队|支队|大队|分局|署|处)`, 'department'],
  ] as const
).map(([ending, kind]) => [new RegExp(`(?:${ending})$`), kind])

/**
 * The kind that a name speaks for, as a first guess that the clerk can change (威海经济技术开发区: committee). A place by
 * itself (河阳县) is the government of that place.
 */
export function guessAgencyKind(name: string): AgencyKind {
  const plain = plainName(name)
  return endings.find(([ending]) => ending.test(plain))?.[1] ?? 'other'
}

/**
 * The kind that a name may speak for as well: a 市 may be one with districts or one of county level, and no word tells
 * which. Undefined where the name leaves no doubt.
 */
export function otherPossibleKind(name: string): AgencyKind | undefined {
  const plain = plainName(name)
  const isCity = new RegExp(`市(?:${government})?$`).test(plain) && !/^(?:北京|上海|天津|重庆)市/.test(plain)
  return isCity && guessAgencyKind(name) === 'government-with-rules' ? 'government-county' : undefined
}

/** The name of a government without what makes it one: the place that 河阳县人民政府, 河阳县政府办公室 and 河阳县 speak of. */
export function placeOf(name: string): string {
  return plainName(name).replace(new RegExp(`${government}(?:办公厅|办公室|办)?$`), '')
}

/** Whether a name is that of a government or of its place alone (河阳县, 石桥镇, 青禾市人民政府). */
export function isGovernment(name: string): boolean {
  const kind = guessAgencyKind(name)
  return agencyKind(kind).government || kind === 'township'
}

/** The name as endings are looked for: 河阳县本级 and 河阳县（本级） are 河阳县. */
function plainName(name: string): string {
  return name.replace(/\s+/g, '').replace(/[（(]?本级[）)]?$/, '')
}
