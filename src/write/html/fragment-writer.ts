import type { Writer } from '../writer'
import { documentTitle } from '../markup/document-title'
import { fragmentZip } from './fragment'

/** Makes the zip file with the fragment for content systems and its pictures. */
export const fragmentWriter: Writer<'layout' | 'name'> = {
  format: 'zip',
  label: '网站片段和图片（压缩包）',
  mime: 'application/zip',
  options: ['layout', 'name'],
  write: (document, options = {}) =>
    Promise.resolve(fragmentZip(document, options.name ?? fileName(documentTitle(document)), options.layout)),
}

/** A title as a file name that Windows takes. */
function fileName(title: string): string {
  return Array.from(title.replace(/[\\/:*?"<>|]/g, ''))
    .slice(0, 100)
    .join('')
    .trim()
}
