import { roundOutcome, type RoundOutcome } from '../../core/county/round'
import type { Finding } from '../../core/check/engine/finding'
import { templateOfReport } from '../../core/template/of-report'
import { formats } from '../../templates/formats'
import { loadDifference } from '../compare/text-changes'
import { readReports } from '../county-store/county-storage'
import type { CountyEntry } from '../county-store/county-entry'
import { openEntry } from './open-entry'

/** What comparing reports with each other says of a report of two rounds. */
export interface BetweenReports {
  readonly before: readonly Finding[]
  readonly now: readonly Finding[]
}

/**
 * What became of a report that was sent back and came again; undefined where one of the two is not kept, and where they are
 * of two years, between which everything is different.
 */
export async function outcomeOfRound(
  { file, before }: CountyEntry,
  between: BetweenReports,
): Promise<RoundOutcome | undefined> {
  if (before === undefined) return undefined
  const [old, now] = await Promise.all([openEntry(before), openEntry(file)])
  const [oldReport, nowReport] = await readReports([before, file])
  if (!old || !now || !oldReport || !nowReport || oldReport.year !== nowReport.year) return undefined
  return roundOutcome(
    { report: old.report, findings: [...oldReport.findings, ...between.before] },
    { report: now.report, findings: [...nowReport.findings, ...between.now] },
    { template: templateOfReport(now.report, formats), difference: await loadDifference() },
  )
}
