import { applyRevision } from '../../core/compare/apply-revision'
import { revisionChanges, type RevisionChange, type RevisionSource } from '../../core/compare/revision'
import { cellTable } from '../../core/report/cell-table'
import { formatDate } from '../../core/report/calendar'
import { joinedPictures } from '../../core/report/merge-report'
import type { Dossier } from '../../core/report/report'
import { templateOfReport } from '../../core/template/of-report'
import type { CellId } from '../../core/template/template'
import type { ReadComment } from '../../read'
import type { Offered } from '../import/importing'
import { changePlace } from './change-place'
import { notFound } from './not-found'
import { formats } from '../../templates/formats'
import { changesOf, loadDifference, type ChangedPair } from '../compare/text-changes'

/** One change of a copy that came back, as it is shown. */
export interface ShownChange {
  readonly id: string
  /** Row and column, the section, or the field. */
  readonly where: string
  /** What stood there and what stands there now, with the differences marked. */
  readonly pair: ChangedPair
  /** Comments that are about these words. */
  readonly comments: readonly ReadComment[]
}

/** What was changed in a copy of the open report, and how to take some of it. */
export interface Revision {
  /** Sections and tables that the copy has not at all, in words; their cells are no changes by themselves. */
  readonly missing: readonly string[]
  readonly changes: readonly ShownChange[]
  /** Comments that belong to no change. */
  readonly others: readonly ReadComment[]
  /** The open report with the changes of these ids. */
  taken(ids: ReadonlySet<string>): Dossier
}

/** Compares a copy that was read with the open report; both are in one format. */
export async function readRevision(current: Dossier, read: Offered['read']): Promise<Revision> {
  const { dossier: copy, review } = read
  const comments = review.comments ?? []
  const difference = await loadDifference()
  const { report, last } = current
  const template = templateOfReport(report, formats)
  const source: RevisionSource = {
    template,
    difference,
    ...(last ? { last: cellTable(last, templateOfReport(last, formats)) } : {}),
  }
  const lacking = notFound(review, template)
  // A table that is not there is told as such: its numbers, and the figures in the text that follow them, are no changes.
  const own = Object.entries(report.cells).filter(([cell]) => lacking.hasCell(cell as CellId))
  const cells = { ...copy.report.cells, ...Object.fromEntries(own) }
  const changes = revisionChanges(report, { ...copy.report, cells }, source)
  const { pictures, rename } = joinedPictures(current.pictures, copy.pictures)
  const named = changes.map((change): RevisionChange => {
    if (change.kind !== 'added' || change.content.type !== 'picture') return change
    return { ...change, content: { ...change.content, picture: rename(change.content.picture) } }
  })
  const shown = named.map((change): ShownChange => {
    const [before, after] = [words(change, change.before), words(change, change.after)]
    return {
      id: change.id,
      where: changePlace(change, template),
      pair: changesOf(
        { ...(change.kind === 'added' ? {} : { last: before }), ...(change.kind === 'removed' ? {} : { now: after }) },
        difference,
      ),
      comments: comments.filter((comment) => isAbout(comment, change)),
    }
  })
  const placed = new Set(shown.flatMap((change) => change.comments))
  return {
    missing: lacking.words,
    changes: shown,
    others: comments.filter((comment) => !placed.has(comment)),
    taken: (ids) => ({
      ...current,
      pictures,
      report: applyRevision(
        report,
        named.filter(({ id }) => ids.has(id)),
        named,
        source,
      ),
    }),
  }
}

function words({ kind }: RevisionChange, text: string): string {
  if (kind === 'signed') return text === '' ? '空' : formatDate(text)
  return kind === 'cell' && text === '' ? '空' : text
}

/** A comment is about a change where the words that it marks stand in what was changed, or hold it. */
function isAbout({ about }: ReadComment, { kind, after }: RevisionChange): boolean {
  const [marked, changed] = [about.trim(), after.trim()]
  if (marked === '' || changed === '') return false
  return kind === 'cell' ? marked === changed : changed.includes(marked) || marked.includes(changed)
}
