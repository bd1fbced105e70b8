import { plainText, type Block } from '../../core/document/document'
import { ReadError } from '../../core/read-error'
import { withCaptions, withoutEmptyRows, type Styled } from '../docx/styled-blocks'
import type { ReadDocument } from '../reader'
import { tooMuch } from '../size-limits'
import { child, type XmlElement } from '../xml/xml-tree'
import { odfPackage, type OdfWords } from './odf-package'
import { plainParagraphs, readOdfParagraph } from './odf-paragraph'
import { readOdfTable } from './odf-table'
import { flowOf } from './odt-flow'
import { odtParts, type OdtParts } from './odt-parts'

const again = '请用 WPS、Word 或者 LibreOffice 打开，另存为 .docx 文件后再来打开。'
const words: OdfWords = {
  damaged: `这个文件不完整或已损坏，没有读入任何内容，${again}`,
  encrypted: `这个文件设了密码，${again.replace('打开，', '打开，去掉密码，')}`,
  advice: 'save-as-docx',
  tooLarge: '这个文件展开后太大，不像是一份年度报告，没有读入。',
  defined: `这个文件里有不正常的定义，为了安全没有读入，${again}`,
}

/** What programs call the paragraph under a picture that says what it shows. */
const captions = /^(caption|illustration|figure|drawing|题注|图注|插图|图片说明)$/

/**
 * The document in an OpenDocument text. Headers and footers are no part of it; comments, hidden texts and the notes at the
 * foot of its pages stand beside it.
 * @throws {ReadError} unknown-format, damaged, encrypted, too-large
 */
export function readOdt(bytes: Uint8Array, onUnpacked?: () => void): ReadDocument {
  const file = odfPackage(bytes, words)
  onUnpacked?.()
  const content = child(file.tree('content.xml'), 'office:document-content')
  const body = child(child(content, 'office:body'), 'office:text')
  if (!content || !body) throw new ReadError('unknown-format', `这个文件里没有文字，${again}`)
  const named = child(file.tree('styles.xml'), 'office:document-styles')
  const parts = odtParts(file, content, named, plainParagraphs)
  const blocks = withCaptions(withoutEmptyRows(blocksOf(body, parts))).map(({ block }) => block)
  const hidden = parts.hidden.filter((text) => text.trim() !== '')
  const comments = parts.comments.comments()
  return {
    blocks,
    ...(file.title ? { heads: () => [file.title] } : {}),
    ...(hidden.length > 0 ? { hidden } : {}),
    ...(parts.notes.length > 0 ? { footnotes: parts.notes } : {}),
    ...(comments.length > 0 ? { comments } : {}),
    ...(parts.changes() > 0 ? { tracked: parts.changes() } : {}),
  }
}

/** Boxes and tables that lay out a page stand no deeper in each other. */
const deepest = 20

function blocksOf(element: XmlElement, parts: OdtParts, depth = 0): Styled[] {
  if (depth > deepest) throw tooMuch()
  const within = (inside: XmlElement) => blocksOf(inside, parts, depth + 1)
  const plainContent = (inside: XmlElement) => withCaptions(within(inside)).map(({ block }) => block)
  const unstyled = (block: Block): Styled => ({ block, style: '' })
  return flowOf(element, parts).flatMap((one): Styled[] => {
    if (one.kind === 'table') return readOdfTable(one.element, parts, plainContent).map(unstyled)
    if (one.kind === 'drawing')
      return one.frame.inside.flatMap((found) => ('type' in found ? [unstyled(found)] : within(found)))
    const read = readOdfParagraph(one.element, parts, one.number)
    if (read.hidden) return []
    const style = captions.test(read.style) ? 'caption' : read.style
    const text = plainText(read.runs)
    const boxes = read.boxes.flatMap(within)
    const [only] = read.pictures
    // A picture in the paragraph of its own caption, as LibreOffice puts them.
    if (only && read.pictures.length === 1 && style === 'caption' && text.trim() !== '')
      return [unstyled({ ...only, caption: text.trim() }), ...boxes]
    const { role, runs, pictures } = read
    const own: Styled[] = text !== '' || pictures.length === 0 ? [{ block: { type: 'text', role, runs }, style }] : []
    return [...own, ...pictures.map(unstyled), ...boxes]
  })
}
