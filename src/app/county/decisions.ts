import type { AuditEntry } from '../../core/county/audit'
import { formatDate } from '../../core/report/calendar'
import { keepEntry } from '../county-store/county-storage'
import type { CountyEntry } from '../county-store/county-entry'
import type { CountyEntries } from './county-entries'
import { reportKey } from './counted'
import { standingOf } from './entry-table'

/** What the office decides on reports; each decision is kept and written down in one step. */
type Decision = Extract<AuditEntry['act'], 'accepted' | 'reopened' | 'sent-back'>

/** What is kept with a report that is sent back. */
type SentBack = Pick<CountyEntry, 'asked' | 'remark' | 'askedYear' | 'returnDue'>

/** The row after a decision; undefined where there is nothing to decide. */
function decided(entry: CountyEntry, decision: Decision, at: Date, details: SentBack): CountyEntry | undefined {
  const { report } = entry
  const standing = standingOf(entry)
  if (!report || standing === 'replaced') return undefined
  const { accepted: _accepted, sentBack: _sentBack, ...open } = entry
  switch (decision) {
    case 'accepted':
      return standing === 'accepted' ? undefined : { ...open, accepted: { at: at.toISOString(), hash: report.hash } }
    case 'reopened':
      return entry.accepted ? open : undefined
    case 'sent-back':
      return entry.accepted ? undefined : sentBackAt(open, at, details)
  }
}

function sentBackAt(entry: CountyEntry, at: Date, details: SentBack): CountyEntry {
  const { asked: _asked, remark: _remark, askedYear: _askedYear, returnDue: _due, ...open } = entry
  return { ...open, ...details, sentBack: at.getTime() }
}

/**
 * Decides on reports; those that the decision does not fit are left as they are. Gives how many were decided on.
 * @param detailsOf what is kept with a report that is sent back
 */
export async function decide(
  chosen: readonly CountyEntry[],
  decision: Decision,
  entries: CountyEntries,
  detailsOf: (entry: CountyEntry) => SentBack = () => ({}),
): Promise<number> {
  const at = new Date()
  const changed = chosen.flatMap((entry) => decided(entry, decision, at, detailsOf(entry)) ?? [])
  for (const entry of changed) {
    const { file, report, round } = entry
    const note = decision === 'sent-back' ? returnWords(entry) : ''
    const line: AuditEntry = {
      at: at.toISOString(),
      act: decision,
      file,
      ...(report ? { agency: report.agency, year: report.year, hash: report.hash } : {}),
      ...(round === undefined ? {} : { round }),
      ...(note === '' ? {} : { note }),
    }
    await keepEntry(entry, { audit: [line] })
  }
  entries.show(...changed)
  entries.draw()
  return changed.length
}

/** The reports of its agency and year in whose place a report may have come: those that stand and came no later. */
export function replaceable(entry: CountyEntry, all: readonly CountyEntry[]): readonly CountyEntry[] {
  if (!entry.report || entry.before !== undefined || entry.after !== undefined) return []
  return all.filter(
    (one) =>
      one.file !== entry.file &&
      one.report &&
      one.after === undefined &&
      reportKey(one) === reportKey(entry) &&
      (one.taken ?? one.at) <= (entry.taken ?? entry.at),
  )
}

/** Puts a report in the place of another one of its agency, as a person says; an acceptance of that one is taken back. */
export async function replace(entry: CountyEntry, other: CountyEntry, entries: CountyEntries): Promise<void> {
  const { accepted, ...open } = other
  const before: CountyEntry = { ...open, after: entry.file }
  const now: CountyEntry = { ...entry, before: other.file, round: (other.round ?? 1) + 1 }
  const at = new Date().toISOString()
  const line = ({ file, report, round }: CountyEntry, act: AuditEntry['act'], note?: string): AuditEntry => ({
    at,
    act,
    file,
    ...(report ? { agency: report.agency, year: report.year, hash: report.hash } : {}),
    ...(round === undefined ? {} : { round }),
    ...(note === undefined ? {} : { note }),
  })
  const taken = accepted ? [line(before, 'reopened')] : []
  await keepEntry(now, { others: [before], audit: [...taken, line(now, 'returned', `指明替换“${other.file}”`)] })
  entries.show(now, before)
  entries.draw()
}

/** What an agency was told when its report was sent back: the day by which it is due again, and the office's own words. */
export function returnWords({ remark, returnDue }: Pick<CountyEntry, 'remark' | 'returnDue'>): string {
  return [...(returnDue ? [`期限${formatDate(returnDue)}`] : []), ...(remark ? [remark] : [])].join('，')
}

/** A row that names files which are taken out, without them; nothing where it names none. */
export function withoutLinks(entry: CountyEntry, gone: ReadonlySet<string>): readonly CountyEntry[] {
  const names = (file: string | undefined) => file !== undefined && gone.has(file)
  if (gone.has(entry.file) || !(names(entry.before) || names(entry.after) || names(entry.last))) return []
  const { before, after, last, ...rest } = entry
  return [
    {
      ...rest,
      ...(before === undefined || names(before) ? {} : { before }),
      ...(after === undefined || names(after) ? {} : { after }),
      ...(last === undefined || names(last) ? {} : { last }),
    },
  ]
}
