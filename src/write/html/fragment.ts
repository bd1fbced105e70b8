import type { Document, Picture } from '../../core/document/document'
import { hasLongWord } from '../layout/long-words'
import { standardLayout, type PageLayout } from '../layout/page-layout'
import { zipFiles } from '../zip/zip-files'
import { documentTitle } from '../markup/document-title'
import { attributes, escapeText } from '../markup/escape'
import { fragmentDress, type FragmentDress } from './fragment-table-options'
import { inlineHtml, linesHtml } from './inline'
import { hasTitle, outline } from './outline'
import { dataUrl, pictureEnding } from './picture-source'
import { signatureRoom } from './signature'
import { tableHtml } from './table-html'

/** What can be chosen for the fragment. */
export interface FragmentOptions {
  /** relative: beside the file, in `pictures/`, to be uploaded one by one; inline: inside, for the clipboard. */
  readonly pictures: 'relative' | 'inline'
  readonly layout?: PageLayout
}

/**
 * The report as a piece of HTML to be pasted into a content system: no head, no classes; every cell says its borders,
 * spans, width and alignment itself, so that they survive the filters of common editors.
 */
export function fragmentHtml(document: Document, options: FragmentOptions): string {
  const { blocks } = document
  const layout = options.layout ?? standardLayout
  const dress = fragmentDress(layout, signatureRoom(blocks, layout.seal))
  const tags = outline(blocks)
  const paths = options.pictures === 'relative' ? picturePaths(document) : undefined
  const parts = blocks.map((block) => {
    switch (block.type) {
      case 'text': {
        const tag = tags.get(block) ?? 'p'
        const inside = inlineHtml(block.runs, dress.telephone, dress.mayBreak) || '<br>'
        return `<${tag}${dress.text(block.role, hasLongWord(block.runs))}>${inside}</${tag}>\n`
      }
      case 'picture':
        return pictureHtml(block, paths?.get(block.key) ?? dataUrl(block), dress)
      case 'grid': {
        const table = tableHtml(block, dress)
        return table === '' ? '' : `${table}\n`
      }
    }
  })
  const title = hasTitle(tags) ? '' : `<h1${dress.text('title')}>${escapeText(documentTitle(document))}</h1>\n`
  return title + parts.join('')
}

/** The fragment and its pictures as a zip file: 〈name〉.html and the folder pictures. */
export function fragmentZip(document: Document, name: string, layout?: PageLayout): Uint8Array {
  const html = fragmentHtml(document, { pictures: 'relative', ...(layout ? { layout } : {}) })
  const pictures = new Map<string, Picture>()
  for (const block of document.blocks) if (block.type === 'picture') pictures.set(block.key, block)
  const files = [...picturePaths(document)].map(([key, path]) => ({
    path,
    content: pictures.get(key)!.bytes,
    stored: true,
  }))
  // The mark at the beginning tells editors on Windows and browsers that the file is UTF-8: it has no head to say so.
  return zipFiles([{ path: `${name}.html`, content: `\ufeff${html}` }, ...files])
}

/** The path of each picture beside the fragment, in the order of the text. */
function picturePaths(document: Document): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  for (const block of document.blocks)
    if (block.type === 'picture' && !paths.has(block.key))
      paths.set(block.key, `pictures/${paths.size + 1}.${pictureEnding(block)}`)
  return paths
}

/** No figure: UEditor throws away what it does not know, with all that is in it. */
function pictureHtml(picture: Picture, src: string, dress: FragmentDress): string {
  const alt = picture.alt.trim() || picture.caption || ''
  const caption = picture.caption?.trim() ? `<p${dress.captionLine}>${linesHtml(picture.caption)}</p>\n` : ''
  return `<p${dress.pictureLine}><img${attributes({ src, alt })}${dress.image(picture)}></p>\n${caption}`
}
