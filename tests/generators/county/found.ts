import type { Finding } from '../../../src/core/check/engine/finding'
import type { AttendanceRow } from '../../../src/core/county/attendance'
import type { County } from './county'

/** What was found in a county, by the names under which it was planted; from data, or as a page shows it. */
export interface FoundInCounty {
  readonly rows: readonly FoundRow[]
  readonly unlisted: readonly { readonly name: string; readonly near: readonly { readonly listed: string }[] }[]
  /** What is said of reports beside each other: of which agency, by which rule, and whom it names besides. */
  readonly others: readonly { readonly agency: string; readonly rule: string; readonly named: string }[]
  readonly unreadable: readonly string[]
  /** The agencies that explain the total. */
  readonly total: readonly string[]
}

/** A row of the list that is not in order. */
export interface FoundRow {
  readonly name: string
  readonly state: string
  readonly twice?: string | undefined
  readonly late: boolean
}

export function foundRow({ agency, state, twice, late }: AttendanceRow): FoundRow {
  return { name: agency.name, state, twice, late: late !== undefined }
}

/** A finding of `others.*`: a copied text names the other agency, a subject that is another stands in `actual`. */
export function foundBetween(agency: string, finding: Finding): FoundInCounty['others'][number] {
  return { agency, rule: finding.rule, named: agenciesOf(finding)[0] ?? finding.actual ?? '' }
}

/** The agencies in whose reports a finding has places. */
export function agenciesOf({ places }: Finding): readonly string[] {
  return places.flatMap((place) => (place.in === 'other' ? [place.agency] : []))
}

/** Found and planted as plain data of one form, so that they can be compared. */
export function asPlanted({ rows, unlisted, others, unreadable, total }: FoundInCounty) {
  const names = (is: (row: FoundRow) => boolean) =>
    rows
      .filter(is)
      .map(({ name }) => name)
      .sort()
  const of = (rule: string) => others.filter((one) => one.rule === rule)
  return {
    missing: names(({ state }) => state === 'missing'),
    twiceSame: names(({ twice }) => twice === 'same'),
    twiceDifferent: names(({ twice }) => twice === 'different'),
    otherYear: names(({ state }) => state === 'other-year'),
    late: names(({ late }) => late),
    near: unlisted.flatMap(({ name, near }) => near.map(({ listed }) => `${name} ${listed}`)).sort(),
    unlisted: unlisted.filter(({ near }) => near.length === 0).map(({ name }) => name),
    copied: of('others.shared-text')
      .map(({ agency, named }) => `${agency} ${named}`)
      .sort(),
    foreign: of('others.foreign-subject').map(({ agency, named }) => `${agency} ${named}`),
    outlier: of('others.outlier').map(({ agency }) => agency),
    rules: [...new Set(others.map(({ rule }) => rule))].sort(),
    unreadable: [...unreadable].sort(),
    total: [...new Set(total)].sort(),
  }
}

/** What was planted, in the same form. */
export function plantedIn({ planted }: County): ReturnType<typeof asPlanted> {
  const sorted = (names: readonly string[]) => [...names].sort()
  return {
    missing: sorted(planted.missing),
    twiceSame: sorted(planted.twiceSame),
    twiceDifferent: sorted(planted.twiceDifferent),
    otherYear: sorted(planted.otherYear),
    late: sorted(planted.late),
    near: sorted(planted.near.map(([name, listed]) => `${name} ${listed}`)),
    unlisted: [...planted.unlisted],
    copied: sorted(planted.copied.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`])),
    foreign: planted.foreign.map(([agency, name]) => `${agency} ${name}`),
    outlier: [...planted.outlier],
    rules: ['others.foreign-subject', 'others.outlier', 'others.shared-text'],
    unreadable: sorted(planted.unreadable),
    total: sorted([planted.forgotten, planted.slip.agency]),
  }
}
