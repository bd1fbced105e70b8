import type { ReadErrorAdvice, ReadErrorCode } from '../../../core/read-error'
import type { Workbook } from '../../../core/workbook/workbook'
import type { ReadReport } from '../../../read'
import type { ReadingProgress } from '../../../read/reader'
import type { TogetherResult } from '../../../core/county/check-together'
import type { CheckedReport, CollectedReport, FileToCollect, ReportToCheck, TogetherRequest } from './collected-report'

/** What was pasted. */
export interface Pasted {
  readonly html?: string
  readonly text: string
}

/** A report to be read: a file, or what was pasted. */
export type ReportRequest = { readonly file: File } | { readonly pasted: Pasted }

/**
 * What is to be read: a report, a file of cells, a report to be checked and kept at once. Or what was kept is to be checked:
 * one report, or many beside each other.
 */
export type ReadingRequest =
  | ReportRequest
  | { readonly cells: File }
  | { readonly collect: FileToCollect }
  | { readonly check: ReportToCheck }
  | { readonly together: TogetherRequest }

/** A file of cells, and the sum by which it is known again. */
export interface ReadCells {
  readonly book: Workbook
  readonly sha256: string
}

/** What an answer holds, by what was asked. */
export type ReadingOutcome = ReadReport | ReadCells | CollectedReport | CheckedReport | TogetherResult

/**
 * What comes back from the worker, as plain data: that it runs at all, how far it is, what was read, or why there is
 * none. A ReadError does not survive the way as an object; the page makes it again. `fault` is a bug of ours.
 */
export type ReadingMessage =
  | { readonly started: true }
  | { readonly progress: ReadingProgress }
  | { readonly ok: ReadingOutcome }
  | { readonly code: ReadErrorCode; readonly message: string; readonly advice?: ReadErrorAdvice | undefined }
  | { readonly fault: string }

/** How the worker, or its code on the page itself, answers a request. */
export type AnswerReading = (request: ReadingRequest, tell: (message: ReadingMessage) => void) => Promise<void>

/** Starts the worker; throws where the browser starts none. The one file has a way of its own. */
export type StartWorker = () => Worker
