import { NodeSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { findTable, isInTable } from '@tiptap/pm/tables'
import { tableOfChart } from '../../core/chart/table-chart'
import type { ChartBlock, TableBlock } from '../../core/report/report'
import { blockNode, fromEditor } from './prose-conversion'
import { insertBlocks } from './prose-commands'
import { proseSchema } from './prose-schema'

const { nodes } = proseSchema

/** Puts a chart where the cursor stands, behind a table that the cursor is in; with `table` its numbers stand beside it. */
function insertChart(state: EditorState, chart: ChartBlock, table: boolean): Transaction {
  const blocks = table ? [tableOfChart(chart), chart] : [chart]
  if (!isInTable(state)) return insertBlocks(state, blocks)
  const behind = state.selection.$from.after(1)
  const made = blocks.map(blockNode)
  const tr = state.tr.insert(behind, made)
  const end = behind + made.reduce((size, node) => size + node.nodeSize, 0)
  if (end >= tr.doc.content.size) tr.insert(end, nodes.paragraph.create())
  return tr.setSelection(NodeSelection.create(tr.doc, end - 1)).scrollIntoView()
}

/** Puts a chart in the place of the one that is selected, else where the cursor stands. */
export function putChart(view: EditorView | undefined, chart: ChartBlock, table: boolean): void {
  if (!view) return
  const { state } = view
  const { selection } = state
  const isChart = selection instanceof NodeSelection && selection.node.type === nodes.chart
  view.dispatch(isChart ? state.tr.setNodeMarkup(selection.from, null, { chart }) : insertChart(state, chart, table))
}

/** The clerk's own table in which the cursor stands. */
export function tableAround({ selection, doc }: EditorState): TableBlock | undefined {
  const found = findTable(selection.$from)
  const [block] = found ? fromEditor(doc.type.create(null, [found.node])) : []
  return block?.type === 'table' ? block : undefined
}
