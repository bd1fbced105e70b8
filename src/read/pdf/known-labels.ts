import { memoize } from '../../core/memoize'
import { leaves, type Header, type Template } from '../../core/template/template'
import { plain } from '../recognise/normalise'

/** What the tables of the formats are known to say: labels, captions and corners, as plain text. */
export interface KnownLabels {
  /** Whether a text is a label, a caption or a corner, whole. */
  isWhole(text: string): boolean
  /** Whether a text is the beginning of one, or all of it. */
  begins(text: string): boolean
  /** Whether a text is a piece of one, or all of it. */
  isPiece(text: string): boolean
  /** Whether a table of a format has so many columns of numbers. */
  hasColumns(count: number): boolean
  /** Whether a text is the caption of a table. */
  isCaption(text: string): boolean
  /** Whether a text is the label of a row of numbers in a format. */
  isRow(text: string): boolean
  /** Whether a text is the label of a group of rows in a format. */
  isGroup(text: string): boolean
}

/** The labels of the formats; worked out once for each list of formats. */
export const knownLabels = memoize((templates: readonly Template[]): KnownLabels => {
  const all = new Set<string>()
  const rows = new Set<string>()
  const groups = new Set<string>()
  const captions = new Set<string>()
  const counts = new Set<number>()
  const add = (text: string | undefined, into?: Set<string>) => {
    const words = plain(text ?? '')
    if (words === '') return
    all.add(words)
    into?.add(words)
  }
  const addHeaders = (headers: readonly Header[], areRows: boolean) => {
    for (const { label, aliases = [], children } of headers) {
      for (const text of [label, ...aliases]) add(text, areRows ? (children ? groups : rows) : undefined)
      if (children) addHeaders(children, areRows)
    }
  }
  for (const { sections } of templates)
    for (const { caption, corner, rows: own, columns } of sections.flatMap((section) => section.tables ?? [])) {
      counts.add(leaves(columns).length)
      add(caption, captions)
      add(corner)
      addHeaders(own, true)
      addHeaders(columns, false)
    }
  const list = [...all]
  return {
    isWhole: (text) => all.has(plain(text)),
    begins: (text) => {
      const words = plain(text)
      return list.some((label) => label.startsWith(words))
    },
    isPiece: (text) => {
      const words = plain(text)
      return list.some((label) => label.includes(words))
    },
    hasColumns: (count) => counts.has(count),
    isCaption: (text) => captions.has(plain(text)),
    isRow: (text) => rows.has(plain(text)),
    isGroup: (text) => groups.has(plain(text)),
  }
})
