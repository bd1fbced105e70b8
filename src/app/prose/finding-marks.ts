import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Finding } from '../../core/check/finding'
import { editorRange } from './prose-span'

const key = new PluginKey<DecorationSet>('finding-marks')

/** Marks in the text what findings are about, and keeps the marks in place while it is edited. */
export function findingMarks(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, marks) {
        const findings = transaction.getMeta(key) as { section: string; findings: readonly Finding[] } | undefined
        if (findings) return DecorationSet.create(transaction.doc, marksOf(transaction.doc, findings.section, findings.findings))
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

/** The transaction that marks these findings instead of those before. */
export function markFindings(state: EditorState, section: string, findings: readonly Finding[]): Transaction {
  return state.tr.setMeta(key, { section, findings }).setMeta('addToHistory', false)
}

/** Drawn in this order, so that the most serious mark is the one that shows. */
const severities = ['hint', 'warning', 'error'] as const

function marksOf(doc: Node, section: string, findings: readonly Finding[]): Decoration[] {
  return severities.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .flatMap((finding) =>
        finding.places.flatMap((place) => {
          if (place.in !== 'prose' || place.section !== section) return []
          const range = editorRange(doc, place.block, place.from, place.to)
          if (!range || range.from === range.to) return []
          const look = { class: `finding-mark finding-${severity}`, title: finding.message }
          const whole = doc.nodeAt(range.from)
          return whole?.isBlock
            ? [Decoration.node(range.from, range.to, look)]
            : [Decoration.inline(range.from, range.to, look)]
        }),
      ),
  )
}
