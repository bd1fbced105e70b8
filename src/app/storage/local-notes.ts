import { asRecord } from './as-record'

/**
 * Small things that are noted in localStorage beside the drafts. A browser that refuses forgets them: nothing that a
 * report holds depends on them.
 */
export function readNotes(key: string): Record<string, unknown> {
  try {
    return asRecord(JSON.parse(localStorage.getItem(key) ?? 'null'))
  } catch {
    return {}
  }
}

/** Writes what `readNotes` gives; nothing of it where it is empty. */
export function writeNotes(key: string, notes: Readonly<Record<string, unknown>>): void {
  try {
    if (Object.keys(notes).length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(notes))
  } catch {
    // Refused or full: nothing depends on it.
  }
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
