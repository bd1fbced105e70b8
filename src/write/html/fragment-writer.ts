import { fileName } from '../../core/document/file-name'
import type { Writer } from '../writer'
import { documentTitle } from '../markup/document-title'
import { fragmentZip } from './fragment'

/** Makes the zip file with the fragment for content systems and its pictures. */
export const fragmentWriter: Writer<'layout' | 'name'> = {
  format: 'zip',
  label: '网站正文和图片（压缩包）',
  mime: 'application/zip',
  options: ['layout', 'name'],
  write: (document, options = {}) =>
    Promise.resolve(fragmentZip(document, options.name ?? fileName(documentTitle(document), 'html'), options.layout)),
}
