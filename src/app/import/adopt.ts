import { mergeReport, type ReportPart } from '../../core/report/merge-report'
import { nextYear } from '../../core/report/next-year'
import { emptyReport, type Dossier } from '../../core/report/report'
import { textAt, withText } from '../../core/report/section-text'
import { templateOfReport } from '../../core/template/of-report'
import { formats } from '../../templates/formats'
import type { Offered } from './importing'

export { keepSourceFile } from '../drafts/source-file'

/** A file as a report of its own: all of it, or the chosen parts. Its numbers are marked as read from a file. */
export function asNew({ read, own }: Offered, parts: ReadonlySet<ReportPart>, all: boolean): Dossier {
  const { dossier } = read
  if (all) return own ? dossier : { ...dossier, imported: dossier.report.cells }
  const { template, year, agency } = dossier.report
  const empty: Dossier = { report: emptyReport(template, year, agency), pictures: new Map(), dismissed: [], done: [] }
  return mergeReport(empty, dossier, new Set([...parts, 'facts' as const]), formats).dossier
}

/** The report of the year after a file. */
export function asNextYear({ read }: Offered): Dossier {
  return nextYear(read.dossier, formats)
}

/** The open report with the chosen parts of what was read in it, and how many numbers found no place. */
export function filledIn(current: Dossier, { dossier, review }: Offered['read'], parts: ReadonlySet<ReportPart>) {
  return mergeReport(current, review.sheets ? withTextsOf(current, dossier) : dossier, parts, formats)
}

/** What was read in sheets, with the text that the open report has where the sheets have none: they fill in tables only. */
function withTextsOf(current: Dossier, found: Dossier): Dossier {
  let { report } = found
  for (const { id } of templateOfReport(current.report, formats).sections)
    for (const position of ['before', 'behind'] as const)
      if (textAt(report, id, position).length === 0)
        report = withText(report, id, position, textAt(current.report, id, position))
  return { ...found, report }
}
