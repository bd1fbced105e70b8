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
  const demanded = asRecord(asRecord(saved)['demands'])['deadline']
  return dueDate(
    {
      year,
      agency: { kind: isAgencyKind(kind) ? kind : guessAgencyKind(agency) },
      ...(isDay(local) ? { localDeadline: local } : {}),
    },
    isDay(demanded) ? demanded : undefined,
  )
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
