import { cellWords, sectionWords } from '../../core/check/words/place-words'
import type { ProseBlock, Report } from '../../core/report/report'
import { sectionBlocks } from '../../core/report/section-text'
import { cellsOf, type CellId, type Template } from '../../core/template/template'
import { alignParagraphs } from '../../core/compare/align-paragraphs'

/** A number that is not the same in two versions, as stated in them. */
export interface CellChange {
  readonly cell: CellId
  readonly label: string
  readonly before: string
  readonly after: string
}

/** A section whose text is not the same. */
export interface TextChange {
  readonly section: string
  readonly title: string
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly changed: number
  readonly added: number
  readonly removed: number
}

export interface Changes {
  readonly cells: readonly CellChange[]
  readonly texts: readonly TextChange[]
  /** Whether anything but numbers and texts differs: the agency, dates, the title. */
  readonly facts: boolean
}

/** What differs between two versions of a report. */
export function changesBetween(before: Report, after: Report, template: Template): Changes {
  const ids = new Set([...cellsOf(template).keys(), ...cellIds(before), ...cellIds(after)])
  const cells = [...ids].flatMap((cell): CellChange[] => {
    const [a, b] = [before.cells[cell] ?? '', after.cells[cell] ?? '']
    return a === b ? [] : [{ cell, label: cellWords(cell, template), before: a, after: b }]
  })
  const named = [before, after].flatMap(({ prose, afterTables }) => Object.keys({ ...prose, ...afterTables }))
  const sections = ['opening', ...new Set(named)]
  const texts = sections.flatMap((section) => {
    const one = textChange(blocksOf(before, section), blocksOf(after, section))
    return one ? [{ section, title: sectionWords(section, template), ...one }] : []
  })
  return { cells, texts, facts: factsOf(before) !== factsOf(after) }
}

function cellIds({ cells }: Report): CellId[] {
  return Object.keys(cells) as CellId[]
}

function blocksOf(report: Report, section: string): readonly ProseBlock[] {
  return (section === 'opening' ? report.opening : sectionBlocks(report, section)) ?? []
}

function factsOf({ prose: _, cells: __, opening: ___, afterTables: ____, ...facts }: Report): string {
  return JSON.stringify(facts)
}

function textChange(
  before: readonly ProseBlock[],
  after: readonly ProseBlock[],
): Omit<TextChange, 'section' | 'title'> | undefined {
  if (before === after || JSON.stringify(before) === JSON.stringify(after)) return undefined
  const [a, b] = [before.map(textOf), after.map(textOf)]
  const pairs = alignParagraphs(a, b)
  const count = (test: (pair: { last?: string; now?: string }) => boolean) => pairs.filter(test).length
  return {
    before: a,
    after: b,
    changed: count(({ last, now }) => last !== undefined && now !== undefined && last !== now),
    added: count(({ last }) => last === undefined),
    removed: count(({ now }) => now === undefined),
  }
}

/** A block as text, for reading only. */
function textOf(block: ProseBlock): string {
  if ('runs' in block) return block.runs.map(({ text }) => text).join('')
  if ('rows' in block)
    return block.rows.map((row) => row.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ')).join('\n')
  return `［图］${('caption' in block ? block.caption : undefined) ?? ('alt' in block ? block.alt : '') ?? ''}`
}

/** So many numbers are told one by one. */
const mostTold = 3

/** The changes in one line: «数字 2 处（（一）… ：3 → 4）；“一、总体情况”改 1 段、增 2 段». */
export function changeWords({ cells, texts, facts }: Changes): string {
  const parts: string[] = []
  if (cells.length > 0) {
    const told = cells.slice(0, mostTold).map((one) => `${one.label}：${one.before || '空'} → ${one.after || '空'}`)
    parts.push(`数字 ${cells.length} 处（${told.join('；')}${cells.length > mostTold ? '等' : ''}）`)
  }
  for (const { title, changed, added, removed } of texts) {
    const counts = [changed && `改 ${changed} 段`, added && `增 ${added} 段`, removed && `删 ${removed} 段`].filter(
      Boolean,
    )
    parts.push(`“${title}”${counts.join('、') || '改了格式'}`)
  }
  if (facts) parts.push('基本信息有改动')
  return parts.join('；') || '内容没有变化'
}
