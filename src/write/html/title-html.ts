import { plainText, type Document, type Text } from '../../core/document/document'
import { titleLine } from '../layout/measures'
import { titleGap, titleLines, titleWords } from '../layout/title-lines'
import { escapeText } from '../markup/escape'
import { linesHtml } from './inline'

/** The title in the lines of the Word file; on a narrow screen, where they do not fit, it flows. */
export function titleHtml(block: Text, document: Document): string {
  const lines = linesOf(block, document)
  if (lines.length < 2 || lines.join('') !== plainText(block.runs)) return linesHtml(plainText(block.runs))
  return lines.map((line) => `<span class="line">${titleWords(line).map(escapeText).join('<wbr>')}</span>`).join('')
}

/** Points below the title, as in the Word file. */
export function pointsBelowTitle(document: Document, lineSpacing: number): number {
  const block = document.blocks.find((one): one is Text => one.type === 'text' && one.role === 'title')
  const lines = block ? linesOf(block, document).length : 1
  return titleGap((lines * titleLine) / 20, lineSpacing)
}

function linesOf(block: Text, document: Document): readonly string[] {
  return titleLines(plainText(block.runs), document.meta?.agency)
}
