import type { AuditEntry } from '../../core/county/audit'
import { enteredHash } from '../../core/county/entered-hash'
import type { CountyEntry, EntryReport } from '../county-store/county-entry'
import type { CheckedReport, CollectedReport } from '../import/worker/collected-report'
import type { CountyEntries } from './county-entries'
import { plainName } from './plain-name'
import { sameNameWords, type SameName } from './same-name'
import type { TakenFile } from './take-files'

/** What a row shows of a checked report. */
export function entryReport({ report, figures }: CheckedReport): EntryReport {
  const { agency, year, template, signed, hash, counts } = report
  return {
    agency: agency.name,
    kind: agency.kind,
    year,
    template,
    ...(signed === undefined ? {} : { signed }),
    ...(report.package === undefined ? {} : { package: report.package }),
    hash,
    entered: enteredHash(report),
    counts,
    figures,
  }
}

/** The name under which a file stands in the desk: its path, with a number where another file has that already. */
export function freeName(path: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(path)) return path
  const [, base = path, ending = ''] = /^(.*?)(\.[^./]*)?$/.exec(path) ?? []
  for (let number = 2; ; number++) {
    const name = `${base}（${number}）${ending}`
    if (!isTaken(name)) return name
  }
}

/** The row of a file that could not be read, with one sentence on why. */
export function unreadEntry(name: string, taken: TakenFile, at: Date, why: string): CountyEntry {
  return { ...fileFacts(name, taken, at), state: 'unread', why }
}

function fileFacts(name: string, { path, file, taken }: TakenFile, at: Date) {
  const { size, lastModified: modified } = file
  const together = taken === undefined ? {} : { taken }
  return { file: name, ...(path === name ? {} : { path }), size, modified, at: at.getTime(), ...together }
}

/** The row of a file that was read. */
export function readEntry(name: string, taken: TakenFile, at: Date, read: CollectedReport): CountyEntry {
  const { missing, format, sha256 } = read
  return {
    ...fileFacts(name, taken, at),
    state: missing.length > 0 ? 'partial' : 'read',
    ...(missing.length > 0 ? { why: `${missing.join('，')}。` } : {}),
    format,
    sha256,
    report: entryReport(read),
  }
}

/**
 * The row of a new report that takes the place of one that was sent back: 重新报送. Only where exactly one report of the
 * agency and the year was sent back and waits for it; anything else is shown as two reports, and a person decides. One that
 * was sent back because it is of another year is answered by that of the year which was asked for, and stays what it is.
 */
export function asReturned(
  entry: CountyEntry,
  entries: CountyEntries,
): { readonly entry: CountyEntry; readonly before?: CountyEntry } {
  const { report } = entry
  if (!report) return { entry }
  const name = plainName(report.agency)
  const waiting = [...entries.all()].filter(
    (one) =>
      one.file !== entry.file &&
      one.after === undefined &&
      one.report !== undefined &&
      (one.report.year === report.year || one.askedYear === report.year) &&
      plainName(one.report.agency) === name,
  )
  const [before] = waiting
  if (waiting.length !== 1 || before?.sentBack === undefined || before.accepted) return { entry }
  const returned = { ...entry, before: before.file, round: (before.round ?? 1) + 1 }
  if (before.report?.year !== report.year) return { entry: returned }
  return { entry: returned, before: { ...before, after: entry.file } }
}

/** What is written down of a file that came in, also that its name was taken by another one. */
export function arrivalLine({ file, at, report, why, round, before }: CountyEntry, same?: SameName): AuditEntry {
  const act = !report ? 'not-read' : before === undefined ? 'received' : 'returned'
  const note = `${report ? '' : (why ?? '')}${same ? sameNameWords(same) : ''}`
  return {
    at: new Date(at).toISOString(),
    act,
    file,
    ...(report ? { agency: report.agency, year: report.year, hash: report.hash } : {}),
    ...(round === undefined ? {} : { round }),
    ...(note === '' ? {} : { note }),
  }
}
