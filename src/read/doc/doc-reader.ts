import type { Reader } from '../reader'
import { isCompoundFile } from './is-compound-file'

/** Reads the binary files of Word 97 to 2003 and of WPS. What it needs is loaded only when one is opened. */
export const docReader: Reader = {
  format: 'doc',
  label: 'Word 文件（.doc、.wps）',
  accepts: (_name, bytes) => isCompoundFile(bytes),
  read: async (bytes, _templates, onProgress) => {
    const { readDoc } = await import('./doc-document')
    onProgress?.({ step: 'parse', part: 0.2 })
    return readDoc(bytes)
  },
}
