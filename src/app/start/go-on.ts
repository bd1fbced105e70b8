import { beginAfter, nextYear } from '../../core/report/next-year'
import type { Dossier, Report } from '../../core/report/report'
import { formats } from '../../templates/formats'
import type { DraftSummary } from '../drafts/draft-storage'
import { loadDraft } from '../drafts/load-draft'

/** What begins a report with one of last year; loaded when that is wanted, since the start page can do without. */

/** The report of the year after a dossier: its text as a starting point, what it carries forward filled in. */
export const goOnFrom = (dossier: Dossier): Dossier => nextYear(dossier, formats)

/** A report that was just begun, with what last year's carries forward: nobody has to copy it. */
export function carryInto(begun: Dossier, last: Report): Dossier {
  return { ...begun, last, report: beginAfter(begun.report, last, formats) }
}

/** The report of the year after a draft of this computer; undefined where the clerk thinks better of it, or it does not open. */
export async function draftAfter(
  { id, agency, year }: DraftSummary,
  drafts: readonly DraftSummary[],
): Promise<Dossier | undefined> {
  const known = drafts.some((one) => one.agency === agency && one.year === year + 1)
  if (known && !window.confirm(`这台电脑上已有${agency}${year + 1}年的报告。仍要另建一份吗？`)) return undefined
  const loaded = await loadDraft(id)
  if (loaded.outcome === 'open') return goOnFrom(loaded.dossier)
  window.alert('这份报告打不开，不能由它新建下一年度报告。请先打开它查看。')
  return undefined
}

export { loadDraft }
