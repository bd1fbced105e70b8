import type { Ref } from 'vue'
import type { Dossier } from '../../core/report/report'
import { save, type SavedReport } from '../../core/report/saved-report'
import { onClearing } from '../storage/cleared'
import { createAutosave } from './autosave'
import { createDiskSync } from './disk-sync'
import { acquireDraftLock, type DraftHold } from './draft-lock'
import { draftStorage, type DraftProgress, type KeepOutcome, type KeepTrouble } from './draft-storage'
import { noteDraft } from './known-drafts'
import { loadDraft } from './load-draft'
import { keepCopy } from './original-storage'
import { forgetNote, noteOf, noteText, setAsideSnapshot, writeUnsavedSnapshot } from './unsaved-snapshot'

/** Whether the open draft is saved, for the bar. cleared: another window has removed everything on purpose. */
export interface Saving {
  readonly state: 'idle' | 'saving' | 'saved' | 'failed'
  readonly at?: Date
  readonly reason?: KeepTrouble | 'cleared'
}

/** What a session is given by the store that owns it. */
export interface DraftSessionHost {
  readonly saving: Ref<Saving>
  readonly readOnly: Ref<boolean>
  /** The open dossier as it is now. */
  current():
    { readonly id: string | undefined; readonly dossier: Dossier; readonly progress: DraftProgress } | undefined
  /** Shows one sentence that the clerk has to know. */
  tell(sentence: string): void
}

/** Keeps one open draft: saves it by itself, says so, and sees to it that only one window writes it. */
export interface DraftSession {
  readonly id: string
  touch(): void
  /** Saves what is not saved yet; `strict` waits for the disk, because the page may be gone after it. */
  flush(strict?: boolean): Promise<void>
  /** Saves even where everything was removed on purpose by another window: the clerk asks for it. */
  keepAnew(): Promise<void>
  /** Makes this window the one that writes; gives what the other one saved last, undefined where that is not there. */
  takeOver(): Promise<Dossier | undefined>
  /** Saves what is not saved yet and gives the draft back. What is shown may change at once. */
  end(): Promise<void>
}

/** So many attempts are remembered, of which the disk may have taken one. */
const mostUnsure = 100

/** How long the other window gets to save its last words before they are read, in milliseconds. */
const handoverDelayMs = 1200

const keptAnew =
  '本机保存的草稿刚被清除（可能是清理了浏览器数据，或由另一个窗口删除）。这份报告已重新保存；其他报告请用备份恢复。'
const cannotTakeOver = '没能读出另一个窗口保存的内容，这里仍然只能查看。需要留底的，请先下载这份报告。'

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
  /** Everything was removed on purpose: nothing is written until the clerk asks for it. */
  let cleared = false
  let lostStore = false
  let unsure: readonly number[] = []
  /** The note in localStorage that this window wrote or took in; one of another window is not forgotten. */
  let ownNote = noteOf(id, loaded) === undefined ? undefined : noteText(id)
  const disk = createDiskSync(() => draftStorage.sync(id))

  const autosave = createAutosave(async () => {
    const now = ended ? final : host.current()
    // Never one draft under the name of another.
    if (now?.id !== id) return true
    if (cleared) {
      say({ ...host.saving.value, state: 'failed', reason: 'cleared' })
      return true
    }
    sayUnsaved()
    const { report, pictures } = now.dossier
    const saved = save({ ...now.dossier, pictures: new Map() })
    writing = true
    const strict = disk.due()
    const changed = new Date()
    const outcome = await draftStorage.keep(
      {
        id,
        agency: report.agency.name,
        year: report.year,
        progress: now.progress,
        saved,
        pictures,
        follows: revision,
        changed,
        unsure,
      },
      strict,
    )
    writing = false
    if (outcome.kept) {
      revision = outcome.revision
      unsure = []
      disk.written(strict)
      if (strict && needsCopy(saved)) void keepCopy({ id, revision, saved, pictures })
      noteDraft({ id, agency: report.agency.name, year: report.year })
      if (ownNote !== undefined) forgetNote(id, ownNote)
      ownNote = undefined
      if (host.current()?.dossier === now.dossier) say({ state: 'saved', at: new Date() })
      // A connection that only broke has lost nothing.
      if (lostStore && outcome.anew && !ended) host.tell(keptAnew)
      lostStore = false
      return true
    }
    unsure = [...unsure, changed.getTime()].slice(-mostUnsure)
    say({ ...host.saving.value, state: 'failed', reason: outcome.reason })
    // Until the database takes it there is no other copy.
    note(now.dossier, isConflict(outcome))
    // What another window has written must not be overwritten by trying again.
    if (!isConflict(outcome)) return false
    if (!ended) host.readOnly.value = true
    return true
  })

  function say(next: Saving): void {
    if (!ended) host.saving.value = next
  }
  /** From the first key on, so that the bar never says saved of what is not. Trouble stays in view until it is over. */
  function sayUnsaved(): void {
    const { state } = host.saving.value
    if (state !== 'failed' && state !== 'saving') say({ ...host.saving.value, state: 'saving' })
  }

  function leave(): void {
    const now = ended ? final : host.current()
    // The host of a report that was closed may show another by now.
    const readOnly = !ended && host.readOnly.value
    if (now?.id !== id || !autosave.waits() || readOnly || cleared) return
    note(now.dossier)
  }
  /** Writes down what is not saved, for whoever opens the draft next; `aside` where the draft has gone on without it. */
  function note(dossier: Dossier, aside = false): void {
    const saved = save({ ...dossier, pictures: new Map() })
    const written = { follows: revision, ...(writing ? { orFollows: revision + 1 } : {}), saved }
    if (aside && setAsideSnapshot(id, written, ownNote)) ownNote = undefined
    else ownNote = writeUnsavedSnapshot(id, written, ownNote) ?? ownNote
  }
  window.addEventListener('pagehide', leave)

  const endings = [
    disk.stop,
    // What the bar says is no longer true when the database is gone: the draft is kept anew, or the bar says why not.
    draftStorage.onLoss(() => {
      if (ended || cleared || host.readOnly.value) return
      lostStore = true
      touch()
      void autosave.flush()
    }),
    onClearing(() => {
      cleared = true
      autosave.stop()
      if (!host.readOnly.value) say({ state: 'failed', reason: 'cleared' })
    }),
  ]

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

  function touch(): void {
    sayUnsaved()
    autosave.touch()
  }

  async function flush(strict = false): Promise<void> {
    if (strict) disk.ask()
    await autosave.flush()
    if (strict) await disk.sync()
  }

  host.readOnly.value = false
  return {
    id,
    claimed: claim(),
    touch,
    flush,

    async keepAnew() {
      cleared = false
      touch()
      await flush()
    },

    async takeOver() {
      // Words that this window could not save lie in a note of their own before others take their place here.
      leave()
      await hold?.takeOver()
      await new Promise((resolve) => setTimeout(resolve, handoverDelayMs))
      const found = await loadDraft(id)
      // Who left meanwhile must not write what this window showed before.
      if (ended) return undefined
      // A third window, or the other one again, has it by now: this one goes on reading.
      if (hold?.held === false) return undefined
      autosave.stop()
      if (found.outcome === 'missing') {
        // Nobody has it any more: what is on this screen is the draft.
        host.readOnly.value = false
        touch()
        return undefined
      }
      if (found.outcome !== 'open') {
        host.tell(cannotTakeOver)
        return undefined
      }
      revision = found.revision
      ownNote = noteOf(id, revision) === undefined ? undefined : noteText(id)
      host.readOnly.value = false
      say({ state: 'saved', at: found.changed })
      if (ownNote !== undefined) touch()
      return found.dossier
    },

    async end() {
      // A window that only reads has nothing to save.
      final = host.readOnly.value ? undefined : host.current()
      ended = true
      disk.ask()
      // The window may close before the database has answered: until then leaving still notes the last words.
      await autosave.flush()
      window.removeEventListener('pagehide', leave)
      if (final?.id === id && autosave.waits() && !cleared) note(final.dossier)
      autosave.stop()
      await disk.sync()
      endings.forEach((end) => end())
      hold?.release()
    },
  }
}

/** Whether a program of before could not open it: it might delete it, or write over it. */
function needsCopy({ version }: SavedReport): boolean {
  return version > 1
}

function isConflict(outcome: KeepOutcome): boolean {
  return !outcome.kept && outcome.reason === 'conflict'
}
