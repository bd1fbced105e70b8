import { checkContext } from '../../../../src/core/check/check'
import { createContext } from '../../../../src/core/check/engine/context'
import type { Finding } from '../../../../src/core/check/engine/finding'
import type { AnyRule } from '../../../../src/core/check/engine/rule'
import { cellRules } from '../../../../src/core/check/rules/cell/index'
import { dateRules } from '../../../../src/core/check/rules/date/index'
import { lastyearRules } from '../../../../src/core/check/rules/lastyear/index'
import { markRules } from '../../../../src/core/check/rules/mark/index'
import { statementRules } from '../../../../src/core/check/rules/statement/index'
import { structureRules } from '../../../../src/core/check/rules/structure/index'
import { phraseRules, wordingRules } from '../../../../src/core/check/rules/wording/index'
import type { ProseBlock, Report } from '../../../../src/core/report/report'
import { cellsOf, templateOfYear, type CellId, type SectionId } from '../../../../src/core/template/template'
import { templates } from '../../../../src/templates/index'

/** All rules of these groups. */
export const groupRules: readonly AnyRule[] = [
  ...cellRules,
  ...dateRules,
  ...lastyearRules,
  ...markRules,
  ...statementRules,
  ...structureRules,
  ...wordingRules,
  ...phraseRules,
]

/** Paragraphs of lines; a line that is only the number and name of an item is a heading. */
export function paragraphs(...lines: readonly string[]): ProseBlock[] {
  return lines.map((text) =>
    /^（[一二三四五六七八九十]）[^。]{1,30}$/.test(text)
      ? { type: 'heading', level: 1, runs: [{ type: 'text', text }] }
      : { type: 'paragraph', runs: [{ type: 'text', text }] },
  )
}

const overview = [
  '2021年，我局认真贯彻落实《条例》，政府信息公开工作有序推进。',
  '（一）主动公开政府信息情况',
  '全年通过政府网站公开信息120条，内容涵盖机构职能、财政预决算等。',
  '（二）依申请公开政府信息情况',
  '畅通申请渠道，规范办理流程，全年收到的申请均按期答复。',
  '（三）政府信息管理情况',
  '严格执行保密审查制度，对拟公开的信息先审查、后公开。',
  '（四）政府信息公开平台建设情况',
  '加强网站栏目维护，及时更新内容。',
  '（五）监督保障情况',
  '开展工作考核，结果为优秀；社会评议满意率为98%；没有发生责任追究的情形。',
]
const problems = [
  '一是公开内容还不够丰富，政策解读形式较为单一；二是工作人员业务能力有待提高。',
  '2022年，我局将加强业务培训，丰富解读形式，提升公开质量。',
]
const others = ['2021年，我局未收取政府信息公开信息处理费。无其他需要报告的事项。']

/** A change of the sound report. */
type Plain = Omit<Report, 'prose' | 'cells' | 'opening' | 'agency'>
export type Change = { readonly [Key in keyof Plain]?: Plain[Key] | undefined } & {
  readonly agency?: Partial<Report['agency']>
  readonly opening?: readonly string[]
  readonly overview?: readonly string[]
  readonly problems?: readonly string[]
  readonly others?: readonly string[]
  readonly blocks?: Partial<Record<SectionId, readonly ProseBlock[]>>
  readonly cells?: Readonly<Record<string, string | undefined>> | undefined
}

/** A report with which a reviewer is content, all cells 0, changed. */
export function soundReport(change: Change = {}): Report {
  const { agency, opening, overview: one, problems: five, others: six, blocks, cells, ...rest } = change
  const { year = 2021 } = rest
  const {
    template = templateOfYear(templates, year).id,
    signed = `${year + 1}-01-20`,
    period,
    title,
    localDeadline,
  } = rest
  const described = templates.find((one) => one.id === template) ?? templates[0]!
  const stated: Record<CellId, string | undefined> = {}
  for (const { cell } of cellsOf(described).values()) stated[cell] = '0'
  Object.assign(stated, cells)
  for (const [cell, text] of Object.entries(stated)) if (text === undefined) delete stated[cell as CellId]
  return {
    template,
    year,
    agency: {
      name: '青河市松岭区教育和体育局',
      kind: 'department',
      office: '办公室',
      address: '松岭区文化路1号',
      telephone: '0000-1234567',
      ...agency,
    },
    ...('signed' in rest && rest.signed === undefined ? {} : { signed }),
    ...(period ? { period } : {}),
    ...(title === undefined ? {} : { title }),
    ...(localDeadline === undefined ? {} : { localDeadline }),
    ...(opening ? { opening: paragraphs(...opening) } : {}),
    prose: {
      overview: paragraphs(...(one ?? overview)),
      problems: paragraphs(...(five ?? problems)),
      'other-matters': paragraphs(...(six ?? others)),
      ...blocks,
    },
    cells: stated as Record<CellId, string>,
  }
}

/** The sound text of 一 with one paragraph more. */
export function overviewWith(...lines: readonly string[]): string[] {
  return [overview[0]!, ...lines, ...overview.slice(1)]
}

/** What these rules find on a changed sound report. */
export function findingsOf(change: Change, more: { last?: Change } = {}): readonly Finding[] {
  const last = more.last && soundReport({ year: (change.year ?? 2021) - 1, ...more.last })
  const input = { report: soundReport(change), templates, ...(last ? { last } : {}) }
  return checkContext(createContext(input), groupRules)
}

/** The ids and severities of what these rules find, sorted. */
export function foundOn(change: Change, more: { last?: Change } = {}): string[] {
  return findingsOf(change, more)
    .map(({ rule, severity }) => `${rule} ${severity}`)
    .sort()
}
