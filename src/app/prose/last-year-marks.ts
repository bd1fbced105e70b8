import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** The blocks that are marked, and the marks as they move with the text. */
interface LastYearBlocks {
  readonly blocks: ReadonlySet<number>
  readonly marks: DecorationSet
}

const key = new PluginKey<LastYearBlocks>('last-year-marks')

/** Marks in the margin the blocks that are still last year's text. */
export function lastYearMarks(): Plugin<LastYearBlocks> {
  return new Plugin<LastYearBlocks>({
    key,
    state: {
      init: () => ({ blocks: new Set<number>(), marks: DecorationSet.empty }),
      apply(transaction, before) {
        const blocks = transaction.getMeta(key) as ReadonlySet<number> | undefined
        if (blocks) return { blocks, marks: DecorationSet.create(transaction.doc, marksOf(transaction.doc, blocks)) }
        return { ...before, marks: before.marks.map(transaction.mapping, transaction.doc) }
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.marks,
    },
  })
}

/** The transaction that marks these blocks; undefined where the same are marked already, as at most keys. */
export function markLastYear(state: EditorState, blocks: ReadonlySet<number>): Transaction | undefined {
  const before = key.getState(state)?.blocks
  if (before && before.size === blocks.size && [...blocks].every((block) => before.has(block))) return undefined
  return state.tr.setMeta(key, blocks).setMeta('addToHistory', false)
}

function marksOf(doc: Node, blocks: ReadonlySet<number>): Decoration[] {
  const marks: Decoration[] = []
  doc.forEach((node, offset, index) => {
    if (blocks.has(index))
      marks.push(
        Decoration.node(offset, offset + node.nodeSize, { class: 'last-year-text', title: '上年报告的文字，尚未改动' }),
      )
  })
  return marks
}
