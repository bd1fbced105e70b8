import { asRecord } from '../storage/as-record'
import type { DraftSummary } from './draft-storage'
import { forgetPlace } from './last-place'
import { notedUnder, readNotes, writeNotes } from '../storage/local-notes'

/**
 * Which drafts this browser should have. When the room gets short, or at somebody's wish, a browser throws the database
 * away as a whole and leaves localStorage: then the clerk is told what is missing.
 */
const key = 'nianbao:drafts'

/** A draft of which only its name is known. */
export interface KnownDraft {
  readonly id: string
  /** Absent where an older program noted the draft. */
  readonly agency?: string
  readonly year?: number
}

/** Notes that a draft is kept. */
export function noteDraft({ id, agency, year }: Required<KnownDraft>): void {
  const known = readNotes(key)
  const before = asRecord(known[id])
  if (before['agency'] === agency && before['year'] === year) return
  writeNotes(key, { ...known, [id]: { agency, year } })
}

/** Forgets drafts that are gone because the clerk wanted it. */
export function forgetDrafts(ids: readonly string[]): void {
  const known = readNotes(key)
  const left = Object.entries(known).filter(([id]) => !ids.includes(id))
  if (left.length < Object.keys(known).length) writeNotes(key, Object.fromEntries(left))
  ids.forEach(forgetPlace)
}

/** The drafts that were here and are not in the database any more; the listed ones are noted. */
export function missingDrafts(listed: readonly Pick<DraftSummary, 'id' | 'agency' | 'year'>[]): KnownDraft[] {
  listed.forEach(noteDraft)
  const here = new Set(listed.map(({ id }) => id))
  const known = readNotes(key)
  const ids = new Set([...Object.keys(known), ...notedUnder('nianbao:place:')])
  return [...ids]
    .filter((id) => !here.has(id))
    .map((id) => {
      const { agency, year } = asRecord(known[id])
      return typeof agency === 'string' && typeof year === 'number' ? { id, agency, year } : { id }
    })
}
