import type { Node } from '@tiptap/pm/model'
import { proseSchema } from './prose-schema'

/** A stretch of the editor's document, in its own positions. */
export interface EditorRange {
  readonly from: number
  readonly to: number
}

/**
 * Where a span of a block's printed text stands in the editor. Offsets are UTF-16, as in a finding: figures count with
 * their printed text, cells of a table are joined by a tab and its rows by a line feed. Undefined where the block is gone.
 */
export function editorRange(doc: Node, block: number, from: number, to: number): EditorRange | undefined {
  if (block < 0 || block >= doc.childCount) return undefined
  let start = 0
  for (let before = 0; before < block; before++) start += doc.child(before).nodeSize
  const node = doc.child(block)
  if (node.type === proseSchema.nodes.picture || node.type === proseSchema.nodes.chart)
    return { from: start, to: start + node.nodeSize }
  const pieces = node.type === proseSchema.nodes.table ? tablePieces(node, start) : [...inlinePieces(node, start + 1)]
  const first = pieces.find((piece) => piece.at + piece.length > from) ?? pieces[pieces.length - 1]
  const last = [...pieces].reverse().find((piece) => piece.at < to) ?? first
  if (!first || !last) return { from: start + 1, to: start + 1 }
  return { from: at(first, from, false), to: Math.max(at(first, from, false), at(last, to, true)) }
}

/** A piece of printed text: where it begins in the block's text and in the editor; a figure cannot be divided. */
interface Piece {
  readonly at: number
  readonly length: number
  readonly position: number
  readonly size: number
}

function at(piece: Piece, offset: number, end: boolean): number {
  const inside = Math.min(Math.max(offset - piece.at, 0), piece.length)
  if (piece.size === piece.length) return piece.position + inside
  return piece.position + (end && inside > 0 ? piece.size : 0)
}

function inlinePieces(textblock: Node, position: number, at = 0): Piece[] {
  const pieces: Piece[] = []
  textblock.forEach((node, offset) => {
    const length = printedLength(node)
    pieces.push({ at, length, position: position + offset, size: node.nodeSize })
    at += length
  })
  return pieces
}

function tablePieces(table: Node, start: number): Piece[] {
  const pieces: Piece[] = []
  let printed = 0
  table.forEach((row, rowOffset, rowIndex) => {
    if (rowIndex > 0) printed += 1
    row.forEach((cell, cellOffset, cellIndex) => {
      if (cellIndex > 0) printed += 1
      const paragraph = cell.firstChild
      if (!paragraph) return
      // table + row + cell + paragraph: one position each for the way in
      const inside = inlinePieces(paragraph, start + 1 + rowOffset + 1 + cellOffset + 1 + 1, printed)
      pieces.push(...inside)
      printed += inside.reduce((sum, piece) => sum + piece.length, 0)
    })
  })
  return pieces
}

function printedLength(node: Node): number {
  return node.isText ? (node.text ?? '').length : String(node.attrs['text'] ?? '').length
}

/** The printed text of a textblock, figures included. */
export function printedText(node: Node): string {
  return node.textBetween(0, node.content.size, '\n', (leaf) => String(leaf.attrs['text'] ?? ''))
}
