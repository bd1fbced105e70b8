import type { Dossier, Report } from './report'
import { allBlocks } from './section-text'
import version1 from './version-1.json'

/**
 * Fields that a program of version 1 may lose without harm: nothing of them is printed or shown. One that is not on
 * this list makes a file a version 2. Names of the dossier, the report and the agency alike. A `status` with a note that
 * is printed is not one of them.
 */
export const mayBeLost: readonly string[] = ['status', 'register', 'package', 'demands']

/**
 * The lowest version of the saved form that can hold a dossier, so that programs of before open what they can. Version 2
 * is needed for a format, a section or a kind of block that version 1 did not know, and for fields whose loss would
 * change what is printed or shown, in the report or in last year's.
 */
export function neededVersion(dossier: Dossier): 1 | 2 {
  const { report, last, done, status } = dossier
  const fits =
    !(status?.corrections ?? []).some(({ printed }) => printed) &&
    onlyKnown(dossier, version1.dossier) &&
    done.every(isKnownSection) &&
    fitsVersion1(report) &&
    (last === undefined || fitsVersion1(last))
  return fits ? 1 : 2
}

function fitsVersion1(report: Report): boolean {
  return (
    version1.formats.includes(report.template) &&
    Object.keys(report.prose).every(isKnownSection) &&
    allBlocks(report).every(({ type }) => version1.blocks.includes(type)) &&
    onlyKnown(report, version1.report) &&
    onlyKnown(report.agency, version1.agency)
  )
}

function isKnownSection(id: string): boolean {
  return version1.sections.includes(id)
}

function onlyKnown(object: object, known: readonly string[]): boolean {
  return Object.entries(object).every(
    ([name, value]) => value === undefined || known.includes(name) || mayBeLost.includes(name),
  )
}
