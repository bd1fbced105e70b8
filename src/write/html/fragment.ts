import type { Document, Grid, Picture } from '../../core/document/document'
import { sameBytes } from '../../core/bytes'
import { hasLongWhole } from '../layout/long-words'
import { standardLayout, type PageLayout } from '../layout/page-layout'
import { zipFiles, type PackedFile } from '../zip/zip-files'
import { documentTitle } from '../markup/document-title'
import { attributes, escapeText } from '../markup/escape'
import { withChartPictures } from './chart-picture'
import { fragmentDress, narrowColumns, type FragmentDress } from './fragment-table-options'
import { linesHtml, paragraphHtml } from './inline'
import { hasTitle, outline } from './outline'
import { dataUrl, pictureEnding } from './picture-source'
import { columnsOf, scrollFrame } from './scroll-frame'
import { signatureRoom } from './signature'
import { tableHtml } from './table-html'

/** What can be chosen for the fragment. */
export interface FragmentOptions {
  /** relative: beside the file, in `pictures/`, to be uploaded one by one; inline: inside, for the clipboard. */
  readonly pictures: 'relative' | 'inline'
  readonly layout?: PageLayout
  /** False: without the title, which many content systems ask for in a field of its own and print themselves. */
  readonly title?: boolean
}

/**
 * The report as a piece of HTML to be pasted into a content system: no head, no classes; every cell says its borders,
 * spans, width and alignment itself, so that they survive the filters of common editors.
 */
export function fragmentHtml(composed: Document, options: FragmentOptions): string {
  const document = withChartPictures(composed)
  const { blocks } = document
  const layout = options.layout ?? standardLayout
  const dress = fragmentDress(layout, signatureRoom(blocks, layout.seal))
  const tags = outline(blocks)
  const paths = options.pictures === 'relative' ? picturePaths(document) : undefined
  const withTitle = options.title ?? true
  let tables = 0
  const parts = blocks.map((block) => {
    if (!withTitle && block.type === 'text' && block.role === 'title') return ''
    switch (block.type) {
      case 'text': {
        const tag = tags.get(block) ?? 'p'
        const inside = paragraphHtml(block, dress.runIn, dress) || '<br>'
        return `<${tag}${dress.text(block.role, hasLongWhole(block.runs))}>${inside}</${tag}>\n`
      }
      case 'picture':
        return pictureHtml(block, paths?.get(block.key) ?? dataUrl(block), dress)
      case 'chart':
        // There are none any more.
        return ''
      case 'grid': {
        const table = tableHtml(block, dress)
        return table === '' ? '' : `<div${frameOf(block, ++tables)}${dress.frame}>${table}</div>\n`
      }
    }
  })
  const title =
    hasTitle(tags) || !withTitle ? '' : `<h1${dress.text('title')}>${escapeText(documentTitle(document))}</h1>\n`
  return title + parts.join('')
}

/** A table that may need more room than a telephone has scrolls; one that never does needs no place among the tab stops. */
function frameOf(grid: Grid, number: number): string {
  return columnsOf(grid) > narrowColumns ? scrollFrame(grid, number) : ''
}

/** The fragment and its pictures as a zip file: 〈name〉.html and the folder pictures. */
export function fragmentZip(document: Document, name: string, layout?: PageLayout): Uint8Array {
  return zipFiles(fragmentFiles(document, name, layout))
}

/** The fragment and its pictures as files of one folder. */
export function fragmentFiles(composed: Document, name: string, layout?: PageLayout): readonly PackedFile[] {
  const document = withChartPictures(composed)
  const html = fragmentHtml(document, { pictures: 'relative', ...(layout ? { layout } : {}) })
  const contents = new Map<string, Uint8Array>()
  const paths = picturePaths(document)
  for (const block of document.blocks)
    if (block.type === 'picture' && !contents.has(paths.get(block.key)!))
      contents.set(paths.get(block.key)!, block.bytes)
  const files = [...contents].map(([path, content]) => ({ path: path.slice('./'.length), content, stored: true }))
  // The mark at the beginning tells editors on Windows and browsers that the file is UTF-8: it has no head to say so.
  return [{ path: `${name}.html`, content: `\ufeff${html}` }, ...files]
}

/** The path of each picture beside the fragment, in the order of the text; the same picture has one path under any key. */
function picturePaths(document: Document): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  const files: { readonly bytes: Uint8Array; readonly path: string }[] = []
  for (const block of document.blocks) {
    if (block.type !== 'picture' || paths.has(block.key)) continue
    const known = files.find(({ bytes }) => sameBytes(bytes, block.bytes))
    const path = known?.path ?? `./pictures/${files.length + 1}.${pictureEnding(block)}`
    if (!known) files.push({ bytes: block.bytes, path })
    paths.set(block.key, path)
  }
  return paths
}

/** No figure: UEditor throws away what it does not know, with all that is in it. */
function pictureHtml(picture: Picture, src: string, dress: FragmentDress): string {
  const alt = picture.alt.trim() || picture.caption || ''
  const caption = picture.caption?.trim() ? `<p${dress.captionLine}>${linesHtml(picture.caption)}</p>\n` : ''
  return `<p${dress.pictureLine}><img${attributes({ src, alt })}${dress.image(picture)}></p>\n${caption}`
}
