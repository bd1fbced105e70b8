/**
 * The kinds of agency that report, with what depends on the kind. Deadlines: 条例 art. 49 (departments 31 January,
 * governments 31 March); power to make 规章: 立法法.
 */
export const agencyKinds = [
  { id: 'central-department', label: '国务院部门', government: false, rules: true },
  { id: 'government-with-rules', label: '省、设区的市、自治州政府', government: true, rules: true },
  { id: 'government-county', label: '县级政府', government: true, rules: false },
  { id: 'department', label: '政府部门', government: false, rules: false },
  { id: 'township', label: '乡镇政府', government: false, rules: false },
  { id: 'subdistrict', label: '街道办事处', government: false, rules: false },
  { id: 'committee', label: '开发区管委会等', government: false, rules: false },
  { id: 'other', label: '其他', government: false, rules: false },
] as const

export type AgencyKind = (typeof agencyKinds)[number]['id']

/** Tells the id of a kind of agency from any other value. */
export function isAgencyKind(value: unknown): value is AgencyKind {
  return agencyKinds.some(({ id }) => id === value)
}

/** The facts about a kind. */
export function agencyKind(id: AgencyKind): (typeof agencyKinds)[number] {
  return agencyKinds.find((kind) => kind.id === id) ?? agencyKinds[agencyKinds.length - 1]!
}

/** The last day on which a report for `year` may be published by this kind of agency, ISO date (条例 art. 49). */
export function deadline(kind: AgencyKind, year: number): string {
  return agencyKind(kind).government ? `${year + 1}-03-31` : `${year + 1}-01-31`
}

/** The day by which this very report is due, ISO: the local date where one is set and comes before that of 条例 art. 49. */
export function dueDate(report: {
  readonly agency: { readonly kind: AgencyKind }
  readonly year: number
  readonly localDeadline?: string
}): string {
  const legal = deadline(report.agency.kind, report.year)
  return report.localDeadline && report.localDeadline < legal ? report.localDeadline : legal
}

/** Endings of names and the kinds they speak for, the more telling first. */
const endings: readonly (readonly [RegExp, AgencyKind])[] = [
  [/(开发区|高新区|新区|示范区|产业园区|工业园区|保税区|旅游度假区|管委会|管理委员会|管理区)$/, 'committee'],
  [/(街道|街道办|街道办事处)$/, 'subdistrict'],
  [/([镇乡]|苏木)(人民)?政府$|[镇乡]$/, 'township'],
  [/(省|自治区|自治州|地区|盟)(人民)?政府(办公厅|办公室)?$/, 'government-with-rules'],
  [
    /市[^市]{1,8}[区县市旗](人民)?政府(办公室)?$|[县旗](人民)?政府(办公室)?$|区(人民)?政府(办公室)?$/,
    'government-county',
  ],
  [/市(人民)?政府(办公厅|办公室)?$/, 'government-with-rules'],
  [/^(国家|中国|中华人民共和国)[^省市县区镇乡]{2,20}(部|局|署|委员会|会|办公室|总局)$/, 'central-department'],
  [/(局|委|委员会|厅|办|办公室|部|中心|院|站|队|支队|大队|分局|署|处)$/, 'department'],
]

/** The kind that a name speaks for, as a first guess that the clerk can change (威海经济技术开发区: committee). */
export function guessAgencyKind(name: string): AgencyKind {
  const plain = name.replace(/\s+/g, '')
  return endings.find(([ending]) => ending.test(plain))?.[1] ?? 'other'
}
