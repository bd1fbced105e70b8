import { plainText } from '../core/document/document'
import type { ReadDocument } from './reader'
import { textLines } from './text/text-lines'

/** Fewer paragraphs with tabs than this are lists or indents. */
const enough = 10

/**
 * A document whose tables are paragraphs with tabs (a text that was opened in Word and saved, or pasted as text) is read
 * once more as what it is: lines of text.
 */
export function untab(document: ReadDocument): ReadDocument {
  const { blocks } = document
  if (document.exactRoles || blocks.some((block) => block.type === 'grid')) return document
  const tabbed = blocks.filter((block) => block.type === 'text' && plainText(block.runs).includes('\t'))
  if (tabbed.length < enough) return document
  const pictures = blocks.filter((block) => block.type === 'picture')
  const lines = blocks.map((block) => (block.type === 'text' ? plainText(block.runs) : ''))
  return { ...document, blocks: [...textLines(lines.join('\n')), ...pictures] }
}
