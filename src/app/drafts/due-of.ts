import { asRecord } from '../storage/as-record'
import { dueDate, guessAgencyKind, isAgencyKind } from '../../core/report/agency-kind'

/**
 * The day by which a kept draft is due, ISO, as its own page says: local date, kind of agency and all. Reads what is
 * needed from the data file without restoring it; what is missing or damaged there counts as not set.
 */
export function dueOf({
  agency,
  year,
  saved,
}: {
  readonly agency: string
  readonly year: number
  readonly saved: unknown
}): string {
  const report = asRecord(asRecord(saved)['report'])
  const { kind } = asRecord(report['agency'])
  const local = report['localDeadline']
  return dueDate({
    year,
    agency: { kind: isAgencyKind(kind) ? kind : guessAgencyKind(agency) },
    ...(typeof local === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(local) ? { localDeadline: local } : {}),
  })
}
