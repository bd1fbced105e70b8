import type { Writer } from '../writer'
import { pageHtml, type PageOptions } from './page'

/** Makes the full web page as a file; `pageHtml` gives the same as text, for the preview. */
export const htmlWriter: Writer<PageOptions> = {
  format: 'html',
  says: '网页文件',
  mime: 'text/html',
  write: (document, options) => Promise.resolve(new TextEncoder().encode(pageHtml(document, options))),
}
