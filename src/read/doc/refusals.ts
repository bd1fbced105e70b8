import { ReadError, type ReadErrorCode } from '../../core/read-error'

const saveAsDocx =
  '请用 Word 或 WPS 打开，选择“文件”→“另存为”，文件类型选“Microsoft Word 文件（*.docx）”，再来打开另存的文件。'

/** A refusal that tells how to save as .docx, beside which the program shows a picture of that menu. */
function refusal(code: ReadErrorCode, reason: string): ReadError {
  return new ReadError(code, `${reason}${saveAsDocx}`, 'save-as-docx')
}

/** A file that is cut off, or does not hold what it says. */
export function damagedDoc(): ReadError {
  return refusal('damaged', '这个文件不完整或已损坏，没有读入任何内容。')
}

/** A file that opens with a password only. */
export function encryptedDoc(): ReadError {
  return new ReadError('encrypted', `这个文件设了密码，请先去掉密码：${saveAsDocx}`, 'save-as-docx')
}

/** A file of Word 6 or 95, whose format is another one. */
export function olderThanWord97(): ReadError {
  return refusal('unknown-format', '这是 Word 95 或更早的 Word 写的文件（.doc），不能直接读入。')
}

/** A file that is larger than any report. */
export function tooLargeDoc(): ReadError {
  return new ReadError('too-large', '这个 Word 文件的内容太多，不像是一份年度报告，没有读入。')
}

/** What other programs keep in the same kind of container is told by the streams in it. */
const others: readonly { readonly stream: RegExp; readonly message: string }[] = [
  {
    stream: /^(workbook|book)$/i,
    message: '这是 Excel 的旧格式（.xls、.et），请用 Excel 或 WPS 打开，另存为 .xlsx 文件后再来打开。',
  },
  {
    stream: /^powerpoint document$/i,
    message: '这是演示文稿，不是年度报告；请选择 Word 文件、网页、PDF 或文本。',
  },
]

/** Why a compound file without the text of a Word file cannot be read, by its streams. */
export function notWord97(streams: readonly string[]): ReadError {
  // A file of the present formats, of whichever program.
  if (streams.some((stream) => /^encryptedpackage$/i.test(stream)))
    return new ReadError('encrypted', '这个文件设了密码，请用 Word、Excel 或 WPS 打开，去掉密码后另存，再来打开。')
  const other = others.find(({ stream }) => streams.some((one) => stream.test(one)))
  if (other) return new ReadError('unknown-format', other.message)
  return refusal('unknown-format', '这是 Office 或 WPS 的旧格式文件，里面没有 Word 97 以来的文字，不能直接读入。')
}
