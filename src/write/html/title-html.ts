import { plainText, type Document, type Text } from '../../core/document/document'
import { titleLines } from '../layout/title-lines'
import { escapeText } from '../markup/escape'
import { inlineHtml } from './inline'

/** Points from line to line of a title, as in the Word file. */
const titleLine = 30

/** The title in the lines of the Word file; on a narrow screen, where they do not fit, it flows. */
export function titleHtml(block: Text, document: Document): string {
  const lines = linesOf(block, document)
  if (lines.length < 2 || lines.join('') !== plainText(block.runs)) return inlineHtml(block.runs)
  return lines.map((line) => `<span class="line">${escapeText(line)}</span>`).join('')
}

/** Points below the title: about a line, so that the text after it stands on the page's grid of lines again. */
export function titleGap(document: Document, lineSpacing: number): number {
  const block = document.blocks.find((one): one is Text => one.type === 'text' && one.role === 'title')
  const gap = lineSpacing - (((block ? linesOf(block, document).length : 1) * titleLine) % lineSpacing)
  return gap < lineSpacing / 2 ? gap + lineSpacing : gap
}

function linesOf(block: Text, document: Document): readonly string[] {
  return titleLines(plainText(block.runs), document.meta?.agency)
}
