import { asRecord } from './as-record'

/**
 * Small things that are noted in localStorage beside the drafts. A browser that refuses forgets them: nothing that a
 * report holds depends on them.
 */
export function readNote(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** Writes what `readNote` gives; undefined takes it away. */
export function writeNote(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Refused or full: nothing depends on it.
  }
}

/** A note of several things by name; none of them where it was never written or cannot be read. */
export function readNotes(key: string): Record<string, unknown> {
  try {
    return asRecord(JSON.parse(readNote(key) ?? 'null'))
  } catch {
    return {}
  }
}

/** Writes what `readNotes` gives; nothing of it where it is empty. */
export function writeNotes(key: string, notes: Readonly<Record<string, unknown>>): void {
  writeNote(key, Object.keys(notes).length === 0 ? undefined : JSON.stringify(notes))
}

/** What follows a prefix in the names of all that is noted. */
export function notedUnder(prefix: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
  } catch {
    return []
  }
}
