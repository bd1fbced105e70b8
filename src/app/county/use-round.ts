import { roundCounts, roundOutcome, type RoundCounts, type RoundOutcome } from '../../core/county/round'
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

/**
 * How much of what was asked for is mended, for rows of a list: by their digests, without opening the reports. Nothing for
 * those that came in the place of none, or of one of another year.
 */
export async function countsOfRounds(
  entries: readonly CountyEntry[],
  betweenOf: (entry: CountyEntry) => BetweenReports,
): Promise<ReadonlyMap<string, RoundCounts>> {
  const again = entries.filter(({ before }) => before !== undefined)
  const files = again.flatMap(({ file, before = file }) => [file, before])
  const digests = new Map((files.length > 0 ? await readReports(files) : []).map((one) => [one.file, one]))
  const counts = again.flatMap((entry) => {
    const [old, now] = [digests.get(entry.before!), digests.get(entry.file)]
    if (!old || old.year !== now?.year) return []
    const between = betweenOf(entry)
    return [[entry.file, roundCounts([...old.findings, ...between.before], [...now.findings, ...between.now])] as const]
  })
  return new Map(counts)
}
