import { ReadError } from '../core/read-error'
import type { Report } from '../core/report/report'
import { findFiles, isFolder } from './find-files'
import { openFile } from './open-file'

/** Last year's reports, as `--last-year` names them. */
export interface LastReports {
  /** Last year's report of the agency of this one. */
  of(report: Report): Report | undefined
  /** Files that could not be read. */
  readonly unreadable: readonly { readonly file: string; readonly error: ReadError }[]
}

/**
 * Opens what `--last-year` names. A file is last year's report of every report; of a folder each report gets the one
 * with the name of its agency, of several the one of the year before. `tell` is given what finds no pair, in words.
 */
export async function openLastReports(path: string, tell: (sentence: string) => void): Promise<LastReports> {
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
  if (!folder) return { of: () => reports[0], unreadable }

  const byName = new Map<string, Report[]>()
  for (const report of reports) {
    const name = plainName(report)
    byName.set(name, [...(byName.get(name) ?? []), report])
  }
  return {
    unreadable,
    of(report) {
      const found = byName.get(plainName(report)) ?? []
      if (found.length === 1) return found[0]
      const before = found.filter((one) => one.year === report.year - 1)
      if (before.length === 1) return before[0]
      const why = found.length === 0 ? '没有' : '不能确定用哪一份：同名的有 ' + String(found.length) + ' 份'
      tell(`“${report.agency.name}”${report.year}年报告未与上年比较，“${path}”中${why}它上年的报告。`)
      return undefined
    },
  }
}

function plainName(report: Report): string {
  return report.agency.name.replace(/\s/g, '')
}
