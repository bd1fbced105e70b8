/**
 * Why this browser did not keep or give something. full: no room on the disk or for this page, or a broken disk; newer: a newer program has changed the database; busy:
 * no answer in time, mostly because another window holds the database; unavailable: the browser refuses or is broken.
 */
export type StoreTrouble = 'full' | 'unavailable' | 'newer' | 'busy'

/** What a database did not do, in a word that the pages can put into a sentence. */
export class StoreError extends Error {
  constructor(
    readonly trouble: StoreTrouble,
    cause?: unknown,
  ) {
    super(cause instanceof Error ? `${trouble}: ${cause.name}: ${cause.message}` : trouble)
    this.name = 'StoreError'
  }
}

/** Less room than this is none: the database needs some for itself. In bytes. */
const leastRoom = 1_000_000

/** Says what an error of IndexedDB means. A full disk has many names, so the room that is left is asked for too. */
export async function asStoreError(error: unknown): Promise<StoreError> {
  if (error instanceof StoreError) return error
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  if (name === 'VersionError') return new StoreError('newer', error)
  if (name === 'QuotaExceededError' || /quota|disk|space/i.test(message)) return new StoreError('full', error)
  // Chromium's word for a disk that takes nothing more; one that refuses pages to store anything says SecurityError.
  if (name === 'UnknownError' && /internal error/i.test(message)) return new StoreError('full', error)
  // A value that cannot be kept at all is a bug of ours and has nothing to do with room.
  if (name !== 'DataCloneError' && name !== 'DataError' && (await roomLeft()) < leastRoom)
    return new StoreError('full', error)
  return new StoreError('unavailable', error)
}

/** Bytes that the browser still grants; Infinity where it does not say (plain http, old browsers). */
async function roomLeft(): Promise<number> {
  const storage = typeof navigator === 'undefined' ? undefined : (navigator.storage as StorageManager | undefined)
  const estimate = await storage?.estimate?.().catch(() => undefined)
  return estimate?.quota === undefined ? Infinity : estimate.quota - (estimate.usage ?? 0)
}
