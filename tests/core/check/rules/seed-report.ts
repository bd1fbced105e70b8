import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { guessAgencyKind } from '../../../../src/core/report/agency-kind'
import type { ProseBlock, Report } from '../../../../src/core/report/report'
import {
  cellId,
  cellsOf,
  leaves,
  templateOfYear,
  type CellId,
  type SectionId,
  type Template,
} from '../../../../src/core/template/template'
import { templates } from '../../../../src/templates/index'

const folder = new URL('../../../../../shared/seeds/', import.meta.url)

/** Whether the five real reports lie beside the project; they are not part of it. */
export const seedsPresent = existsSync(fileURLToPath(folder))
if (!seedsPresent)
  console.info('The folder ../shared/seeds is not there: what depends on the five real reports is skipped.')

const sections: readonly (readonly [RegExp, SectionId])[] = [
  [/^一、.*总体情况/, 'overview'],
  [/^(?:二|2)、.*主动公开政府信息情况/, 'proactive-disclosure'],
  [/^三、.*收到和处理/, 'applications'],
  [/^四、.*复议/, 'disputes'],
  [/^五、.*问题及改进/, 'problems'],
  [/^六、.*事项/, 'other-matters'],
]
const number = /^[+-]?\d+(?:\.\d+)?(?:万元)?$/

/** One of the five reports, transcribed by the simplest means: the text by its section titles, the numbers in their order. */
export function seedReport(name: string): Report {
  const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8').replace(/\[(?:image|bookmark)[^\]]*\]/g, '')
  const parts = new Map<SectionId | 'opening', string[]>([['opening', []]])
  let current: SectionId | 'opening' = 'opening'
  for (const line of text.split(/\r?\n/)) {
    const found = sections.find(([title]) => title.test(line.replace(/[\s\u3000]+/g, '')))
    if (found) parts.set((current = found[1]), [])
    else parts.get(current)?.push(line)
  }
  const opening = parts.get('opening') ?? []
  const lastTitleLine = opening.findIndex((line) => line.includes('年度报告'))
  const title = opening
    .slice(0, lastTitleLine + 1)
    .join('')
    .replace(/[\s\u3000]+/g, '')
  const [, agency = '', year = ''] = /^(.*?)(20\d\d)年/.exec(title) ?? []
  const broken = name === '000' || name === '004'
  const others = parts.get('other-matters') ?? []
  const signed = others.map((line) => /^(\d{4})年(\d{1,2})月(\d{1,2})日\s*$/.exec(line)).find(Boolean)
  const template = templateOfYear(templates, Number(year))
  return {
    template: template.id,
    year: Number(year),
    agency: { name: agency, kind: guessAgencyKind(agency) },
    title,
    opening: blocks(opening.slice(lastTitleLine + 1), broken),
    prose: {
      overview: blocks(parts.get('overview') ?? [], broken),
      problems: blocks(parts.get('problems') ?? [], broken),
      'other-matters': blocks(
        others.filter((line) => !signed || (line !== signed[0] && line.trim() !== agency)),
        broken,
      ),
    },
    cells: cells(parts, template),
    ...(signed ? { signed: [signed[1], signed[2]?.padStart(2, '0'), signed[3]?.padStart(2, '0')].join('-') } : {}),
  }
}

/** Paragraphs of lines; where a page break has cut paragraphs, a line without a final mark goes on in the next. */
function blocks(lines: readonly string[], broken: boolean): ProseBlock[] {
  const found: ProseBlock[] = []
  let paragraph = ''
  let rows: string[][] = []
  const end = () => {
    if (paragraph) found.push(block(paragraph))
    if (rows.length > 0) found.push(table(rows))
    paragraph = ''
    rows = []
  }
  for (const line of lines) {
    if (line.includes('\t')) {
      if (paragraph) end()
      rows.push(line.split('\t'))
      continue
    }
    const text = line.replace(/^[\s\u3000]+|\s+$/g, '')
    if (!text) continue
    if (rows.length > 0) end()
    const goesOn =
      broken &&
      paragraph !== '' &&
      !/[。！？：；>]$/.test(paragraph) &&
      !/^（[一二三四五]）/.test(paragraph) &&
      !/^（[一二三四五]）|^当前|>/.test(text)
    if (!goesOn) end()
    paragraph += text
  }
  end()
  return found
}

function block(text: string): ProseBlock {
  const runs = [{ type: 'text', text } as const]
  return /^（[一二三四五六\d]）[^。]{1,40}$/.test(text)
    ? { type: 'heading', level: 1, runs }
    : { type: 'paragraph', runs }
}

function table(rows: readonly string[][]): ProseBlock {
  const cell = (text: string) => ({ runs: [{ type: 'text', text } as const], colspan: 1, rowspan: 1, header: false })
  return { type: 'table', rows: rows.map((row) => row.map(cell)) }
}

function cells(
  parts: ReadonlyMap<SectionId | 'opening', readonly string[]>,
  template: Template,
): Record<CellId, string> {
  const found: Record<CellId, string> = {}
  const all = [...cellsOf(template).values()]
  for (const section of ['proactive-disclosure', 'disputes'] as const) {
    const numbers = (parts.get(section) ?? [])
      .flatMap((line) => line.split('\t').map((text) => text.trim()))
      .filter((text) => number.test(text))
    all.filter((one) => one.section.id === section).forEach(({ cell }, index) => (found[cell] = numbers[index] ?? ''))
  }
  const rows = applicationRows(parts.get('applications') ?? [])
  const described = template.sections
    .flatMap((section) => section.tables ?? [])
    .find((one) => one.id === 'applications')
  const columns = leaves(described?.columns ?? []).map((column) => column.id)
  let ids = leaves(described?.rows ?? []).map((row) => row.id)
  if (rows.length === 23 && ids.length === 25) {
    const other = ids.indexOf('outcomes-total') - 3
    ids = [...ids.slice(0, other), 'other-handling', ...ids.slice(other + 3)]
  }
  rows.forEach((row, index) =>
    columns.forEach((column, at) => (found[cellId('applications', ids[index] ?? '', column)] = row[at] ?? '')),
  )
  return found
}

/** Rows of seven numbers: seven fields at the end of a line, or seven lines of one number each. */
function applicationRows(lines: readonly string[]): string[][] {
  const wide = lines
    .map((line) => line.split('\t').map((text) => text.trim()))
    .filter((fields) => fields.filter((text) => number.test(text)).length >= 6)
  if (wide.length > 0) return wide.map((fields) => fields.slice(-7))
  const numbers = lines.map((line) => line.trim()).filter((text) => number.test(text))
  return Array.from({ length: Math.floor(numbers.length / 7) }, (_, index) => numbers.slice(index * 7, index * 7 + 7))
}
