import { ref, shallowRef } from 'vue'
import { draftStorage, type DraftSummary } from '../drafts/draft-storage'
import { forgetPlace } from '../drafts/last-place'
import { forgetNote } from '../drafts/unsaved-snapshot'

/** How long a deleted draft can be brought back, in days. */
export const daysKept = 30

/** What was last done with a draft, for the strip that says so. */
export interface Done {
  /** missing: there is nothing to bring back any more; busy: another window was at work on it, and it stays. */
  readonly what: 'deleted' | 'back' | 'missing' | 'gone' | 'busy'
  readonly draft: DraftSummary
}

/** The drafts of this browser and those in 最近删除. */
export function useDrafts() {
  const drafts = shallowRef<readonly DraftSummary[]>([])
  const deleted = shallowRef<readonly DraftSummary[]>([])
  const state = ref<'reading' | 'ready' | 'unavailable'>('reading')
  const done = shallowRef<Done>()

  async function reread(): Promise<void> {
    try {
      const lists = await draftStorage.lists()
      drafts.value = lists.drafts
      deleted.value = lists.deleted
      state.value = 'ready'
    } catch {
      state.value = 'unavailable'
    }
  }

  /** What was deleted long ago is removed for good before the lists are read. */
  async function begin(): Promise<void> {
    const limit = new Date()
    limit.setDate(limit.getDate() - daysKept)
    const gone = await draftStorage.removeDeletedBefore(limit).catch(() => [])
    gone.forEach(forget)
    await reread()
  }

  /** Puts a draft to 最近删除; false where the browser has no room even for that. */
  async function remove(draft: DraftSummary): Promise<boolean> {
    const removed = await draftStorage.remove(draft.id, new Date())
    if (removed) done.value = { what: 'deleted', draft }
    await reread()
    return removed
  }

  async function bringBack(draft: DraftSummary): Promise<void> {
    const back = await draftStorage.bringBack(draft.id)
    done.value = { what: back ? 'back' : 'missing', draft }
    await reread()
  }

  async function removeForGood(draft: DraftSummary): Promise<void> {
    const removed = await draftStorage.removeForGood(draft)
    if (removed) forget(draft.id)
    done.value = { what: removed ? 'gone' : 'busy', draft }
    await reread()
  }

  return { drafts, deleted, state, done, begin, reread, remove, bringBack, removeForGood }
}

/** What is noted beside a draft that is gone for good. */
function forget(id: string): void {
  forgetNote(id)
  forgetPlace(id)
}
