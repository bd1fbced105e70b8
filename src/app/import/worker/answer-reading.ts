import { ReadError } from '../../../core/read-error'
import { sha256 } from '../../../core/report/sha256'
import { readFile, readPasted } from '../../../read'
import type { Progress } from '../../../read/reader'
import { refuseLargeFile } from '../../../read/size-limits'
import { readWorkbook } from '../../../read/workbook/read-workbook'
import { formats } from '../../../templates/formats'
import type { AnswerReading, ReadingOutcome, ReadingRequest } from './messages'

/** Reads what is asked for and tells the outcome; never throws. Runs in the worker, or on the page where none can start. */
export const answerReading: AnswerReading = async (request, tell) => {
  try {
    tell({ ok: await answer(request, (progress) => tell({ progress })) })
  } catch (error) {
    if (error instanceof ReadError) tell({ code: error.code, message: error.message, advice: error.advice })
    else if (error instanceof DOMException)
      tell({ code: 'damaged', message: '这个文件现在读不了，可能已被移动、删除或正被别的程序占用，请重新选择。' })
    else tell({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

async function answer(request: ReadingRequest, onProgress: Progress): Promise<ReadingOutcome> {
  if ('pasted' in request) return readPasted(request.pasted, formats, onProgress)
  // Collecting brings the checks, which reading a single file does without.
  if ('check' in request) return (await import('./collect-report')).checkAgain(request.check)
  if ('together' in request) return (await import('./check-collected')).checkCollected(request.together)
  const file = 'cells' in request ? request.cells : 'collect' in request ? request.collect.file : request.file
  refuseLargeFile(file.size)
  const bytes = new Uint8Array(await file.arrayBuffer())
  if ('collect' in request) {
    const { collectReport } = await import('./collect-report')
    return collectReport(request.collect, bytes, onProgress)
  }
  if ('file' in request) return readFile(file.name, bytes, formats, onProgress)
  const book = readWorkbook(file.name, bytes, (part) => onProgress({ step: 'parse', part }))
  return { book, sha256: sha256(bytes) }
}
