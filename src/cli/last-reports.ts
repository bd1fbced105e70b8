import { memoize } from '../core/memoize'
import { ReadError } from '../core/read-error'
import type { Report } from '../core/report/report'
import { findFiles, isFolder } from './find-files'
import { openFile } from './open-file'

/** Last year's reports, as `--last-year` names them: plain data, so that each thread can have them. */
export interface LastReports {
  /** The file or folder, as it was named. */
  readonly path: string
  /** A folder is paired by names; a file is last year's report of every report. */
  readonly folder: boolean
  readonly reports: readonly Report[]
}

/** The last year's report of an agency, or why there is none. */
interface Pair {
  readonly report?: Report
  /** Chinese sentence: why the report is not compared. */
  readonly remark?: string
}

/** Opens what `--last-year` names; `unreadable` are the files that could not be read. */
export async function openLastReports(path: string): Promise<{
  readonly last: LastReports
  readonly unreadable: readonly { readonly file: string; readonly error: ReadError }[]
}> {
  const unreadable: { file: string; error: ReadError }[] = []
  const reports: Report[] = []
  const folder = await isFolder(path)
  for (const file of folder ? await findFiles([path]) : [path])
    try {
      reports.push((await openFile(file)).dossier.report)
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      unreadable.push({ file, error })
    }
  return { last: { path, folder, reports }, unreadable }
}

/**
 * Last year's report for a report: of a folder the one with the name of its agency, of several the one of the year
 * before.
 */
export function lastReportOf(report: Report, { path, folder, reports }: LastReports): Pair {
  if (!folder) return reports[0] ? { report: reports[0] } : {}
  const found = byName(reports).get(plainName(report)) ?? []
  const before = found.length === 1 ? found : found.filter((one) => one.year === report.year - 1)
  if (before.length === 1) return { report: before[0]! }
  const why = found.length === 0 ? '没有' : `不能确定用哪一份：同名的有 ${found.length} 份`
  return { remark: `“${report.agency.name}”${report.year}年报告未与上年比较，“${path}”中${why}它的上一年度报告。` }
}

const byName = memoize((reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> => {
  const named = new Map<string, Report[]>()
  for (const report of reports) {
    const name = plainName(report)
    const others = named.get(name)
    if (others) others.push(report)
    else named.set(name, [report])
  }
  return named
})

function plainName(report: Report): string {
  return report.agency.name.replace(/\s/g, '')
}
