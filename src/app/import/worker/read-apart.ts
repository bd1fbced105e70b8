import type { ReadReport } from '../../../read'
import type { Progress } from '../../../read/reader'
import type { ReadCells, ReadingRequest, ReportRequest } from './messages'
import { openLane } from './reading-lane'

/** Reading that goes on beside the page. */
export interface Reading<Outcome = ReadReport> {
  /** @throws {ReadError} as `readFile` or `readWorkbook`; undefined where it was cancelled */
  readonly outcome: Promise<Outcome | undefined>
  /** Ends the reading at once, whatever it is doing. */
  readonly cancel: () => void
}

/**
 * Reads a report in a worker, so that the page answers meanwhile; on the page itself where no worker starts. `onProgress`
 * is told how far it is.
 */
export function readApart(request: ReportRequest, onProgress: Progress): Reading {
  return apart<ReadReport>(request, onProgress)
}

/** As `readApart`, for a file of cells. */
export function readCellsApart(file: File, onProgress: Progress): Reading<ReadCells> {
  return apart<ReadCells>({ cells: file }, onProgress)
}

/** A lane for this one request; the outcome is of the kind that the request asks for. */
function apart<Outcome extends ReadReport | ReadCells>(
  request: ReadingRequest,
  onProgress: Progress,
): Reading<Outcome> {
  const lane = openLane()
  return { outcome: lane.ask<Outcome>(request, onProgress).finally(lane.end), cancel: lane.end }
}
