import { roundOutcome, type RoundOutcome } from '../../core/county/round'
import { templateOfReport } from '../../core/template/of-report'
import { formats } from '../../templates/formats'
import { loadDifference } from '../compare/text-changes'
import { readReports } from '../county-store/county-storage'
import type { CountyEntry } from '../county-store/county-entry'
import { openEntry } from './open-entry'

/** What became of a report that was sent back and came again; undefined where one of the two is not kept. */
export async function outcomeOfRound({ file, before }: CountyEntry): Promise<RoundOutcome | undefined> {
  if (before === undefined) return undefined
  const [old, now] = await Promise.all([openEntry(before), openEntry(file)])
  const [oldReport, nowReport] = await readReports([before, file])
  if (!old || !now || !oldReport || !nowReport) return undefined
  return roundOutcome(
    { report: old.report, findings: oldReport.findings },
    { report: now.report, findings: nowReport.findings },
    { template: templateOfReport(now.report, formats), difference: await loadDifference() },
  )
}
