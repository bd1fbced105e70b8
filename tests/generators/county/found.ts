import type { Finding } from '../../../src/core/check/engine/finding'
import type { AttendanceRow } from '../../../src/core/county/attendance'
import type { County } from './county'

/** What was found in a county, by the names under which it was planted. */
export interface FoundInCounty {
  readonly rows: readonly AttendanceRow[]
  readonly unlisted: readonly { readonly name: string; readonly near: readonly { readonly listed: string }[] }[]
  /** The findings of `others.*`, by agency. */
  readonly others: readonly { readonly agency: string; readonly finding: Finding }[]
  readonly unreadable: readonly string[]
  readonly total: readonly Finding[]
}

/** Found and planted as plain data of one form, so that they can be compared. */
export function asPlanted({ rows, unlisted, others, unreadable, total }: FoundInCounty) {
  const names = (is: (row: AttendanceRow) => boolean) =>
    rows
      .filter(is)
      .map(({ agency }) => agency.name)
      .sort()
  const of = (rule: string) => others.filter(({ finding }) => finding.rule === rule)
  const other = ({ places }: Finding) =>
    places.flatMap((place) => (place.in === 'other' ? [place.agency] : []))[0] ?? ''
  return {
    missing: names(({ state }) => state === 'missing'),
    twiceSame: names(({ twice }) => twice === 'same'),
    twiceDifferent: names(({ twice }) => twice === 'different'),
    otherYear: names(({ state }) => state === 'other-year'),
    late: names(({ late }) => late !== undefined),
    near: unlisted.flatMap(({ name, near }) => near.map(({ listed }) => `${name} ${listed}`)).sort(),
    unlisted: unlisted.filter(({ near }) => near.length === 0).map(({ name }) => name),
    copied: of('others.shared-text')
      .map(({ agency, finding }) => `${agency} ${other(finding)}`)
      .sort(),
    foreign: of('others.foreign-subject').map(({ agency, finding }) => `${agency} ${finding.actual ?? ''}`),
    outlier: of('others.outlier').map(({ agency }) => agency),
    rules: [...new Set(others.map(({ finding }) => finding.rule))].sort(),
    unreadable: [...unreadable].sort(),
    total: [
      ...new Set(
        total.flatMap(({ places }) => places.flatMap((place) => (place.in === 'other' ? [place.agency] : []))),
      ),
    ].sort(),
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
