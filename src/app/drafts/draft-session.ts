import type { Ref } from 'vue'
import type { Dossier } from '../../core/report/report'
import { save } from '../../core/report/saved-report'
import { createAutosave } from './autosave'
import { acquireDraftLock, type DraftHold } from './draft-lock'
import { draftStorage, type DraftProgress, type KeepTrouble } from './draft-storage'
import { forgetNote, writeUnsavedSnapshot, noteOf } from './unsaved-snapshot'
import { restoreDraft } from './restore-draft'

/** Whether the open draft is saved, for the bar. */
export interface Saving {
  readonly state: 'idle' | 'saving' | 'saved' | 'failed'
  readonly at?: Date
  readonly reason?: KeepTrouble
}

/** What a session is given by the store that owns it. */
export interface DraftSessionHost {
  readonly saving: Ref<Saving>
  readonly readOnly: Ref<boolean>
  /** The open dossier as it is now. */
  current():
    { readonly id: string | undefined; readonly dossier: Dossier; readonly progress: DraftProgress } | undefined
}

/** Keeps one open draft: saves it by itself, says so, and sees to it that only one window writes it. */
export interface DraftSession {
  readonly id: string
  touch(): void
  flush(): Promise<void>
  /** Makes this window the one that writes; gives what the other one saved last. */
  takeOver(): Promise<Dossier | undefined>
  /** Saves what is not saved yet and gives the draft back. What is shown may change at once. */
  end(): Promise<void>
}

export type LoadOutcome =
  | {
      readonly outcome: 'open'
      readonly dossier: Dossier
      readonly revision: number
      readonly changed: Date
      readonly repaired?: string | undefined
    }
  | { readonly outcome: 'missing' | 'damaged' | 'unavailable' }

/** How long the other window gets to save its last words before they are read, in milliseconds. */
const handoverDelayMs = 600

/** A deleted draft can still be opened: by Back, by a bookmark, in a window that was left open. */
const inDeleted = '这份草稿已经删除，放在首页的“最近删除”中。在这里继续修改，它就会回到报告列表。'

/** Loads a kept draft; one that is damaged is opened as far as it can be; `repaired` is what the clerk has to know of it. */
export async function loadDraft(id: string): Promise<LoadOutcome> {
  try {
    const kept = await draftStorage.load(id)
    if (!kept) return { outcome: 'missing' }
    const note = noteOf(id, kept.revision)
    const restored = (note === undefined ? undefined : restoreDraft(note)) ?? restoreDraft(kept.saved)
    if (!restored) return { outcome: 'damaged' }
    const { revision, changed, pictures } = kept
    const repaired = [restored.repaired, kept.deleted && inDeleted].filter(Boolean).join('') || undefined
    return { outcome: 'open', revision, changed, dossier: { ...restored.dossier, pictures }, repaired }
  } catch {
    return { outcome: 'unavailable' }
  }
}

/** Begins to keep a draft, `revision` being that of the draft as loaded, 0 for a new one. */
export async function openSession(id: string, revision: number, host: DraftSessionHost): Promise<DraftSession> {
  const session = beginSession(id, revision, host)
  await session.claimed
  // What the last window had no time to save is saved now.
  if (!host.readOnly.value && noteOf(id, revision) !== undefined) session.touch()
  return session
}

/** As `openSession`, without waiting to know whether another window has the draft: for a draft that was just made. */
export function beginSession(
  id: string,
  loaded: number,
  host: DraftSessionHost,
): DraftSession & { readonly claimed: Promise<void> } {
  let revision = loaded
  let hold: DraftHold | undefined
  let final: ReturnType<DraftSessionHost['current']>
  let ended = false
  let writing = false

  const autosave = createAutosave(async () => {
    const now = ended ? final : host.current()
    // Never one draft under the name of another.
    if (now?.id !== id) return true
    sayUnsaved()
    const { report } = now.dossier
    writing = true
    const outcome = await draftStorage.keep({
      id,
      agency: report.agency.name,
      year: report.year,
      progress: now.progress,
      saved: save({ ...now.dossier, pictures: new Map() }),
      pictures: now.dossier.pictures,
      follows: revision,
      changed: new Date(),
    })
    writing = false
    if (outcome.kept) {
      revision = outcome.revision
      forgetNote(id)
      if (host.current()?.dossier === now.dossier) say({ state: 'saved', at: new Date() })
      return true
    }
    say({ ...host.saving.value, state: 'failed', reason: outcome.reason })
    // What another window has written must not be overwritten by trying again.
    if (outcome.reason !== 'conflict') return false
    if (!ended) host.readOnly.value = true
    return true
  })

  function say(next: Saving): void {
    if (!ended) host.saving.value = next
  }
  /** From the first key on, so that the bar never says saved of what is not. Trouble stays in view until it is over. */
  function sayUnsaved(): void {
    if (host.saving.value.state !== 'failed') say({ ...host.saving.value, state: 'saving' })
  }

  function leave(): void {
    const now = host.current()
    if (now?.id !== id || !autosave.waits() || host.readOnly.value) return
    note(now.dossier)
  }
  /** Writes down what is not saved, for whoever opens the draft next. */
  function note(dossier: Dossier): void {
    writeUnsavedSnapshot(id, {
      follows: revision,
      ...(writing ? { orFollows: revision + 1 } : {}),
      saved: save({ ...dossier, pictures: new Map() }),
    })
  }
  window.addEventListener('pagehide', leave)

  /** Another window takes over: what was typed here is saved first, then this window only reads. */
  function lost(): void {
    void autosave.flush().finally(() => {
      // What could not be saved waits as a note for the window that goes on; this one must not write any more.
      leave()
      autosave.stop()
      if (!ended) host.readOnly.value = true
    })
  }

  async function claim(): Promise<void> {
    hold = await acquireDraftLock(id, lost)
    if (ended) hold.release()
    else host.readOnly.value = !hold.held
  }

  host.readOnly.value = false
  return {
    id,
    claimed: claim(),
    touch() {
      sayUnsaved()
      autosave.touch()
    },
    flush: autosave.flush,

    async takeOver() {
      await hold?.takeOver()
      await new Promise((resolve) => setTimeout(resolve, handoverDelayMs))
      const found = await loadDraft(id)
      autosave.stop()
      if (found.outcome === 'open') revision = found.revision
      host.readOnly.value = false
      if (found.outcome !== 'open') return undefined
      say({ state: 'saved', at: found.changed })
      return found.dossier
    },

    async end() {
      final = host.current()
      ended = true
      window.removeEventListener('pagehide', leave)
      await autosave.flush()
      if (final?.id === id && autosave.waits()) note(final.dossier)
      autosave.stop()
      hold?.release()
    },
  }
}

/** Asks the browser not to throw drafts away when room gets short; absent on plain http. True where it agrees. */
export async function requestPersistentStorage(): Promise<boolean> {
  const storage = navigator.storage as StorageManager | undefined
  return (await storage?.persist?.().catch(() => false)) ?? false
}
