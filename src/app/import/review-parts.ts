import type { ReportPart } from '../../core/report/merge-report'
import { findTable } from '../../core/template/pattern'
import { sectionHeading, type Template } from '../../core/template/template'
import type { Review, ReviewedPart, ReviewedSection, ReviewedTable } from '../../read'

/** A part of a file that can be taken by itself, with what was found in it, in words. */
export interface ReviewPart {
  readonly part: ReportPart
  readonly title: string
  readonly found: boolean
  /** What was found: counts of headings, paragraphs, cells. */
  readonly description: string
  /** What of it was looked for and not found, in words. */
  readonly lacks: string | undefined
}

/** The parts of a file in the order of the report. */
export function reviewParts(review: Review, template: Template): readonly ReviewPart[] {
  const facts: ReviewPart = {
    part: 'facts',
    title: '基本信息',
    found: review.facts.length > 0,
    description: review.facts.map(({ field }) => field).join('、'),
    lacks: undefined,
  }
  const parts = review.sections.map((reviewed): ReviewPart => {
    const { section } = reviewed
    const described = template.sections.find(({ id }) => id === section)
    const tables = review.tables.filter((table) => table.section === section)
    return {
      part: section,
      title: described ? sectionHeading(described) : '开头段落',
      found: isHere(reviewed),
      description: found(reviewed, tables, review.own === true),
      lacks: reviewed.found && tables.length ? missing(tables, template) : undefined,
    }
  })
  return [facts, ...parts]
}

/** An opening that is there and empty says that the file has none. */
function isHere(section: ReviewedSection): boolean {
  return (
    section.found &&
    (section.section !== 'opening' || section.characters > 0 || section.pictures + section.charts + section.tables > 0)
  )
}

function found(section: ReviewedSection, tables: readonly ReviewedTable[], own: boolean): string {
  if (section.section === 'opening' && !isHere(section)) return section.found ? '文件里没有' : '与按基本信息拟写的相同'
  if (!section.found) return own ? '没有填写' : '没有找到'
  return (
    [
      ...(tables.length ? [own ? filledWords(tables) : tableWords(tables)] : []),
      ...(proseWords(section) ? [proseWords(section)] : []),
    ].join('；') || '是空的'
  )
}

/** «2 个标题、8 段、1 张图片，共 1234 字» */
function proseWords({ headings, paragraphs, pictures, charts, tables, characters }: ReviewedSection): string {
  const counts = [
    [headings, '个标题'],
    [paragraphs, '段文字'],
    [pictures, '张图片'],
    [charts, '张图表'],
    [tables, '张表格'],
  ] as const
  const words = counts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`)
  return words.length ? `${words.join('、')}，共 ${characters} 字` : ''
}

/** «3 张表，12 格填写了 10 格» */
function filledWords(tables: readonly ReviewedTable[]): string {
  const sum = (of: (table: ReviewedTable) => number) => tables.reduce((total, table) => total + of(table), 0)
  const many = tables.length > 1 ? `${tables.length} 张表，` : ''
  return `${many}${sum(({ cells }) => cells)} 格填写了 ${sum(({ filled }) => filled)} 格`
}

function tableWords(tables: readonly ReviewedTable[]): string {
  const sum = (of: (table: ReviewedTable) => number) => tables.reduce((total, table) => total + of(table), 0)
  const [cells, read, filled] = [sum(({ cells }) => cells), sum(({ found }) => found), sum(({ filled }) => filled)]
  const lost = tables.reduce((total, { missing: cells }) => total + cells.length, 0)
  const merged = cells - read - lost
  const blank = read - filled
  return `${tables.length > 1 ? `${tables.length} 张表，` : ''}${cells} 格读出 ${read} 格${blank > 0 ? `（其中 ${blank} 格是空的）` : ''}${merged > 0 ? `，另有 ${merged} 格在文件中合并成一行填写` : ''}`
}

/** «没有找到：“规章”3 格、…»; undefined where every cell was found. */
function missing(tables: readonly ReviewedTable[], template: Template): string | undefined {
  const lacking = tables.filter((table) => table.missing.length > 0)
  if (!lacking.length) return undefined
  const names = lacking.map((table) => {
    const caption = findTable(template, table.table)?.caption
    return `${tables.length > 1 && caption ? `“${caption}”` : ''}${table.missing.length === table.cells ? '整张表' : `${table.missing.length} 格`}`
  })
  return `没有找到：${names.join('、')}`
}

/** What nobody understood, each part once: rows of tables with numbers in them, and the rest. */
export function remaining(review: Review): {
  readonly rows: readonly ReviewedPart[]
  readonly others: readonly ReviewedPart[]
} {
  const places = new Set(review.unplaced.map(({ block, where }) => `${block}/${where}`))
  const isRow = ({ block, where }: ReviewedPart) => places.has(`${block}/${where}`)
  return { rows: review.unused.filter(isRow), others: review.unused.filter((part) => !isRow(part)) }
}

const numerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十']

/** One sentence on the whole file: how much was found, how much was not understood. */
export function reviewSummary(review: Review): { readonly description: string; readonly whole: boolean } {
  if (review.own) return { description: '这是本程序的数据文件，内容已完整读出。', whole: true }
  const sections = review.sections.filter(({ section }) => section !== 'opening')
  const here = sections.filter(({ found }) => found).length
  const untitled = sections.filter(({ found, title }) => found && title === undefined).length
  const cells = review.tables.reduce((total, table) => total + table.cells, 0)
  const lost = review.tables.reduce((total, table) => total + table.missing.length, 0)
  const open = review.unused.length
  const count = numerals[sections.length] ?? String(sections.length)
  const missing = here === sections.length ? `${count}个部分都已找到` : `${count}个部分找到 ${here} 个`
  const found = untitled > 0 ? `${missing}（其中 ${untitled} 个没有标题）` : missing
  const tables = lost === 0 ? `规定表格 ${cells} 格全部读出` : `规定表格 ${cells} 格中有 ${lost} 格没有找到`
  const rest = open === 0 ? '没有认不出的内容' : `有 ${open} 处没有认出，列在下面`
  // Sheets are whole where their tables are.
  const expected = review.sheets ? new Set(review.tables.map(({ section }) => section)).size : sections.length
  const parts = review.sheets && here === expected ? '这是统计表，没有正文' : found
  return { description: `${parts}；${tables}；${rest}。`, whole: here >= expected && lost === 0 && open === 0 }
}
