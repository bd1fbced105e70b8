import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { LastYearNumber } from '../../core/report/last-year-numbers'
import { editorRange } from './prose-span'

/** A number that is still last year's, by its place in the printed text of its block. */
export type MarkedNumber = Pick<LastYearNumber, 'block' | 'from' | 'to' | 'text'>

/** The blocks and numbers that are marked, and the marks as they move with the text. */
interface LastYearBlocks {
  readonly blocks: ReadonlySet<number>
  readonly numbers: readonly MarkedNumber[]
  readonly marks: DecorationSet
}

const key = new PluginKey<LastYearBlocks>('last-year-marks')

/** Marks in the margin the blocks that are still last year's text, and in the line the numbers that are. */
export function lastYearMarks(): Plugin<LastYearBlocks> {
  return new Plugin<LastYearBlocks>({
    key,
    state: {
      init: () => ({ blocks: new Set<number>(), numbers: [], marks: DecorationSet.empty }),
      apply(transaction, before) {
        const told = transaction.getMeta(key) as Omit<LastYearBlocks, 'marks'> | undefined
        if (told) return { ...told, marks: DecorationSet.create(transaction.doc, marksOf(transaction.doc, told)) }
        return { ...before, marks: before.marks.map(transaction.mapping, transaction.doc) }
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.marks,
    },
  })
}

/** The transaction that marks these blocks and numbers; undefined where the same are marked already, as at most keys. */
export function markLastYear(
  state: EditorState,
  blocks: ReadonlySet<number>,
  numbers: readonly MarkedNumber[] = [],
): Transaction | undefined {
  const before = key.getState(state)
  const sameBlocks = before?.blocks.size === blocks.size && [...blocks].every((block) => before.blocks.has(block))
  if (sameBlocks && JSON.stringify(before.numbers) === JSON.stringify(numbers)) return undefined
  return state.tr.setMeta(key, { blocks, numbers }).setMeta('addToHistory', false)
}

function marksOf(doc: Node, { blocks, numbers }: Omit<LastYearBlocks, 'marks'>): Decoration[] {
  const marks: Decoration[] = []
  doc.forEach((node, offset, index) => {
    if (blocks.has(index))
      marks.push(
        Decoration.node(offset, offset + node.nodeSize, {
          class: 'last-year-text',
          title: '上一年度报告的文字，尚未改动',
        }),
      )
  })
  for (const { block, from, to, text } of numbers) {
    const range = editorRange(doc, block, from, to)
    if (range && range.from < range.to)
      marks.push(
        Decoration.inline(range.from, range.to, { class: 'last-year-number', title: `上年也是 ${text}，请核对` }),
      )
  }
  return marks
}
