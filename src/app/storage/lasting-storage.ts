/**
 * What the browser has promised for the drafts: lasting – they stay until the clerk removes them; refused – it may throw
 * them away when room gets short, or cannot be asked (plain http); private – they go with the window.
 */
export type StoragePromise = 'lasting' | 'refused' | 'private'

/**
 * A browser grants a private window a share of the memory, any other one a share of the disk, which is more than this in
 * bytes. Chromium since 138 or so says the same in both, and then a private window cannot be told.
 */
const leastOnDisk = 4 * 2 ** 30

const storageManager = (): StorageManager | undefined => navigator.storage

/** Asks the browser not to throw drafts away when room gets short; absent on plain http. True where it agrees. */
export async function requestLastingStorage(): Promise<boolean> {
  return (
    (await storageManager()
      ?.persist?.()
      .catch(() => false)) ?? false
  )
}

/** What the browser promises; Chromium, which asks nobody, is requested anew, for it grants more to a page that is used. */
export async function storagePromise(): Promise<StoragePromise> {
  const storage = storageManager()
  if (await storage?.persisted?.().catch(() => false)) return 'lasting'
  if ('chrome' in window && (await requestLastingStorage())) return 'lasting'
  const quota = (await storage?.estimate?.().catch(() => undefined))?.quota
  return quota !== undefined && quota > 0 && quota < leastOnDisk ? 'private' : 'refused'
}
