import { computed, ref, shallowRef } from 'vue'
import { whileNobodyHolds } from '../drafts/draft-lock'
import { draftStorage, type DraftSummary } from '../drafts/draft-storage'
import { StoreError, type StoreTrouble } from '../storage/store-error'
import { expiredDrafts } from '../drafts/bin-age'
import { forgetDrafts, missingDrafts, type KnownDraft } from '../drafts/known-drafts'
import { findBeside, isNothing } from '../drafts/beside'
import type { Remains } from '../drafts/remains'

/** What is nearly never needed comes when it is. */
const forgetBeside = async (id: string) => (await import('../drafts/forget-draft')).forgetBeside(id)

/** How long a deleted draft can be brought back, in days. */
export const daysKept = 30

/** What lies beside the drafts, nearly always nothing: only where there is something is it worth loading what opens it. */
async function remainsBeside(drafts: readonly DraftSummary[]): Promise<readonly Remains[]> {
  const beside = await findBeside(drafts)
  return isNothing(beside) ? [] : (await import('../drafts/remains')).remainsOf(beside)
}

/** What was last done with a draft, for the strip that says so. */
export interface Done {
  /** missing: there is nothing to bring back any more; busy: another window was at work on it, and it stays. */
  readonly what: 'deleted' | 'back' | 'missing' | 'gone' | 'busy'
  readonly draft: DraftSummary
}

/** The drafts of this browser and those in 最近删除. */
export function useDrafts() {
  const drafts = shallowRef<readonly DraftSummary[]>([])
  /** Final or published; all others are still being written. */
  const finished = computed(() =>
    drafts.value.filter(({ stage, trouble }) => !trouble && stage && stage !== 'correcting'),
  )
  const begun = computed(() => drafts.value.filter((draft) => !finished.value.includes(draft)))
  const deleted = shallowRef<readonly DraftSummary[]>([])
  const state = ref<'reading' | 'ready' | StoreTrouble>('reading')
  const done = shallowRef<Done>()
  /** What lies beside the drafts. */
  const remains = shallowRef<readonly Remains[]>([])
  /** Drafts that were here and are not any more. */
  const missing = shallowRef<readonly KnownDraft[]>([])

  async function reread(): Promise<void> {
    try {
      const lists = await draftStorage.lists()
      drafts.value = lists.drafts
      deleted.value = lists.deleted
      state.value = 'ready'
      const all = [...lists.drafts, ...lists.deleted]
      remains.value = await remainsBeside(all)
      // What was never kept, or has its newest state in a copy, is not missing.
      const noted = new Set(remains.value.filter(({ kind }) => kind !== 'version').map(({ draft }) => draft))
      missing.value = missingDrafts(all).filter(({ id }) => !noted.has(id))
    } catch (error) {
      state.value = error instanceof StoreError ? error.trouble : 'unavailable'
    }
  }

  /** What was deleted long ago is removed for good before the lists are read. */
  async function begin(): Promise<void> {
    try {
      const ids = (await draftStorage.listDeleted()).map(({ id }) => id)
      const expired = expiredDrafts(ids, new Date(), daysKept)
      if (expired.length > 0) await Promise.all((await draftStorage.removeDeleted(expired)).map(forgetBeside))
    } catch {
      // Reading them for the page says what is wrong.
    }
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
    // A window that has it open would go on saying that it is saved.
    const removed = await whileNobodyHolds(draft.id, async () => {
      const isGone = await draftStorage.removeForGood(draft)
      if (isGone) await forgetBeside(draft.id)
      return isGone
    })
    done.value = { what: removed ? 'gone' : 'busy', draft }
    await reread()
  }

  /** The clerk knows that they are gone. */
  function letMissingGo(): void {
    forgetDrafts(missing.value.map(({ id }) => id))
    missing.value = []
  }

  async function discard(one: Remains): Promise<void> {
    await one.forget()
    await reread()
  }

  return {
    drafts,
    begun,
    finished,
    deleted,
    state,
    done,
    remains,
    missing,
    letMissingGo,
    discard,
    begin,
    reread,
    remove,
    bringBack,
    removeForGood,
  }
}
