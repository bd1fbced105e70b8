import { checkTogether, type TogetherResult } from '../../../core/county/check-together'
import type { DeskReport } from '../../../core/county/desk-report'
import { isAskedBetweenReports } from '../../../core/county/foreign-subject'
import { packReport, unpackReport } from '../../../core/county/packed-report'
import { templateOfReport } from '../../../core/template/of-report'
import { templates } from '../../../templates'
import { lawSentences } from '../../../templates/law-sentences'
import { readReports } from '../../county-store/county-storage'
import type { TogetherRequest } from './collected-report'

/**
 * Checks the reports of the desk beside each other, as the command line does. They come from the database: all of them at
 * once are not for a page.
 */
export async function checkCollected({ year, files, before, agencies }: TogetherRequest): Promise<TogetherResult> {
  return checkTogether(await packedReports(files), {
    templates,
    year,
    before: await packedReports(before),
    ...(agencies.length > 0 ? { list: agencies } : {}),
    common: lawSentences,
  })
}

/** So many are unpacked at a time. */
const atOnce = 25

/** The reports of files, each as small as it can be, and only with those of its own findings that are looked at here. */
async function packedReports(files: readonly string[]): Promise<readonly DeskReport[]> {
  const packed: DeskReport[] = []
  for (let at = 0; at < files.length; at += atOnce)
    for (const report of await readReports(files.slice(at, at + atOnce))) {
      const template = templateOfReport(report, templates)
      const findings = report.findings.filter(isAskedBetweenReports)
      packed.push(unpackReport(packReport({ ...report, findings }, template), template))
    }
  return packed
}
