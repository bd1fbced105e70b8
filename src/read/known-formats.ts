import { startsWith } from '../core/bytes'
import { ReadError, type ReadErrorAdvice } from '../core/read-error'
import { refuseLargeFile } from './size-limits'

/** Formats that are recognised and cannot be read, with what to do. */
const unreadable: readonly {
  readonly start: readonly number[]
  readonly code: 'unknown-format'
  readonly says: string
  readonly advice?: ReadErrorAdvice
}[] = [
  {
    start: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    code: 'unknown-format',
    says: '这是 RTF 文件，请用 Word 或 WPS 打开，另存为 .docx 文件后再来打开。',
    advice: 'save-as-docx',
  },
  { start: [0x52, 0x61, 0x72, 0x21], code: 'unknown-format', says: '这是压缩包，请先解压，再打开里面的文件。' },
  { start: [0x37, 0x7a, 0xbc, 0xaf], code: 'unknown-format', says: '这是压缩包，请先解压，再打开里面的文件。' },
  {
    start: [0x89, 0x50, 0x4e, 0x47],
    code: 'unknown-format',
    says: '这是一张图片，无法读出文字，请提供 Word 文件、网页或带文字的 PDF。',
  },
  {
    start: [0xff, 0xd8, 0xff],
    code: 'unknown-format',
    says: '这是一张图片，无法读出文字，请提供 Word 文件、网页或带文字的 PDF。',
  },
]

/** Whether an Office file is protected by a password: then it is an OLE file with a stream of this name. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return holdsWide(bytes, 'EncryptedPackage')
}

/**
 * Refuses what no reader can read, before any of them tries.
 * @throws {ReadError} encrypted, unknown-format, damaged, too-large
 */
export function refuseUnreadable(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new ReadError('damaged', '这个文件是空的，里面没有任何内容。')
  refuseLargeFile(bytes.length)
  const found = unreadable.find(({ start }) => startsWith(bytes, start))
  if (found) throw new ReadError(found.code, found.says, found.advice)
}

/** Whether a text stands somewhere in the bytes in UTF-16, as names in an OLE file do. */
function holdsWide(bytes: Uint8Array, text: string): boolean {
  const end = Math.min(bytes.length, 4_000_000) - text.length * 2
  for (
    let at = bytes.indexOf(text.charCodeAt(0));
    at >= 0 && at <= end;
    at = bytes.indexOf(text.charCodeAt(0), at + 1)
  ) {
    let index = 1
    while (index < text.length && bytes[at + index * 2] === text.charCodeAt(index)) index++
    if (index === text.length) return true
  }
  return false
}
