import { ReadError } from '../../../core/read-error'
import { sha256 } from '../../../core/report/sha256'
import { readFile, readPasted } from '../../../read'
import type { Progress } from '../../../read/reader'
import { refuseLargeFile } from '../../../read/size-limits'
import { readWorkbook } from '../../../read/workbook/read-workbook'
import { formats } from '../../../templates/formats'
import type { AnswerReading } from './messages'

/** Reads what is asked for and tells the outcome; never throws. Runs in the worker, or on the page where none can start. */
export const answerReading: AnswerReading = async (request, tell) => {
  const onProgress: Progress = (progress) => tell({ progress })
  try {
    if ('pasted' in request) tell({ ok: await readPasted(request.pasted, formats, onProgress) })
    else {
      const file = 'cells' in request ? request.cells : request.file
      refuseLargeFile(file.size)
      const bytes = new Uint8Array(await file.arrayBuffer())
      if ('cells' in request) {
        const book = readWorkbook(file.name, bytes, (part) => onProgress({ step: 'parse', part }))
        tell({ ok: { book, sha256: sha256(bytes) } })
      } else tell({ ok: await readFile(file.name, bytes, formats, onProgress) })
    }
  } catch (error) {
    if (error instanceof ReadError) tell({ code: error.code, message: error.message, advice: error.advice })
    else if (error instanceof DOMException)
      tell({ code: 'damaged', message: '这个文件现在读不了，可能已被移动、删除或正被别的程序占用，请重新选择。' })
    else tell({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
