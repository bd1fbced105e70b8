import { forgetCopyLabel } from './copy-label'
import { forgetDrafts } from './known-drafts'
import { forgetOriginals } from './original-storage'
import { forgetNote } from './unsaved-snapshot'

/** Forgets all that is noted and kept beside a draft that is gone for good. */
export function forgetBeside(id: string): void {
  forgetNote(id)
  forgetCopyLabel(id)
  forgetDrafts([id])
  void forgetOriginals({ draft: id })
}
