/** Builds the HTML of invented reports in the ways of government sites. */

/** Labels of the rows of table 三: those of a group stand under the group that was named last. */
export const applicantRows: readonly (readonly [string, string?])[] = [
  ['一、本年新收政府信息公开申请数量'],
  ['二、上年结转政府信息公开申请数量'],
  ['（一）予以公开'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ['（三）不予公开', '1.属于国家秘密'],
  ['', '2.其他法律行政法规禁止公开'],
  ['', '3.危及“三安全一稳定”'],
  ['', '4.保护第三方合法权益'],
  ['', '5.属于三类内部事务信息'],
  ['', '6.属于四类过程性信息'],
  ['', '7.属于行政执法案卷'],
  ['', '8.属于行政查询事项'],
  ['（四）无法提供', '1.本机关不掌握相关政府信息'],
  ['', '2.没有现成信息需要另行制作'],
  ['', '3.补正后申请内容仍不明确'],
  ['（五）不予处理', '1.信访举报投诉类申请'],
  ['', '2.重复申请'],
  ['', '3.要求提供公开出版物'],
  ['', '4.无正当理由大量反复申请'],
  ['', '5.要求行政机关确认或重新出具已获取信息'],
  ['（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['', '3.其他'],
  ['（七）总计'],
  ['四、结转下年度继续办理'],
]

/** Row ids in the order of the table. */
const applicationRows = [
  'received',
  'brought-forward',
  'disclosed',
  'partly-disclosed',
  'state-secret',
  'prohibited-by-law',
  'security-and-stability',
  'third-party-rights',
  'internal-affairs',
  'process-information',
  'enforcement-files',
  'administrative-inquiries',
  'not-held',
  'not-ready-made',
  'still-unclear',
  'petition-report-complaint',
  'duplicate',
  'public-publication',
  'excessive',
  'confirm-or-reissue',
  'not-supplemented',
  'fee-unpaid',
  'other-handling-other',
  'outcomes-total',
  'carried-forward',
] as const
export const applicationColumns = [
  'natural-persons',
  'enterprises',
  'research-institutions',
  'public-interest-organizations',
  'legal-service-agencies',
  'other-organizations',
  'total',
] as const

/** A different number in every cell, so that no misplaced one goes unnoticed. */
export function applicationNumber(row: number, column: number): string {
  return String(100 + row * 7 + column)
}
export function disputeNumber(column: number): string {
  return String(400 + column)
}

/** How a style of site writes its cells. */
export interface PageStyle {
  /** Dresses the text of a label. */
  label(text: string): string
  /** Dresses the text of a number. */
  number(text: string): string
  /** Attributes of cells. */
  readonly attributes: string
  readonly header: 'td' | 'th'
}

export const plainStyle: PageStyle = { label: (text) => text, number: (text) => text, attributes: '', header: 'td' }

function cell(style: PageStyle, text: string, colspan = 1, rowspan = 1, tag: 'td' | 'th' = 'td'): string {
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
  const inside = /^\d/.test(text) && !/^\d\./.test(text) ? style.number(text) : style.label(text)
  return `<${tag}${style.attributes}${spans}>${inside}</${tag}>`
}

/** Table 二 of 2021. */
export function documentsTable(style: PageStyle): string {
  const c = (text: string, colspan = 1) => cell(style, text, colspan)
  return [
    `<tr>${c('第二十条第（一）项', 4)}</tr>`,
    `<tr>${['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text) => c(text)).join('')}</tr>`,
    `<tr>${['规章', '0', '0', '0'].map((text) => c(text)).join('')}</tr>`,
    `<tr>${['行政规范性文件', '11', '12', '13'].map((text) => c(text)).join('')}</tr>`,
    `<tr>${c('第二十条第（五）项', 4)}</tr><tr>${c('信息内容')}${c('本年处理决定数量', 3)}</tr><tr>${c('行政许可')}${c('14', 3)}</tr>`,
    `<tr>${c('第二十条第（六）项', 4)}</tr><tr>${c('信息内容')}${c('本年处理决定数量', 3)}</tr><tr>${c('行政处罚')}${c('15', 3)}</tr><tr>${c('行政强制')}${c('16', 3)}</tr>`,
    `<tr>${c('第二十条第（八）项', 4)}</tr><tr>${c('信息内容')}${c('本年收费金额（单位：万元）', 3)}</tr><tr>${c('行政事业性收费')}${c('17.5', 3)}</tr>`,
  ].join('\n')
}

const documentNumbers: Readonly<Record<string, string>> = {
  'documents/administrative-rules/issued': '0',
  'documents/administrative-rules/repealed': '0',
  'documents/administrative-rules/in-force': '0',
  'documents/normative-documents/issued': '11',
  'documents/normative-documents/repealed': '12',
  'documents/normative-documents/in-force': '13',
  'licensing/licenses/decisions': '14',
  'enforcement/penalties/decisions': '15',
  'enforcement/compulsion/decisions': '16',
  'fees/administrative-fees/amount': '17.5',
}

/** The rows of table 三: `from` to `to` of the 25 rows with numbers, the header where `from` is 0. */
export function applicationsRows(style: PageStyle, from = 0, to = 25, number = applicationNumber): string {
  const c = (text: string, colspan = 1, rowspan = 1) => cell(style, text, colspan, rowspan)
  const rows: string[] = []
  if (from === 0)
    rows.push(
      `<tr>${c('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3)}${c('申请人情况', 7)}</tr>`,
      `<tr>${c('自然人', 1, 2)}${c('法人或其他组织', 5)}${c('总计', 1, 2)}</tr>`,
      `<tr>${['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => c(text)).join('')}</tr>`,
    )
  const sizes: Readonly<Record<string, number>> = {
    '（三）不予公开': 8,
    '（四）无法提供': 3,
    '（五）不予处理': 5,
    '（六）其他处理': 3,
  }
  for (let row = from; row < to; row++) {
    const [outer = '', inner] = applicantRows[row]!
    const group =
      row === 2 || (row === from && row > 2 && row < 24) ? c('三、本年度办理结果', 1, Math.min(to, 24) - row) : ''
    const whole = row < 2 || row === 24
    const label = whole
      ? c(outer, 3)
      : inner === undefined
        ? c(outer, 2)
        : `${outer ? c(outer, 1, Math.min(sizes[outer] ?? 1, to - row)) : ''}${c(inner)}`
    rows.push(`<tr>${group}${label}${applicationColumns.map((_, column) => c(number(row, column))).join('')}</tr>`)
  }
  return rows.join('\n')
}

/** Table 四. */
export function disputesTable(style: PageStyle): string {
  const c = (text: string, colspan = 1, rowspan = 1) => cell(style, text, colspan, rowspan)
  const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  return [
    `<tr>${c('行政复议', 5)}${c('行政诉讼', 10)}</tr>`,
    `<tr>${five.map((text) => c(text, 1, 2)).join('')}${c('未经复议直接起诉', 5)}${c('复议后起诉', 5)}</tr>`,
    `<tr>${[...five, ...five].map((text) => c(text)).join('')}</tr>`,
    `<tr>${Array.from({ length: 15 }, (_, column) => c(disputeNumber(column))).join('')}</tr>`,
  ].join('\n')
}

const disputeColumns = ['reconsideration', 'direct', 'subsequent'].flatMap((group) =>
  ['upheld', 'corrected', 'other', 'pending', 'total'].map((one) => `${group}-${one}`),
)

/** Every cell of the invented report. */
export function expectedCells(): Record<string, string> {
  const cells: Record<string, string> = { ...documentNumbers }
  applicationRows.forEach((row, r) =>
    applicationColumns.forEach((column, c) => (cells[`applications/${row}/${column}`] = applicationNumber(r, c))),
  )
  disputeColumns.forEach((column, c) => (cells[`disputes/cases/${column}`] = disputeNumber(c)))
  return cells
}

export interface PageParts {
  readonly style?: PageStyle
  readonly table?: (rows: string) => string
  readonly paragraph?: (text: string) => string
  readonly applications?: string
  readonly title?: string
  readonly sections?: readonly string[]
}

export const sectionTitles = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const

/** The article of a report, without the page around it. */
export function article(parts: PageParts = {}): string {
  const style = parts.style ?? plainStyle
  const table = parts.table ?? ((rows) => `<table border="1">${rows}</table>`)
  const p = parts.paragraph ?? ((text) => `<p>${text}</p>`)
  const titles = parts.sections ?? sectionTitles
  return [
    parts.title ?? p('青禾县民政局2022年政府信息公开工作年度报告'),
    p('本报告根据《中华人民共和国政府信息公开条例》编制。'),
    p(titles[0]!),
    p('（一）主动公开政府信息情况'),
    p('全年在门户网站公开信息128条。'),
    p('（二）依申请公开情况'),
    p('全年办理申请较上年平稳。'),
    p(titles[1]!),
    table(documentsTable(style)),
    p(titles[2]!),
    parts.applications ?? table(applicationsRows(style)),
    p(titles[3]!),
    table(disputesTable(style)),
    p(titles[4]!),
    p('存在解读形式单一的问题，2023年将增加图解。'),
    p(titles[5]!),
    p('本年度没有收取信息处理费。'),
    p('青禾县民政局'),
    p('2023年1月18日'),
  ].join('\n')
}
