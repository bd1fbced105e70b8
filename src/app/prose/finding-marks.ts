import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type DecorationAttrs } from '@tiptap/pm/view'
import type { Finding } from '../../core/check/engine/finding'
import { editorRange } from './prose-span'

/** Findings of a section, and the index in it of the first block that the editor shows. */
export interface MarkedFindings {
  readonly section: string
  readonly findings: readonly Finding[]
  readonly firstBlock: number
}

const key = new PluginKey<DecorationSet>('finding-marks')

/** Marks in the text what findings are about, and keeps the marks in place while it is edited. */
export function findingMarks(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, marks) {
        const marked = transaction.getMeta(key) as MarkedFindings | undefined
        if (marked) return DecorationSet.create(transaction.doc, marksOf(transaction.doc, marked))
        return marks.map(transaction.mapping, transaction.doc)
      },
    },
    props: {
      decorations(state) {
        return key.getState(state)
      },
    },
  })
}

/** Leads to a span: the cursor goes behind it, and it is framed until the text changes or the cursor moves. */
export function leadTo(state: EditorState, from: number, to: number): Transaction {
  const cursor = TextSelection.near(state.doc.resolve(to), -1)
  return state.tr.setSelection(cursor).setMeta(ledKey, { from, to }).scrollIntoView()
}

const ledKey = new PluginKey<DecorationSet>('led-to')

/** Draws the frame around the span that the clerk was led to. Nothing is selected: what is typed would replace it. */
export function ledMark(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: ledKey,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, frame) {
        const led = transaction.getMeta(ledKey) as { from: number; to: number } | undefined
        if (led) return DecorationSet.create(transaction.doc, [marked(transaction.doc, led, { class: 'led-to' })])
        return transaction.docChanged || transaction.selectionSet ? DecorationSet.empty : frame
      },
    },
    props: {
      decorations(state) {
        return ledKey.getState(state)
      },
    },
  })
}

/** The transaction that marks these findings instead of those before. */
export function markFindings(state: EditorState, marked: MarkedFindings): Transaction {
  return state.tr.setMeta(key, marked).setMeta('addToHistory', false)
}

/** A picture is marked whole, words as they stand in the line. */
function marked(
  doc: Node,
  { from, to }: { readonly from: number; readonly to: number },
  look: DecorationAttrs,
): Decoration {
  return doc.nodeAt(from)?.isBlock ? Decoration.node(from, to, look) : Decoration.inline(from, to, look)
}

/** Drawn in this order, so that the most serious mark is the one that shows. */
const severities = ['hint', 'warning', 'error'] as const

function marksOf(doc: Node, { section, findings, firstBlock }: MarkedFindings): Decoration[] {
  return severities.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .flatMap((finding) =>
        finding.places.flatMap((place) => {
          if (place.in !== 'prose' || place.section !== section || place.block < firstBlock) return []
          const range = editorRange(doc, place.block - firstBlock, place.from, place.to)
          if (!range || range.from === range.to) return []
          const look = { class: `finding-mark finding-${severity}`, title: finding.message }
          return [marked(doc, range, look)]
        }),
      ),
  )
}
