import type { PageLayout } from '../layout/page-layout'
import type { Writer } from '../writer'
import { documentTitle } from '../markup/document-title'
import { fragmentZip } from './fragment'

/** What can be chosen for the zip file of the fragment. */
export interface FragmentZipOptions {
  /** Name of the .html file in it, without ending; the title unless given. */
  readonly name?: string
  readonly layout?: PageLayout
}

/** Makes the zip file with the fragment for content systems and its pictures. */
export const fragmentWriter: Writer<FragmentZipOptions> = {
  format: 'zip',
  says: '网站片段和图片（压缩包）',
  mime: 'application/zip',
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
