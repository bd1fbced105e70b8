import type { Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { isInTable } from '@tiptap/pm/tables'
import { refreshedChart } from '../../core/chart/printed-chart'
import type { ChartBlock, Figure, ProseBlock } from '../../core/report/report'
import { blockNode } from './prose-conversion'
import { proseSchema } from './prose-schema'

const { nodes, marks } = proseSchema

/** What stands where the cursor is, for the toolbar. */
export interface Standing {
  /** Level of the heading; 0 for a paragraph. */
  readonly level: 0 | 1 | 2 | 3
  /** Index of the block that the cursor stands in. */
  readonly block: number
  readonly bold: boolean
  readonly href: string | undefined
  readonly inTable: boolean
  /** The picture, chart or figure that is selected. */
  readonly picture: Node | undefined
  readonly chart: Node | undefined
  readonly figure: Node | undefined
}

/** Describes the selection. */
export function standing(state: EditorState): Standing {
  const { selection } = state
  const { $from, from, to, empty } = selection
  const here = empty ? (state.storedMarks ?? $from.marks()) : ($from.nodeAfter?.marks ?? $from.marks())
  const node = selection instanceof NodeSelection ? selection.node : undefined
  const bold = empty ? marks.bold.isInSet(here) !== undefined : state.doc.rangeHasMark(from, to, marks.bold)
  return {
    level: $from.parent.type === nodes.heading ? ($from.parent.attrs['level'] as 1 | 2 | 3) : 0,
    block: $from.index(0),
    bold,
    href: marks.link.isInSet(here)?.attrs['href'] as string | undefined,
    inTable: isInTable(state),
    picture: node?.type === nodes.picture ? node : undefined,
    chart: node?.type === nodes.chart ? node : undefined,
    figure: node?.type === nodes.figure ? node : undefined,
  }
}

/** Whether two descriptions of a selection say the same. */
export function sameStanding(a: Standing, b: Standing): boolean {
  return (Object.keys(a) as (keyof Standing)[]).every((key) => a[key] === b[key])
}

/** The words of the sentence before the cursor, and a few behind it: what a number put there would speak of. */
export function wordsAround(state: EditorState): string {
  const { $from, $to } = state.selection
  const before = $from.parent.textBetween(0, $from.parentOffset, '', ' ')
  const behind = $to.parent.textBetween($to.parentOffset, $to.parent.content.size, '', ' ')
  return `${before.split(/[。；！？]/).pop() ?? ''}${behind.slice(0, 8)}`
}

/** Makes the paragraphs of the selection headings of a level, or paragraphs again (0). Cells of a table stay as they are. */
export function setLevel(state: EditorState, level: 0 | 1 | 2 | 3): Transaction {
  const tr = state.tr
  if (isInTable(state)) return tr
  const { from, to } = state.selection
  return level === 0 ? tr.setBlockType(from, to, nodes.paragraph) : tr.setBlockType(from, to, nodes.heading, { level })
}

/**
 * Puts blocks where the cursor stands: a single paragraph goes into the line, anything else between paragraphs; inside a
 * table only text is put, so that a table never comes into a table.
 */
export function insertBlocks(state: EditorState, blocks: readonly ProseBlock[]): Transaction {
  const tr = state.tr
  const [first] = blocks
  if (!first) return tr
  const made = blocks.map(blockNode)
  // What is put in beside a picture that is selected (it is, right after it came) must not take its place.
  if (state.selection instanceof NodeSelection && state.selection.node.isBlock)
    return putBetween(tr, state.selection.to, made)
  const only = blocks.length === 1 ? made[0] : undefined
  if (only && first.type === 'paragraph')
    return tr.replaceWith(state.selection.from, state.selection.to, only.content).scrollIntoView()
  if (isInTable(state)) {
    const text = made.map(textOf).join(' ')
    return text ? tr.insertText(text).scrollIntoView() : tr
  }
  tr.deleteSelection()
  return putBetween(tr, gapAt(tr), made)
}

function textOf(node: Node): string {
  return node.textBetween(0, node.content.size, ' ', (leaf) => String(leaf.attrs['text'] ?? ''))
}

/**
 * Makes a gap between blocks where the cursor stands and gives its position: an empty line is taken away; a line that is
 * divided leaves no empty halves.
 */
function gapAt(tr: Transaction): number {
  const { $from } = tr.selection
  if ($from.depth === 0) return $from.pos
  const { size } = $from.parent.content
  if (size > 0 && $from.parentOffset > 0 && $from.parentOffset < size) tr.split($from.pos)
  const line = tr.doc.resolve($from.pos)
  const before = line.before(1)
  if (size === 0) tr.delete(before, line.after(1))
  return size === 0 || line.parentOffset === 0 ? before : line.after(1)
}

/** Puts blocks between others and the cursor where writing goes on: at the end of text, behind a table, on a picture. */
function putBetween(tr: Transaction, at: number, made: readonly Node[]): Transaction {
  tr.insert(at, made)
  const last = made[made.length - 1]
  const end = at + made.reduce((size, node) => size + node.nodeSize, 0)
  // After a picture or table there has to be a line to write on.
  if (!last?.isTextblock && end >= tr.doc.content.size) tr.insert(end, nodes.paragraph.create())
  if (last?.type === nodes.picture || last?.type === nodes.chart)
    tr.setSelection(NodeSelection.create(tr.doc, at + sizeBefore(made)))
  else tr.setSelection(TextSelection.near(tr.doc.resolve(end), last?.isTextblock ? -1 : 1))
  return tr.scrollIntoView()
}

function sizeBefore(made: readonly Node[]): number {
  return made.slice(0, -1).reduce((size, node) => size + node.nodeSize, 0)
}

/** Puts a figure of the tables where the cursor stands. */
export function insertFigure(state: EditorState, of: Figure, text: string): Transaction {
  return state.tr.replaceSelectionWith(nodes.figure.create({ of, text }), false).scrollIntoView()
}

/** Puts an empty table of the clerk's own, its first row as header. */
export function insertTable(state: EditorState, rows: number, columns: number): Transaction {
  const line = (header: boolean) =>
    Array.from({ length: columns }, () => ({ runs: [], colspan: 1, rowspan: 1, header }))
  const tr = insertBlocks(state, [
    { type: 'table', rows: Array.from({ length: rows }, (_, index) => line(index === 0)) },
  ])
  let at: number | undefined
  tr.doc.descendants((node, position) => {
    if (node.type === nodes.table && position < tr.selection.from) at = position
    return false
  })
  return at === undefined ? tr : tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3), 1))
}

/** Links the selected text, or the whole link under the cursor; an empty address takes the link away. */
export function setLink(state: EditorState, href: string): Transaction {
  const tr = state.tr
  let { from, to } = state.selection
  if (from === to) {
    const around = linkAround(state)
    if (around) ({ from, to } = around)
    else return href ? tr.insertText(href, from).addMark(from, from + href.length, marks.link.create({ href })) : tr
  }
  tr.removeMark(from, to, marks.link)
  return href ? tr.addMark(from, to, marks.link.create({ href })) : tr
}

function linkAround(state: EditorState): { from: number; to: number } | undefined {
  const { $from } = state.selection
  const href = marks.link.isInSet($from.marks())?.attrs['href'] as string | undefined
  if (!href) return undefined
  let range: { from: number; to: number } | undefined
  $from.parent.forEach((node, offset) => {
    const from = $from.start() + offset
    if (
      marks.link.isInSet(node.marks)?.attrs['href'] === href &&
      from <= $from.pos &&
      from + node.nodeSize >= $from.pos
    )
      range = { from: Math.min(range?.from ?? from, from), to: from + node.nodeSize }
  })
  return range
}

/** Works every live figure out again; undefined where none has changed. */
export function refreshFigures(state: EditorState, print: (of: Figure) => string | undefined): Transaction | undefined {
  const tr = state.tr
  state.doc.descendants((node, position) => {
    if (node.type === nodes.chart) {
      const chart = refreshedChart(node.attrs['chart'] as ChartBlock, print)
      if (chart) tr.setNodeMarkup(position, null, { chart })
    }
    if (node.type !== nodes.figure || node.attrs['frozen']) return
    const text = print(node.attrs['of'] as Figure)
    if (text !== undefined && text !== node.attrs['text']) tr.setNodeMarkup(position, null, { ...node.attrs, text })
  })
  return tr.docChanged ? tr.setMeta('addToHistory', false) : undefined
}
