import type { ListedAgency } from '../../../core/county/agency-list'
import type { DeskReport } from '../../../core/county/desk-report'
import type { Finding } from '../../../core/check/engine/finding'
import type { SavedReport } from '../../../core/report/saved-report'
import type { CollectedPicture, PackedBytes } from '../../county-store/packed'

/** A file to be read and checked. */
export interface FileToCollect {
  readonly file: File
  /** What it is called in the desk. */
  readonly path: string
  /** Local demands of the desk, as their file says them. */
  readonly demands?: Readonly<Record<string, unknown>>
}

/** A report that was checked: its digest, and the key figures of its row. */
export interface CheckedReport {
  readonly report: DeskReport
  /** Key figures by their ids; those that the format has not, or that are no numbers, are absent. */
  readonly figures: Readonly<Record<string, string>>
}

/** A file that was read, checked and made ready to be kept, as plain data. */
export interface CollectedReport extends CheckedReport {
  /** The data file without its pictures, which stand beside it. */
  readonly saved: SavedReport
  readonly pictures: readonly CollectedPicture[]
  /** What kind of file it was, e.g. Word 文件（.docx）. */
  readonly format: string
  /** In words, what of the file was not found or not understood; empty where all was read. */
  readonly missing: readonly string[]
  /** What is said of the file itself, which is not known any more when the report is checked again. */
  readonly ofReading: readonly Finding[]
  readonly sha256: string
  readonly original: PackedBytes
}

/** A report that is kept, to be checked again: after a correction, or because last year's has come. */
export interface ReportToCheck {
  readonly path: string
  readonly saved: unknown
  readonly ofReading: readonly Finding[]
  /** The data file of last year's. */
  readonly last?: unknown
  readonly demands?: FileToCollect['demands']
}

/** The reports of the desk that are compared with each other; the worker reads them from the database itself. */
export interface TogetherRequest {
  readonly year: number
  /** Those of the year, and those of years before. */
  readonly files: readonly string[]
  readonly before: readonly string[]
  readonly agencies: readonly ListedAgency[]
}
