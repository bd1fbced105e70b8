import { plainText, type Block } from '../core/document/document'
import type { ReadDocument } from './reader'
import { goesOn } from './text/join-broken'
import { textLines } from './text/text-lines'

/** Fewer paragraphs with tabs than this are lists or indents. */
const enough = 10

/**
 * Mends what a conversion did to a file of others: tables that became paragraphs with tabs, and paragraphs that were
 * cut in mid sentence.
 */
export function mend(document: ReadDocument): ReadDocument {
  if (document.exactRoles) return document
  const untabbed = untab(document)
  return { ...untabbed, blocks: joined(untabbed.blocks) }
}

/** A text that was opened in Word and saved, or pasted as text, is read once more as what it is: lines. */
function untab(document: ReadDocument): ReadDocument {
  const { blocks } = document
  if (blocks.some((block) => block.type === 'grid')) return document
  const tabbed = blocks.filter((block) => block.type === 'text' && plainText(block.runs).includes('\t'))
  if (tabbed.length < enough) return document
  const pictures = blocks.filter((block) => block.type === 'picture')
  const lines = blocks.map((block) => (block.type === 'text' ? plainText(block.runs) : ''))
  return { ...document, blocks: [...textLines(lines.join('\n')), ...pictures] }
}

function joined(blocks: readonly Block[]): Block[] {
  const result: Block[] = []
  for (const block of blocks) {
    const before = result[result.length - 1]
    if (block.type === 'text' && before?.type === 'text' && block.role === 'body' && before.role === 'body') {
      const [first, second] = [plainText(before.runs), plainText(block.runs)]
      if (second.trim() !== '' && goesOn(first.trim(), first.trim(), second.trim())) {
        result[result.length - 1] = { ...before, runs: [...before.runs, ...block.runs] }
        continue
      }
    }
    result.push(block)
  }
  return result
}
