import { ReadError } from '../../core/read-error'
import type { Reader } from '../reader'

/** Reads PDF files with a text layer. */
export const pdfReader: Reader = {
  format: 'pdf',
  says: 'PDF 文件（.pdf）',
  accepts: (_name, bytes) => bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46,
  read: async (bytes) => (await import('./pdf-document')).readPdf(bytes),
}

export { ReadError }
