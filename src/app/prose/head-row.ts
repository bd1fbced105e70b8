import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { TableBlock } from '../../core/report/report'
import { blockNode } from './prose-conversion'

/** Whether a table came without a head: several rows, none of whose cells says that it is one. */
export function lacksHead({ rows }: TableBlock): boolean {
  return rows.length > 1 && rows.every((row) => row.every(({ header }) => !header))
}

/** A table whose first row is its head, which repeats where the table goes over a page. */
function withHead(table: TableBlock): TableBlock {
  const [first = [], ...rest] = table.rows
  return { ...table, rows: [first.map((cell) => ({ ...cell, header: true })), ...rest] }
}

/** Makes the first row of these tables of the text their head; undefined where none of them stands in it any more. */
export function headFirstRows(state: EditorState, tables: readonly TableBlock[]): Transaction | undefined {
  const tr = state.tr
  const left = tables.map((table) => ({ table, node: blockNode(table) }))
  state.doc.forEach((node, offset) => {
    const index = left.findIndex((one) => one.node.eq(node))
    const [found] = index < 0 ? [] : left.splice(index, 1)
    if (found)
      tr.replaceWith(tr.mapping.map(offset), tr.mapping.map(offset + node.nodeSize), blockNode(withHead(found.table)))
  })
  return tr.docChanged ? tr : undefined
}
