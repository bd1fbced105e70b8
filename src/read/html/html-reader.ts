import { ReadError } from '../../core/read-error'
import type { Template } from '../../core/template/template'
import type { Reader, ReadDocument } from '../reader'
import { decodeText } from '../text/decode-text'
import { htmlBlocks } from './html-blocks'
import { hasChinese } from '../recognise/normalise'
import { isHidden } from './html-table'
import { findElement, htmlTree, textIn, type HtmlElement } from './html-tree'
import { reportElement } from './report-element'
import { isWebArchive, pageInArchive, type ArchivedPage } from './web-archive'

/** Largest page that is read, pictures inside it included. */
const largest = 40_000_000

/** Reads web pages, saved (as a page or as a web archive) or pasted: without a DOM, nothing in them is run or fetched. */
export const htmlReader: Reader = {
  format: 'html',
  label: '网页文件（.html）',
  page: true,
  accepts: (name, bytes) =>
    /\.(html?|xhtml|shtml|mht|mhtml)$/i.test(name) || looksLikeHtml(bytes) || isWebArchive(bytes),
  read: async (bytes, templates, onProgress) => {
    if (bytes.length > largest) throw new ReadError('too-large', '这个网页文件太大，不像是一份年度报告，没有读入。')
    onProgress?.({ step: 'parse', part: 0.1 })
    return readPage(bytes, templates)
  },
}

/** The document in the bytes of a page or of a web archive. */
export function readPage(bytes: Uint8Array, templates: readonly Template[]): ReadDocument {
  const page: ArchivedPage = (isWebArchive(bytes) ? pageInArchive(bytes) : undefined) ?? { bytes }
  return readHtml(decodeText(page.bytes, page.charset ?? declaredEncoding(page.bytes)), templates)
}

/** The document in the source of a page, or in HTML from the clipboard. */
export function readHtml(html: string, templates: readonly Template[]): ReadDocument {
  const root = htmlTree(html)
  // The page of our own writer: its classes are the roles.
  const paper = findElement(root, (one) => one.name === 'main' && one.attributes['class'] === 'paper')
  const exactRoles = paper !== undefined
  const report = paper ?? reportElement(root, templates)
  const hidden = report ? hiddenTexts(report) : []
  return {
    blocks: htmlBlocks(root, exactRoles, report, templates),
    ...(hidden.length > 0 ? { hidden } : {}),
    ...(exactRoles ? { exactRoles } : {}),
    heads: () => headsOf(root),
  }
}

/** The texts inside a report that are not shown; what a site hides around it is its own. */
function hiddenTexts(report: HtmlElement): string[] {
  const texts: string[] = []
  const walk = (element: HtmlElement): void => {
    for (const one of element.children) {
      if (typeof one === 'string') continue
      if (!isHidden(one)) walk(one)
      else if (hasChinese(textIn(one))) texts.push(textIn(one).replace(/\s+/g, ' ').trim())
    }
  }
  walk(report)
  return texts
}

/** What a page and its site say of the page: ArticleTitle, which government sites give, and <title>. */
function headsOf(root: HtmlElement): string[] {
  const article = findElement(
    root,
    (one) => one.name === 'meta' && /^ArticleTitle$/i.test(one.attributes['name'] ?? ''),
  )
  const title = findElement(root, (one) => one.name === 'title')
  return [article?.attributes['content'] ?? '', title ? textIn(title) : ''].map((text) => text.trim()).filter(Boolean)
}

function head(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes.subarray(0, 3000))
    text += byte > 0 && byte < 128 ? String.fromCharCode(byte) : byte === 0 ? '' : ' '
  return text
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  return /<(!doctype html|html|head|body|table|div|p|meta|span)[\s>/]/i.test(head(bytes))
}

/** The encoding that a page names: `<meta charset="gbk">`. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head(bytes))?.[1]
}
