import type { Block } from '../../core/document/document'
import type { Template } from '../../core/template/template'
import { htmlReader, readPage } from '../html/html-reader'
import type { Reader, ReadDocument } from '../reader'
import { decodeText } from '../text/decode-text'
import { textLines } from '../text/text-lines'
import { docxParts, type DocxParts } from './docx-parts'
import { isPlaceholder, readParagraph, withDeletedMarks } from './docx-paragraph'
import { readTable } from './docx-table'
import { withCaptions, withoutEmptyRows, type Styled } from './styled-blocks'
import { attribute, type XmlElement } from '../xml/xml-tree'
import { zipParts } from '../zip/zip-parts'

/** Reads Word files (and those of WPS in the same format) without a DOM: zip, one pass over the XML, blocks. */
export const docxReader: Reader = {
  format: 'docx',
  label: 'Word 文件（.docx）',
  accepts: (_name, bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b,
  read: async (bytes, templates, onProgress) => {
    onProgress?.({ step: 'unpack', part: 0 })
    return readDocx(bytes, templates, 0, () => onProgress?.({ step: 'parse', part: 0.2 }))
  },
}

/** Files inside files are followed no deeper. */
const deepest = 3

/**
 * The document in a Word file; headers, footers and footnotes are no part of it, comments stand beside it. `onUnpacked` is called where the
 * parts of the zip lie open.
 */
export function readDocx(
  bytes: Uint8Array,
  templates: readonly Template[] = [],
  depth = 0,
  onUnpacked?: () => void,
): ReadDocument {
  const unpacked = zipParts(bytes)
  onUnpacked?.()
  const parts = docxParts(unpacked, (chunk, index) => chunkBlocks(chunk, index, templates, depth))
  const blocks = withCaptions(withoutEmptyRows(content(parts.body, parts)))
  const comments = parts.comments.comments()
  const hidden = parts.hidden.filter((text) => text.trim() !== '')
  return {
    blocks: blocks.map(({ block }) => block),
    ...(parts.exact ? { exactRoles: true } : {}),
    ...(parts.package ? { package: parts.package } : {}),
    heads: () => [parts.title()],
    ...(hidden.length > 0 ? { hidden } : {}),
    ...(comments.length > 0 ? { comments } : {}),
    ...(parts.tracked.count > 0 ? { tracked: parts.tracked.count } : {}),
  }
}

/** The content of a file that was put into a Word file as it was (altChunk): a page, another Word file, or text. */
function chunkBlocks(
  bytes: Uint8Array,
  index: number,
  templates: readonly Template[],
  depth: number,
): readonly Block[] {
  if (depth >= deepest) return []
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const { blocks } = isZip
    ? readDocx(bytes, templates, depth + 1)
    : htmlReader.accepts('', bytes)
      ? readPage(bytes, templates)
      : { blocks: textLines(decodeText(bytes), templates) }
  return blocks.map((block) => (block.type === 'picture' ? { ...block, key: `chunk-${index}-${block.key}` } : block))
}

function content(element: XmlElement, parts: DocxParts): Styled[] {
  const plainContent = (inside: XmlElement) => withCaptions(content(inside, parts)).map(({ block }) => block)
  return withDeletedMarks(element.children).flatMap((one): Styled[] => {
    if (typeof one === 'string') return []
    switch (one.name) {
      case 'w:p': {
        const { role, style, runs, pictures, boxes } = readParagraph(one, parts)
        const hasText = runs.some((run) => run.text !== '') || pictures.length === 0
        const text: Styled[] = hasText ? [{ block: { type: 'text', role, runs }, style }] : []
        return [
          ...text,
          ...pictures.map((block) => ({ block, style: '' })),
          ...boxes.flatMap((box) => content(box, parts)),
        ]
      }
      case 'w:commentRangeStart':
        parts.comments.open(attribute(one, 'w:id'))
        return []
      case 'w:commentRangeEnd':
        parts.comments.close(attribute(one, 'w:id'))
        return []
      case 'w:altChunk':
        return parts.chunk(attribute(one, 'r:id')).map((block) => ({ block, style: '' }))
      case 'w:tbl':
        return readTable(one, parts, plainContent).map((block) => ({ block, style: '' }))
      case 'w:sdt':
        return isPlaceholder(one) ? [] : content(one, parts)
      case 'w:sdtContent':
      case 'w:customXml':
      case 'w:ins':
      case 'w:smartTag':
        return content(one, parts)
      default:
        return []
    }
  })
}
