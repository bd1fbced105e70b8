import { mergeReport, type ReportPart } from '../../core/report/merge-report'
import { nextYear } from '../../core/report/next-year'
import { emptyReport, type Dossier } from '../../core/report/report'
import { templates } from '../../templates'
import type { Offered } from './importing'

/** A file as a report of its own: all of it, or the chosen parts. Its numbers are marked as read from a file. */
export function asNew({ read, own }: Offered, parts: ReadonlySet<ReportPart>, all: boolean): Dossier {
  const { dossier } = read
  if (all) return own ? dossier : { ...dossier, imported: dossier.report.cells }
  const { template, year, agency } = dossier.report
  const empty: Dossier = { report: emptyReport(template, year, agency), pictures: new Map(), dismissed: [], done: [] }
  return mergeReport(empty, dossier, new Set([...parts, 'facts' as const]), templates).dossier
}

/** The report of the year after a file. */
export function asNextYear({ read }: Offered): Dossier {
  return nextYear(read.dossier, templates)
}

/** The open report with the chosen parts of a file in it, and how many numbers found no place. */
export function filledIn(current: Dossier, { read }: Offered, parts: ReadonlySet<ReportPart>) {
  return mergeReport(current, read.dossier, parts, templates)
}
