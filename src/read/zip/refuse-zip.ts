import { ReadError } from '../../core/read-error'
import { zipKind, type ZipKind } from './zip-kind'

/** Zip files that are recognised and cannot be read, with what to do. */
const unreadable: Partial<Readonly<Record<ZipKind, string>>> = {
  ofd: '这是 OFD 版式文件，不能直接读入；请选择做这个文件用的 Word 文件，或者用阅读软件把它转为 Word 文件或带文字的 PDF 后再来打开。',
  slides: '这是演示文稿，不是年度报告；请选择 Word 文件、表格、网页、PDF 或文本。',
  'odf-other': '这是图形或演示文稿，不是年度报告；请选择文字文件（.odt、.docx）或表格（.ods、.xlsx）。',
}

/**
 * Refuses what no reader of zip files can read, by what is in it.
 * @throws {ReadError} unknown-format
 */
export function refuseUnreadableZip(name: string, bytes: Uint8Array): void {
  const kind = zipKind(name, bytes)
  const message = kind && unreadable[kind]
  if (message) throw new ReadError('unknown-format', message)
}
