import type { ReportHead } from '../../core/county/attendance'
import type { CountyEntry } from '../county-store/county-entry'

/** The rows as they are held against a list of agencies: of what was handed in again the last, with what is known of the first. */
export function attending(entries: readonly CountyEntry[]): readonly ReportHead[] {
  const byFile = new Map(entries.map((entry) => [entry.file, entry]))
  return entries.flatMap((entry) => {
    const { file, report, after, taken } = entry
    if (!report || after !== undefined) return []
    const again = againOf(entry, byFile)
    return [
      {
        file,
        agency: { name: report.agency, kind: report.kind },
        year: report.year,
        hash: report.hash,
        ...(report.entered === undefined ? {} : { entered: report.entered }),
        ...(report.signed === undefined ? {} : { signed: report.signed }),
        ...(taken === undefined ? {} : { taken }),
        ...(again ? { again } : {}),
      },
    ]
  })
}

/** When the first report of the year was signed and by when this one was asked for; undefined where this one is the first. */
function againOf(entry: CountyEntry, byFile: ReadonlyMap<string, CountyEntry>): ReportHead['again'] {
  const asked = entry.before === undefined ? undefined : byFile.get(entry.before)
  if (!asked) return undefined
  let first = entry
  const seen = new Set<CountyEntry>()
  for (let one: CountyEntry | undefined = asked; one && !seen.has(one); one = byFile.get(one.before ?? '')) {
    seen.add(one)
    if (one.report?.year === entry.report?.year) first = one
  }
  const { returnDue: due } = asked
  // What came before it was of another year: it is the first, unless it was given a day of its own.
  if (first === entry) return due === undefined ? undefined : { due }
  const signed = first.report?.signed
  return { ...(signed === undefined ? {} : { signed }), ...(due === undefined ? {} : { due }) }
}
