import type { Dossier } from '../../core/report/report'
import { save } from '../../core/report/saved-report'
import type { DraftToKeep } from '../drafts/draft-storage'
import './all-checks'
import { progressOf } from './draft-progress'

/** What a draft keeps of a report that is not open; its pictures beside it and not in it. */
export function draftContent(dossier: Dossier): Pick<DraftToKeep, 'progress' | 'saved' | 'pictures'> {
  return {
    progress: progressOf(dossier),
    saved: save({ ...dossier, pictures: new Map() }),
    pictures: dossier.pictures,
  }
}
