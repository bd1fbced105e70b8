import { defineStore } from 'pinia'
import { computed, ref, shallowRef, type WritableComputedRef } from 'vue'
import type { Dossier } from '../../core/report/report'
import { demandsForYear } from '../demands/demands-of-computer'
import { rememberedLayout } from '../drafts/agency-layout'
import { newDraftId } from '../drafts/draft-id'
import {
  beginSession,
  openSession,
  type DraftSession,
  type DraftSessionHost,
  type Saving,
} from '../drafts/draft-session'
import { loadDraft, type LoadRefusal } from '../drafts/load-draft'
import { requestLastingStorage } from '../storage/lasting-storage'
import { createVersionRecorder } from '../versions/version-recorder'
import { checksWhenIdle } from './load-checks'
import { countProgress } from './draft-progress'
import { createReportSession, type ReportSession } from './report-session'

/** How opening a draft ended. */
export type OpenOutcome = 'superseded' | 'open' | LoadRefusal

/**
 * Which report is open, and how its draft is kept. What the report holds is the matter of its session; what a window
 * shows beside it has a session of its own.
 */
export const useReportStore = defineStore('report', () => {
  const session = shallowRef<ReportSession>()
  const saving = shallowRef<Saving>({ state: 'idle' })
  const readOnly = ref(false)
  /** One sentence that the clerk has to know of the draft: what of it could not be read, what happened to its store. */
  const repaired = ref<string>()

  let draftSession: DraftSession | undefined
  /** Opening takes time: only the newest request may show what it found. */
  let openRequests = 0

  /** One opening after the other, each with its end: two at once would keep each other from their draft. */
  let openings: Promise<unknown> = Promise.resolve()

  /** What the keeper of the newest draft is given. One that has been left tells no more who writes. */
  function hostOf(request: number): DraftSessionHost {
    const ownReadOnly: WritableComputedRef<boolean> = computed({
      get: () => readOnly.value,
      set(value) {
        if (request === openRequests) readOnly.value = value
      },
    })
    return {
      saving,
      readOnly: ownReadOnly,
      current() {
        const open = session.value
        if (!open) return undefined
        if (!open.isChecked) countWhenChecked(open)
        open.checkNow()
        return { id: open.draft, dossier: open.dossier, progress: countProgress(open.pages) }
      },
      tell(sentence) {
        repaired.value = sentence
      },
    }
  }

  /** What was kept before the checks were there does not know its errors: it is kept again with them. */
  function countWhenChecked(open: ReportSession): void {
    whenChecked ??= checksWhenIdle()
      .then(() => {
        if (session.value === open && open.isChecked && !readOnly.value) draftSession?.touch()
      })
      .catch(() => undefined)
      .finally(() => {
        whenChecked = undefined
      })
  }
  let whenChecked: Promise<void> | undefined

  function setOpenReport(draft: string, dossier: Dossier): void {
    repaired.value = undefined
    const versions = createVersionRecorder(draft)
    const next = createReportSession(dossier, {
      draft,
      readOnly,
      changing: versions.changing,
      keepVersion: versions.keep,
      changed: () => {
        if (session.value === next) draftSession?.touch()
      },
    })
    session.value = next
  }

  /** Opens a kept draft; nothing changes where it cannot be opened. */
  async function open(id: string): Promise<OpenOutcome> {
    if (session.value?.draft === id) return 'open'
    const ending = close()
    const request = ++openRequests
    const opening = Promise.all([openings, ending]).then(() => openAs(request, id))
    openings = opening.catch(() => undefined)
    return opening
  }

  async function openAs(request: number, id: string): Promise<OpenOutcome> {
    if (request !== openRequests) return 'superseded'
    const found = await loadDraft(id)
    if (request !== openRequests) return 'superseded'
    if (found.outcome !== 'open') return found.outcome
    saving.value = { state: 'saved', at: found.changed }
    // From here on the keeper says how it is: what only a note has is not saved yet.
    const begun = await openSession(id, found.revision, hostOf(request))
    if (request !== openRequests) {
      await begun.end()
      return 'superseded'
    }
    draftSession = begun
    setOpenReport(id, found.dossier)
    repaired.value = found.repaired
    return 'open'
  }

  /** Makes a new draft of a dossier, opens and keeps it; gives its id at once. */
  function create(next: Dossier): string {
    void close()
    const id = newDraftId()
    const layout = next.layout ?? rememberedLayout(next.report.agency.name)
    const demands = next.demands ?? demandsForYear(next.report.year)
    setOpenReport(id, { ...next, ...(layout ? { layout } : {}), ...(demands ? { demands } : {}) })
    saving.value = { state: 'idle' }
    draftSession = beginSession(id, 0, hostOf(openRequests))
    draftSession.touch()
    void draftSession.flush()
    void requestLastingStorage()
    return id
  }

  /** Saves what is not saved yet and closes. */
  async function close(): Promise<void> {
    openRequests++
    const ending = draftSession?.end()
    draftSession = undefined
    session.value = undefined
    repaired.value = undefined
    saving.value = { state: 'idle' }
    await ending
  }

  /** Makes this window the one that writes; what the other window saved last is loaded first. */
  async function takeOver(): Promise<void> {
    const open = session.value
    const found = await draftSession?.takeOver()
    if (!found || !open) return
    repaired.value = undefined
    open.reset(found)
  }

  /** Saves at once what is not saved yet; `strict` waits for the disk, because the page may be gone after it. */
  async function saveNow(strict = false): Promise<void> {
    await draftSession?.flush(strict)
  }

  /** Tries again at the wish of the clerk, also after everything was removed from this browser on purpose. */
  async function keepAnew(): Promise<void> {
    await draftSession?.keepAnew()
  }

  const draft = computed(() => session.value?.draft)

  return { session, draft, saving, readOnly, repaired, open, create, close, takeOver, saveNow, keepAnew }
})
