import { startsWith } from '../../core/bytes'
import { ReadError } from '../../core/read-error'
import type { Workbook } from '../../core/workbook/workbook'
import type { CellProgress } from './cell-progress'
import { isEncryptedOffice } from '../known-formats'
import { largestFile } from '../size-limits'
import { decodeText } from '../text/decode-text'
import { delimitedWorkbook } from './delimited'
import { tooManyCells } from './worksheet'
import { zipKind } from '../zip/zip-kind'
import { odsWorkbook } from './ods-workbook'
import { encryptedWorkbook } from './workbook-words'
import { xlsxWorkbook } from './xlsx-workbook'

/**
 * Reads a file of cells: a workbook (.xlsx, .ods) or a list of values (CSV in UTF-8, UTF-16 or GB18030). What it is, is told by
 * its bytes; the name only names a list's one sheet.
 * @throws {ReadError} and nothing else
 */
export function readWorkbook(name: string, bytes: Uint8Array, onProgress?: CellProgress): Workbook {
  try {
    refuseOthers(bytes)
    const kind = zipKind(name, bytes)
    if (kind === 'odf-sheet') return odsWorkbook(bytes, onProgress)
    return kind ? xlsxWorkbook(bytes, onProgress) : delimitedWorkbook(decodeText(bytes), name.replace(/\.\w{1,5}$/, ''))
  } catch (error) {
    if (error instanceof RangeError)
      throw new ReadError('damaged', '这个文件的结构不正常，没有读入任何内容，请用 Excel 或 WPS 打开并另存一次再试。')
    throw error
  }
}

/**
 * Reads cells that were copied from Excel or WPS.
 * @throws {ReadError} too-large
 */
export function readPastedCells(text: string): Workbook {
  return delimitedWorkbook(text, '粘贴的内容')
}

/** @throws {ReadError} for files of other kinds, with what to do */
function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new ReadError('damaged', '这个文件是空的，里面没有任何内容。')
  if (bytes.length > largestFile) throw tooManyCells()
  const other = (message: string) => new ReadError('unknown-format', message)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (isEncryptedOffice(bytes)) throw new ReadError('encrypted', encryptedWorkbook)
    throw other('这是 Excel 的旧格式（.xls、.et），请用 Excel 或 WPS 打开，另存为 .xlsx 文件后再来打开。')
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw other('这是 PDF 文件，不能作为台账读入；请选择 .xlsx、.ods 或 .csv 文件。')
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 1000))
    .replace(/^\ufeff/, '')
    .trimStart()
  if (/^<(!doctype|html|\?xml|table|meta|head|body)/i.test(start))
    throw other('这是网页格式的表格（有的系统导出时写作 .xls）；请用 Excel 或 WPS 打开，另存为 .xlsx 文件后再来打开。')
  const wide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])
  if (!startsWith(bytes, [0x50, 0x4b]) && !wide && bytes.subarray(0, 4000).some((byte) => byte === 0))
    throw other('无法识别这个文件，请选择 .xlsx、.ods 或 .csv 文件。')
}
