import { checkedDeskReport, type DeskReport } from '../core/county/desk-report'
import type { LocalDemands } from '../core/local-demands/local-demands'
import { ReadError } from '../core/read-error'
import { divisions } from '../templates/divisions'
import { templates } from '../templates/index'
import { lastReportOf, type LastReports } from './last-reports'
import { openFile } from './open-file'

export interface CollectOptions {
  /** Last year's reports, where there are any. */
  readonly last?: LastReports
  readonly demands?: LocalDemands
  /** Whether its own findings are kept, and not only how many there are: of thousands of reports they fill the memory. */
  readonly findings: boolean
}

/** A file that could not be read, as plain data: an error does not come out of a thread as it went in. */
export interface Unreadable {
  readonly file: string
  readonly error: Pick<ReadError, 'code' | 'message'>
}

export type CollectedFile = { readonly report: DeskReport } | { readonly unreadable: Unreadable }

/** Reads and checks one of many reports that are then held against each other. What cannot be read is an outcome. */
export async function collectFile(file: string, { last, demands, ...keep }: CollectOptions): Promise<CollectedFile> {
  try {
    const { dossier, findings } = await openFile(file)
    const before = last && lastReportOf(dossier.report, last).report
    const options = { templates, last: before ?? dossier.last, divisions, demands }
    const report = checkedDeskReport(file, dossier, findings, options)
    return { report: keep.findings ? report : { ...report, findings: [] } }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    const { code, message } = error
    return { unreadable: { file, error: { code, message } } }
  }
}
