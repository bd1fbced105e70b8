import type { Dossier } from '../../core/report/report'
import { labelCopy } from '../drafts/copy-label'
import { newDraftId } from '../drafts/draft-id'
import { draftStorage } from '../drafts/draft-storage'
import { draftContent } from '../session/draft-content'

/** Keeps a report as a draft of its own, beside the one that is open; false where the browser has no room for it. */
export async function keepAsDraft(dossier: Dossier, label: string): Promise<boolean> {
  const id = newDraftId()
  const { agency, year } = dossier.report
  const outcome = await draftStorage.keep(
    {
      id,
      agency: agency.name,
      year,
      ...draftContent(dossier),
      follows: 0,
      changed: new Date(),
    },
    true,
  )
  if (outcome.kept) labelCopy(id, label)
  return outcome.kept
}
