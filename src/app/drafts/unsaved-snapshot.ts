import { asRecord } from '../storage/as-record'

/**
 * What was typed and is not in the database: in the last moments before a window closed, which may leave no time for it,
 * or while the database refuses. localStorage takes it at once. Without pictures, which would not fit.
 */
interface LeavingNote {
  /** The revision of the draft that this follows; after a later one the draft has gone on without these words. */
  readonly follows: number
  /** The revision that was being written when the window closed: it may have been kept or not. */
  readonly orFollows?: number
  readonly saved: unknown
  /** When it was written, in milliseconds; notes of older programs do not say. */
  readonly at?: number
}

/** A note as it lies in the browser. */
export interface UnsavedSnapshot {
  /** Under which it lies; names it when it is to be forgotten. */
  readonly key: string
  readonly draft: string
  readonly saved: unknown
  readonly at: Date | undefined
  /** Whether it goes on from this revision of its draft. */
  readonly goesOnFrom: (revision: number) => boolean
}

const prefix = 'nianbao:unsaved:'
/** Between the name of a draft and the number of a further note on it: a note of another window is never written over. */
const further = '~'
const keyOf = (draft: string): string => `${prefix}${draft}`

/**
 * Notes a draft that is not saved yet, in the form of a data file. `own` is what this window wrote or took in before:
 * it is replaced, and a note of another window kept beside. Gives what was written, undefined where nothing could be.
 */
export function writeUnsavedSnapshot(draft: string, note: LeavingNote, own?: string): string | undefined {
  const text = JSON.stringify({ at: Date.now(), ...note })
  try {
    const there = localStorage.getItem(keyOf(draft))
    if (there !== null && there !== own) {
      const bare = (one: string) => JSON.stringify(asRecord(parsed(one))['saved'])
      if (bare(there) !== bare(text)) localStorage.setItem(`${keyOf(draft)}${further}${Date.now().toString(36)}`, there)
    }
    localStorage.setItem(keyOf(draft), text)
    return text
  } catch {
    // No room or no leave: the draft as last saved has to do.
    return undefined
  }
}

/**
 * Notes what another window keeps from being saved. It goes on from no revision that is there, so nobody takes it in by
 * itself; and it lies out of the way of programs of before, which forget the note of a draft whenever they save it.
 * `own` is the note that this window wrote before, and is forgotten. False where nothing could be written.
 */
export function setAsideSnapshot(draft: string, note: LeavingNote, own?: string): boolean {
  if (own !== undefined) forgetNote(draft, own)
  try {
    const number = Date.now().toString(36) + Math.random().toString(36).slice(2, 6)
    localStorage.setItem(`${keyOf(draft)}${further}${number}`, JSON.stringify({ at: Date.now(), ...note }))
    return true
  } catch {
    return false
  }
}

/** The draft as it was when its window closed, where that is newer than the revision that was saved. */
export function noteOf(draft: string, revision: number): unknown {
  const note = noteAt(keyOf(draft))
  return note?.goesOnFrom(revision) ? note.saved : undefined
}

/** The note as it lies there, to tell later whether it still is the same. */
export function noteText(draft: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(draft)) ?? undefined
  } catch {
    return undefined
  }
}

/** All notes in this browser that can be read, the newest first. */
export function unsavedSnapshots(): UnsavedSnapshot[] {
  const keys: string[] = []
  try {
    for (let index = 0; index < localStorage.length; index++) {
      const key = localStorage.key(index)
      if (key?.startsWith(prefix)) keys.push(key)
    }
  } catch {
    return []
  }
  const notes = keys.map(noteAt).filter((note): note is UnsavedSnapshot => note !== undefined)
  return notes.sort((a, b) => (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0))
}

function noteAt(key: string): UnsavedSnapshot | undefined {
  try {
    const note = asRecord(parsed(localStorage.getItem(key) ?? ''))
    if (typeof note['follows'] !== 'number' || note['saved'] === undefined) return undefined
    const { at } = note
    return {
      key,
      draft: key.slice(prefix.length).split(further)[0]!,
      saved: note['saved'],
      at: typeof at === 'number' && Number.isFinite(at) ? new Date(at) : undefined,
      goesOnFrom: (revision) => note['follows'] === revision || note['orFollows'] === revision,
    }
  } catch {
    return undefined
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Forgets the note on a draft: it is saved, or gone. With `own`, only where nobody has written another one since. */
export function forgetNote(draft: string, own?: string): void {
  if (own === undefined || noteText(draft) === own) forgetSnapshot(keyOf(draft))
}

/** Forgets one note by its key. */
export function forgetSnapshot(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
