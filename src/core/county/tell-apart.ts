import { plainAgencyName } from './agency-name'

/** A report in a list of reports. */
export interface Listed {
  readonly file: string
  readonly agency: string
  readonly year?: number
}

/**
 * Tells reports of a list apart: gives the file of a report whose agency stands in the list more than once, and '' where the
 * name of the agency says enough.
 */
export function tellApart(all: readonly Listed[]): (one: Listed) => string {
  const counts = new Map<string, number>()
  for (const { agency } of all) {
    const name = plainAgencyName(agency)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return ({ file, agency }) => ((counts.get(plainAgencyName(agency)) ?? 0) > 1 ? file : '')
}

/**
 * Agencies of which more than one report of a year would be accepted.
 * @param chosen what is to be accepted now
 * @param accepted what is accepted already; may hold some of the chosen
 */
export function acceptedTwice(chosen: readonly Listed[], accepted: readonly Listed[]): readonly (readonly Listed[])[] {
  const files = new Set(chosen.map(({ file }) => file))
  const groups = new Map<string, Listed[]>()
  for (const one of [...chosen, ...accepted.filter(({ file }) => !files.has(file))]) {
    const key = `${one.year ?? ''} ${plainAgencyName(one.agency)}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].filter((group) => group.length > 1 && group.some(({ file }) => files.has(file)))
}
