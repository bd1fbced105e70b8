import { ReadError } from '../../core/read-error'
import type { Reader } from '../reader'
import { decodeText } from './decode-text'
import { textLines } from './text-lines'

/** Largest text that is read: a thousand times a report. */
const largest = 8_000_000

/** Reads plain text: copied from a PDF or a page, tables with tabs or one cell a line. */
export const textReader: Reader = {
  format: 'text',
  label: '文本文件（.txt）',
  accepts: (name, bytes) => /\.(txt|md|csv|tsv)$/i.test(name) || !bytes.subarray(0, 4000).some((byte) => byte === 0),
  read: async (bytes, templates, onProgress) => {
    if (bytes.length > largest) throw new ReadError('too-large', '这个文本文件太大，不像是一份年度报告，没有读入。')
    onProgress?.({ step: 'parse', part: 0.1 })
    return { blocks: textLines(decodeText(bytes), templates) }
  },
}
