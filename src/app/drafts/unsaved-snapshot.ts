/**
 * What was typed in the last moments before a window closed. The database may not get the time to take it; localStorage
 * takes it at once. Without pictures, which would not fit: one that was put in within these moments is lost.
 */
interface LeavingNote {
  /** The revision of the draft that this follows; a later one makes the note worthless. */
  readonly follows: number
  /** The revision that was being written when the window closed: it may have been kept or not. */
  readonly orFollows?: number
  readonly saved: unknown
}

const keyOf = (draft: string): string => `nianbao:unsaved:${draft}`

/** Notes a draft that is not saved yet, in the form of a data file. */
export function writeUnsavedSnapshot(draft: string, note: LeavingNote): void {
  try {
    localStorage.setItem(keyOf(draft), JSON.stringify(note))
  } catch {
    // No room or no leave: the draft as last saved has to do.
  }
}

/** The draft as it was when its window closed, where that is newer than the revision that was saved. */
export function noteOf(draft: string, revision: number): unknown {
  try {
    const note = JSON.parse(localStorage.getItem(keyOf(draft)) ?? 'null') as LeavingNote | null
    return note && (note.follows === revision || note.orFollows === revision) ? note.saved : undefined
  } catch {
    return undefined
  }
}

/** Forgets the note: the draft is saved, or gone. */
export function forgetNote(draft: string): void {
  try {
    localStorage.removeItem(keyOf(draft))
  } catch {
    // Nothing was kept.
  }
}
