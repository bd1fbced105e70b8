import { plainText, type Document, type Text } from '../../core/document/document'
import { cleanText } from './escape'

/** What the document calls itself: its properties, its title, else the name of the kind. */
export function documentTitle(document: Document): string {
  const block = document.blocks.find((one): one is Text => one.type === 'text' && one.role === 'title')
  const names = [document.meta?.title, block && plainText(block.runs)]
  for (const name of names) {
    const plain = cleanText(name ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    if (plain !== '') return plain
  }
  return '政府信息公开工作年度报告'
}
