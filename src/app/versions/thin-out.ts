/** What thinning has to know of a version. */
export interface Datable {
  readonly number: number
  readonly at: number
  /** A named one is never thinned out. */
  readonly name?: string | undefined
}

/** All automatic ones of the newest are kept, then the last one of each day, then of each month; and so many in all. */
const newest = 24
const days = 30
const mostAutomatic = 80

/** The numbers of the versions that are given up, given in any order. The very first one stays as long as there is room. */
export function thinOut(versions: readonly Datable[], now: number): number[] {
  const automatic = versions.filter(({ name }) => name === undefined).sort((a, b) => b.number - a.number)
  const kept = new Set<Datable>(automatic.slice(0, newest))
  const periods = new Set<string>()
  for (const version of automatic.slice(newest)) {
    const day = new Date(version.at).toISOString()
    const period = now - version.at < days * 24 * 3600_000 ? day.slice(0, 10) : day.slice(0, 7)
    if (periods.has(period)) continue
    periods.add(period)
    kept.add(version)
  }
  const all = [...kept]
  return automatic
    .filter((version) => !kept.has(version) || all.indexOf(version) >= mostAutomatic)
    .map(({ number }) => number)
}
