import type { Writer } from '../writer'
import { pageHtml } from './page'

/** Makes the full web page as a file; `pageHtml` gives the same as text, for the preview. */
export const htmlWriter: Writer<'layout'> = {
  format: 'html',
  label: '网页文件',
  mime: 'text/html',
  options: ['layout'],
  write: (document, options) => Promise.resolve(new TextEncoder().encode(pageHtml(document, options))),
}
