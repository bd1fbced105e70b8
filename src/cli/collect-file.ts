import { checkedDeskReport } from '../core/county/desk-report'
import { isAskedBetweenReports } from '../core/county/foreign-subject'
import { packReport, type PackedReport } from '../core/county/packed-report'
import type { LocalDemands } from '../core/local-demands/local-demands'
import { ReadError } from '../core/read-error'
import { templateOfReport } from '../core/template/of-report'
import { divisions } from '../templates/divisions'
import { templates } from '../templates/index'
import { lastReportOf, type LastReports } from './last-reports'
import { openFile } from './open-file'

export interface CollectOptions {
  /** Last year's reports, where there are any. */
  readonly last?: LastReports
  readonly demands?: LocalDemands
  /**
   * Whether its own findings are kept, and not only how many there are and those that are asked for between reports: of
   * thousands of reports they fill the memory.
   */
  readonly findings: boolean
}

/** A file that could not be read, as plain data: an error does not come out of a thread as it went in. */
export interface Unreadable {
  readonly file: string
  readonly error: Pick<ReadError, 'code' | 'message'>
}

export type CollectedFile = { readonly report: PackedReport } | { readonly unreadable: Unreadable }

/** Reads and checks one of many reports that are then held against each other. What cannot be read is an outcome. */
export async function collectFile(file: string, { last, demands, ...keep }: CollectOptions): Promise<CollectedFile> {
  try {
    const { dossier, findings } = await openFile(file)
    const before = last && lastReportOf(dossier.report, last).report
    const options = { templates, last: before ?? dossier.last, divisions, demands }
    const report = checkedDeskReport(file, dossier, findings, options)
    const kept = keep.findings ? report.findings : report.findings.filter(isAskedBetweenReports)
    return { report: packReport({ ...report, findings: kept }, templateOfReport(report, templates)) }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    const { code, message } = error
    return { unreadable: { file, error: { code, message } } }
  }
}
