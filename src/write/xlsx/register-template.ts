import { registerFormat } from '../../core/register/register-format'
import type { RegisterField, RegisterWords } from '../../core/template/register-words'
import { findHeader } from '../../core/template/pattern'
import { leaves, type Header, type Template } from '../../core/template/template'
import { columnLetter } from '../../core/workbook/workbook'
import { escapeText } from '../markup/escape'
import { zipFiles } from '../zip/zip-files'
import { address } from './sheet-plan'
import { contentTypes, coreProperties, packageRelations, workbookRelations } from '../workbook/workbook-parts'

/** The columns of the template, with their widths; columns that only the office reads have names of their own. */
const columns: readonly { readonly field?: RegisterField; readonly name?: string; readonly width: number }[] = [
  { field: 'number', width: 14 },
  { field: 'received-date', width: 12 },
  { name: '申请人', width: 14 },
  { field: 'applicant-kind', width: 14 },
  { field: 'channel', width: 14 },
  { name: '申请内容', width: 40 },
  { field: 'due-date', width: 12 },
  { field: 'answered-date', width: 12 },
  { field: 'outcome', width: 14 },
  { field: 'reason', width: 30 },
  { field: 'overdue', width: 10 },
  { name: '备注', width: 20 },
]

/** So many applications have lists and colours; more can be added by filling down. */
const lastRow = 2000

/**
 * A workbook with which an office can begin next year's register: the columns that can be counted, lists to choose from
 * in the words of the format, dates as dates, colours for what is open, late or lacks its result. The same format gives
 * the same bytes.
 */
export function registerTemplate(template: Template, words: RegisterWords): Uint8Array {
  const lists = choiceLists(template, words)
  const names = ['台账', '选项', '填写说明']
  const title = '政府信息公开申请台账'
  return zipFiles([
    { path: '[Content_Types].xml', content: contentTypes(names.length) },
    { path: '_rels/.rels', content: packageRelations },
    { path: 'docProps/core.xml', content: coreProperties(title, undefined, template.authority) },
    { path: 'xl/workbook.xml', content: workbook(names) },
    { path: 'xl/_rels/workbook.xml.rels', content: workbookRelations(names.length) },
    { path: 'xl/styles.xml', content: styles },
    { path: 'xl/worksheets/sheet1.xml', content: registerSheet(words, lists) },
    { path: 'xl/worksheets/sheet2.xml', content: listSheet(words, lists) },
    { path: 'xl/worksheets/sheet3.xml', content: notesSheet(template) },
  ])
}

/** What can be chosen in a column. */
interface ChoiceList {
  readonly field: RegisterField
  readonly values: readonly string[]
}

function choiceLists(template: Template, words: RegisterWords): readonly ChoiceList[] {
  const format = registerFormat(template, words)
  if (!format) return []
  const label = (side: readonly Header[], id: string) => plainLabel(findHeader(side, id)?.label ?? id)
  const { rows, columns: sides } = format.table
  const groups = [...format.outcomes.groupsOf].map(([leaf, [group]]) => group ?? leaf)
  const grouped = [...format.outcomes.groupsOf].filter(([, [group]]) => group !== undefined).map(([leaf]) => leaf)
  const other = leaves(sides).filter(({ id }) => format.applicants.groupsOf.has(id))
  return [
    { field: 'applicant-kind', values: other.map(({ id }) => label(sides, id)) },
    { field: 'channel', values: Object.keys(words.channels) },
    { field: 'outcome', values: [...new Set(groups)].map((id) => label(rows, id)) },
    { field: 'reason', values: grouped.map((id) => label(rows, id)) },
    { field: 'overdue', values: [words.yes[0] ?? '', words.no[0] ?? ''] },
  ]
}

/** A label without its number and what stands in brackets behind it. */
function plainLabel(label: string): string {
  return label.replace(/^(?:（[一二三四五六七八九十]+）|\d+\.)\s*/, '').replace(/（[^）]*）$/, '')
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

function workbook(names: readonly string[]): string {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const sheets = names.map((name, at) => `<sheet name="${escapeText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  return `${head}<workbook ${main} xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`
}

/** The numbers of the styles below. */
const style = { head: 1, text: 2, date: 3, wrapped: 4 } as const

/** Fonts, the looks of cells, and of rows that ask for attention. */
const styles =
  `${head}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font>' +
  '<font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8F0FA"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${[
    'left',
    'right',
    'top',
    'bottom',
  ]
    .map((side) => `<${side} style="thin"><color rgb="FF999999"/></${side}>`)
    .join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  `<dxfs count="3">${['FFFFE0E0', 'FFFFF3CD', 'FFE2F0D9'].map(fill).join('')}</dxfs></styleSheet>`

function fill(color: string): string {
  return `<dxf><fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor rgb="${color}"/></patternFill></fill></dxf>`
}

function registerSheet(words: RegisterWords, lists: readonly ChoiceList[]): string {
  const letterOf = (field: RegisterField) => columnLetter(columns.findIndex((one) => one.field === field))
  const widths = columns.map(({ field, width }, at) => {
    const cells = field?.endsWith('-date') ? style.date : style.text
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${cells}" customWidth="1"/>`
  })
  const heads = columns.map(({ field, name }, at) =>
    textCell(address({ row: 0, column: at }), field ? words.columns[field].label : (name ?? ''), style.head),
  )
  const last = columnLetter(columns.length - 1)
  const range = (field: RegisterField) => `${letterOf(field)}2:${letterOf(field)}${lastRow}`
  const choices = lists.map(
    ({ field, values }, at) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" errorTitle="不在选项里" error="请从列表里选；确实没有合适的，可以照填，生成报告时会询问。" sqref="${range(field)}">` +
      `<formula1>选项!$${columnLetter(at)}$2:$${columnLetter(at)}$${values.length + 1}</formula1></dataValidation>`,
  )
  const dates = (['received-date', 'due-date', 'answered-date'] as const).map(
    (field) =>
      `<dataValidation type="date" operator="greaterThan" allowBlank="1" showErrorMessage="1" errorTitle="不是日期" error="请按 2026-1-2 的样子填写日期。" sqref="${range(field)}"><formula1>36526</formula1></dataValidation>`,
  )
  const [received, due, answered, outcome, late] = (
    ['received-date', 'due-date', 'answered-date', 'outcome', 'overdue'] as const
  ).map((field) => `$${letterOf(field)}2`)
  const yes = escapeText(words.yes[0] ?? '')
  const rules = [
    `OR(AND(${answered}&lt;&gt;"",${answered}&lt;${received}),AND(${due}&lt;&gt;"",${answered}&lt;&gt;"",${answered}&gt;${due}),${late}="${yes}",AND(${answered}&lt;&gt;"",${outcome}=""))`,
    `AND(${received}&lt;&gt;"",${answered}="")`,
    `AND(${answered}&lt;&gt;"",${outcome}&lt;&gt;"")`,
  ].map(
    (formula, at) =>
      `<cfRule type="expression" dxfId="${at}" priority="${at + 1}" stopIfTrue="1"><formula>${formula}</formula></cfRule>`,
  )
  const validations = [...choices, ...dates]
  return (
    `${head}<worksheet ${main}><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="18"/><cols>${widths.join('')}</cols><sheetData><row r="1" ht="24" customHeight="1">${heads.join('')}</row></sheetData>` +
    `<autoFilter ref="A1:${last}${lastRow}"/>` +
    `<conditionalFormatting sqref="A2:${last}${lastRow}">${rules.join('')}</conditionalFormatting>` +
    `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>` +
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/></worksheet>'
  )
}

/** The choices, a column for each list, under the name of its column. */
function listSheet(words: RegisterWords, lists: readonly ChoiceList[]): string {
  const height = Math.max(0, ...lists.map(({ values }) => values.length))
  const rows = Array.from({ length: height + 1 }, (_, row) => {
    const cells = lists.map(({ field, values }, at) => {
      const text = row === 0 ? `${words.columns[field].label}的选项` : values[row - 1]
      return text === undefined ? '' : textCell(address({ row, column: at }), text, row === 0 ? style.head : style.text)
    })
    return `<row r="${row + 1}">${cells.join('')}</row>`
  })
  return `${head}<worksheet ${main}><sheetFormatPr defaultRowHeight="18"/><cols><col min="1" max="5" width="28" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`
}

function notesSheet({ authority }: Template): string {
  const notes = [
    `本台账的选项按${authority}规定的统计表拟定，年底可以直接生成统计表各格的数。`,
    '每件申请一行，一件申请只填一个结果；作区分处理的，只填“部分公开”。',
    '日期按 2026-1-2 的样子填写。补正、延期的，收到日期仍填最初收到申请的那一天。',
    '年底没有答复的，答复日期和办理结果留空；下一年的台账里再登记一次，答复以后填写日期和结果。',
    '办理结果选大类，具体情形选细项；予以公开、部分公开的，具体情形留空。',
    '是否超期由本单位填写，不填的，按应答复日期与答复日期比较。',
    '颜色：黄色是还没有答复，绿色是已经办结，红色是超期、缺少办理结果，或者答复日期早于收到日期。',
  ]
  const rows = notes.map(
    (note, at) => `<row r="${at + 1}" ht="36" customHeight="1">${textCell(`A${at + 1}`, note, style.wrapped)}</row>`,
  )
  return `${head}<worksheet ${main}><sheetFormatPr defaultRowHeight="36"/><cols><col min="1" max="1" width="90" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`
}

function textCell(ref: string, text: string, look: number): string {
  return `<c r="${ref}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`
}
