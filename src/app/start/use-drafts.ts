import { ref, shallowRef } from 'vue'
import { draftStorage, type DraftSummary, type KeptDraft } from '../drafts/draft-storage'
import { forgetPlace } from '../drafts/last-place'
import { forgetNote } from '../drafts/leaving-note'

/** A draft that was just deleted, and can be brought back as long as the start page is open. */
interface Deleted {
  readonly summary: DraftSummary
  readonly kept: KeptDraft
}

/** The drafts of this browser, and deleting one so that it can be taken back. */
export function useDrafts() {
  const drafts = shallowRef<readonly DraftSummary[]>([])
  const state = ref<'reading' | 'ready' | 'unavailable'>('reading')
  const deleted = shallowRef<Deleted>()

  async function reread(): Promise<void> {
    try {
      drafts.value = await draftStorage.list()
      state.value = 'ready'
    } catch {
      state.value = 'unavailable'
    }
  }

  async function remove(summary: DraftSummary): Promise<void> {
    const kept = await draftStorage.load(summary.id)
    await draftStorage.remove(summary.id)
    forgetNote(summary.id)
    if (kept) deleted.value = { summary, kept }
    await reread()
  }

  async function bringBack(): Promise<void> {
    const back = deleted.value
    if (!back) return
    const { id, agency, year, progress, changed } = back.summary
    await draftStorage.keep({ id, agency, year, progress, changed, saved: back.kept.saved, pictures: back.kept.pictures, follows: 0 })
    deleted.value = undefined
    await reread()
  }

  /** The deleted draft is gone for good. */
  function letGo(): void {
    if (deleted.value) forgetPlace(deleted.value.summary.id)
    deleted.value = undefined
  }

  return { drafts, state, deleted, reread, remove, bringBack, letGo }
}
