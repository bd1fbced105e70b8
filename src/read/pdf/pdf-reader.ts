import type { Reader } from '../reader'

/** Reads PDF files with a text layer. What it needs is large and loaded only when a PDF is opened. */
export const pdfReader: Reader = {
  format: 'pdf',
  label: 'PDF 文件（.pdf）',
  loses: '图片、链接和加粗',
  accepts: (_name, bytes) => bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46,
  read: async (bytes, templates, onProgress) => (await import('./pdf-document')).readPdf(bytes, templates, onProgress),
}
