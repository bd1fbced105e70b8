import { shallowRef } from 'vue'
import type { Dossier } from '../../core/report/report'
import type { DraftProgress } from '../drafts/draft-storage'
import { errorsBegun, type PageProgress } from './progress'
import { reportValues } from './report-values'

/** How far a report is, in the numbers that the list of drafts shows. */
export function countProgress(pages: readonly PageProgress[]): DraftProgress {
  const done = pages.filter(({ state }) => state === 'done').length
  return { done, of: pages.length, errors: errorsBegun(pages) }
}

/** The same of a report that is not open. */
export function progressOf(dossier: Dossier): DraftProgress {
  return countProgress(reportValues(shallowRef(dossier)).pages.value)
}
