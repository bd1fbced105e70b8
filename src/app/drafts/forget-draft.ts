import { removeVersions } from '../versions/version-database'
import { forgetCopyLabel } from './copy-label'
import { forgetCountyFile } from './county-file'
import { forgetFile } from './draft-file'
import { forgetWork } from './download-reminder'
import { forgetDrafts } from './known-drafts'
import { forgetOriginals } from './original-storage'
import { forgetSourceFile } from './source-file'
import { forgetNote } from './unsaved-snapshot'

/** Forgets all that is noted and kept beside a draft that is gone for good. */
export async function forgetBeside(id: string): Promise<void> {
  forgetNote(id)
  forgetWork(id)
  forgetCopyLabel(id)
  forgetCountyFile(id)
  forgetDrafts([id])
  await forgetFile(id)
  await forgetOriginals({ draft: id })
  await forgetSourceFile(id)
  await removeVersions(id).catch(() => undefined)
}
