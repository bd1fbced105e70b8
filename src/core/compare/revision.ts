import { printedTitle } from '../document/opening'
import { printedBlocks, type FigureSource } from '../document/prose-text'
import { cellTable, type CellTable } from '../report/cell-table'
import { holdsData, type PrintedBlock } from '../report/printed'
import type { ProseBlock, Report } from '../report/report'
import { sectionBlocks, textAt } from '../report/section-text'
import { cellsOf, type CellId, type SectionId, type Template } from '../template/template'
import { alignParagraphs, type AlignedPair } from './align-paragraphs'

/** A piece of a text that stands in both, or in one of two texts; from a library for differences. */
export interface DifferencePiece {
  readonly value: string
  readonly added?: boolean
  readonly removed?: boolean
}
export type Difference = (before: string, after: string) => readonly DifferencePiece[]

/** A span of a block's printed text, and the words that take its place. Offsets are UTF-16. */
export interface SpanChange {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Where a block of text stands. Blocks before and behind the tables of a section are counted together. */
interface InText {
  readonly section: SectionId | 'opening'
  readonly block: number
}

/** One thing that is different in a copy of the report that came back, small enough to be taken or left by itself. */
export type RevisionChange = { readonly id: string; readonly before: string; readonly after: string } & (
  | { readonly kind: 'cell'; readonly cell: CellId; readonly stated: string | undefined }
  /** A sentence, or a cell of a clerk's table; `spans` are what differs in it, from the last to the first. */
  | ({ readonly kind: 'sentence'; readonly spans: readonly SpanChange[] } & InText)
  /** A block of the copy that the report has not; it belongs in front of `block`. */
  | ({ readonly kind: 'added'; readonly content: ProseBlock; readonly behind: boolean } & InText)
  | ({ readonly kind: 'removed' } & InText)
  | { readonly kind: 'title' }
  | { readonly kind: 'signed' }
)

/** What a comparison needs beside the two reports. */
export interface RevisionSource {
  readonly template: Template
  /** Last year's numbers, for figures in the text. */
  readonly last?: CellTable
  readonly difference: Difference
}

/**
 * What somebody changed in a copy of a report: cell by cell and sentence by sentence, in the order of the report. Totals that
 * follow from other changed cells, and figures in the text that follow from changed cells, are no changes of their own.
 */
export function revisionChanges(report: Report, copy: Report, source: RevisionSource): readonly RevisionChange[] {
  const { template } = source
  const copied = cellTable(copy, template)
  const cells = cellChanges(cellTable(report, template), copied, copy)
  const texts = printingOf(report, cells, source)
  const before = printedBlocks(report, template, texts)
  const after = printedBlocks(copy, template, { ...source, cells: copied })
  const sections = ['opening', ...template.sections.map(({ id }) => id)] as const
  return [
    ...factChanges(report, copy, template),
    ...sections.flatMap((section) => {
      const own = tablesOf(template, section)
      return [
        ...cells.filter(({ cell }) => own.has(cell.split('/')[0]!)),
        ...textChanges(section, { report, blocks: before }, { report: copy, blocks: after }, source.difference),
      ]
    }),
  ]
}

/** What figures in the text print once all changed cells are taken: offsets of changes count in that. */
export function printingOf(
  report: Report,
  changes: readonly RevisionChange[],
  source: Pick<RevisionSource, 'template' | 'last'>,
): FigureSource {
  const { template, last } = source
  return { cells: cellTable(withCells(report, changes), template), ...(last ? { last } : {}) }
}

/** The report with the changed cells of a list; a total that follows from them stays computed. */
export function withCells(report: Report, changes: readonly RevisionChange[]): Report {
  const cells = { ...report.cells }
  for (const change of changes)
    if (change.kind === 'cell') {
      if (change.stated === undefined) delete cells[change.cell]
      else cells[change.cell] = change.stated
    }
  return { ...report, cells }
}

type CellChange = Extract<RevisionChange, { kind: 'cell' }>

function cellChanges(before: CellTable, after: CellTable, copy: Report): readonly CellChange[] {
  const changed = [...cellsOf(before.template).keys()].filter((cell) => !isSame(before, after, cell))
  const all = changed.map((cell) => changeOf(cell, before, after, copy))
  // The copy states every total, because it prints them: one that comes out by itself is no change.
  const leaves = all.filter(({ cell }) => !before.filling(cell))
  const cells = { ...statedIn(before), ...Object.fromEntries(leaves.map(({ cell, stated }) => [cell, stated ?? ''])) }
  const following = cellTable({ cells }, before.template)
  return all.filter(({ cell }) => !before.filling(cell) || !isSame(following, after, cell))
}

function changeOf(cell: CellId, before: CellTable, after: CellTable, copy: Report): CellChange {
  return {
    id: `cell ${cell}`,
    kind: 'cell',
    cell,
    before: before.printed(cell),
    after: after.printed(cell),
    stated: copy.cells[cell],
  }
}

function statedIn(table: CellTable): Record<CellId, string> {
  const stated = [...cellsOf(table.template).keys()].flatMap((cell) => {
    const text = table.stated(cell)
    return text === undefined ? [] : [[cell, text] as const]
  })
  return Object.fromEntries(stated)
}

/** As numbers where both are numbers: 1,234 and 1234 are the same. */
function isSame(one: CellTable, other: CellTable, cell: CellId): boolean {
  const [a, b] = [one.reading(cell), other.reading(cell)]
  if (a.kind === 'unknown' || b.kind === 'unknown') return one.printed(cell).trim() === other.printed(cell).trim()
  return a.kind === b.kind && (a.kind === 'blank' || b.kind === 'blank' || a.value === b.value)
}

function tablesOf(template: Template, section: string): ReadonlySet<string> {
  return new Set((template.sections.find(({ id }) => id === section)?.tables ?? []).map(({ id }) => id))
}

function factChanges(report: Report, copy: Report, template: Template): readonly RevisionChange[] {
  const [title, other] = [report, copy].map((one) => printedTitle(one, template).replace(/\s/g, '')) as [string, string]
  const [date, otherDate] = [report.signed ?? '', copy.signed ?? '']
  return [
    ...(title === other ? [] : [{ id: 'title', kind: 'title' as const, before: title, after: other }]),
    // A copy without a date has none that could be read; nobody wants it taken away.
    ...(otherDate === '' || date === otherDate
      ? []
      : [{ id: 'signed', kind: 'signed' as const, before: date, after: otherDate }]),
  ]
}

interface Side {
  readonly report: Report
  readonly blocks: readonly PrintedBlock[]
}

/** The blocks of one half of a section's text, with where they begin. */
interface Half {
  readonly printed: readonly PrintedBlock[]
  readonly content: readonly ProseBlock[]
  readonly first: number
}

function halvesOf({ report, blocks }: Side, section: SectionId | 'opening'): readonly [Half, Half] {
  const printed = blocks.filter((block) => block.section === section)
  const content = section === 'opening' ? (report.opening ?? []) : sectionBlocks(report, section)
  const cut = section === 'opening' ? printed.length : textAt(report, section, 'before').length
  return [
    { printed: printed.slice(0, cut), content: content.slice(0, cut), first: 0 },
    { printed: printed.slice(cut), content: content.slice(cut), first: cut },
  ]
}

function textChanges(
  section: SectionId | 'opening',
  mine: Side,
  theirs: Side,
  difference: Difference,
): readonly RevisionChange[] {
  const others = halvesOf(theirs, section)
  return halvesOf(mine, section).flatMap((half, behind) => {
    const other = others[behind]!
    const texts = ({ printed }: Half) => printed.map(({ text }) => text.trim())
    let [here, there] = [0, 0]
    const added = (block: number, at: number, after: string): RevisionChange => {
      // The composed opening has no blocks of its own to give: it is made of the facts.
      const content = other.content[at] ?? paragraph(other.printed[at]!.text)
      const id = `added ${section} ${block} ${at}`
      return { id, kind: 'added', section, block, content, behind: behind === 1, before: '', after }
    }
    const removed = (block: number, before: string): RevisionChange => {
      return { id: `removed ${section} ${block}`, kind: 'removed', section, block, before, after: '' }
    }
    return alignParagraphs(texts(half), texts(other)).flatMap(({ last, now }): RevisionChange[] => {
      const block = half.first + here
      if (last === undefined) return [added(block, there++, now ?? '')]
      const printed = half.printed[here++]!
      if (now === undefined) return [removed(block, last)]
      const at = there++
      const theirs = other.printed[at]!
      if (isAlike(printed, theirs)) return changesInBlock(printed, theirs, difference)
      // A table with a row more is another table: what stood there is taken out as a whole.
      return [added(block, at, now), removed(block, last)]
    })
  })
}

function paragraph(text: string): ProseBlock {
  return { type: 'paragraph', runs: [{ type: 'text', text }] }
}

/** Whether one can become the other by other words: both of text, or of as many cells. */
function isAlike(mine: PrintedBlock, theirs: PrintedBlock): boolean {
  if (mine.text.trim() === theirs.text.trim() || (!holdsData(mine) && !holdsData(theirs))) return true
  return mine.kind === theirs.kind && shapeOf(mine.text) === shapeOf(theirs.text)
}

/** What parts the cells of a table, in order. */
function shapeOf(text: string): string {
  return text.replace(/[^\t\n]/g, '')
}

/** The sentences that differ in two blocks that stand for each other. */
function changesInBlock(mine: PrintedBlock, theirs: PrintedBlock, difference: Difference): RevisionChange[] {
  const { section, block } = mine
  let at = 0
  return pairsOf(mine, theirs).flatMap(({ last = '', now = '' }) => {
    const from = at
    at += last.length
    if (last.trim() === now.trim()) return []
    const spans = spansOf(last, now, from, difference)
    return [
      { id: `text ${section} ${block} ${from}`, kind: 'sentence', section, block, spans, before: last, after: now },
    ]
  })
}

/** Cells of a table and pieces of a chart by their place, sentences by their likeness. */
function pairsOf(mine: PrintedBlock, theirs: PrintedBlock): readonly AlignedPair[] {
  if (!holdsData(mine)) return alignParagraphs(sentences(mine.text), sentences(theirs.text))
  const now = cellTexts(theirs.text)
  return cellTexts(mine.text).map((text, at) => ({ last: text, now: now[at] ?? '' }))
}

/** Sentences with the marks at their ends; together they are the text. */
function sentences(text: string): readonly string[] {
  return text.match(/[^。！？；\n]*[。！？；\n]+[”’）]?|[^。！？；\n]+$/g) ?? []
}

/** Cells and what parts them, each by itself; together they are the text. */
function cellTexts(text: string): readonly string[] {
  return text.split(/([\t\n])/)
}

/** What differs in a text that begins at `start`, from the last to the first, so that offsets hold while it is applied. */
function spansOf(before: string, after: string, start: number, difference: Difference): SpanChange[] {
  const spans: SpanChange[] = []
  let at = start
  let open: { from: number; to: number; text: string } | undefined
  for (const { value, added, removed } of difference(before, after)) {
    if (!added && !removed) {
      if (open) spans.unshift(open)
      open = undefined
      at += value.length
      continue
    }
    open ??= { from: at, to: at, text: '' }
    if (added) open.text += value
    else open.to = at += value.length
  }
  if (open) spans.unshift(open)
  return spans
}
