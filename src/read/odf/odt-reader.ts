import type { Reader } from '../reader'
import { zipKind } from '../zip/zip-kind'

/** Reads texts in the format of LibreOffice, which WPS and Word write too. What it needs is loaded when one is opened. */
export const odtReader: Reader = {
  format: 'odt',
  label: 'ODT 文件（.odt）',
  accepts: (name, bytes) => zipKind(name, bytes) === 'odf-text',
  read: async (bytes, _templates, onProgress) => {
    onProgress?.({ step: 'unpack', part: 0 })
    const { readOdt } = await import('./odt-document')
    return readOdt(bytes, () => onProgress?.({ step: 'parse', part: 0.2 }))
  },
}
