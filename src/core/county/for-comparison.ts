import { plainAgencyName } from './agency-name'
import type { DeskReport } from './desk-report'

/** What tells whether a report was handed in as that of the year, or lies beside them to be compared. */
export type ArrivedReport = Pick<DeskReport, 'file' | 'agency' | 'year'> & {
  /** When it was taken, with all that was taken together with it; absent where that is not known. */
  readonly taken?: number
}

/** From so many others on they tell what the reports of an earlier year beside them are for. */
const fewestOthers = 2

/**
 * The files of earlier years that were read to be compared, and that nobody handed in as the report of `year`: more of their
 * year than of `year` came together in one folder, or most agencies of the others of their year have handed in that of `year`
 * too. One alone among the reports of the year is a wrong one.
 */
export function filesForComparison(reports: readonly ArrivedReport[], year: number): ReadonlySet<string> {
  const now = reports.filter((one) => one.year === year)
  const reported = new Set(now.map(({ agency }) => plainAgencyName(agency.name)))
  const found = new Set<string>()
  for (const { group, ofYear } of arrivals(reports, now, year))
    for (const one of group) {
      if (one.year >= year) continue
      const alike = group.filter((other) => other.year === one.year)
      const others = alike.filter((other) => other !== one)
      const doubled = others.filter(({ agency }) => reported.has(plainAgencyName(agency.name))).length
      const beside = others.length >= fewestOthers && doubled * 2 > others.length
      if (alike.length > ofYear || beside) found.add(one.file)
    }
  return found
}

interface Arrival {
  readonly group: readonly ArrivedReport[]
  /** How many reports of the year they are held against. */
  readonly ofYear: number
}

/** What came together in one folder. What came by itself is held against all. */
function arrivals(reports: readonly ArrivedReport[], now: readonly ArrivedReport[], year: number): readonly Arrival[] {
  const groups = new Map<string, ArrivedReport[]>()
  for (const one of reports) {
    const key = `${one.taken ?? ''}\n${one.file.replace(/[^\\/]*$/, '')}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  const together = [...groups.values()].filter(({ length }) => length > 1)
  const alone = [...groups.values()].flatMap((group) => (group.length === 1 ? group : []))
  return [
    ...together.map((group) => ({ group, ofYear: group.filter((one) => one.year === year).length })),
    { group: alone, ofYear: now.length },
  ]
}
